"""Files, folders and globs → documents."""

import datetime as dt
import json
import os
import subprocess
import sys

import pytest

from timeline.errors import InvalidValueError, PathNotFoundError
from timeline.reading import read

DAY = dt.date(2024, 5, 16)


@pytest.fixture
def put(tmp_path):
    def put(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return put


def kinds(documents):
    return [(note.kind, note.subject) for note in documents.notes]


class TestText:
    def test_front_matter_and_the_exact_text(self, put):
        content = (
            "---\r\ntitle: Ferry talks\r\npublished: 2024-05-16\r\nsource: Harbour Post\r\nurl: https://h.example/1\r\n"
            "language: en\r\nauthor: N. N.\r\n---\r\n\r\n  Two spaces,\r\nno change.\r\n\r\n"
        )
        [document] = read(put("a.md", content))
        assert document.text == "\r\n  Two spaces,\r\nno change.\r\n\r\n"
        assert (document.id, document.title, document.published) == ("a", "Ferry talks", DAY)
        assert (document.source, document.url, document.language) == ("Harbour Post", "https://h.example/1", "en")

    def test_values_stay_strings(self, put):
        [document] = read(put("a.txt", "---\nid: 007\ntitle: 1:30\nsource: yes\npublished: 2024-05-16\n---\nText."))
        assert (document.id, document.title, document.source) == ("007", "1:30", "yes")

    @pytest.mark.parametrize("empty", ["", "~", "null", '""'])
    def test_empty_values_are_absent(self, put, empty):
        [document] = read(put("a.txt", f"---\ntitle: {empty}\npublished: 2024-05-16\n---\nText."))
        assert document.title is None

    def test_a_byte_order_mark_is_no_text(self, put):
        [document] = read(put("a.txt", b"\xef\xbb\xbf---\npublished: 2024-05-16\n---\n\xef\xbb\xbfText."))
        assert (document.text, document.published) == ("\ufeffText.", DAY)
        [document] = read(put("b.txt", b"\xef\xbb\xbfText."))
        assert document.text == "Text."

    @pytest.mark.parametrize(
        "text",
        [
            "---\nA line between dashes.\n---\nMore.",
            "---\nNo end.",
            "No start.\n---\ntitle: x\n---\n",
            "--- \n- a\n---\nb",
            "---\nBREAKING: talks resume\n---\nMore.",
            "---\nBREAKING: talks: resume\n---\nMore.",
            "---\n# A heading\n---\nMore.",
            "---\n" + "A long line between rules.\n" * 4000 + "---\nMore.",
        ],
    )
    def test_dashes_that_are_no_front_matter_stay_in_the_text(self, put, text):
        [document] = read(put("a.txt", text))
        assert document.text == text

    def test_keys_in_any_case(self, put):
        [document] = read(put("a.txt", "---\nTitle: T\nPublished: 2024-05-16\n---\nText."))
        assert (document.title, document.published, document.text) == ("T", DAY, "Text.")

    def test_an_oversized_front_matter_is_noted_and_stays_text(self, put):
        content = "---\ntitle: t\n" + "# a comment\n" * 8000 + "---\nText."
        documents = read(put("a.txt", content))
        assert [document.text for document in documents] == [content]
        assert kinds(documents) == [("bad-metadata", "a.txt"), ("no-publication-date", "a.txt")]
        assert "64 KiB" in documents.notes[0].message

    def test_a_long_date_is_quoted_in_part(self, put):
        documents = read(put("a.txt", f"---\npublished: {'16 May 2024 ' * 500}\n---\nText."))
        assert kinds(documents) == [("bad-date", "a.txt"), ("no-publication-date", "a.txt")]
        assert len(documents.notes[0].message) < 200

    def test_an_empty_front_matter(self, put):
        [document] = read(put("a.txt", "---\n---\nText."))
        assert document.text == "Text."

    @pytest.mark.parametrize(
        "block",
        [
            "title: Talks: day two",
            "title: [",
            "title: \x07",
            "title: " + "[" * 5000,
            'title: "\\UFFFFFFFF"',
            'title: "\\U00110000"',
            "%YAML 1." + "1" * 5000 + "\n--- !x\ntitle: t",
        ],
    )
    def test_broken_front_matter_is_noted_and_the_text_is_read(self, put, block):
        documents = read(put("a.txt", f"---\n{block}\n---\nText."))
        assert [document.text for document in documents] == ["Text."]
        assert kinds(documents) == [("bad-metadata", "a.txt"), ("no-publication-date", "a.txt")]
        if "Talks" in block:
            assert "line 2" in documents.notes[0].message

    @pytest.mark.parametrize("date", ["2024-13-45", "31 February 2024", "05/06/2024", "May 2024", "yesterday"])
    def test_a_bad_date_is_noted_and_the_document_is_read(self, put, date):
        documents = read(put("a.txt", f"---\npublished: {date}\n---\nText."))
        assert documents[0].published is None
        assert kinds(documents) == [("bad-date", "a.txt"), ("no-publication-date", "a.txt")]
        assert date in documents.notes[0].message

    def test_a_wrong_type_is_noted(self, put):
        documents = read(put("a.txt", "---\ntitle: [a, b]\npublished: 2024-05-16\n---\nText."))
        assert documents[0].title is None
        assert kinds(documents) == [("bad-metadata", "a.txt")]


class TestBadFiles:
    """Each gives one sentence that says what, where and what to do, and the rest of the folder still works."""

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"", "empty"),
            (b" \n\t\r\n", "empty"),
            ("\ufeff\u00a0\n".encode(), "empty"),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
            ("Zürich\nGenève".encode("latin-1"), "byte 0xFC at position 1 (line 1)"),
            (b"\xef\xbb\xbfok\n\xff", "byte 0xFF at position 6 (line 2)"),
            ("Text.".encode("utf-16"), "UTF-16"),
            (b"---\npublished: 2024-05-16\n---\n \n", "no text"),
        ],
    )
    def test_unreadable(self, put, tmp_path, content, words):
        put("bad.txt", content)
        put("good.txt", "---\npublished: 2024-05-16\n---\nText.")
        documents = read(tmp_path)
        assert [document.id for document in documents] == ["good"]
        assert kinds(documents) == [("unreadable", "bad.txt")]
        assert words in documents.notes[0].message

    @pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
    def test_no_permission(self, put, tmp_path):
        put("bad.txt", "Text.").chmod(0)
        put("shut/a.txt", "Text.")
        (tmp_path / "shut").chmod(0)
        documents = read(tmp_path)
        (tmp_path / "shut").chmod(0o700)
        assert kinds(documents) == [("unreadable", "bad.txt"), ("unreadable", "shut")]

    def test_an_error_of_the_system(self, put, monkeypatch):
        path = put("a.txt", "Text.")

        def refuse(_):
            raise PermissionError(13, "Permission denied", str(path))

        monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
        [note] = read(path).notes
        assert (note.kind, note.subject) == ("unreadable", "a.txt")
        assert note.message == "it cannot be opened: Permission denied; correct its permissions"

    def test_other_suffixes_are_named_and_hidden_files_are_not(self, put, tmp_path):
        for name in ("a.docx", "sub/b", ".hidden.txt", ".git/c.txt", "metadata.jsonl"):
            put(name, "x" if "metadata" not in name else "")
        documents = read(tmp_path)
        assert kinds(documents) == [("skipped", "a.docx"), ("unreadable", "metadata.jsonl"), ("skipped", "sub/b")]

    def test_links_to_nothing_and_in_circles(self, put, tmp_path):
        put("sub/a.txt", "---\npublished: 2024-05-16\n---\nText.")
        (tmp_path / "sub" / "loop").symlink_to(tmp_path)
        (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
        documents = read(tmp_path)
        assert [document.id for document in documents] == ["a"]
        assert kinds(documents) == [("unreadable", "gone.txt")]

    def test_a_web_of_links_is_walked_once(self, tmp_path):
        for number in range(12):
            (tmp_path / f"d{number}").mkdir()
            (tmp_path / f"d{number}" / "a.txt").write_text(f"Text {number}.")
        for number in range(12):
            for other in range(12):
                (tmp_path / f"d{number}" / f"link{other}").symlink_to(tmp_path / f"d{other}")
        for pattern in ("", "/**", "/**/*.txt", "/**/**/a.txt"):
            ids = [document.id for document in read(f"{tmp_path}{pattern}")]
            assert ids == sorted(f"d{number}/a.txt" for number in range(12))

    def test_a_folder_has_the_shortest_of_its_names(self, put, tmp_path):
        put("z/same.txt", "A")
        put("a/b/same.txt", "B")
        (tmp_path / "a" / "b" / "link").symlink_to(tmp_path / "z")
        assert [document.id for document in read(tmp_path)] == ["a/b/same.txt", "z/same.txt"]

    def test_folders_nested_deeply(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        bottom = "/".join(["d"] * 990)
        for _ in range(990):
            os.mkdir("d")
            os.chdir("d")
        os.chdir(tmp_path)
        with open(f"{bottom}/a.txt", "w") as file:
            file.write("Deep.")
        try:
            for path in (tmp_path, "**/*.txt"):
                assert [document.text for document in read(path)] == ["Deep."]
        finally:  # pytest itself cannot remove them
            os.remove(f"{bottom}/a.txt")
            os.removedirs(bottom)

    @pytest.mark.parametrize("name", ["٣.bin", "1٣x9.bin", "3.bin", "٣", "\udce9.bin"])
    def test_odd_names_do_not_stop_the_others(self, put, tmp_path, name):
        for other in (name, "2.bin", "x.bin", "10.bin"):
            put(other, b"x")
        put("good.txt", "Text.")
        documents = read(tmp_path)
        assert [document.text for document in documents] == ["Text."]
        assert len(documents.notes) == 5
        subjects = [note.subject for note in documents.notes]
        assert subjects.index("2.bin") < subjects.index("10.bin")

    def test_links_to_themselves(self, put, tmp_path):
        put("good.txt", "Text.")
        for name in ("loop.txt", "metadata.jsonl"):
            (tmp_path / name).symlink_to(tmp_path / name)
        documents = read(tmp_path)
        assert [document.text for document in documents] == ["Text."]
        assert kinds(documents)[1:] == [("unreadable", "loop.txt"), ("unreadable", "metadata.jsonl")]
        with pytest.raises(PathNotFoundError):
            read(tmp_path / "loop.txt")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
    def test_a_pipe_does_not_block(self, tmp_path):
        os.mkfifo(tmp_path / "pipe.txt")
        assert kinds(read(tmp_path)) == [("unreadable", "pipe.txt")]

    def test_an_empty_folder(self, tmp_path):
        documents = read(tmp_path)
        assert len(documents) == 0
        assert [note.kind for note in documents.notes] == ["skipped"]

    @pytest.mark.parametrize("name", ["nothing.txt", "no/folder", "*.txt", "[!a]*"])
    def test_a_path_that_matches_nothing(self, tmp_path, name):
        with pytest.raises(PathNotFoundError, match="check"):
            read(tmp_path / name)

    @pytest.mark.parametrize("name", ["~nosuchuser/x", "x" * 300, "x" * 5000, "x" * 300 + "*", "a\0b", "a\0*", ""])
    def test_a_path_that_no_system_has(self, name):
        with pytest.raises(PathNotFoundError):
            read(name)

    def test_no_path_at_all(self):
        with pytest.raises(PathNotFoundError):
            read()

    def test_a_large_text(self, put):
        text = "Nothing happened. " * 300_000
        [document] = read(put("large.txt", text), published="2024-05-16")
        assert document.text == text


class TestJsonLines:
    def test_an_article_a_line(self, put):
        rows = [
            {
                "text": "One\u2028line.",
                "title": "First",
                "published": "2024-05-16",
                "source": "S",
                "url": "https://h.example",
            },
            {"id": "own", "text": "Two.", "published": "16 May 2024"},
            {"id": 7, "text": "Three.", "published": "2024-05-16"},
        ]
        content = "\r\n\r\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        documents = read(put("wire.jsonl", content))
        assert [(document.id, document.published) for document in documents] == [
            ("7", DAY),
            ("own", DAY),
            ("wire:1", DAY),
        ]
        assert documents[2].text == "One\u2028line."
        assert (documents[2].title, documents[2].source, documents[2].url) == ("First", "S", "https://h.example")
        assert not documents.notes

    def test_bad_lines_are_named_by_number(self, put):
        lines = [
            b'{"text": "Good.", "published": "2024-05-16"}',
            b'{"text": "Broken"',
            b'["no", "object"]',
            b'{"title": "No text"}',
            b'{"text": "  "}',
            b'{"text": 5}',
            b'{"text": "latin \xe9"}',
            b'{"text": "half \\ud83d"}',
            b"[" * 100_000,
            b'{"text": "x", "n": ' + b"1" * 5000 + b"}",
            b'{"text": "Good too.", "published": 20240516, "title": ["t"], "source": true}',
        ]
        documents = read(put("wire.jsonl", b"\n".join(lines)))
        assert [document.text for document in documents] == ["Good.", "Good too."]
        assert kinds(documents) == [
            *(("unreadable", f"wire.jsonl:{number}") for number in range(2, 11)),
            *[("bad-metadata", "wire.jsonl:11")] * 3,
            ("no-publication-date", "wire.jsonl:11"),
        ]
        assert "column" in documents.notes[0].message

    def test_a_zero_byte_costs_its_line_only(self, put):
        good, bad = b'{"text": "Good.", "published": "2024-05-16"}', b'{"text": "a\0b"}'
        for lines, number in (([bad, good], 1), ([good, bad], 2)):
            documents = read(put("wire.jsonl", b"\n".join(lines)))
            assert [document.text for document in documents] == ["Good."]
            assert kinds(documents) == [("unreadable", f"wire.jsonl:{number}")]
            assert "zero byte" in documents.notes[0].message

    def test_a_whole_file_that_is_no_text(self, put):
        assert kinds(read(put("a.jsonl", b"\0\1"))) == [("unreadable", "a.jsonl")]
        assert kinds(read(put("b.jsonl", b"\n \n"))) == [("unreadable", "b.jsonl")]


class TestMetadata:
    def test_beside_the_texts(self, put, tmp_path):
        put("001.txt", "Text one.")
        put("sub/002.txt", "Text two.")
        put("003.md", "---\ntitle: Front matter wins\n---\nText three.")
        rows = [
            {"file": "001.txt", "title": "One", "published": "2024-05-16", "source": None, "url": "https://h.example"},
            {"file": "sub/002.txt", "title": "Two", "published": "2024-05-16"},
            {"file": "003.md", "title": "Three", "published": "2024-05-16"},
        ]
        put("metadata.jsonl", "\n".join(map(json.dumps, rows)))
        documents = read(tmp_path)
        assert [document.title for document in documents] == ["One", "Two", "Front matter wins"]
        assert {document.published for document in documents} == {DAY}
        assert not documents.notes
        assert read(tmp_path / "001.txt")[0] == documents[0]
        assert read(f"{tmp_path}/0*.txt")[0] == documents[0]

    def test_mistakes_are_noted(self, put, tmp_path):
        put("001.txt", "Text one.")
        lines = [
            '{"file": "001.txt", "published": "2024-02-31"}',
            '{"file": "001.txt", "published": "2024-05-16"}',
            '{"file": "gone.txt"}',
            '{"title": "no file"}',
            "nothing",
        ]
        put("metadata.jsonl", "\n".join(lines))
        documents = read(tmp_path)
        assert len(documents) == 1
        assert kinds(documents) == [
            ("no-publication-date", "001.txt"),
            ("bad-date", "metadata.jsonl:1"),
            ("bad-metadata", "metadata.jsonl:2"),
            ("bad-metadata", "metadata.jsonl:3"),
            ("bad-metadata", "metadata.jsonl:4"),
            ("unreadable", "metadata.jsonl:5"),
        ]

    @pytest.mark.parametrize("target", ["a\0b", "x" * 300, "x/" * 3000, "loop"])
    def test_an_entry_for_a_path_that_no_system_has(self, put, tmp_path, target):
        put("001.txt", "Text one.")
        (tmp_path / "loop").symlink_to(tmp_path / "loop")
        rows = [{"file": target}, {"file": "001.txt", "published": "2024-05-16"}]
        put("metadata.jsonl", "\n".join(map(json.dumps, rows)))
        documents = read(tmp_path / "001.txt")
        assert documents[0].published == DAY
        assert kinds(documents) == [("bad-metadata", "metadata.jsonl:1")]
        assert len(documents.notes[0].message) < 200


class TestPublished:
    def test_only_for_what_has_none(self, put, tmp_path):
        put("dated.txt", "---\npublished: 2020-01-01\n---\nText.")
        put("undated.txt", "Text.")
        put("wrong.txt", "---\npublished: 2024-99-99\n---\nText.")
        documents = read(tmp_path, published="2024-05-16")
        assert [document.published for document in documents] == [dt.date(2020, 1, 1), DAY, DAY]
        assert kinds(documents) == [("bad-date", "wrong.txt")]

    def test_dates_and_errors(self, put):
        path = put("a.txt", "Text.")
        moment = dt.datetime(2024, 5, 16, 18, 30)
        assert read(path, published=DAY)[0].published == DAY
        assert read(path, published=moment)[0].published == moment
        with pytest.raises(InvalidValueError):
            read(path, published="next week")

    def test_a_missing_one_is_noted(self, put):
        [note] = read(put("a.txt", "Text.")).notes
        assert note.kind == "no-publication-date"
        assert '"on Thursday"' in note.message
        assert "--published" in note.message


class TestIds:
    def test_stems_then_paths_then_digests(self, put, tmp_path):
        put("one/same.txt", "A")
        put("two/same.txt", "B")
        put("two/same.md", "C")
        put("lone.txt", "D")
        names = [document.id for document in read(tmp_path)]
        assert names == ["lone", "one/same.txt", "two/same.md", "two/same.txt"]
        apart = [document.id for document in read(tmp_path / "one", tmp_path / "two")]
        assert apart == ["same.md", "same.txt-559aead0", "same.txt-df7e70e5"]

    def test_copies_under_one_name_are_kept_apart(self, put, tmp_path):
        put("one/same.txt", "A")
        put("two/same.txt", "A")
        names = [document.id for document in read(tmp_path / "one", tmp_path / "two")]
        assert names == ["same.txt-559aead0", "same.txt-559aead0-2"]

    def test_ids_from_the_files_collide_like_others(self, put, tmp_path):
        put("a.txt", "---\nid: x\n---\nA")
        put("b.jsonl", '{"id": "x", "text": "B"}\n{"id": "y", "text": "C"}')
        assert [document.id for document in read(tmp_path)] == ["a.txt", "b.jsonl:1", "y"]

    def test_neither_order_nor_place_nor_repetition_matters(self, put, tmp_path, monkeypatch):
        put("in/one/same.txt", "A")
        put("in/two/same.txt", "B")
        put("in/three.jsonl", '{"text": "C"}')
        folder = tmp_path / "in"
        expected = read(folder)
        paths = [
            folder / "three.jsonl",
            folder / "two",
            folder,
            folder,
            f"{folder}/*/same.txt",
            folder / "one/same.txt",
        ]
        assert read(*paths) == read(*reversed(paths))
        assert len(read(*paths)) == 3
        monkeypatch.chdir(tmp_path)
        assert read("in") == read("./in/") == read("in/one/..") == expected
        monkeypatch.chdir(folder)
        assert read(".") == read("../in") == expected
        assert read("**/*.txt", "*.jsonl") == expected

    def test_a_link_to_a_file_is_the_file(self, put, tmp_path):
        (tmp_path / "b.txt").symlink_to(put("a.txt", "Text."))
        assert [document.id for document in read(tmp_path)] == ["a"]

    def test_suffixes_in_capitals(self, put):
        assert [document.id for document in read(put("A.TXT", "Text."))] == ["A"]

    def test_names_are_relative_in_notes(self, put, tmp_path):
        put("sub/a.txt", b"\0")
        put("sub/b.txt", "Text.")
        for note in (
            *read(tmp_path).notes,
            *read(tmp_path / "sub" / "a.txt").notes,
            *read(f"{tmp_path}/*/b.txt").notes,
        ):
            assert str(tmp_path) not in str(note)


def test_reading_loads_no_heavy_library():
    code = "import sys, timeline.reading; print([m for m in ('spacy', 'dateparser', 'icalendar') if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
