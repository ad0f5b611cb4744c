"""The command palette, from the same list of actions as the keys."""

from collections.abc import AsyncIterator, Coroutine
from functools import partial

from textual.command import DiscoveryHit, Hit, Provider
from textual.content import Content

from reader.tui.actions import Action, commands


class ActionProvider(Provider):
    """Every action that isn't a step of the cursor, as `group: description`."""

    async def discover(self) -> AsyncIterator[DiscoveryHit]:
        """All actions but those for articles by their number, which are found by what is typed."""
        for action in commands():
            if action.id.startswith("beside-"):
                continue
            yield DiscoveryHit(Content(_title(action)), self._runner(action), text=_title(action), help=_help(action))

    async def search(self, query: str) -> AsyncIterator[Hit]:
        """The actions whose title fits what was typed."""
        matcher = self.matcher(query)
        for action in commands():
            title = _title(action)
            if (score := matcher.match(title)) > 0:
                yield Hit(score, matcher.highlight(title), self._runner(action), text=title, help=_help(action))

    def _runner(self, action: Action) -> partial[Coroutine[object, object, bool]]:
        return partial(self.app.run_action, action.call, self.app)


def _title(action: Action) -> str:
    return f"{action.group}: {action.description}"


def _help(action: Action) -> str:
    return f"key: {action.shown_keys}".replace("[", "\\[") if action.keys else ""
