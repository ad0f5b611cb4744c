"""Tables as text (CSV, TSV): a line with the names of the columns, and an article a row."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.model import ReaderError
from reader.sources.decoding import decode
from reader.sources.formats.records import Names, articles, nothing_in
from reader.sources.input import LARGEST_MEMBER, Found, Input, Options

_DELIMITERS = ",;\t|"
_NOTHING = frozenset({"", "nan", "null", "none", "n/a", "na", "\\n"})
"""What tools write, in any case, where a cell has no value."""
_MENDED = 20
"""Quotation marks without an end after which reading begins again on the next line; each may cost a pass."""
_LONGEST_HEADER = 1 << 16


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The articles in order of rows; a row that can't be read is a failure that names it, and the others are read."""
    decoded = decode(source.data, source.path)
    names = Names(options)
    table = _table(decoded.text, names, source.path)
    yield from articles(_rows(table), _record(table), names, source.path, "row", decoded.note)


@dataclass(frozen=True, slots=True)
class _Table:
    """A text as rows of cells, from the offset `start` on."""

    text: str
    start: int
    delimiter: str
    header: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row, or what is wrong with it."""

    cells: Sequence[str] = ()
    wrong: str | None = None


def _table(text: str, names: Names, path: str) -> _Table:
    """The table in a text; what parts its cells is that under which the most names in its header are known."""
    start = len(text) - len(text.lstrip("\n"))
    if text.startswith("sep=", start):
        start = _next_line(text, start)
    end = min(_next_line(text, start), start + _LONGEST_HEADER)
    line = text[start:end].rstrip("\n")
    headers = [(_header(line, delimiter), delimiter) for delimiter in _DELIMITERS]
    cells, delimiter = max(headers, key=lambda one: (len(names.fields_in(one[0])), len(one[0])))
    names.of(cells)
    if not names.have_text(cells):
        raise nothing_in(names, path, "column")
    return _Table(text, end, delimiter, cells)


def _header(line: str, delimiter: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), []))


def _next_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end + 1


def _rows(table: _Table) -> Iterator[_Row | None]:
    """The rows, that of the header as None, empty ones too.

    A quotation mark that is never closed swallows the rows after it. Where a row of several lines has not as many
    cells as the header, reading begins again on its second line.
    """
    # A whole article stands in one cell; the limit is one for the whole process, and here it is always set alike.
    csv.field_size_limit(LARGEST_MEMBER)
    yield None
    lines = _Lines(table.text, table.start)
    rows = csv.reader(lines, delimiter=table.delimiter)
    mended = 0
    while True:
        begin, lines.count = lines.position, 0
        try:
            cells = next(rows, None)
        except csv.Error as error:
            yield _Row(wrong=f"can't be read ({error})")
            return
        if cells is None:
            return
        swallowed = lines.count > 1 and (len(cells) != len(table.header) or _open_to_the_end(table.text, begin, lines))
        if not swallowed and (len(cells) == len(table.header) or not any(cells)):
            yield _Row(cells) if any(cells) else None
        elif swallowed and mended < _MENDED:
            mended += 1
            lines.position = _next_line(table.text, begin)
            rows = csv.reader(lines, delimiter=table.delimiter)
            yield _Row(wrong="opens a quotation mark that is not closed")
        elif len(cells) > len(table.header):
            yield _Row(wrong=f"has {len(cells)} cells where the header has {len(table.header)}")
        else:
            yield _Row(cells)


def _open_to_the_end(text: str, begin: int, lines: "_Lines") -> bool:
    """Whether a row that began at `begin` has taken all the rest, by a quotation mark without another one."""
    return lines.position >= len(text) and text.count('"', begin) % 2 == 1


class _Lines:
    """The lines of a text from an offset on, one after the other.

    Attributes:
        position: where the next one begins; it may be set back.
        count: of the lines that were taken since it was last set to 0.
    """

    def __init__(self, text: str, position: int) -> None:
        self._text = text
        self.position = position
        self.count = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self.position >= len(self._text):
            raise StopIteration
        begin, self.position = self.position, _next_line(self._text, self.position)
        self.count += 1
        return self._text[begin : self.position]


def _record(table: _Table) -> Callable[[_Row, str], object]:
    """A function that makes a record of a row, without the cells that have no value."""

    def record(row: _Row, where: str) -> object:
        if row.wrong is not None:
            raise ReaderError(row.wrong, where, "mend the row, or save the table again")
        told: dict[str, str] = {}
        for name, cell in zip(table.header, row.cells, strict=False):
            if name not in told and cell.strip().lower() not in _NOTHING:
                told[name] = cell
        return told

    return record
