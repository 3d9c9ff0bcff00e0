"""Whatever the text, reading keeps it and never fails."""

import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from timeline.reading import read
from timeline.reading.text import split_front_matter

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0")).filter(str.strip)


def written(name, content):
    folder = tempfile.TemporaryDirectory()
    Path(folder.name, name).write_bytes(content)
    return folder


@given(texts)
def test_the_text_after_front_matter_is_kept(text):
    with written("a.txt", f"---\ntitle: t\n---\n{text}".encode()) as folder:
        [document] = read(folder)
    assert (document.text, document.title) == (text, "t")


@given(st.lists(texts, min_size=1, max_size=4), st.booleans())
def test_the_texts_of_json_lines_are_kept(lines, ascii_only):
    content = "\n".join(json.dumps({"text": text}, ensure_ascii=ascii_only) for text in lines)
    with written("a.jsonl", content.encode()) as folder:
        documents = read(folder)
    assert [document.text for document in documents] == lines


@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.jsonl", "metadata.jsonl"]), st.booleans())
def test_no_bytes_make_it_fail(content, name, fenced):
    with written(name, b"---\n" + content + b"\n---\nText." if fenced else content) as folder:
        documents = read(folder)
        assert documents == read(folder)
    assert len(documents) + len(documents.notes) >= 1 or name == "metadata.jsonl"


@given(st.text(max_size=200))
def test_front_matter_and_text_make_the_file(text):
    for whole in (text, f"---\n{text}\n---\nend"):
        _, rest, _ = split_front_matter(whole)
        assert whole.endswith(rest)
