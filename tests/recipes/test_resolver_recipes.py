"""Recipes: a family of time expressions is one module in a list, a language of explicit dates is one file in a folder."""

from __future__ import annotations

import re
import types
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from timeline.errors import LexiconError
from timeline.model import Document, Granularity
from timeline.resolver import resolve
from timeline.resolver.explicit import resolve_explicit, unsupported_reason
from timeline.resolver.explicit.language_lexicon import lexicon_of, lexicons, lexicons_in, read
from timeline.resolver.families import FAMILIES, RULES, rules_of
from timeline.resolver.meaning import Meaning, Yearly
from timeline.resolver.recognise import Index
from timeline.resolver.resolve_english import resolve_english
from timeline.resolver.rule import Found, rule

ROOT = Path(__file__).parents[2]


def harvests() -> types.ModuleType:
    """A family as a file of `resolver/families/` would hold it: harvest time is September."""

    @rule("harvest", starts={"harvest", "the"}, pattern="(?:the )?harvest(?P<what> time)?")
    def _harvest(found: Found) -> Meaning | None:
        return Yearly(Granularity.MONTH, 9) if found["what"] else None

    family = types.ModuleType("harvests", "Times of the farmer's year.")
    family._harvest = _harvest
    return family


class TestAFamily:
    document = Document(id="a", text="They met at harvest time in 2019, after the harvest.", published=None)

    def test_it_is_added_by_its_place_in_the_list(self):
        found = resolve_english(self.document, rules=Index(rules_of((*FAMILIES, harvests()))))
        assert [(timex.text, timex.edtf, timex.rules) for timex in found] == [
            ("harvest time in 2019", "2019-09", ("harvest", "year", "with its year"))
        ]

    def test_without_it_nothing_is_left_of_it(self):
        before = resolve_english(self.document)
        resolve_english(self.document, rules=Index(rules_of((*FAMILIES, harvests()))))
        assert resolve_english(self.document) == before
        assert [timex.text for timex in before] == ["2019"]
        assert "harvest" not in {rule.name for rule in RULES}

    def test_the_list_of_families_is_the_only_place_that_names_one(self):
        modules = {path.stem for path in (ROOT / "timeline/resolver/families").glob("*.py")} - {"__init__"}
        assert modules == {family.__name__.rpartition(".")[2] for family in FAMILIES}


DUTCH = """
name = "Dutch"
code = "nl"
tags = ["nl", "nld", "dut", "dutch", "nederlands"]
capitalised = false

months = [
  ["januari"], ["februari"], ["maart"], ["april"], ["mei"], ["juni"], ["juli"], ["augustus"], ["september"], ["oktober"],
  ["november"], ["december"],
]
short_months = [[], ["feb"], ["mrt"], ["apr"], [], [], [], ["aug"], ["sept"], ["okt"], ["nov"], ["dec"]]
weekdays = [["maandag"], ["dinsdag"], ["woensdag"], ["donderdag"], ["vrijdag"], ["zaterdag"], ["zondag"]]
short_weekdays = [["ma"], ["di"], ["wo"], ["do"], ["vr"], ["za"], ["zo"]]

day_marks = ["e", "ste"]
first_day = ["eerste"]
before_day = ["de"]
before_month = []
before_year = ["van het jaar"]
through = ["tot", "tot en met", "t/m"]

year_sure = ["het jaar", "jaar"]
year_likely = ["in", "sinds", "tot"]
since = ["sinds", "vanaf"]
until = ["tot", "tot en met"]
after_year = ["de", "het", "een", "en", "werd", "was", "is"]
counted = ["mensen", "euro", "meter"]
before_christ = ["v.chr", "v. chr"]
named_after_dates = ["straat"]
names = []

[relative]
phrases = ["gisteren", "vandaag", "morgen"]
weekday_after = ["op", "afgelopen"]
weekday_modifiers_before = ["afgelopen", "komende"]
weekday_modifiers_after = []
weekday_not_after = ["elke"]
weekday_not_before = []

[relative.not_after]
"morgen" = ["goede"]
"""
TEXT = (
    "Op donderdag 16 mei 2024 kwamen zij, niet gisteren. Sinds 2013 was het zo; van 3 tot 5 oktober 2023 niet, "
    "in maart 2022 ook niet, en op 3 juni kwamen 2013 mensen."
)


@pytest.fixture
def languages(tmp_path):
    """Our folder of languages, without Dutch if it is there, and with the file above in it."""
    with as_file(files("timeline.languages")) as ours:
        for file in set(ours.glob("*.toml")) - {ours / "nl.toml"}:
            (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "nl.toml").write_text(DUTCH, encoding="utf-8")
    return tmp_path


class TestALanguage:
    def test_its_dates_are_resolved(self, languages):
        document = Document(id="a", text=TEXT, language="nl-BE")
        found = resolve_explicit(document, lexicon=read(languages / "nl.toml"))
        assert [(timex.text, timex.edtf) for timex in found] == [
            ("donderdag 16 mei 2024", "2024-05-16"),
            ("gisteren", None),
            ("2013", "2013/.."),
            ("3 tot 5 oktober 2023", "2023-10-03/2023-10-05"),
            ("maart 2022", "2022-03"),
            ("3 juni", None),
        ]
        assert [timex.reason for timex in found if timex.reason] == [
            "relative expressions in Dutch are not resolved; only explicit dates are",
            "the year is not stated",
        ]

    def test_its_file_in_the_folder_is_enough(self, languages):
        among = lexicons_in(languages)
        (languages / "nl.toml").unlink()
        without = lexicons_in(languages)
        assert {lexicon.name for lexicon in among} - {lexicon.name for lexicon in without} == {"Dutch"}
        assert lexicon_of("nld", without) is None
        lexicon = lexicon_of("nld", among)
        assert lexicon is not None
        assert lexicon.code == "nl"
        assert lexicon_of("de", among).name == "German"

    def test_without_a_file_only_iso_dates_are_resolved(self):
        unknown = "qaa"  # free for private use in ISO 639-2, so that no language ever has it
        assert lexicon_of(unknown) is None
        assert resolve(TEXT, language=unknown) == []
        assert f"'{unknown}'" in unsupported_reason(Document(id="a", text=TEXT, language=unknown))

    def test_no_code_of_the_resolver_names_a_language(self):
        code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "timeline/resolver").rglob("*.py"))
        statements = re.sub(r'"""(?:.|\n)*?"""|#.*', "", code)
        assert not [lexicon.name for lexicon in lexicons() if re.search(rf"\b{lexicon.name}\b", statements)]

    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            ('day_marks = ["e", "ste"]', "", "day_marks is missing; write an empty list"),
            ("names = []", 'names = []\nproverbs = ["x"]', "no key 'proverbs' is known; the keys are after_year, "),
            ('weekday_after = ["op", "afgelopen"]', "", "relative: weekday_after is missing"),
            ('["november"], ["december"],', '["november"],', "months has 11 groups of words; write 12"),
            ("names = []", "names = [", "no TOML"),
            ("names = []", "names = []\nnames = []", "no TOML: Cannot overwrite a value"),
            ("names = []", "nams = []", "no key 'nams' is known; is 'names' meant?"),
            ("names = []", "names = []\nmonth = []", "no key 'month' is known; is 'months' meant?"),
            ("capitalised = false", 'capitalised = "no"', "capitalised: it is 'no'; give true or false"),
            ('through = ["tot", "tot en met", "t/m"]', 'through = "tot"', "through: it is 'tot'; give a list of words"),
            ('through = ["tot", ', "through = [3, ", "through: 3 is no word; write words in quotes"),
            ('["mei"]', '["Mei"]', "months: 'Mei' has a capital letter; write it in lower case"),
            ('["mei"]', '"mei"', "months: it is [['januari'],"),
            ('"nederlands"]', '"NL"]', "tags: 'NL' has a capital letter"),
            ('"morgen" = ["goede"]', '"morgen" = "goede"', "relative: not_after: it is 'goede'; give a list of words"),
            ('phrases = ["gisteren"', 'phrases = ["Gisteren"', "relative: phrases: 'Gisteren' has a capital letter"),
            ('code = "nl"', 'code = "xx"', "code: dateparser has no language 'xx'; give"),
            ('name = "Dutch"', "name = 3", "name: it is 3; give a text"),
        ],
    )
    def test_a_mistake_is_named(self, languages, old, new, message):
        file = languages / "nl.toml"
        file.write_text(DUTCH.replace(old, new), encoding="utf-8")
        with pytest.raises(LexiconError, match=f"nl.toml: {re.escape(message)}"):
            read(file)


def test_a_file_that_is_not_utf_8_is_named(languages):
    (languages / "nl.toml").write_bytes(DUTCH.replace("straat", "stra\xdfe").encode("latin-1"))
    with pytest.raises(LexiconError, match=r"nl.toml, line 29: not UTF-8; save"):
        read(languages / "nl.toml")


def test_every_table_of_words_says_where_its_words_come_from():
    lines = (ROOT / "timeline/languages/en/times.toml").read_text(encoding="utf-8").splitlines()
    tables = [number for number, line in enumerate(lines) if re.match(r"\[[a-z_]+\]", line)]
    assert len(tables) > 40
    assert [lines[number] for number in tables if not lines[number + 1].startswith("# Origin: ")] == []


LISTS = [file for file in (ROOT / "timeline/languages").rglob("*") if file.suffix in (".toml", ".txt")]


@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.name)
def test_every_file_of_words_says_where_its_words_come_from(file):
    """What a tool makes says so on its first line, which the tool writes."""
    text = file.read_text(encoding="utf-8")
    assert re.search(r"^# Origin: \S", text, re.MULTILINE) or re.match(r"#.* by tools/\w+\.py\b", text)
