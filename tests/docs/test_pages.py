"""The pages say what is there: links, commands, options, layout; their blocks are seen by the root conftest.py."""

import re
import tomllib
from pathlib import Path

import pytest

import timeline
from tests.docs.pages import PAGES, ROOT, blocks
from timeline.cli import main
from timeline.resolver.explicit.language_lexicon import lexicons

TEXTS = {page: page.read_text(encoding="utf-8") for page in PAGES}
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def anchor(heading: str) -> str:
    """The name under which a heading can be linked to."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page):
    for target in LINK.findall(TEXTS[page]):
        if target.startswith("https://"):
            continue
        name, _, part = target.partition("#")
        file: Path = (page.parent / name).resolve() if name else page
        assert file.exists(), target
        if part:
            assert part in map(anchor, HEADING.findall(file.read_text(encoding="utf-8"))), target


def test_the_readme_leads_to_every_page():
    told = set(LINK.findall(TEXTS[ROOT / "README.md"]))
    pages = {str(page.relative_to(ROOT)) for page in PAGES} - {"README.md"}
    assert pages <= {target.partition("#")[0] for target in told}


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_is_taught(name):
    assert f"timeline {name}" in TEXTS[ROOT / "README.md"]
    options = [option for parameter in main.commands[name].params for option in parameter.opts[:1] if "-" in option]
    guide = TEXTS[ROOT / "docs" / "guide.md"]
    assert all(option in guide for option in options), options


def test_every_block_says_what_it_is():
    for page, text in TEXTS.items():
        outputs = {block.shown for block in blocks(text)}
        for block in blocks(text):
            is_known = block.language in ("python", "sh", "toml", "text", "json") or block.code in outputs
            assert is_known, f"{page.name}: {block.code}"


def test_tables_are_toml_and_types_of_the_guide_are_types(tmp_path):
    tables = {page: [block.code for block in blocks(text) if block.language == "toml"] for page, text in TEXTS.items()}
    assert all(tomllib.loads(table) for found in tables.values() for table in found)
    for table in tables[ROOT / "docs" / "guide.md"]:
        (tmp_path / "types.toml").write_text(table, encoding="utf-8")
        timeline.Extractor(types=tmp_path / "types.toml")


def test_outputs_are_compared():
    shown = [block for text in TEXTS.values() for block in blocks(text) if block.language == "python" and block.shown]
    assert len(shown) >= 5


def test_the_design_names_every_folder():
    design = TEXTS[ROOT / "docs" / "design.md"]
    folders = [path.name for path in (ROOT / "timeline").iterdir() if (path / "__init__.py").exists()]
    assert [name for name in folders if f"{name}/" not in design] == []


def test_what_lists_the_languages_of_explicit_dates_lists_all():
    help_of_resolve = main.commands["resolve"].help
    for told in (TEXTS[ROOT / "README.md"], TEXTS[ROOT / "docs" / "limits.md"], help_of_resolve):
        assert [lexicon.name for lexicon in lexicons() if lexicon.name not in told] == []


NOT_HERE = {"articles/", "families/ides.py", "store/"}  # a reader's own, and what is still to come
NAMED = re.compile(r"`((?:[\w.-]+/)+(?:[a-z][\w-]*(?:\.\w+)*)?)`")
PACKAGE = ROOT / "timeline"
FOLDERS = [ROOT, ROOT / "tests", PACKAGE, *(path.parent for path in PACKAGE.rglob("__init__.py"))]


def is_there(name):
    """Whether there is such a file or folder: by its path in the project, in the tests, or in a folder of the package."""
    return any((folder / name).exists() or (folder / f"{name}.py").exists() for folder in FOLDERS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_files_and_folders_that_pages_name_exist(page):
    assert {name for name in NAMED.findall(TEXTS[page]) if not is_there(name)} <= NOT_HERE


def test_a_file_that_is_gone_is_found():
    assert [is_there(name) for name in ("resolver/meaning/", "resolver/meaning.py", "dating/attachment_cost.py")] == [
        True,
        False,
        True,
    ]
