"""How much CPU time passes until the program shows something, beside a bare Textual app, in one run.

    python benchmarks/start.py [--runs 7]

Each program runs on a pseudo-terminal of 120x40 as a person would see it. Its CPU time (all threads) is read from the
kernel the moment the wanted words stand in what it has drawn. Both run from bytecode that is compiled once before, as
an installer does it, whatever the environment says. Linux only. Printed: medians, and ratios to the bare app.
"""

import argparse
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path
from statistics import median

ESCAPE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[PX^_\]].*?(?:\x1b\\|\x07)|[@-Z\\-_])", re.DOTALL)
BARE = """
from textual.app import App
from textual.widgets import Footer, Header, OptionList, Static

class Bare(App):
    def compose(self):
        yield Header()
        yield OptionList(*(f"article number {number}" for number in range(5)))
        yield from (Static(f"static number {number}") for number in range(3))
        yield Footer()

Bare().run()
"""
SEEDS = Path(__file__).resolve().parent.parent / "seeds"
PATIENCE = 60.0


def titles() -> list[str]:
    """The first words of each of the five articles' titles, short enough to stand uncut in the list."""
    from reader.sources import read

    return [article.display_title[:16] for article in read([str(SEEDS)]).articles]


def processor_time(process: int) -> float:
    """Seconds of CPU time that all threads of a process have used."""
    tasks = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9


def time_until(command: list[str], wanted: list[str]) -> float:
    """CPU seconds until all the wanted words have been drawn; TimeoutError where they never are."""
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        os.environ.pop("NO_COLOR", None)
        os.execv(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    drawn, give_up = b"", time.monotonic() + PATIENCE
    try:
        while time.monotonic() < give_up:
            if select.select([terminal], [], [], 0.5)[0]:
                drawn += os.read(terminal, 65536)
                text = ESCAPE.sub(b"", drawn).decode("utf-8", "replace")
                if all(words in text for words in wanted):
                    return processor_time(process)
        raise TimeoutError(f"{wanted} not drawn in {PATIENCE} seconds by {command}")
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def main() -> None:
    """Run the programs in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    program = [sys.executable, "-m", "reader", str(SEEDS)]
    cases = {
        "bare Textual app, first frame": ([sys.executable, "-c", BARE], ["article number 4", "static number 2"], None),
        "reader, all five titles": (program, titles(), 1.8),
        "reader, claims table filled": (program, ["disagree · ", "why: "], 4.0),
    }
    times: dict[str, list[float]] = {name: [] for name in cases}
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as bytecode:
        os.environ["PYTHONPYCACHEPREFIX"] = bytecode
        for command, wanted, _ in cases.values():
            time_until(command, wanted)
        for _ in range(runs):
            for name, (command, wanted, _) in cases.items():
                times[name].append(time_until(command, wanted))
    bare = median(times["bare Textual app, first frame"])
    print(f"{'':32}{'CPU s':>8}{'ratio':>8}{'at most':>9}")
    for name, (_, _, most) in cases.items():
        middle = median(times[name])
        print(f"{name:32}{middle:8.3f}{middle / bare:8.2f}{most or '':>9}")


if __name__ == "__main__":
    main()
