"""The lists of `cues.toml`: each kind of mistake is refused with its place, and each list is asked for by somebody."""

import ast
import tomllib
from pathlib import Path

import pytest

import timeline
from timeline import Status
from timeline.errors import LexiconError
from timeline.languages.en import word_lists
from timeline.languages.en.check_cues import checked_cues

PACKAGE = Path(timeline.__file__).parent
CUES = PACKAGE / "languages" / "en" / "cues.toml"
TABLES = tomllib.loads(CUES.read_text(encoding="utf-8"))

MISTAKES = [
    ('planned = ["plan"]', "'planned' stands in no section; write [planned] above its lists"),
    ('[heads]\nplanned = "plan"', "[heads] planned: it is 'plan'; give a list of words in quotes"),
    ("[heads]\nplanned = true", "[heads] planned: it is True; give a list of words in quotes"),
    ('[heads]\nplanned = ["plan", 5]', "[heads] planned: 5 is no word; write words in quotes"),
    ('[heads]\nplanned = ["plan", " "]', "[heads] planned: ' ' is no word; write words in quotes"),
    ('[heads]\nplanned = ["Plan"]', "[heads] planned: 'Plan' has a capital letter; write it in lower case"),
    ('[heads]\nplanned = ["plan", "aim", "plan"]', "[heads] planned: 'plan' stands there twice; keep it once"),
    (
        '[heads]\ndenied = ["end"]\nplanned = ["plan", "end"]',
        "[heads]: 'end' is denied and planned; keep it in one of the two lists",
    ),
    ("[victims.so_many]\ndozens = true", "[victims] so_many: 'dozens' stands for True; give a text or a whole number"),
    ("[victims.so_many]\ndozens = 1.5", "[victims] so_many: 'dozens' stands for 1.5; give a text or a whole number"),
    ('[victims.so_many]\ndozens = ["24"]', "[victims] so_many: 'dozens' stands for ['24']; give a text or a whole"),
]


@pytest.mark.parametrize(("text", "message"), MISTAKES)
def test_a_mistake_is_refused_with_its_place(text, message):
    with pytest.raises(LexiconError) as error:
        checked_cues(tomllib.loads(text))
    assert str(error.value).startswith(f"cues.toml, {message}")


@pytest.mark.parametrize(
    "text",
    [
        '[references]\nendings_of_names = ["Jr"]',  # parts of names keep their capitals
        '[heads]\nplanned = ["plan"]\nfailed = ["plan"]',  # a list that is none of a status may share a word
        '[heads]\nplanned = ["plan"]\n[adverbs]\ndenied = ["plan"]',  # so may other sections
        "[heads]\nplanned = []",
        "[victims.so_many]\ndozens = 24",
    ],
)
def test_what_is_no_mistake(text):
    assert checked_cues(tomllib.loads(text)) == tomllib.loads(text)


def test_the_file_itself_has_none():
    assert checked_cues(TABLES) == TABLES


@pytest.mark.parametrize(("section", "name"), [("governors", "denyed"), ("governours", "denied")])
def test_a_list_that_is_not_there_is_named(section, name):
    with pytest.raises(LexiconError, match=rf"cues.toml has no list '{name}' in \[{section}\]"):
        word_lists.cues(section, name)


def constants():
    """The texts in the code of the package, but for docstrings, and the beginnings of those that are put together."""
    whole, beginnings = set(), set()
    for file in PACKAGE.rglob("*.py"):
        if file.name == "check_cues.py":  # names lists, and asks for none
            continue
        nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
        put_together = [node.values for node in nodes if isinstance(node, ast.JoinedStr)]
        beginnings |= {first.value for first, *_ in filter(None, put_together) if isinstance(first, ast.Constant)}
        passed_over = {id(part) for parts in put_together for part in parts}
        passed_over |= {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        texts = [node for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        whole |= {node.value for node in texts if id(node) not in passed_over}
    return whole, {text for text in beginnings if text.isidentifier() and text.endswith("_")}


def not_asked_for(tables):
    """The sections and lists of the tables whose names stand nowhere in the code; those of a status may."""
    whole, beginnings = constants()
    known = whole | {status.value for status in Status}
    for section, lists in tables.items():
        if section not in known:
            yield section
        for name in lists:
            is_put_together = any(name.startswith(text) and name.removeprefix(text) in whole for text in beginnings)
            if name not in known and not is_put_together:
                yield f"{section}.{name}"


def test_every_list_is_asked_for():
    assert list(not_asked_for(TABLES)) == []


def test_a_misspelt_name_is_found():
    wrong = {"governours": {"denied": []}, "heads": {"denyed": []}, "descriptions": {"two_cuontries": []}}
    assert list(not_asked_for(wrong)) == ["governours", "heads.denyed", "descriptions.two_cuontries"]
