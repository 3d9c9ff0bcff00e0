"""HTML: everything is there, everything is escaped, nothing is fetched."""

import re
from html.parser import HTMLParser

import attrs
import pytest

from tests.export.sample import bounded, sample
from timeline.export.html import to_fragment, to_html
from timeline.export.quotes import pieces
from timeline.model import Note, Span, Timeline

VOID = {"meta", "br", "img", "link", "input", "hr"}


class Page(HTMLParser):
    """The elements of a page: their text, classes and attributes; fails on tags that do not match."""

    def __init__(self, html):
        super().__init__()
        self.open, self.elements = [], []
        self.feed(html)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag, attributes):
        element = {"tag": tag, "text": "", **{name: value or "" for name, value in attributes}}
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def all(self, tag, of_class=""):
        wanted = set(of_class.split())
        found = (element for element in self.elements if element["tag"] == tag)
        return [element for element in found if wanted <= set(element.get("class", "").split())]


@pytest.fixture(params=[to_html, to_fragment])
def page(request):
    return Page(request.param(sample()))


def test_events_in_order_under_their_years(page):
    assert [heading["text"] for heading in page.all("h2")] == ["1990s", "2013", "2022", "2023", "2024"]
    assert [title["text"] for title in page.all("span", "title")] == [event.title for event in sample()]
    assert [date["text"] for date in page.all("div", "when")] == [event.date for event in sample()]


def test_every_quote_is_there_as_it_was_written(page):
    quotes = [mention.sentence.text for event in sample() for mention in event.mentions]
    assert [quote["text"] for quote in page.all("blockquote")] == quotes


def test_highlights(page):
    assert "met" in [mark["text"] for mark in page.all("mark", "trigger")]
    assert "Thursday" in [mark["text"] for mark in page.all("mark", "time")]
    assert [mark["text"] for mark in page.all("mark", "cue")][1:] == ["alleged", "no", "planned", "If"]


def test_marks_conflicts_and_explanations(page):
    marks = [mark["text"] for mark in page.all("span", "mark")]
    for mark in ("planned", "alleged", "denied", "hypothetical", "conflict"):
        assert marks.count(mark) == 2, "once in the key and once beside the event"
    [conflict] = page.all("p", "conflict")
    assert "gazette-0316 says 13 Mar 2024" in conflict["text"]
    whys = [why["text"] for why in page.all("span", "why")]
    assert any("counted from the publication date 15 Mar 2024" in why for why in whys)
    assert "No time expression dates it." in whys


def test_what_has_bounds_stands_in_its_place_and_says_why():
    page = Page(to_html(bounded()))
    assert [date["text"] for date in page.all("div", "when")] == [event.when for event in bounded()]
    assert [heading["text"] for heading in page.all("h2")] == ["1990s", "2022", "2024"]
    inferred = page.all("li", "inferred")
    assert [each["text"].split("\n")[1] for each in inferred] == [e.when for e in bounded() if not e.interval]
    reasons = [each["text"] for each in page.all("ul", "bounds")]
    assert "by 15 Mar 2024: told as done in a report of that day (“signed”), document harbour-post-17" in reasons[1]
    [title] = {div["title"] for div in page.all("div", "when") if div["text"] == "by 15 Mar 2024"}
    assert title == "no text dates it; bounds, EDTF ../2024-03-15"
    assert "4 without a date" in page.all("header")[0]["text"]
    assert "without a date" not in Page(to_html(sample())).all("header")[0]["text"]


def test_hostile_text_is_text(page):
    assert not page.all("script")
    assert not page.all("b", "signed")
    assert "Secret protocol <b>signed</b>" in [title["text"] for title in page.all("span", "title")]


def test_only_links_are_links(page):
    assert {link["href"] for link in page.all("a")} == {"https://harbour.example/17?page=1&x=2"}
    assert 'Aalto and Reval: "a new chapter"' in "".join(element["text"] for element in page.all("span", "from"))


def test_the_undated_the_documents_and_the_notes_are_folded(page):
    summaries = [summary["text"] for summary in page.all("summary")]
    assert summaries[-4:] == ["1 event without a date", "1 source", "2 documents", "1 note on what was left out"]
    assert not any("open" in details for details in page.all("details"))
    [notes] = page.all("ul", "notes")
    assert "broken.txt" in notes["text"]


def test_nothing_comes_from_a_network(page):
    assert not page.all("link")
    assert not page.all("img")
    assert not any("src" in element for element in page.elements)
    assert not re.search(r"url\(|@import", page.all("style")[-1]["text"])


def test_the_page_is_whole_and_the_fragment_is_scoped():
    html = to_html(sample())
    assert html.startswith("<!DOCTYPE html>\n<html lang=")
    assert html == to_html(sample())
    assert "Content-Security-Policy" in html
    fragment = to_fragment(sample())
    assert "<html" not in fragment
    [style] = Page(fragment).all("style")
    rules = re.sub(r"@media[^{]*\{|\{[^{}]*\}", "\n", style["text"])
    selectors = [rule.strip(" }\n") for rule in rules.splitlines() if rule.strip(" }\n")]
    assert all(".timeline-view" in selector for selector in selectors), selectors
    doubled = ".timeline-view.timeline-view"  # beats the rules of Jupyter for the elements of its outputs
    assert all(doubled in part for selector in selectors for part in re.split(r",(?![^(]*\))", selector)), selectors
    assert sample()._repr_html_() == fragment


def test_overlapping_highlights_keep_the_text():
    mention = sample()[4].mentions[0]
    words = mention.sentence.text
    start = mention.sentence.start
    cue = Span(start=start, end=start + 23, text=words[:23])
    trigger = Span(start=start + 10, end=start + 30, text=words[10:30])
    cut = list(pieces(attrs.evolve(mention, status_cue=cue, trigger=trigger)))
    assert "".join(text for text, _ in cut) == words
    assert cut[:3] == [(words[:10], ("cue",)), (words[10:23], ("trigger", "cue")), (words[23:30], ("trigger",))]


def test_a_highlight_outside_the_sentence_is_clipped():
    mention = sample()[4].mentions[0]
    outside = attrs.evolve(mention.timex, start=mention.sentence.end + 5, end=mention.sentence.end + 5 + 8)
    assert "time" not in {name for _, names in pieces(attrs.evolve(mention, timex=outside)) for name in names}


def test_an_empty_timeline_and_odd_characters():
    assert "No event has a date." in to_html(Timeline())
    html = to_html(Timeline(notes=(Note("k", "s", "nul \x00 esc \x1b half \ud83d"),)))
    assert not set(html) & {"\x00", "\x1b"}
    html.encode("utf-8")
