"""The cache of the library: quick when it fits, done without when it does not."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from sluimer.library import Library, load
from sluimer.library.problems import LibraryError
from sluimer.library.store import content_digest, default_cache_dir
from tests.spec.library.made import Content


def plain(library: Library) -> bytes:
    """What a library says, to compare: two openings are two objects."""
    return msgspec.msgpack.encode(library, order="deterministic")


@pytest.fixture
def content(tmp_path: Path) -> Content:
    return Content(tmp_path / "content")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "not yet there" / "cache"


def files(cache: Path) -> list[str]:
    return sorted(path.name for path in cache.iterdir())


def test_the_cache_is_written_and_holds_the_same_library(content: Content, cache: Path) -> None:
    opened = load(content.folder, cache)
    assert files(cache) == [f"library-{opened.digest}.msgpack"]
    assert plain(load(content.folder, cache)) == plain(opened)
    assert set(opened.studies) == {"one", "lost"}
    assert opened.source("one") is opened.studies["one"]


def test_the_cache_is_what_is_read(content: Content, cache: Path) -> None:
    opened = load(content.folder, cache)
    (path,) = cache.iterdir()
    other = msgspec.structs.replace(opened, studies={})
    path.write_bytes(msgspec.msgpack.encode(other))
    assert load(content.folder, cache).studies == {}


@pytest.mark.parametrize(
    "rubbish", [b"", b"\xc1", b"not msgpack", b"\x80", msgspec.msgpack.encode({"digest": "x"})]
)
def test_a_cache_that_cannot_be_read_is_made_anew(
    content: Content, cache: Path, rubbish: bytes
) -> None:
    opened = load(content.folder, cache)
    (path,) = cache.iterdir()
    whole = path.read_bytes()
    path.write_bytes(rubbish)
    assert plain(load(content.folder, cache)) == plain(opened)
    assert path.read_bytes() == whole


def test_half_a_cache_is_made_anew(content: Content, cache: Path) -> None:
    opened = load(content.folder, cache)
    (path,) = cache.iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert plain(load(content.folder, cache)) == plain(opened)
    assert path.read_bytes() == whole


def test_one_changed_byte_makes_another_digest_and_drops_the_old_cache(
    content: Content, cache: Path
) -> None:
    before = load(content.folder, cache)
    content.change("remedies/ointment.yaml", "Een zalf.", "Een zalv.")
    after = load(content.folder, cache)
    assert after.digest != before.digest
    assert after.remedies["ointment"].parts["what-it-is"][0].nl == "Een zalv."
    assert files(cache) == [f"library-{after.digest}.msgpack"]


def test_the_digest_sees_names_and_boundaries_of_files(content: Content) -> None:
    before = content_digest(content.folder)
    assert content_digest(content.folder) == before
    text = content.read("names/all.yaml")
    (content.folder / "names" / "all.yaml").rename(content.folder / "names" / "every.yaml")
    renamed = content_digest(content.folder)
    first, second = text.split("- slug: story")
    content.write("names/every.yaml", first)
    content.write("names/more.yaml", f"- slug: story{second}")
    split = content_digest(content.folder)
    content.write("notes.txt", "no content")
    assert content_digest(content.folder) == split
    assert len({before, renamed, split}) == 3


def test_a_cache_folder_that_cannot_be_written_is_no_error(
    content: Content, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    opened = load(content.folder, tmp_path / "file" / "cache")
    assert set(opened.remedies) == {"ointment", "story"}


def test_a_folder_in_the_place_of_the_cache_is_no_error(content: Content, cache: Path) -> None:
    name = f"library-{content_digest(content.folder)}.msgpack"
    (cache / name / "full").mkdir(parents=True)
    assert set(load(content.folder, cache).remedies) == {"ointment", "story"}
    assert files(cache) == [name], "what was written aside is left behind"


def test_broken_content_is_told_and_not_kept(content: Content, cache: Path) -> None:
    content.write("habits/story.yaml", "")
    with pytest.raises(LibraryError) as error:
        load(content.folder, cache)
    assert [problem.file for problem in error.value.problems] == ["habits/story.yaml"]
    assert "habits/story.yaml:1: the file is empty" in str(error.value)
    assert not cache.exists()


def test_many_that_write_at_once_leave_one_whole_cache(content: Content, cache: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(lambda _: load(content.folder, cache), range(24)))
    assert all(plain(one) == plain(opened[0]) for one in opened)
    assert files(cache) == [f"library-{opened[0].digest}.msgpack"]
    assert plain(load(content.folder, cache)) == plain(opened[0])


def test_writers_of_different_content_do_not_disturb_each_other(
    tmp_path: Path, cache: Path
) -> None:
    contents = [Content(tmp_path / str(number)) for number in range(4)]
    for number, content in enumerate(contents):
        content.change("remedies/ointment.yaml", "Een zalf.", f"Zalf {number}.")
    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(lambda n: load(contents[n % 4].folder, cache), range(24)))
    said = [one.remedies["ointment"].parts["what-it-is"][0].nl for one in opened]
    assert said == [f"Zalf {n % 4}." for n in range(24)]


@pytest.mark.parametrize(
    ("own", "xdg", "expected"),
    [
        ("/own", "/xdg", "/own"),
        ("", "/xdg", "/xdg/sluimer"),
        ("", "", "/home/someone/.cache/sluimer"),
    ],
)
def test_where_the_cache_is(
    monkeypatch: pytest.MonkeyPatch, own: str, xdg: str, expected: str
) -> None:
    monkeypatch.setenv("SLUIMER_CACHE_DIR", own)
    monkeypatch.setenv("XDG_CACHE_HOME", xdg)
    monkeypatch.setenv("HOME", "/home/someone")
    assert default_cache_dir() == Path(expected)


def test_a_user_without_a_home_does_without_a_cache(
    monkeypatch: pytest.MonkeyPatch, content: Content
) -> None:
    """As in a container that runs under a number that nobody has."""

    def nobody(_: type[Path]) -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("SLUIMER_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pathlib.Path.home", classmethod(nobody))
    assert set(load(content.folder).remedies) == {"ointment", "story"}


def test_a_relative_cache_folder_is_used_from_where_one_stands(
    monkeypatch: pytest.MonkeyPatch, content: Content, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SLUIMER_CACHE_DIR", "here")
    load(content.folder)
    assert len(os.listdir(tmp_path / "here")) == 1
