"""Makes `docs/reader.svg`, the picture in the README, from the running program.

python docs/picture.py
"""

import asyncio
from pathlib import Path

from reader.resources import resource_dir
from reader.tui.app import ReaderApp
from reader.tui.opened import opening

PICTURE = Path(__file__).with_name("reader.svg")


async def make() -> None:
    """Open the articles that ship with the program, wait until all is shown, and save what a person sees."""
    app = ReaderApp(opening([str(resource_dir("seeds"))]), judgements=None)
    async with app.run_test(size=(140, 42)) as pilot:
        while not app.topics:
            await pilot.pause(0.1)
        await app.workers.wait_for_complete()
        await pilot.pause()
        PICTURE.write_text(app.export_screenshot(title="reader"), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(make())
