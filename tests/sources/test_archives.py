"""Zip, tar and compressed files: read in memory, in order of name; what is hidden, hostile, broken or no article."""

import bz2
import gzip
import io
import json
import lzma
import os
import random
import tarfile
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources import read
from tests.sources.bringing import PROSE, bring, only


def text(number):
    return f"{PROSE} This is article number {number}."


def zipped(files, method=zipfile.ZIP_DEFLATED):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def tarred(files, mode="w", form=tarfile.PAX_FORMAT):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode, format=form) as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            if isinstance(content, str):
                content = content.encode()
            if isinstance(content, bytes):
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))
            else:
                entry.type, entry.linkname = content
                archive.addfile(entry)
    return packed.getvalue()


PACKERS = {
    "zip": zipped,
    "stored": lambda files: zipped(files, zipfile.ZIP_STORED),
    "bzip2": lambda files: zipped(files, zipfile.ZIP_BZIP2),
    "lzma": lambda files: zipped(files, zipfile.ZIP_LZMA),
    "tar": tarred,
    "ustar": lambda files: tarred(files, form=tarfile.USTAR_FORMAT),
    "gnu": lambda files: tarred(files, form=tarfile.GNU_FORMAT),
    "tar.gz": lambda files: tarred(files, "w:gz"),
    "tar.bz2": lambda files: tarred(files, "w:bz2"),
    "tar.xz": lambda files: tarred(files, "w:xz"),
}
KINDS = [pytest.param(packer, id=name) for name, packer in PACKERS.items()]


def paths(brought):
    return [draft.path for draft in brought.drafts]


@pytest.mark.parametrize("packer", KINDS)
def test_members_are_articles_in_order_of_name_whatever_the_archive_is_called(packer):
    brought = bring(packer({"b.txt": text(1), "a/z.md": text(2), "a/c.jsonl": json.dumps({"text": text(3)})}), "pack")
    assert paths(brought) == ["pack!/a/c.jsonl", "pack!/a/z.md", "pack!/b.txt"]
    assert [draft.text for draft in brought.drafts] == [text(3), text(2), text(1)]
    assert not brought.failures
    assert not brought.remarks


@pytest.mark.parametrize("packer", KINDS)
def test_what_is_no_article_is_passed_over_and_counted_as_in_a_folder(packer):
    brought = bring(packer({
        "a.txt": text(1), "b.jpg": b"\xff\xd8", "c/style.css": "p {}", "README.md": PROSE, "data.json": '{"x": 1}',
        "table.dat": "1 2 3\n", "binary": b"\0\1\2", ".hidden/x.txt": text(2), "__MACOSX/._a.txt": b"\0\5",
        "page.html": "", "page_files/frame.txt": text(3), "case_files/d.txt": text(4),
    }), "pack")  # fmt: skip
    assert paths(brought) == ["pack!/a.txt", "pack!/case_files/d.txt"]
    assert not brought.failures
    (remark,) = brought.remarks
    assert remark.startswith("pack: 7 files without article text passed over (1 .css, 1 .dat, 1 .html, 1 .jpg, 1 .json")


@pytest.mark.parametrize("packer", KINDS)
@pytest.mark.parametrize(
    "name", ["../../etc/passwd.txt", "/etc/passwd.txt", "a/../../x.txt", "C:\\x.txt", "a\nb\x1b[31m.txt"]
)
def test_a_name_that_leads_elsewhere_is_only_a_name(packer, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    brought = bring(packer({name: text(1), "b.txt": text(2)}), "pack")
    assert sorted(paths(brought)) == sorted([f"pack!/{name}", "pack!/b.txt"])
    assert not list(tmp_path.iterdir())


def test_nothing_is_written_to_the_disk(monkeypatch):
    def refuse(*arguments, **named):
        raise AssertionError("a file was opened")

    archives = [packer({"a.txt": text(1)}) for packer in PACKERS.values()]
    monkeypatch.setattr("tempfile.mkstemp", refuse)
    monkeypatch.setattr(os, "open", refuse)
    assert all(only(bring(archive)) for archive in archives)


def test_links_and_devices_are_never_followed():
    brought = bring(tarred({
        "a.txt": text(1), "link.txt": (tarfile.SYMTYPE, "/etc/passwd"), "hard.txt": (tarfile.LNKTYPE, "a.txt"),
        "null.txt": (tarfile.CHRTYPE, ""), "pipe.txt": (tarfile.FIFOTYPE, ""), "folder": (tarfile.DIRTYPE, ""),
    }), "pack")  # fmt: skip
    assert paths(brought) == ["pack!/a.txt"]
    assert "(2 device, 2 link)" in brought.remarks[0]


def test_a_link_in_a_zip_is_not_followed():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", text(1))
    assert paths(bring(packed.getvalue(), "pack")) == ["pack!/a.txt"]


@pytest.mark.parametrize("raw", [b"caf\xe9.txt", "café.txt".encode()])
def test_names_that_are_not_said_to_be_utf8_can_be_printed(raw):
    plain = "x" * len(raw[:-4]) + ".txt"
    data = zipped({plain: text(1)}).replace(plain.encode(), raw)
    (path,) = paths(bring(data, "pack"))
    assert path.encode()
    assert path.endswith(".txt")
    (path,) = paths(bring(_renamed(tarred({plain: text(1)}, form=tarfile.USTAR_FORMAT), plain.encode(), raw), "pack"))
    assert path.encode()


def _renamed(data, old, new):
    header = bytearray(data[:512].replace(old, new))
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    return bytes(header) + data[512:]


def test_an_encrypted_member_is_named_and_the_others_are_read():
    data = bytearray(zipped({"a.txt": text(1), "b.txt": text(2)}))
    second = data.index(b"PK\1\2", data.index(b"PK\1\2") + 1)
    data[second + 8] |= 1
    brought = bring(bytes(data), "pack")
    assert paths(brought) == ["pack!/a.txt"]
    (failure,) = brought.failures
    assert (failure.where, failure.what) == ("pack!/b.txt", "is encrypted")


@pytest.mark.parametrize("packer", KINDS)
def test_archives_lie_in_archives_up_to_a_depth(packer):
    data = packer({"a.txt": text(1)})
    for _ in range(3):
        data = packer({"inner": data, "b.txt": text(2)})
    assert len(bring(data).drafts) == 4
    for _ in range(3):
        data = packer({"inner": data})
    brought = bring(data)
    assert len(brought.drafts) == 2
    assert brought.failures
    assert all("archives deep" in failure.what for failure in brought.failures)


def test_a_zip_that_holds_itself_ends():
    data = bring(_quine(), "pack")
    assert data.failures
    assert len(data.failures) < 60


def _quine():
    """An archive with many copies of an archive with many copies ..., each as small as the next."""
    data = zipped({"a.txt": text(1)})
    for _ in range(7):
        data = zipped({f"{number}.zip": data for number in range(4)})
    return data


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_one_compressed_file_is_that_file(pack):
    assert only(bring(pack(text(1).encode()), "a.txt.gz")).path == "a.txt.gz!/a.txt"
    assert len(bring(pack(b'{"text": "One."}\n{"text": "Two."}\n'), "-").drafts) == 2


def test_a_compressed_file_that_is_cut_off_gives_what_it_has():
    words = " ".join(random.Random(1).choices(["bridge", "mayor", "council", "river", "vote"], k=50_000))
    brought = bring(gzip.compress(words.encode())[:-2000], "a.txt.gz")
    (draft,) = brought.drafts
    assert words.startswith(draft.text)
    assert len(draft.text) > len(words) // 2
    (failure,) = brought.failures
    assert (failure.where, failure.what) == ("a.txt.gz", "is cut off")


def test_a_compressed_file_with_rubbish_after_it_gives_what_it_has():
    brought = bring(gzip.compress(text(1).encode()) + b"rubbish", "a.txt.gz")
    assert [draft.text for draft in brought.drafts] == [text(1)]
    assert len(brought.failures) == 1


@pytest.mark.parametrize("packer", KINDS)
@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_an_archive_that_is_cut_off_gives_what_it_has(packer, share):
    filler = random.Random(2)
    files = {f"{number}.txt": f"{text(number)} {filler.randbytes(3000).hex()}" for number in range(200)}
    data = packer(files)
    brought = bring(data[: int(share * len(data))], "pack")
    assert brought.failures
    assert all(failure.where.startswith("pack") for failure in brought.failures)
    whole = {f"pack!/{name}": content for name, content in files.items()}
    assert all(whole[draft.path].startswith(draft.text) for draft in brought.drafts)
    if packer not in (PACKERS["bzip2"], PACKERS["lzma"], PACKERS["tar.bz2"], PACKERS["tar.xz"]):
        assert len(brought.drafts) >= 0.8 * share * len(files)


@pytest.mark.parametrize("packer", KINDS)
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_any_damage_is_a_failure_or_harmless(packer, data):
    files = {f"{number}.txt": text(number) for number in range(5)}
    packed = bytearray(packer(files))
    for _ in range(data.draw(st.integers(1, 4))):
        packed[data.draw(st.integers(0, len(packed) - 1))] = data.draw(st.integers(0, 255))
    brought = bring(bytes(packed), "pack")
    assert brought.drafts or brought.failures


BLANK = bytes(90 << 20)
BOMBS = {
    "gzip": lambda: gzip.compress(BLANK, 1),
    "zip": lambda: zipped({"a.txt": b" " * len(BLANK)}),
    "many": lambda: zipped({f"{number}.txt": b"word " * (1 << 20) for number in range(20)}),
    "skipped": lambda: tarred({"a.jpg": BLANK, "b.txt": text(1)}, "w:gz"),
    "nested": lambda: zipped({f"{number}": bz2.compress(tarred({".a": bytes(8 << 20)})) for number in range(12)}),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_not_unpacked(name):
    bomb = BOMBS[name]()
    assert len(bomb) < 1 << 20
    brought = bring(bomb, "pack")
    assert brought.failures
    assert sum(len(draft.text) for draft in brought.drafts) <= 64 << 20


def test_an_archive_in_which_nothing_is_an_article_is_one_failure():
    (failure,) = bring(zipped({"a.jpg": b"\xff", "b.css": "p {}"}), "pack.zip").failures
    assert (failure.where, failure.what) == ("pack.zip", "holds no article")
    (failure,) = bring(zipped({}), "pack.zip").failures
    assert failure.what == "holds no article"


def test_rubbish_under_the_mark_of_an_archive_is_one_failure():
    for mark in (b"PK\3\4", b"\x1f\x8b\x08", b"BZh91AY&SY", b"\xfd7zXZ\0"):
        assert len(bring(mark + b"rubbish " * 100, "pack").failures) == 1


def test_archives_in_a_folder_are_read_and_their_remarks_are_told(tmp_path):
    (tmp_path / "a.zip").write_bytes(zipped({"a.txt": text(1), "b.png": b"x"}))
    (tmp_path / "b.xlsx").write_bytes(zipped({"xl/workbook.xml": "<workbook/>"}))
    (tmp_path / "c.txt").write_text(text(2))
    reading = read([str(tmp_path)])
    assert len(reading.articles) == 2
    assert not reading.failures
    assert [note.partition(": ")[2] for note in reading.notes] == [
        "1 file without article text passed over (1 .png)",
        "1 file without article text passed over (1 .xlsx)",
    ]


class Pipe(io.RawIOBase):
    """Something that is written to and never gone back in."""

    def __init__(self):
        self.data = b""

    def writable(self):
        return True

    def write(self, data):
        self.data += bytes(data)
        return len(data)


def test_members_whose_sizes_stand_behind_them_are_found_without_the_list_at_the_end():
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", text(1))
        archive.writestr("b.txt", text(2))
    brought = bring(pipe.data[: pipe.data.index(b"PK\1\2")], "pack")
    assert [draft.text for draft in brought.drafts] == [text(1), text(2)]
    assert len(brought.failures) == 1
