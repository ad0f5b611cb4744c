"""What can be typed after `reader`."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from reader import __version__
from reader.resources import resource_dir
from reader.text.visible import visible

if TYPE_CHECKING:
    from reader.sources.input import Options

RELATIONS = ("disagree", "requoted", "sourcing", "certainty", "differs", "spelling", "vaguer", "compatible", "same")

IGNORED = ("quotes", "space", "case", "punctuation")
TOPIC_KINDS = ("quantity", "time", "place", "name", "quotation", "attribution", "certainty", "event")
MENTION_KINDS = TOPIC_KINDS[:-1]
OWN = "own"
"""Stands for the file of a person's own judgements."""

_COMMANDS = {
    "list": "the articles, with their blocks",
    "diff": "what became of article A in article B (status 1 where they differ)",
    "collate": "several versions of one text: what each says where they differ",
    "stories": "which articles tell one story, and who copied whom",
    "mentions": "what is read in each article: figures, times, names, places, who said what",
    "claims": "what the articles of each story agree on, and where they part",
    "notes": "what you judged on the screen: list it, forget it",
    "schema": "the JSON Schema of a command's output",
}

_SIGNS = {
    "diff": "text: [-only in A-] {+only in B+} {~moved~}; of two works: < a sentence of A, > what B reports alike",
    "collate": "text: the base with numbers, and under each paragraph what versions [A B] say there; [C»]: moved",
}

_DESCRIPTION = """\
Lay several articles about one event side by side: who copied whom, what each
copy changed, which facts agree and which do not.

    reader                    open the five articles that ship with the program
    reader PATH...            open these files and folders ("-" reads standard input)
    reader COMMAND PATH...    print, for scripts and for eyes: COMMAND --help
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A command line, understood."""

    command: str
    paths: tuple[str, ...] = ()
    json: bool = False
    text: bool = False
    plain: bool = False
    fail_on: frozenset[str] = frozenset()
    color: str = "auto"
    base: str | None = None
    ignore: frozenset[str] | None = None
    """what doesn't count as a change; None where nothing was said of it"""
    relations: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    judgements: str | None = None
    """the file of judgements that are to be heard, OWN for the person's; None where none is named"""
    unjudged: bool = False
    """whether none are to be heard or kept"""
    forget: tuple[str, ...] = ()
    fetch: bool = False
    allow_private: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)
    """which name a dump has for a field of ours"""

    def options(self) -> "Options":
        """What was asked of reading; the engine's module is loaded when this is called."""
        from reader.sources.input import Options

        return Options(fields=self.fields, fetch=self.fetch, allow_private=self.allow_private)


class _Parser(ArgumentParser):
    """Says what is wrong with a command line in one line, and ends with status 2."""

    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{self.prog}: {visible(message)}; see {self.prog} --help\n")
        sys.exit(2)


def parse(arguments: Sequence[str]) -> Asked:
    """The command line as it was meant; ends the process with status 2 where it means nothing, 0 after --help."""
    if arguments and arguments[0] in _COMMANDS:
        return _command(arguments[0], arguments[1:])
    if len(arguments) > 1 and (meant := _meant(arguments[0])):
        sys.stderr.write(f"reader: {visible(arguments[0])}: no command and no file; did you mean reader {meant}?\n")
        sys.exit(2)
    parser = _Parser(
        "reader",
        usage="reader [--plain] [--fetch] [--judgements FILE | --no-judgements] [--fail-on RELATION,...]\n"
        "              [--map FIELD=NAME,...] [PATH ...]\n       reader COMMAND ...",
        description=_DESCRIPTION,
        epilog="commands:\n" + "\n".join(f"  {name:10}{told}" for name, told in _COMMANDS.items()),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file or a folder; - for standard input")
    parser.add_argument("--plain", action="store_true", help="print the story as plain lines, also on a terminal")
    parser.add_argument("--version", action="version", version=f"reader {__version__} (article-reader)")
    _add_judgements(parser, "else the screen hears and keeps your own, and plain lines hear none")
    _add_fetching(parser)
    _add_fail_on(parser)
    _add_map(parser)
    found = parser.parse_args(arguments)
    paths = tuple(found.paths) or (str(resource_dir("seeds")),)
    return Asked(
        "open",
        paths,
        plain=found.plain,
        fail_on=_named(parser, "--fail-on", found.fail_on, RELATIONS),
        judgements=found.judgements,
        unjudged=found.no_judgements,
        fetch=found.fetch,
        allow_private=found.allow_private,
        fields=_fields(parser, found),
    )


def _meant(word: str) -> str | None:
    """The command that a word was likely meant for; None where it names a file, or is like no command."""
    from difflib import get_close_matches

    close = get_close_matches(word, _COMMANDS, n=1, cutoff=0.75)
    return close[0] if close and not Path(word).exists() else None


def _command(command: str, arguments: Sequence[str]) -> Asked:
    parser = _Parser(
        f"reader {command}",
        description=_COMMANDS[command].capitalize() + ".",
        epilog=_SIGNS.get(command),
        allow_abbrev=False,
    )
    if command == "schema":
        from reader.model.report import REPORTS

        parser.add_argument("name", choices=sorted(REPORTS))
        return Asked(command, (parser.parse_args(arguments).name,))
    if command == "notes":
        return _notes(parser, arguments)
    _add_inputs(parser, command)
    _add_own(parser, command)
    _add_fetching(parser)
    _add_fail_on(parser)
    _add_map(parser)
    return _asked(parser, command, parser.parse_args(arguments))


def _add_inputs(parser: _Parser, command: str) -> None:
    if command == "diff":
        parser.add_argument("a", metavar="A", help="a file with one article; - for standard input")
        parser.add_argument("b", metavar="B", help="another")
    else:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder; - for standard input")
    if command == "collate":
        parser.add_argument(
            "--base", metavar="ID|PATH", help="the version that the others are set against; else the one nearest to all"
        )


def _add_own(parser: _Parser, command: str) -> None:
    """The options that only some commands have."""
    if command in ("diff", "collate"):
        parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colour the marks")
        parser.add_argument(
            "--ignore",
            metavar="KIND,...",
            help=f"what is no change, of {', '.join(IGNORED)}; or none; else quotes,space. Quotes are all typography: "
            "quotation marks, dashes, ellipses. Differences in white space never count",
        )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text for eyes, json for scripts")
    if command in ("claims", "mentions"):
        kinds = TOPIC_KINDS if command == "claims" else MENTION_KINDS
        parser.add_argument("--kind", metavar="KIND,...", default="", help=f"only these: {', '.join(kinds)}")
    if command == "claims":
        every = ", ".join((*RELATIONS, "single"))
        parser.add_argument("--relation", metavar="RELATION,...", default="", help=f"only these: {every}")
    if command in ("claims", "stories"):
        _add_judgements(parser, "else none are heard, so that the same input gives the same output everywhere")
    if command == "list":
        parser.add_argument("--text", action="store_true", help="with the text of each article (json)")


def _asked(parser: _Parser, command: str, found: Namespace) -> Asked:
    paths = (found.a, found.b) if command == "diff" else tuple(found.paths)
    return Asked(
        command,
        paths,
        json=found.format == "json",
        text=getattr(found, "text", False),
        fail_on=_named(parser, "--fail-on", found.fail_on, RELATIONS),
        relations=_named(parser, "--relation", getattr(found, "relation", ""), (*RELATIONS, "single")),
        kinds=_named(
            parser, "--kind", getattr(found, "kind", ""), TOPIC_KINDS if command == "claims" else MENTION_KINDS
        ),
        judgements=getattr(found, "judgements", None),
        color=getattr(found, "color", "auto"),
        base=getattr(found, "base", None),
        ignore=_ignored(parser, getattr(found, "ignore", None)),
        fetch=found.fetch,
        allow_private=found.allow_private,
        fields=_fields(parser, found),
    )


def _add_fetching(parser: ArgumentParser) -> None:
    parser.add_argument("--fetch", action="store_true", help="fetch the http(s) addresses that are given as paths")
    parser.add_argument(
        "--allow-private", action="store_true", help="with --fetch: also from this machine and private networks"
    )


def _notes(parser: ArgumentParser, arguments: Sequence[str]) -> Asked:
    parser.add_argument("--judgements", metavar="FILE", default=OWN, help="the file of judgements; else your own")
    parser.add_argument(
        "--forget", metavar="ID,...", default="", help='take these out, by the beginning of their ids; or "all"'
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text for eyes, json for scripts")
    found = parser.parse_args(arguments)
    named = tuple(name.strip() for name in found.forget.split(",") if name.strip())
    return Asked("notes", json=found.format == "json", judgements=found.judgements, forget=named)


def _add_fail_on(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--fail-on",
        metavar="RELATION,...",
        default="",
        help=f"end with status 1 where found in what is told: {', '.join(RELATIONS)}",
    )


def _ignored(parser: ArgumentParser, listed: str | None) -> frozenset[str] | None:
    """The kinds of difference that were listed; None where no list was given."""
    if listed is None:
        return None
    return _named(parser, "--ignore", listed, (*IGNORED, "none")) - {"none"}


def _add_judgements(parser: ArgumentParser, otherwise: str) -> None:
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument(
        "--judgements", metavar="FILE", help=f'hear the judgements in this file, "{OWN}" for your own; {otherwise}'
    )
    choice.add_argument("--no-judgements", action="store_true", help="hear and keep no judgements")


def _named(parser: ArgumentParser, option: str, value: str, known: Sequence[str]) -> frozenset[str]:
    """The names in a list with commas; ends the process where one isn't known."""
    named = frozenset(name.strip() for name in value.split(",") if name.strip())
    if unknown := sorted(named - set(known)):
        parser.error(f"{option} knows no {', '.join(unknown)}: choose from {', '.join(known)}")
    return named


def _add_map(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--map", metavar="FIELD=NAME,...", default="", help="how a dump calls its fields: text=body,published=date"
    )


def _fields(parser: ArgumentParser, found: Namespace) -> dict[str, str]:
    """The names of a dump's fields by ours; ends the process where one is not a field of ours."""
    if not found.map:
        return {}
    from reader.sources.input import FIELDS, OTHER_NAMES

    known = sorted({"id", "text", *FIELDS})
    fields: dict[str, str] = {}
    for pair in found.map.split(","):
        ours, equals, theirs = (part.strip() for part in pair.partition("="))
        ours = OTHER_NAMES.get(ours, ours)
        if ours not in known:
            parser.error(f"--map knows no field {ours!r}: choose from {', '.join(known)}")
        if not equals or not theirs:
            parser.error(f"--map wants FIELD=NAME, not {pair.strip()!r}")
        fields[ours] = theirs
    return fields
