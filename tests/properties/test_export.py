"""What holds for the exports of every timeline."""

import json
from functools import cache
from html.parser import HTMLParser

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from tests.export.sample import sample
from tests.strategies import timelines
from timeline.errors import FormatError
from timeline.export.html import to_fragment, to_html
from timeline.export.json import parse_json, schema, to_json
from timeline.export.quotes import pieces
from timeline.export.terminal import to_text


@cache
def validator():
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema())


@given(timelines())
def test_json_restores_the_timeline_and_its_own_bytes(timeline):
    text = to_json(timeline)
    assert parse_json(text) == timeline
    assert to_json(parse_json(text)) == text
    text.encode("utf-8")


@given(timelines())
def test_json_satisfies_its_schema_and_quotes_the_documents(timeline):
    data = json.loads(to_json(timeline))
    validator().validate(data)
    for event in data["events"]:
        ids = {source["id"] for source in event["sources"]}
        for source in event["sources"]:
            assert len(source["quote"]) == source["end"] - source["start"]
        for conflict in event["conflicts"]:
            assert set(conflict["sources"]) <= ids


def nodes(data):
    """Every list and object in the data with each of its keys."""
    keys = list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in keys:
        yield data, key
        yield from nodes(data[key])


@given(st.data())
def test_damaged_json_is_refused_with_a_path_or_means_something_else(data):
    damaged = json.loads(to_json(sample()))
    parent, key = data.draw(st.sampled_from(list(nodes(damaged))))
    others = st.none() | st.booleans() | st.integers(-3, 10**30) | st.floats() | st.text(max_size=3)
    value = data.draw(others | st.lists(others, max_size=2) | st.dictionaries(st.text(max_size=3), others, max_size=2))
    if data.draw(st.booleans()):
        del parent[key]
    else:
        parent[key] = value
    try:
        restored = parse_json(json.dumps(damaged))
    except FormatError as error:
        assert str(error).startswith(("$.", "its schema", "it has no schema", "no JSON"))  # noqa: PT017
    else:
        assert parse_json(to_json(restored)) == restored


class Quotes(HTMLParser):
    """The text of the quotes of a page, and its tags."""

    def __init__(self, html):
        super().__init__()
        self.quotes, self.tags, self.inside = [], set(), False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag == "blockquote":
            self.inside = True
            self.quotes.append("")

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "blockquote"

    def handle_data(self, data):
        if self.inside:
            self.quotes[-1] += data


def printable(text):
    return "".join(char if char in "\t\n\r" or not (char < " " or char == "\x7f") else "\ufffd" for char in text)


@given(timelines())
def test_html_holds_every_quote_and_no_script(timeline):
    quotes = [printable(mention.sentence.text) for event in timeline for mention in event.mentions]
    for html in (to_html(timeline), to_fragment(timeline)):
        page = Quotes(html)
        assert page.quotes == quotes
        assert "script" not in page.tags
        assert html == html.encode("utf-8").decode("utf-8")


@given(timelines())
def test_pieces_make_the_sentence(timeline):
    for mention in timeline.mentions:
        cut = list(pieces(mention))
        assert "".join(text for text, _ in cut) == mention.sentence.text
        assert all(text for text, _ in cut)
        assert "".join(text for text, names in cut if "trigger" in names) == mention.trigger.text


@given(timelines())
def test_the_table_names_every_event_on_100_columns(timeline):
    text, exact = to_text(timeline), to_text(timeline, exact=True)
    for event in timeline:
        assert event.id in text
        assert (event.id in exact) == event.is_stated
    assert not any(char < " " for char in text if char != "\n")
