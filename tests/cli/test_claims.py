"""Claims and mentions as lines and as JSON: chosen by relation and kind, the same bytes on every machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.cli import output
from reader.library import Library
from reader.model import parting, seeing, voices
from reader.notes.note import note_of
from reader.notes.store import Notebook
from reader.resources import resource_dir

SEEDS = str(resource_dir("seeds"))
WHEN = "2026-03-01T12:00:00+00:00"


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert main(arguments) == status
    out, err = capsys.readouterr()
    assert err == ""
    return out


def topics(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    return json.loads(printed(capsys, "claims", SEEDS, "--format", "json", *arguments))["topics"]


@pytest.fixture
def judged(seeds: Library, own_judgements: Path) -> Path:
    """The person who runs the program has taken the disagreement on a time apart, and seen another topic."""
    (story,) = seeds.stories()
    found = seeds.topics(story.id)
    topic = next(topic for topic in found if topic.relation == "disagree" and topic.kind == "time")
    pair = next(pair for pair in topic.pairs if pair.relation == "disagree")
    seen = next(one for one in found if one.relation == "vaguer")
    Notebook(own_judgements).keep(
        note_of(parting(topic, pair.a, pair.b, voices(story)), seeds.articles, WHEN),
        note_of(seeing(seen), seeds.articles, WHEN),
    )
    return own_judgements


class TestFilters:
    """`--relation` and `--kind` choose topics; `--fail-on` looks at those that are chosen."""

    def test_topics_of_some_relations(self, capsys):
        found = topics(capsys, "--relation", "disagree,vaguer")
        assert {topic["relation"] for topic in found} == {"disagree", "vaguer"}

    def test_topics_of_some_kinds(self, capsys):
        assert {topic["kind"] for topic in topics(capsys, "--kind", "time,quotation")} == {"time", "quotation"}

    def test_the_rest_of_the_report_stays_whole(self, capsys):
        whole, chosen = (
            json.loads(printed(capsys, "claims", SEEDS, "--format", "json", *filters))
            for filters in ((), ("--kind", "time"))
        )
        assert whole.pop("topics") != chosen.pop("topics")
        assert whole == chosen

    def test_lines_say_how_many_of_all_are_told(self, capsys):
        out = printed(capsys, "claims", SEEDS, "--relation", "disagree")
        every = topics(capsys)
        disagreements = [topic for topic in every if topic["relation"] == "disagree"]
        assert f"  {len(disagreements)} of {len(every)} topics: only disagree" in out
        assert "requoted:" not in out

    def test_what_only_one_article_says_is_told_when_asked_for(self, capsys):
        assert "· single: " not in printed(capsys, "claims", SEEDS)
        assert "· single: " in printed(capsys, "claims", SEEDS, "--relation", "single")

    def test_fail_on_looks_at_what_is_told(self, capsys):
        printed(capsys, "claims", SEEDS, "--fail-on", "disagree", status=1)
        printed(capsys, "claims", SEEDS, "--fail-on", "disagree", "--kind", "quotation")

    def test_mentions_of_some_kinds(self, capsys):
        report = json.loads(printed(capsys, "mentions", SEEDS, "--kind", "quantity,time", "--format", "json"))
        assert {mention["kind"] for mention in report["mentions"]} == {"quantity", "time"}
        assert len(report["articles"]) == 5

    @pytest.mark.parametrize(
        "arguments", [["claims", "--relation", "wrong"], ["claims", "--kind", "x"], ["mentions", "--kind", "event"]]
    )
    def test_a_name_that_means_nothing_is_told_in_one_line(self, capsys, arguments):
        with pytest.raises(SystemExit) as ended:
            main([*arguments, SEEDS])
        assert ended.value.code == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


class TestLines:
    """Text that a person reads: who is who, who speaks of what, and why."""

    def test_letters_are_told_before_they_are_used(self, capsys):
        lines = printed(capsys, "claims", SEEDS).splitlines()
        first = next(number for number, line in enumerate(lines) if "disagree: " in line)
        assert any(line.startswith("  C  copy of A") and "claims in 12 of 12" in line for line in lines[:first])

    def test_copies_share_a_line_and_families_are_counted(self, capsys):
        out = printed(capsys, "claims", SEEDS)
        assert "  A, C  “October last year” — Lee Seong-kweun" in out.replace("     A, C", "  A, C")
        assert "(5 articles, 3 families)" in out

    def test_a_pipe_gets_whole_lines_and_a_terminal_folded_ones(self, capsys, monkeypatch):
        whole = printed(capsys, "claims", SEEDS)
        assert max(map(len, whole.splitlines())) > 100
        monkeypatch.setattr(output, "_terminal_width", lambda: 60)
        folded = printed(capsys, "claims", SEEDS)
        assert max(map(len, folded.splitlines())) <= 60
        assert folded.split() == whole.split()

    @pytest.mark.parametrize("width", [20, 40, 79])
    def test_a_word_that_is_wider_than_the_terminal_stays_whole(self, width):
        rows = output.folded("   a " + "x" * 99 + " b", width)
        assert "x" * 99 in [row.strip() for row in rows]

    def test_an_article_in_another_language_says_that_claims_are_not_read(self, capsys, tmp_path):
        path = tmp_path / "de.txt"
        path.write_text(
            "Hochwasser in Millford\n\nDer Amber trat am Dienstag über die Ufer, und 300 Familien mussten ihre Häuser"
            " verlassen, sagte der Bürgermeister. Nach Angaben der Polizei wurden 12 Menschen verletzt.\n",
            encoding="utf-8",
        )
        assert "claims are not read in this language (de)" in printed(capsys, "claims", str(path))
        assert "language de: claims are not read" in printed(capsys, "list", str(path))
        assert "language de" in printed(capsys, "mentions", str(path))
        report = json.loads(printed(capsys, "claims", str(path), "--format", "json"))
        ((coverage),) = report["coverage"].values()
        assert report["topics"] == []
        assert (coverage["with_claims"], coverage["unread"]) == (0, "de")


class TestJudgements:
    """A command hears judgements only where that is asked for."""

    def test_what_a_person_judged_changes_no_output(self, capsys, judged):
        before = printed(capsys, "claims", SEEDS, "--format", "json")
        judged.unlink()
        assert printed(capsys, "claims", SEEDS, "--format", "json") == before

    def test_nor_what_is_told_without_a_terminal(self, judged):
        told = [
            subprocess.run([sys.executable, "-m", "reader", SEEDS], capture_output=True, env=environment, check=True)
            for environment in (dict(os.environ), os.environ | {"READER_JUDGEMENTS": str(judged.with_name("none"))})
        ]
        assert told[0].stdout == told[1].stdout
        assert b"disagree" in told[0].stdout

    @pytest.mark.parametrize("own", [True, False])
    def test_judgements_are_heard_where_they_are_named(self, capsys, judged, own):
        named = "own" if own else str(judged)
        of_time = ("--kind", "time")
        assert "disagree" in {topic["relation"] for topic in topics(capsys, *of_time)}
        heard = topics(capsys, *of_time, "--judgements", named)
        assert "disagree" not in {topic["relation"] for topic in heard}
        printed(capsys, "claims", SEEDS, *of_time, "--fail-on", "disagree", "--judgements", named)
        printed(capsys, "claims", SEEDS, *of_time, "--fail-on", "disagree", "--no-judgements", status=1)

    def test_own_judgements_that_are_not_there_are_none(self, capsys):
        assert topics(capsys, "--judgements", "own") == topics(capsys)

    def test_a_file_that_is_not_there_is_trouble(self, capsys, tmp_path):
        assert main(["claims", SEEDS, "--judgements", str(tmp_path / "gone")]) == 2
        assert "gone: there is no such file" in capsys.readouterr().err

    def test_a_file_that_is_none_of_judgements_is_trouble(self, capsys, tmp_path):
        (tmp_path / "text").write_text("Flood in Millford\n" * 99)
        assert main(["claims", SEEDS, "--judgements", str(tmp_path / "text")]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert len(err.splitlines()) == 1


class TestNotes:
    """`reader notes` lists what was judged, and forgets it."""

    def test_the_list_tells_words_titles_and_when(self, capsys, judged):
        out = printed(capsys, "notes")
        assert out.startswith(f"2 judgements in {judged}\n")
        assert "not the same · 2026-03-01T12:00:00+00:00" in out
        assert "seen: vaguer" in out
        assert "“since early 2024” in “South Korea Reports North Korea" in out

    def test_json_holds_all_that_is_kept(self, capsys, judged):
        report = json.loads(printed(capsys, "notes", "--format", "json"))
        assert report["schema"] == "reader.notes/1"
        assert {one["id"] for one in report["judgements"]} == {note.key for note in Notebook(judged).read()}
        for one in report["judgements"]:
            assert {"kind", "made", "pairs", "passages", "relation"} <= one.keys()

    def test_one_is_forgotten_by_the_beginning_of_its_id(self, capsys, judged):
        first, second = (note.key for note in Notebook(judged).read())
        assert printed(capsys, "notes", "--forget", first[:8]) == "forgotten: 1 judgement\n"
        assert [note.key for note in Notebook(judged).read()] == [second]

    def test_all_are_forgotten(self, capsys, judged):
        assert printed(capsys, "notes", "--forget", "all") == "forgotten: 2 judgements\n"
        assert Notebook(judged).read() == ()

    def test_an_id_that_fits_none_is_trouble_and_forgets_none(self, capsys, judged):
        first, _ = (note.key for note in Notebook(judged).read())
        assert main(["notes", "--forget", f"{first},nothing"]) == 2
        assert "no judgement begins" in capsys.readouterr().err
        assert len(Notebook(judged).read()) == 2

    def test_nothing_was_judged(self, capsys, own_judgements):
        assert printed(capsys, "notes") == f"0 judgements in {own_judgements}\n"
        assert not own_judgements.parent.exists()

    def test_another_file_is_listed(self, capsys, judged, tmp_path):
        other = judged.rename(tmp_path / "other")
        assert printed(capsys, "notes", "--judgements", str(other)).startswith("2 judgements")
        assert printed(capsys, "notes").startswith("0 judgements")
