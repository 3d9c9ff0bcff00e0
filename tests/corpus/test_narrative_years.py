"""Short histories: the year of each expression between brackets is told elsewhere in the text."""

from __future__ import annotations

import re

import pytest

from timeline.resolver import resolve

# Each history with the values of its bracketed expressions, in order.
HISTORIES: dict[str, tuple[str, list[str]]] = {
    "chronicle": (
        "The mill at Varnby was begun in the spring of 1871. The walls stood by [September], and in [November] the roof "
        "was laid. In [February] a flood took the weir away. The weir was built anew by [June], and on [3 August] the "
        "first corn was ground.",
        ["1871-09", "1871-11", "1872-02", "1872-06", "1872-08-03"],
    ),
    "a year stated at the end of the sentence": (
        "The harbour strike of Torsvik came late. On [4 March] the dockers put down their tools, and on 19 March 1926 "
        "the owners gave way.",
        ["1926-03-04"],
    ),
    "a year stated in the next sentence": (
        "War came to the valley late. In [May] the bridge was blown up. By August 1915 no train could pass.",
        ["1915-05"],
    ),
    "headings": (
        "Overture, 1803\n\nThe fleet left Marrow on [12 April]. It reached the cape in [July].\n\n"
        "The second voyage, 1809\n\nIn [March] the ships were fitted out again. They sailed on [2 May].\n",
        ["1803-04-12", "1803-07", "1809-03", "1809-05-02"],
    ),
    "a heading that names a season": (
        "The Winter Campaign of 1643\n\nSnow closed the passes in [December]. Lord Hale lost his guns near Orrin.\n\n"
        "The Summer Siege of 1645\n\nThe town was shut in from [June]. It gave itself up on [9 August].\n",
        ["1643-12", "1645-06", "1645-08-09"],
    ),
    "an aside into a far year": (
        "In March 1921 the sailors of the fort rose. A study printed in 1994 counts two hundred dead. In [May] the last "
        "of them were let go. The fort was pulled down in 1922.",
        ["1921-05"],
    ),
    "an aside in brackets": (
        "Ekman was made governor in January 1854 (he had served in the war of 1828). In [April] he closed the port.",
        ["1854-04"],
    ),
    "a flashback in the past perfect": (
        "Ines Roca came home in October 1936. She had left Lerma in 1931 and had taught in Oran. In [November] she opened a "
        "school of her own.",
        ["1936-11"],
    ),
    "a step back at a paragraph": (
        "The northern army took Brenn in July 1862 and wintered there. In December 1862 it had nine thousand men.\n\n"
        "In the south little was done at first. General Poole set out in [September], and on [20 October] he stood before "
        "Carrow. The town fell in November 1862.",
        ["1862-09", "1862-10-20"],
    ),
    "a new year": (
        "The comet was first seen on 28 November 1743. It grew through [December], and in [January] its tail filled "
        "the sky. By [the end of March] it was gone.",
        ["1743-12", "1744-01", "1744-03"],
    ),
    "a biography": (
        "Marta Velden was born in Ghent in 1889. She married in June 1911. In 1914 she trained as a nurse; in [October] "
        "she was sent to the front. In [April] of the next year she fell ill. She died in 1960.",
        ["1914-10", "1915-04"],
    ),
    "a season in a name": (
        "In 1831 the valley rose. The [Autumn] Uprising was put down in [November]. Its leaders were shot in March 1832.",
        ["1831-FA", "1831-11"],
    ),
    "before Christ": (
        "In the spring of 218 BC the general crossed the river. He reached the mountains in [autumn]. In [winter] he "
        "rested.",
        ["BC0218-FA", "BC0218-WI"],
    ),
    "the year of a range": (
        "The theatre was closed from October 1938 to March 1939. On [7 May] it opened with a comedy; in [September] it was "
        "closed again.",
        ["1939-05-07", "1939-09"],
    ),
    "feasts": (
        "The truce was signed in November 1777. At [Christmas] both camps sang, and at [Easter] the guns spoke again.",
        ["1777-12-25", "1778-04-19"],
    ),
    "a weekday that fits one year": (
        "The club was founded in 1903. The first match was played on [Saturday, 14 May], and in 1906 it won the cup.",
        ["1904-05-14"],
    ),
    "many months after one year": (
        "Building began in 1850. The cellar was dug in [March]. The hall followed in [October]. In [February] the tower "
        "was begun, in [July] the bells were hung, and in [January] the doors were opened.",
        ["1850-03", "1850-10", "1851-02", "1851-07", "1852-01"],
    ),
    "counted steps between": (
        "Sena was shelled on 11 June 1807. Three months later the king gave in. In [December] the fleet left; the "
        "following year the tower was pulled down. In [May] the market was moved.",
        ["1807-12", "1808-05"],
    ),
    "two fronts": (
        "East\n\nThe Third Army moved on 5 January 1945. On [20 January] it was at the river, and it crossed in "
        "[February].\n\nWest\n\nThe allies had stood still since October 1944. In [December] snow fell. On [8 February] "
        "they moved, and by [March] they met the Third Army.",
        ["1945-01-20", "1945-02", "1944-12", "1945-02-08", "1945-03"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HISTORIES.values(), ids=HISTORIES)
def test_years_told_elsewhere(text: str, expected: list[str]) -> None:
    marks = [match.start() - 2 * number for number, match in enumerate(re.finditer(r"\[", text))]
    found = {timex.start: timex for timex in resolve(re.sub(r"[\[\]]", "", text))}
    assert [found[mark].value if mark in found else "not found" for mark in marks] == expected


# What stands between brackets in these is no time.
NAMES = [
    "In 1917 a guard of the [Winter] Palace wrote of it.",
    "In 1943 the [Winter] Line held for a month.",
    "From 1905 on he lived in [Summer] Street.",
    "In 1956 the [Spring] Festival was held in the square.",
    "In 1936 the [Summer] Olympics drew a crowd.",
    "In 1722 an [Easter] Island statue was drawn.",
]


@pytest.mark.parametrize("text", NAMES)
def test_names_that_date_nothing(text: str) -> None:
    mark = text.index("[")
    assert mark not in {timex.start for timex in resolve(re.sub(r"[\[\]]", "", text))}


EXPLAINED = {
    "In May 1921 they met. In June they signed.": "Not Jun 1922: without a year the one to which the text goes on",
    "On 4 March they struck, and on 19 March 1926 they won.": "without a year the one in the year stated after",
    "Overture, 1803\n\nThe fleet left.\n\nIt came home in July.": "counted from “1803”",
}


@pytest.mark.parametrize(("text", "told"), EXPLAINED.items())
def test_explain_names_what_decided(text: str, told: str) -> None:
    assert any(told in timex.explain() for timex in resolve(text))


# News of 16 May 2024, which tells of earlier years in passing, or comes back from them.
NEWS = [
    ("In May 2019 she won the cup. In [July] she gave up rowing.", "2019-07"),
    ("The hall was opened on 3 November 2016. On [9 January] it was closed by a flood.", "2017-01-09"),
    ("On 30 August 2011 he sold the yard, and in [October] he left the town.", "2011-10"),
    ("The bridge was shut in October 2020 after a barge hit it; in [December] it was opened again.", "2020-12"),
    ("The hall was opened in June 2016. This year it was sold. In [April] the roof fell in.", "2024-04"),
    ("She won the cup in May 2019.\n\nThe club said it was closed in [April].", "2024-04"),
    ("She will row again in [July], as in May 2019.", "2024-07"),
    ("The club was founded in May 2024. In [March] its rival was closed.", "2024-03"),
    ("He was in office until March 2024. In [April] he was arrested.", "2024-04"),
]


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_histories_in_news(text: str, expected: str) -> None:
    mark = text.index("[")
    found = {timex.start: timex.value for timex in resolve(re.sub(r"[\[\]]", "", text), published="2024-05-16")}
    assert found.get(mark) == expected
