"""What becomes of paths: files, folders, standard input, and inputs that can't be read."""

import io
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.resources import resource_dir
from reader.sources import gathered, read, steps

PROSE = "The council voted on Monday to close the bridge until the end of the year, the mayor said."


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def test_the_shipped_folder_opens_as_exactly_five_articles():
    reading = read([str(resource_dir("seeds"))])
    assert [Path(article.path).name[:3] for article in reading.articles] == ["000", "001", "002", "003", "004"]
    assert not reading.failures


def test_a_text_is_kept_as_it_is(tmp_path):
    text = "\n  A title \n\n\tOne\xa0paragraph, “quoted” 😀 e\u0301.\n\n\n"
    assert read([write(tmp_path, "a.txt", text)]).articles[0].text == text


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_become_newlines(tmp_path, ends):
    reading = read([write(tmp_path, "a.txt", f"One.{ends}{ends}Two.{ends}")])
    assert reading.articles[0].text == "One.\n\nTwo.\n"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_reading_changes_nothing_but_line_ends(text):
    if text.startswith(("\ufeff", "{")):
        return
    reading = read(["-"], io.BytesIO(text.encode()))
    assert [article.text for article in reading.articles] == [text]


def test_the_same_text_has_the_same_id_wherever_it_lies(tmp_path):
    paths = [write(tmp_path, "a/one.txt", PROSE), write(tmp_path, "b/two.md", "Something else happened in town.")]
    forward, backward = read(paths).articles, read(paths[::-1]).articles
    assert [article.id for article in forward] == [article.id for article in backward][::-1]
    assert all(len(article.id) == 8 for article in forward)


def test_a_second_identical_article_is_numbered_in_the_order_of_paths(tmp_path):
    first, second = write(tmp_path, "a.txt", PROSE), write(tmp_path, "b.txt", PROSE)
    ids = {article.path: article.id for article in read([second, first]).articles}
    assert ids[second] == ids[first] + "-2"


def test_articles_come_in_the_order_given(tmp_path):
    paths = [write(tmp_path, "b.txt", "Bee."), write(tmp_path, "a.txt", "Ay.")]
    assert [article.text for article in read(paths).articles] == ["Bee.", "Ay."]


def test_standard_input_is_an_article():
    reading = read(["-"], io.BytesIO(PROSE.encode()))
    assert [(article.path, article.text) for article in reading.articles] == [("-", PROSE)]


def test_empty_standard_input_is_a_failure():
    assert len(read(["-"], io.BytesIO(b"")).failures) == 1


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\t ", "empty"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        ("controls.txt", b"\x01\x02\x03\x04 a \x05\x06\x07" * 40, "binary"),
        ("noise.txt", bytes(range(1, 256)) * 9, "binary"),
        ("page.txt", b"<!DOCTYPE html>\n<p> </p>", "web page"),
        ("data.json", b'{\n "gold": [1, 2]\n}\n', "JSON"),
        ("broken.jsonl", b'{"id": 1\n{"text"\n', "no line"),
    ],
)
def test_a_named_file_without_an_article_is_one_failure_and_the_others_are_read(tmp_path, name, content, said):
    good = write(tmp_path, "good.txt", PROSE)
    bad = write(tmp_path, name, content)
    reading = read([bad, good])
    assert [article.path for article in reading.articles] == [good]
    (failure,) = reading.failures
    assert said in failure.what
    assert failure.where == bad
    assert failure.hint


def test_a_missing_path_is_named():
    (failure,) = read(["no/such/file.txt"]).failures
    assert failure.where == "no/such/file.txt"


def test_a_path_with_a_nul_is_refused():
    assert len(read(["a\0b"]).failures) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_rather_than_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "regular" in read([str(tmp_path / "pipe.txt")]).failures[0].what
    write(tmp_path, "a.txt", PROSE)
    assert len(read([str(tmp_path)]).articles) == 1


@pytest.mark.skipif(os.name != "posix", reason="needs permissions that deny")
@pytest.mark.parametrize("in_folder", [False, True])
def test_a_file_that_may_not_be_read_is_named_and_the_others_are_read(tmp_path, monkeypatch, in_folder):
    good, secret = write(tmp_path, "good.txt", PROSE), write(tmp_path, "secret.txt", PROSE + "!")
    real_open = open

    def denying(path, *arguments, **named):
        if str(path) == secret:
            raise PermissionError(13, "Permission denied")
        return real_open(path, *arguments, **named)

    monkeypatch.setattr("builtins.open", denying)
    reading = read([str(tmp_path)] if in_folder else [secret, good])
    assert [article.path for article in reading.articles] == [good]
    assert [failure.where for failure in reading.failures] == [secret]
    assert "permission" in reading.failures[0].what


def test_a_file_that_is_gone_since_its_folder_was_listed_is_named_and_the_others_are_read(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        write(tmp_path, name, f"{PROSE} It was {name}.")
    reading_on = steps([str(tmp_path)])
    first = next(reading_on)
    (tmp_path / "b.txt").unlink()
    reading = gathered([first, *reading_on])
    assert len(reading.drafts) == 2
    (failure,) = reading.failures
    assert failure.where.endswith("b.txt")
    assert "gone" in failure.what


def test_what_is_no_article_in_a_folder_is_counted_in_one_note(tmp_path):
    write(tmp_path, "b.txt", PROSE)
    write(tmp_path, "deep/er/a.md", "Another thing happened.")
    write(tmp_path, "README.md", PROSE)
    write(tmp_path, "data.json", json.dumps({"text": PROSE + " So it was."}))
    write(tmp_path, "empty.txt", "")
    write(tmp_path, "image.png", b"\x89PNG\0")
    write(tmp_path, ".hidden.txt", PROSE)
    write(tmp_path, ".git/a.txt", PROSE)
    reading = read([str(tmp_path)])
    assert [Path(article.path).name for article in reading.articles] == ["b.txt", "data.json", "a.md"]
    assert not reading.failures
    (note,) = reading.notes
    assert "3 files" in note


def test_a_file_with_an_unknown_suffix_is_read_for_its_prose(tmp_path):
    write(tmp_path, "article.story", PROSE)
    write(tmp_path, "plain", PROSE + " Again.")
    write(tmp_path, "table.dat", "1 2 3\n4 5 6\n")
    reading = read([str(tmp_path)])
    assert sorted(Path(article.path).name for article in reading.articles) == ["article.story", "plain"]


def test_a_folder_without_an_article_is_a_failure(tmp_path):
    (tmp_path / "empty").mkdir()
    write(tmp_path, "others/data.json", "{}")
    failures = read([str(tmp_path / "empty"), str(tmp_path / "others")]).failures
    assert [Path(failure.where).name for failure in failures] == ["empty", "others"]


def test_links_in_a_circle_are_followed_once(tmp_path):
    write(tmp_path, "a.txt", PROSE)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    assert len(read([str(tmp_path)]).articles) == 1


def test_a_name_that_is_not_utf8_can_be_printed(tmp_path):
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_text(PROSE)
    except OSError:
        pytest.skip("the file system refuses such names")
    (article,) = read([os.fsdecode(name)]).articles
    assert article.path.endswith("caf\ufffd.txt")
    assert article.path.encode()


def test_nothing_of_the_file_system_dates_an_article(tmp_path):
    path = write(tmp_path, "2024-05-05.txt", PROSE)
    os.utime(path, (0, 0))
    assert read([path]).articles[0].published is None
    assert stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116


def test_what_a_browser_saved_beside_a_page_is_left_out(tmp_path):
    write(tmp_path, "page.html", "")
    write(tmp_path, "page_files/frame.txt", PROSE)
    write(tmp_path, "case_files/a.txt", PROSE)
    assert [Path(article.path).parent.name for article in read([str(tmp_path)]).articles] == ["case_files"]


def test_a_file_that_is_too_large_is_named_also_in_a_folder(tmp_path):
    write(tmp_path, "a.txt", PROSE)
    with (tmp_path / "crawl.warc").open("wb") as file:
        file.truncate((1 << 30) + 1)
    reading = read([str(tmp_path)])
    assert len(reading.articles) == 1
    (failure,) = reading.failures
    assert "larger than 1 GiB" in failure.what


def test_reading_texts_loads_no_parser_of_another_format(tmp_path):
    path = write(tmp_path, "a.txt", PROSE)
    heavy = ["lxml", "trafilatura", "pyarrow", "fastwarc", "pypdf", "tarfile", "email.parser"]
    program = (
        "import sys; from reader.sources import read\n"
        f"assert len(read([{path!r}]).articles) == 1\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout.strip() == "[]"
