"""Several versions in columns, and what `reader diff` says of moves and of two works."""

import json
from pathlib import Path

import pytest

from reader.__main__ import main
from tests.versions import FIRST, HURT, LATER, MOVED, QUOTED, SHORT, version

VERSIONS = {"first": FIRST, "moved": MOVED, "short": SHORT, "quoted": QUOTED, "later": LATER}


@pytest.fixture
def paths(tmp_path: Path) -> dict[str, str]:
    """Five versions of one article in files, by name."""
    found = {}
    for name, paragraphs in VERSIONS.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(version(name, paragraphs).text, encoding="utf-8")
        found[name] = str(path)
    return found


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) in (0, 1)
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_columns_give_back_each_version_in_the_order_given(capsys, paths):
    given = [paths[name] for name in ("later", "first", "short", "moved")]
    report = json.loads(printed(capsys, "collate", *given, "--format", "json"))
    assert next(iter(report.items())) == ("schema", "reader.collate/1")
    assert [article["path"] for article in report["articles"]] == given
    assert report["base"] in {article["id"] for article in report["articles"]}
    for article in report["articles"]:
        text = Path(article["path"]).read_text(encoding="utf-8")
        spans = [span for column in report["columns"] if (span := column["readings"][article["id"]])]
        assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


def test_the_base_is_named_by_path_or_id(capsys, paths):
    given = list(paths.values())
    by_path = json.loads(printed(capsys, "collate", *given, "--base", paths["later"], "--format", "json"))
    known = {article["path"]: article["id"] for article in by_path["articles"]}
    assert by_path["base"] == known[paths["later"]]
    assert json.loads(printed(capsys, "collate", *given, "--base", by_path["base"], "--format", "json")) == by_path


def test_agreeing_versions_stand_under_one_wording(capsys, paths):
    out = printed(capsys, "collate", *paths.values(), "--base", paths["first"])
    assert f"A  {paths['first']}  (base)" in out
    assert "11,000 [A C D] | 12,000 [B E]" in out
    assert "defence [A B D E] | defense [C]" in out
    assert "Nobody was hurt, … since Sunday night. [A B D E] | (nothing) [C]" in out
    assert "About 11,000[" in out


def test_moved_text_is_not_said_to_be_missing(capsys, paths):
    out = printed(capsys, "collate", *paths.values(), "--base", paths["first"])
    assert "· » moved" in out
    assert "The bridge was … cracked by frost. [A C D E] | (elsewhere) [B»]" in out
    assert "cracked by frost. [B»]" in out
    assert "(nothing) [C»]" not in out


def test_what_differs_in_typography_alone_is_counted_and_not_listed(capsys, tmp_path):
    one, other = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_text("The “old” bridge was closed on Monday, the mayor of the town said.\n", encoding="utf-8")
    other.write_text('The "old" bridge was closed on Friday, the mayor of the town said.\n', encoding="utf-8")
    out = printed(capsys, "collate", str(one), str(other))
    assert "2 versions · they differ in 1 place · " in out
    assert "1 place more only in what is ignored (quotes)" in out
    assert "[2]" not in out


def test_another_work_is_called_one(capsys, paths, tmp_path):
    path = tmp_path / "else.txt"
    path.write_text("A telescope in the desert saw a star explode, two astronomers wrote.\n", encoding="utf-8")
    out = printed(capsys, "collate", paths["first"], str(path), "--base", paths["first"])
    assert f"B  {path}  (another work: it shares" in out


@pytest.mark.parametrize("arguments", [["first"], ["first", "later", "--base", "nobody"]], ids=["one", "no-base"])
def test_trouble_is_told_in_one_line(capsys, paths, arguments):
    assert main(["collate", *(paths.get(one, one) for one in arguments)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1


def test_a_move_stands_at_both_its_places_in_a_diff(capsys, paths):
    out = printed(capsys, "diff", paths["first"], paths["moved"])
    assert "2 changes · 1 move" in out
    assert "{~ The bridge was built in 1912 and was last repaired [-nine-]{+ten+} years ago" in out
    assert "{~ moved from here: The bridge was built in 1912 and was last repaired nine years ago" in out


def test_what_only_one_of_two_works_reports_is_counted_and_listed(capsys, paths, tmp_path):
    path = tmp_path / "rewrite.txt"
    path.write_text(
        "Flood empties town\n\nIn Harrow three dogs and one horse are missing, but nobody was hurt since Sunday.\n\n"
        "A telescope in the desert saw a star explode.\n",
        encoding="utf-8",
    )
    out = printed(capsys, "diff", paths["first"], str(path))
    assert "two works" in out
    assert "(only in the second: " in out
    only_first, only_second = out.split("(only in the first: ")[1].split("(only in the second: ")
    assert "  < Schools stay shut" in only_first
    assert HURT not in only_first
    assert "  > A telescope in the desert saw a star explode." in only_second


def test_what_is_ignored_is_named(capsys, paths):
    def places(*options):
        return printed(capsys, "collate", *paths.values(), "--base", paths["first"], *options)

    assert "SCHOOLS [D]" in places()
    assert "SCHOOLS" not in places("--ignore", "quotes,case")
    assert "only in what is ignored (quotes, case)" in places("--ignore", "case,space, quotes")
    assert "“ [D]" in places("--ignore", "none")
    assert "“ [D]" in places("--ignore", "case")


def test_what_is_ignored_in_a_diff_is_counted_and_changes_its_status(capsys, tmp_path):
    one, other = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_text("The “old” bridge was closed on Monday; the mayor of the town said so.\n", encoding="utf-8")
    other.write_text('THE "old" bridge was closed on Monday, the mayor of the town said so.\n', encoding="utf-8")
    found = {}
    for kinds in ("none", "quotes", "quotes,case", "quotes,case,punctuation", "space,quotes,case,punctuation"):
        found[kinds] = main(["diff", str(one), str(other), "--ignore", kinds]), capsys.readouterr().out
    assert [status for status, _ in found.values()] == [1, 1, 1, 0, 0]
    assert '[-The “-]{+THE "+}old[-”-]{+"+} bridge was closed on Monday[-;-]{+,+} the' in found["none"][1]
    assert "ignored: 2 typographic, 1 in case\n" in found["quotes,case"][1]
    assert "0 changes · ignored: " in found["quotes,case,punctuation"][1]
    assert "1 in case, 1 in punctuation\n" in found["quotes,case,punctuation"][1]
    assert main(["diff", str(one), str(one)]) == 0


def test_an_unknown_kind_is_trouble(capsys, paths):
    with pytest.raises(SystemExit) as ended:
        main(["diff", paths["first"], paths["later"], "--ignore", "accents"])
    assert ended.value.code == 2
    assert "--ignore knows no accents: choose from quotes, space, case, punctuation" in capsys.readouterr().err
