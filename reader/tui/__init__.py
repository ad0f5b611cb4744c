"""What a person sees: the Textual app. Importing this package loads nothing of it; `run` does."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from reader.text.visible import visible

if TYPE_CHECKING:
    from reader.sources.input import Options

__all__ = ["run"]


def run(
    paths: Sequence[str],
    standard_input: BinaryIO | None = None,
    options: "Callable[[], Options] | None" = None,
    judgements: str | None = "own",
) -> int:
    """Open the articles at some paths on the screen until the person quits; the path "-" is read from `standard_input`.

    `judgements` names the file in which they are kept, "own" that of the person; with None none are read or kept.
    Returns the exit status: 1 where the program crashed, 2 where something named could not be opened, else 0.
    What could not be opened, or why it crashed, is also said on standard error afterwards.
    """
    from reader.tui.opened import Ahead, opening
    from reader.tui.progress import Progress

    # Reading begins before Textual is loaded, so that the first frame has the titles already.
    progress = Progress()
    ahead = Ahead(opening(paths, standard_input, progress, options), progress)
    from reader.tui.app import ReaderApp

    app = ReaderApp(ahead, judgements)
    app.run()
    # What was judged a moment before leaving may not be written yet.
    if app.desk is not None and (problem := app.desk.write()):
        print(f"reader: {visible(problem)}", file=sys.stderr)
    failures = app.opened.failures if app.opened else ()
    for failure in failures:
        print(f"reader: {visible(str(failure))}", file=sys.stderr)
    if app.crash is not None:
        print(f"reader: stopped by a fault of its own: {visible(_described(app.crash))}", file=sys.stderr)
        return 1
    return 2 if failures else app.return_code or 0


def _described(error: BaseException) -> str:
    # A worker's failure wraps the error that it failed with.
    cause = getattr(error, "error", None)
    first = cause if isinstance(cause, BaseException) else error
    return f"{type(first).__name__}: {first}"
