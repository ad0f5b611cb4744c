"""Formats that need a package which may be missing."""

import importlib
import sys

import pytest

from tests.sources.bringing import PROSE, bring, only


@pytest.mark.parametrize(
    ("module", "package", "extra", "data"),
    [
        ("parquet", "pyarrow", "parquet", b"PAR1"),
        ("warc", "fastwarc", "warc", b"WARC/1.0\r\n"),
        ("pdf", "pypdf", "documents", b"%PDF-1.7"),
    ],
)
def test_a_missing_package_is_named_with_the_extra_that_brings_it(module, package, extra, data, monkeypatch):
    monkeypatch.delitem(sys.modules, f"reader.sources.formats.{module}", raising=False)
    monkeypatch.delattr(importlib.import_module("reader.sources.formats"), module, raising=False)
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    (failure,) = bring(data, "file").failures
    assert package in failure.what
    assert f"article-reader[{extra}]" in failure.hint
    assert only(bring(PROSE)).text == PROSE
