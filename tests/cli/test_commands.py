"""What the command line prints and how it ends: the contracts."""

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.resources import resource_dir

SEEDS = resource_dir("seeds")
AFP, SCRAPED = (str(next(SEEDS.glob(f"{number}_*.txt"))) for number in ("001", "002"))
FLOOD = "Flood in Millford\nThe Amber burst its banks at Millford on Tuesday, and 300 families left, the mayor said.\n"


@pytest.fixture
def flood(tmp_path):
    path = tmp_path / "flood.txt"
    path.write_text(FLOOD, encoding="utf-8")
    return path


def printed(capsys, *arguments: str) -> dict:
    """The JSON that a command printed, after it ended well."""
    assert main(arguments) in (0, 1)
    out, err = capsys.readouterr()
    assert err == ""
    return json.loads(out)


@pytest.mark.parametrize("command", ["list", "stories", "mentions", "claims"])
def test_a_command_prints_its_schema_first_and_the_articles_as_the_contract_says(capsys, command):
    report = printed(capsys, command, str(SEEDS), "--format", "json")
    assert next(iter(report.items())) == ("schema", f"reader.{command}/1")
    fields = {"id", "path", "key", "title", "source", "agency", "byline", "dateline", "published", "dated", "url"}
    for article in report["articles"]:
        assert fields | {"language", "words", "words_compared", "metadata"} <= article.keys()


def test_articles_are_listed_alike_in_whatever_order_they_are_given(capsys):
    paths = sorted(map(str, SEEDS.glob("*.txt")))
    forwards = printed(capsys, "list", *paths, "--format", "json")
    assert printed(capsys, "list", *reversed(paths), "--format", "json") == forwards


def test_text_is_printed_when_asked_for_and_blocks_point_into_it(capsys):
    without = printed(capsys, "list", AFP, "--format", "json")["articles"][0]
    assert "text" not in without
    article = printed(capsys, "list", AFP, "--format", "json", "--text")["articles"][0]
    assert article["text"] == Path(AFP).read_text(encoding="utf-8")
    last = article["blocks"][-1]
    assert article["text"][last["start"] : last["end"]] == "Source: AFP/lh"
    assert last["label"] == "credit"


def test_the_year_of_a_dateline_comes_from_the_story(capsys):
    articles = printed(capsys, "list", str(SEEDS), "--format", "json")["articles"]
    (afp,) = (article for article in articles if Path(article["path"]).name.startswith("001"))
    assert afp["published"] == "XXXX-06-26"
    assert afp["dated"]["start"] == "2025-06-26"


def test_diff_answers_by_its_status(capsys):
    assert main(["diff", AFP, SCRAPED]) == 1
    assert main(["diff", AFP, AFP]) == 0
    capsys.readouterr()


def test_diff_keeps_the_order_given_and_finds_two_changes(capsys):
    report = printed(capsys, "diff", SCRAPED, AFP, "--format", "json")
    assert (report["a"]["path"], report["b"]["path"]) == (SCRAPED, AFP)
    assert report["stats"]["changes"] == 2
    assert report["stats"]["typographic"] == 17


def test_the_rows_of_a_diff_give_the_other_text(capsys):
    report = printed(capsys, "diff", AFP, SCRAPED, "--format", "json")
    text = {"a": Path(AFP).read_text(encoding="utf-8"), "b": Path(SCRAPED).read_text(encoding="utf-8")}
    rebuilt = {side: [] for side in text}
    for row in report["rows"]:
        for side in text:
            rebuilt[side] += [text[side][slice(*words[side])] for words in row["words"] if words[side]] or (
                [text[side][slice(*row[side])]] if row[side] else []
            )
    for side in text:
        assert "".join("".join(rebuilt[side]).split()) == "".join(text[side].split())


def test_diff_in_text_marks_words(capsys):
    main(["diff", AFP, SCRAPED])
    out = capsys.readouterr().out
    assert "{+North Korea sending more troops to Russia for Ukraine war: Seoul+}" in out
    assert "[-Source: AFP/lh-]" in out
    assert out.count("not compared") == 1


def test_diff_of_a_folder_is_trouble(capsys):
    assert main(["diff", str(SEEDS), AFP]) == 2
    assert "name two files with one article each" in capsys.readouterr().err


def test_fail_on_ends_with_one_where_the_relation_occurs(capsys):
    assert main(["claims", str(SEEDS), "--fail-on", "same"]) == 1
    assert main(["claims", AFP, "--fail-on", "disagree"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    "arguments", [["--fail-on", "nonsense"], ["list"], ["diff", AFP], ["collate"], ["--nonsense"], ["schema", "x"]]
)
def test_a_command_line_without_meaning_is_told_in_one_line(capsys, arguments):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("name", ["list", "diff", "collate", "stories", "mentions", "claims", "notes"])
def test_schema_describes_what_a_command_prints(capsys, name):
    assert main(["schema", name]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["properties"]["schema"]["const"] == f"reader.{name}/1"


def test_without_a_terminal_the_story_is_told_in_lines(capsys):
    assert main([str(SEEDS)]) == 0
    out = capsys.readouterr().out
    for words in ("5 articles", "copy of A", "2 changes", "claims in"):
        assert words in out


class TestTrouble:
    """One line a failure: what, where, what to do; status 2; the rest is still read."""

    def ends_in_trouble(self, capsys, *arguments: str) -> tuple[str, str]:
        assert main(arguments) == 2
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert len(err.splitlines()) == 1
        return out, err

    def test_missing_path(self, capsys):
        assert "nowhere.txt" in self.ends_in_trouble(capsys, "list", "nowhere.txt")[1]

    def test_empty_folder(self, capsys, tmp_path):
        assert str(tmp_path) in self.ends_in_trouble(capsys, str(tmp_path))[1]

    @pytest.mark.parametrize("content", [b"", b" \n", b"\x00\x01\x02" * 400])
    def test_empty_and_binary_files(self, capsys, tmp_path, content):
        path = tmp_path / "strange.txt"
        path.write_bytes(content)
        assert "strange.txt" in self.ends_in_trouble(capsys, "list", str(path))[1]

    def test_a_broken_file_among_good_ones(self, capsys, tmp_path, flood):
        (tmp_path / "empty.txt").touch()
        out, err = self.ends_in_trouble(capsys, "list", str(flood), str(tmp_path / "empty.txt"), "--format", "json")
        assert "empty.txt" in err
        assert [article["title"] for article in json.loads(out)["articles"]] == ["Flood in Millford"]

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to this user")
    def test_no_permission(self, capsys, flood):
        flood.chmod(0)
        assert "permission" in self.ends_in_trouble(capsys, "list", str(flood))[1]
        flood.chmod(stat.S_IRUSR | stat.S_IWUSR)


def in_a_process(*arguments: str, stdin: bytes | None = None, **options) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "reader", *arguments], input=stdin, capture_output=True, **options)


def test_articles_come_through_a_pipe():
    done = in_a_process("list", "-", "--format", "json", stdin=FLOOD.encode())
    assert done.returncode == 0
    (article,) = json.loads(done.stdout)["articles"]
    assert (article["path"], article["title"]) == ("-", "Flood in Millford")


def test_closed_input_and_output_end_without_a_traceback(flood):
    code = f"exec {sys.executable} -m reader {{}}"
    for streams in ("<&-", ">&-", "<&- >&-"):
        done = subprocess.run(["sh", "-c", code.format(f"{flood} 2>&1 {streams}")], capture_output=True, text=True)
        assert done.returncode == 0
        assert "Traceback" not in done.stdout + done.stderr


def test_a_reader_who_stops_reading_is_not_complained_of():
    done = subprocess.run(
        [
            "bash",
            "-c",
            f"{sys.executable} -m reader claims {SEEDS} --format json | head -c 10; exit ${{PIPESTATUS[0]}}",
        ],
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no file that is always full")
@pytest.mark.parametrize("command", ["{}", "list {}", "schema claims"])
def test_output_that_cannot_be_written_is_told_in_one_line(flood, command):
    code = f"{sys.executable} -m reader {command.format(flood)} >/dev/full"
    done = subprocess.run(["sh", "-c", code], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "the output: can't be written" in done.stderr


def test_escape_sequences_never_reach_the_terminal(tmp_path):
    path = tmp_path / "evil\x1b[31m.txt"
    path.write_text(
        "A \x1b]0;title\x07 head \u202eline\n\nProse with \x1b[31mcolour\x9b and [bold]markup[/].\n", encoding="utf-8"
    )
    done = in_a_process(str(path))
    shown = done.stdout.decode() + done.stderr.decode()
    assert done.returncode == 0
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(shown)
    assert "␛[31m" in shown


def test_the_same_bytes_come_out_whatever_the_hash_seed():
    outputs = {
        in_a_process("claims", str(SEEDS), "--format", "json", env=os.environ | {"PYTHONHASHSEED": seed}).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1


def test_colour_stands_only_where_it_is_wanted(capsys, monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    main(["diff", AFP, SCRAPED])
    plain = capsys.readouterr().out
    assert "\x1b" not in plain
    main(["diff", AFP, SCRAPED, "--color", "always"])
    coloured = capsys.readouterr().out
    assert "\x1b[33;9m[-Source: AFP/lh-]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_colour_does_not_let_escapes_of_an_article_through(capsys, tmp_path):
    paths = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path, ending in zip(paths, ("here.", "\x1b[31mthere."), strict=True):
        path.write_text(FLOOD + "The mayor said so again in a long speech " + ending + "\n", encoding="utf-8")
    main(["diff", *map(str, paths), "--color", "always"])
    assert "\x1b[31m" not in capsys.readouterr().out


def test_an_address_is_not_fetched_unasked(capsys):
    assert main(["list", "https://paper.example/a"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "only with --fetch" in err


def test_a_page_and_a_feed_are_listed_with_their_zones(capsys, tmp_path):
    words = FLOOD.partition("\n")[2]
    head = '<meta property="article:published_time" content="2025-06-26T14:05:00+08:00">'
    (tmp_path / "a.html").write_text(f"<html><head>{head}</head><body><p>{words}</p></body></html>", encoding="utf-8")
    dated = "<pubDate>Thu, 26 Jun 2025 14:05:00 -0400</pubDate>"
    (tmp_path / "b.xml").write_text(
        f"<rss version='2.0'><channel><item><description>{words}</description>{dated}</item></channel></rss>", "utf-8"
    )
    main(["list", str(tmp_path), "--format", "json"])
    articles = json.loads(capsys.readouterr().out)["articles"]
    assert {article["published"] for article in articles} == {"2025-06-26T14:05+08:00", "2025-06-26T14:05-04:00"}


def test_a_mistyped_command_is_told_from_a_file(tmp_path) -> None:
    ended = subprocess.run([sys.executable, "-m", "reader", "clams", str(tmp_path)], capture_output=True, text=True)
    assert ended.returncode == 2
    assert ended.stderr == "reader: clams: no command and no file; did you mean reader claims?\n"
    assert not ended.stdout


def test_stories_are_found_under_judgements_that_are_named() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "reader", "stories", SEEDS, "--judgements", "own"], capture_output=True
    )
    assert ended.returncode == 0
