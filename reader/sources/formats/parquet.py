"""Parquet: an article a row; read batch by batch, and only the columns that an article is made of."""

from collections.abc import Iterator, Mapping

import pyarrow as arrow
import pyarrow.parquet as parquet

from reader.model import ReaderError
from reader.sources.formats.records import Names, articles, nothing_in
from reader.sources.input import Found, Input, Options, most_unpacked

_BATCH = 256
"""Rows that are unpacked at a time."""


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The articles in order of rows; raises ReaderError where the file is broken, keeping what came before."""
    names = Names(options)
    file = _opened(source)
    layout = tuple(file.schema_arrow.names)
    names.of(layout)
    wanted = dict.fromkeys(name if name in layout else name.split(".")[0] for _, name in names.fields_in(layout))
    if not names.have_text(layout):
        raise nothing_in(names, source.path, "column")
    yield from articles(_rows(file, list(wanted), source), _record, names, source.path, "row")


def _opened(source: Input) -> parquet.ParquetFile:
    try:
        return parquet.ParquetFile(arrow.BufferReader(source.data))
    except (arrow.ArrowException, OSError) as error:
        raise _broken(source.path, error) from None


def _rows(file: parquet.ParquetFile, columns: list[str], source: Input) -> Iterator[Mapping[str, object]]:
    left = most_unpacked(len(source.data))
    try:
        for batch in file.iter_batches(batch_size=_BATCH, columns=columns):
            left -= batch.nbytes
            if left < 0:
                what = "unpacks to far more than articles do, and is not read further"
                raise ReaderError(what, source.path, "look into it with another tool")
            yield from batch.to_pylist()
    except (arrow.ArrowException, OSError, ValueError) as error:
        raise _broken(source.path, error) from None


def _record(row: Mapping[str, object], where: str) -> object:
    return {name: value for name, value in row.items() if value is not None}


def _broken(path: str, error: Exception) -> ReaderError:
    reason = str(error).strip().split("\n", 1)[0][:200]
    return ReaderError(f"is broken Parquet ({reason})", path, "download or write it again")
