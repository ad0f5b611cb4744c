"""What the keys of the list do."""

from __future__ import annotations

from reader.tui.panels import Panels


class ListCommands(Panels, inherit_bindings=False):
    """What can be done with the list of articles as a whole."""

    async def action_filter(self) -> None:
        """Open the line in which the list is filtered."""
        from reader.tui.filtering import FilterLine

        self.go_to("articles")
        screen = self.screen_stack[0]
        if not screen.query(FilterLine):
            await screen.mount(FilterLine(self.articles), before="#hints")
        screen.query_one(FilterLine).focus()

    def action_sort(self) -> None:
        """Sort the list in the next of its orders."""
        if not self.roster.stories:
            self.say("The list is sorted once the stories are found")
            return
        self.see("articles")
        self.articles.choose(self.articles.shown.sorted_next())
        self.say(f"Sorted: {self.articles.shown.order_name}")

    def action_copies(self) -> None:
        """Hide copies, or show them again."""
        if not self.roster.stories:
            self.say("Which articles are copies is known once the stories are found")
            return
        self.see("articles")
        shown = self.articles.shown
        if shown.copies and not any(one.role == "copy" for story in self.roster.stories for one in story.articles):
            self.say("No article here is a copy; an edited copy may say otherwise and stays in the list")
            return
        self.articles.choose(shown._replace(copies=not shown.copies))
        self.say("Copies are hidden" if shown.copies else "Copies are shown")
