"""The command `reader`: what a person typed, carried out; its exit status."""

import gc
import os
import sys
from collections.abc import Sequence


def run() -> None:
    """End the process with the status of the command that was typed."""
    # Looking for other packages' pydantic plugins would read the metadata of everything installed, at every start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # What is loaded at the start stays; to look for garbage in it after every 700 objects takes a fifth of the time.
    gc.set_threshold(200_000, 10, 10)
    status = main(sys.argv[1:])
    # The end gives all of it back at once; to look through it for garbage first takes a tenth of the whole.
    gc.freeze()
    sys.exit(status)


def main(arguments: Sequence[str]) -> int:
    """Carry out a command line; returns the exit status of the contracts: 0, 1 for an answer, 2 for trouble."""
    from reader.cli.arguments import OWN, parse
    from reader.cli.terminal import keyboard_back, piped_input, screen_at_hand

    asked = parse(arguments)
    wants_input = "-" in asked.paths
    piped = piped_input() if wants_input else None
    drawn = asked.command == "open" and not asked.plain and screen_at_hand(wants_input)
    if drawn and (not wants_input or keyboard_back()):
        from reader.tui import run as run_screen

        # On the screen many short searches, for a long one would be seen.
        gc.set_threshold(20_000, 20, 20)
        judgements = None if asked.unjudged else asked.judgements or OWN
        return run_screen(asked.paths, piped, asked.options, judgements)
    from reader.cli.commands import carry_out

    return carry_out(asked, piped)


if __name__ == "__main__":
    run()
