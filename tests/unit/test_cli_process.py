"""The command as a process: pipes that close, disks that are full, bytes that are no text."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.command import environ, start

QUESTION = "helpt magnesium mijn baby van 8 maanden doorslapen"


def test_a_question_is_answered() -> None:
    ran = start("ask", QUESTION)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.strip().startswith("Magnesium")
    assert "\x1b" not in ran.out


@pytest.mark.parametrize("words", [["ask", QUESTION], ["ask", QUESTION, "--json"], ["remedies"]])
def test_a_reader_that_left_is_no_error(words: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        ran = start(*words, stdout=write)
    finally:
        os.close(write)
    assert (ran.code, ran.err) == (0, "")


def test_a_reader_that_leaves_halfway_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text((json.dumps({"id": 1, "text": QUESTION}) + "\n") * 300)
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "sluimer", "ask", "--batch", str(file), "--json"],
        env=environ(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        assert json.loads(process.stdout.readline())["id"] == 1
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", [["ask", QUESTION], ["ask", QUESTION, "--json"]])
def test_a_full_disk_is_told_in_one_line(words: list[str]) -> None:
    with open("/dev/full", "w") as full:
        ran = start(*words, stdout=full)
    assert ran.code == 2
    assert ran.sentence


def test_without_standard_output_it_does_not_crash() -> None:
    command = [sys.executable, "-P", "-m", "sluimer", "ask", QUESTION]
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" >&-', "sh", *command],
        env=environ(),
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr


def test_bytes_that_are_no_text_are_answered() -> None:
    ran = start("ask", QUESTION.encode() + b" \xff\xfe\x80", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["question"]["remedy"] == "magnesium"


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}])
def test_a_locale_without_accents_can_read_the_answer(locale: dict[str, str]) -> None:
    env = environ(**locale, PYTHONIOENCODING="ascii", PYTHONCOERCECLOCALE="0")
    ran = start("ask", "één baby van 8 maanden, helpt magnesium?", env=env)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.isascii()
    assert ran.out.strip().startswith("Magnesium")


def test_an_interrupt_is_silent() -> None:
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "sluimer", "ask", "--batch", "-", "--json"],
        env=environ(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        rows = (json.dumps({"id": 1, "text": QUESTION}) + "\n") * 200
        process.stdin.write(rows.encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(2)
        process.stdin.close()
        process.stdout.read()
        assert process.stderr.read() == b""
    assert process.returncode == 130


def test_the_answer_does_not_depend_on_the_seed_of_hashes(tmp_path: Path) -> None:
    questions = [
        QUESTION,
        "wat werkt beter voor mijn kind, magnesium of melatonine?",
        "does a bath or a massage make toddlers fall asleep faster",
        "baby ate iron pills and drank magnesium oil",
        "hoeveel uur slaapt een baby van 6 maanden",
    ]
    file = tmp_path / "in.jsonl"
    file.write_text("".join(json.dumps({"id": 1, "text": text}) + "\n" for text in questions))
    words = ["ask", "--batch", str(file), "--json", "--parts"]
    said = {start(*words, env=environ(PYTHONHASHSEED=str(n))).out for n in range(3)}
    assert len(said) == 1
    assert "magnesium" in said.pop()
