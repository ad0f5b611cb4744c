"""`--map`: what a dump calls its fields, told on the command line."""

import json

import pytest

from reader.__main__ import main
from reader.sources import Options
from reader.tui.opened import opening

RECORD = {"nr": 7, "what": "The council closed the bridge.", "when": "2025-06-26"}


@pytest.fixture
def dump(tmp_path):
    path = tmp_path / "dump.jsonl"
    path.write_text(json.dumps(RECORD) + "\n")
    return str(path)


def test_a_dump_with_names_of_its_own_is_read_by_a_map(capsys, dump):
    assert main(["list", dump, "--map", "text=what, date=when,id=nr", "--format", "json", "--text"]) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert (article["text"], article["published"], article["key"]) == (RECORD["what"], "2025-06-26", "7")


def test_the_screen_opens_it_as_well(dump):
    (article,) = opening([dump], options=lambda: Options(fields={"text": "what"}))().articles
    assert article.text == RECORD["what"]


def test_a_name_that_the_dump_lacks_is_told_with_those_it_has(capsys, dump):
    assert main(["list", dump, "--map", "text=body"]) == 2
    assert "nr, what, when" in capsys.readouterr().err
    assert main(["list", dump, "--map", "text=what,published=day"]) == 0
    assert '"day"' in capsys.readouterr().err


@pytest.mark.parametrize("listed", ["words=what", "text", "text=", "=what"])
def test_a_map_without_meaning_is_told_in_one_line(capsys, dump, listed):
    with pytest.raises(SystemExit) as ended:
        main(["list", dump, "--map", listed])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "--map" in said
    assert said.count("\n") == 1
