"""Opening the library, and the cache that makes it quick.

Parsing a megabyte of YAML takes a second; decoding the same objects from a cache takes
milliseconds. The cache is named after a digest of every content file and of the types, so a
changed comma anywhere makes a new one; a cache that cannot be written or read is done without.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from sluimer.library.whole import Library

if TYPE_CHECKING:
    from sluimer.library.read import Read

CONTENT = Path(__file__).parent / "content"


@cache
def library() -> Library:
    """The library that ships with Sluimer. Raises `LibraryError` when its content is broken."""
    return load(CONTENT)


def load(content: Path, cache_dir: Path | None = None) -> Library:
    """Open the library under `content`, through the cache when it fits.

    Raises `LibraryError` with every problem found when the content cannot be used.
    """
    digest = content_digest(content)
    folder = cache_dir or default_cache_dir()
    cached = folder / f"library-{digest}.msgpack" if folder else None
    found = _read_cache(cached) if cached else None
    if found is not None:
        return found
    from sluimer.library.parse import parse  # YAML is only needed on this road

    opened, _ = parse(content, digest)
    if cached:
        _write_cache(cached, opened)
    return opened


def load_with_places(content: Path) -> tuple[Library, list[Read]]:
    """Open the library without the cache, with the file and line of every record."""
    from sluimer.library.parse import parse

    return parse(content, content_digest(content))


def content_digest(content: Path) -> str:
    """A digest over the names and bytes of all content files and of the types they become."""
    digest = hashlib.blake2b(digest_size=16)
    here = Path(__file__).parent
    for source in (*sorted((here / "model").rglob("*.py")), here / "whole.py"):
        digest.update(source.read_bytes())
    for path in sorted(content.rglob("*.yaml")):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(content).as_posix()}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def default_cache_dir() -> Path | None:
    """`SLUIMER_CACHE_DIR`, else the user's cache folder; nothing for a user without a home."""
    own = os.environ.get("SLUIMER_CACHE_DIR")
    if own:
        return Path(own)
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "sluimer"
    except RuntimeError:
        return None


def _read_cache(path: Path) -> Library | None:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Library)
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def _write_cache(path: Path, opened: Library) -> None:
    """Write aside and move into place, so that nobody ever reads half a cache."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            aside = Path(file.name)
            file.write(msgspec.msgpack.encode(opened))
    except OSError:
        return
    try:
        aside.replace(path)
        for old in path.parent.glob("library-*.msgpack"):
            if old != path:
                old.unlink(missing_ok=True)
    except OSError:
        aside.unlink(missing_ok=True)
