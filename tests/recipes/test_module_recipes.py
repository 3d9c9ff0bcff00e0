"""The recipes that add code, followed on a copy of the package: the blocks of CONTRIBUTING.md, in the files it names."""

import json

from tests.docs.pages import ROOT, blocks
from tests.recipes.package_copy import changed, copied, run

BLOCKS = [block.code for block in blocks((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))]


def block(words):
    """The only block of the page with these words."""
    [code] = [code for code in BLOCKS if words in code]
    return code


def edited(copy, name, old, new):
    """The file of the copy with the first of these words replaced."""
    file = copy / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_family_of_time_expressions(tmp_path):
    copy = copied(tmp_path)
    told = (
        "print([(t.edtf, t.rules) for t in timeline.resolve('They met on the ides of March.', published='2024-05-16')])"
    )
    assert "ides" not in run(copy, told)

    families = "resolver/families"
    (copy / families / "ides.py").write_text(block('@rule("ides"').partition("\n\nprint(")[0], encoding="utf-8")
    edited(copy, f"{families}/__init__.py", "    holidays,\n", "    holidays,\n    ides,\n")
    edited(copy, f"{families}/__init__.py", "    holidays,  # free\n", "    holidays,  # free\n    ides,\n")

    assert run(copy, told) == "[('2024-03-15', ('ides',))]\n"
    assert changed(copy) == [f"{families}/__init__.py", f"{families}/ides.py"]


EXPLAINED = """
import datetime
texts = ["“We are glad,” Jonas Lund said when he met Idris Moussa in Oslo on 3 May 2021, “and we will come again.”",
         "Jonas Lund met Idris Moussa in Oslo on 3 May 2021, where he told the crowd: “We are glad to be here.”"]
day = datetime.date(2021, 5, 4)
articles = [timeline.Document(id=name, text=text, published=day) for name, text in zip("ab", texts)]
tl = timeline.build(articles)
[event] = [event for event in tl if len(event.documents) == 2]
print(tl.explain(event, event))
"""


def test_an_evidence_feature(tmp_path):
    copy = copied(tmp_path)
    assert "quotation" not in run(copy, EXPLAINED)

    evidence = "merger/evidence"
    with (copy / evidence / "how_worded.py").open("a", encoding="utf-8") as file:
        file.write("\n\n" + block('@feature("quotation"'))
    with (copy / evidence / "weights.toml").open("a", encoding="utf-8") as file:
        file.write(block("quotation = {"))

    assert "+0.1 both sentences hold a quotation\n" in run(copy, EXPLAINED)
    assert changed(copy) == [f"{evidence}/how_worded.py", f"{evidence}/weights.toml"]


def test_an_export_format(tmp_path):
    copy = copied(tmp_path)
    (copy / "export" / "markdown.py").write_text(block('NAME, SUFFIX = "Markdown"'), encoding="utf-8")
    edited(copy, "export/registry.py", "_BUILT_IN = {", '_BUILT_IN = {\n    ".md": "timeline.export.markdown",')

    program = (
        "import json\n"
        "from timeline.export import format_of, suffixes\n"
        "found = format_of('story.md')\n"
        "print(json.dumps([found.name, found.description, '.md' in suffixes(), found.write(timeline.Timeline())]))"
    )
    assert json.loads(run(copy, program)) == ["Markdown", "Markdown: a line an event, its date first.", True, ""]
    assert changed(copy) == ["export/markdown.py", "export/registry.py"]
