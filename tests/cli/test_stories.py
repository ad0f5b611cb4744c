"""`reader stories` reads as an editor would read it: the largest story first, each family as a tree."""

import json
from pathlib import Path

import pytest

from reader.__main__ import main
from tests.stories.made import ELSEWHERE, FLOOD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = {
        "wire": "\n".join((*FLOOD, "Source: AFP")),
        "cut": "\n".join(FLOOD[:4]),
        "other": (
            "Millford: 300 families left their homes when the Amber burst its banks on Tuesday night, mayor Ada Quill "
            "told the council.\nThe bridge to Port Ellery is closed.\n"
        ),
        "alone": "\n".join(ELSEWHERE),
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_families_are_trees_and_what_stands_alone_comes_last(folder, capsys):
    assert main(["stories", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "  3 articles · 2 families" in lines
    assert "  on the word of: Ada Quill" in lines
    original = next(index for index, line in enumerate(lines) if "original ·" in line)
    copy = next(index for index, line in enumerate(lines) if "copy of" in line)
    assert original < copy
    assert lines[copy].startswith("    ")
    assert lines[-3] == "1 article whose story no other article tells:"
    assert lines[-1].strip().endswith("alone.txt")


def test_the_report_holds_the_sources_and_the_credit(folder, capsys):
    assert main(["stories", str(folder), "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    first = report["stories"][0]
    paths = {article["id"]: Path(article["path"]).stem for article in report["articles"]}
    told = {paths[member["article"]]: member for member in first["articles"]}
    assert first["primary_sources"] == ["Ada Quill"]
    assert told["cut"]["credit"] == "AFP"
    assert paths[told["cut"]["credit_from"]] == paths[told["cut"]["derived_from"]] == "wire"
    assert sorted(len(family) for family in first["families"]) == [1, 2]


def test_the_same_report_whatever_the_order_of_the_paths(folder, capsys):
    paths = sorted(str(path) for path in folder.iterdir())
    reports = []
    for order in (paths, paths[::-1]):
        main(["stories", *order, "--format", "json"])
        reports.append(capsys.readouterr().out)
    assert reports[0] == reports[1]
