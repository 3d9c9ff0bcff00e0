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
    "years that are counted": (
        "Lars Teig was born at Sund in 1921. Ten years later, in [June], his father drowned. In 1940 he went to sea; "
        "three years later, on [2 May], his ship was lost, and in [July] he came home.",
        ["1931-06", "1943-05-02", "1943-07"],
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
    "company": (
        "The firm was founded in Lund in 1904 by two brothers. It moved to a larger works in [June] 1911. In "
        "1923 it built its first tractor; by [October] forty had been sold. The founders died within weeks of "
        "each other in the winter of 1938. After the war the firm grew again. In March 1952 it bought its "
        "rival, and in [September] the names were joined.",
        ["1911-06", "1923-10", "1952-09"],
    ),
    "expedition": (
        "The party left Hull on 7 June 1884. On [21 June] it sighted ice, and on [4 July] the ship was fast. "
        "The winter was spent in huts. On [2 March] two men set out to the north; they came back on [19 "
        "April]. The ship was freed on [30 June], and the party was home in September 1885.",
        ["1884-06-21", "1884-07-04", "1885-03-02", "1885-04-19", "1885-06-30"],
    ),
    "parallel": (
        "The northern front\n\nFighting began on 12 September 1936. By [December] the line had set. In "
        "[March] 1937 tanks were used for the first time.\n\nThe southern front\n\nHere little moved until "
        "[January] 1937. In [February] Porto fell, and in [April] the port was mined.\n\nAt sea\n\nA blockade "
        "was declared in [October] 1936. In [November] two steamers were sunk. The blockade was lifted in "
        "[June] 1937.",
        ["1936-12", "1937-03", "1937-01", "1937-02", "1937-04", "1936-10", "1936-11", "1937-06"],
    ),
    "a second biography": (
        "Ada Brook was born on 5 May 1861 in Leeds. Her father died in [October]. She was sent to her aunt in "
        "1868. In September 1879 she entered the college; she left it in [June] 1882. She married Tom Hale in "
        "[August]. They had three children. In 1890 they moved to Cape Town. She died there on [3 February] "
        "1931.",
        ["1861-10", "1882-06", "1882-08", "1931-02-03"],
    ),
    "years as headings": (
        "1871\n\nIn [March] the workers rose. In [May] they were put down.\n\n1872\n\nIn [January] the trials "
        "began. The last ended on [14 July].\n\n1873\n\n[September]: the last foreign troops left.",
        ["1871-03", "1871-05", "1872-01", "1872-07-14", "1873-09"],
    ),
    "range heading": (
        "Reign of Otto IV (1602-1609)\n\nOtto was crowned on 6 January 1602. In [April] he dismissed the "
        "council. He fell ill in November 1608 and died in [February].\n\nReign of Karl (1609-1631)\n\nKarl "
        "took the throne in [March]. In 1611 he made peace with the Danes.",
        ["1602-04", "1609-02", "1609-03"],
    ),
    "summary then detail": (
        "The siege of Marn lasted from May 1758 to March 1759. It began when the Duke's men dug in on [11 "
        "May]. In [July] the mill was lost. A relief army came up in [October] but was beaten. After "
        "[Christmas] there was no bread. On [2 March] the gates were opened.",
        ["1758-05-11", "1758-07", "1758-10", "1758-12-25", "1759-03-02"],
    ),
    "in that year": (
        "The bank failed in October 1857. In [December] its doors were shut. In the following year the "
        "building was sold. In [June] it became a hotel. Three years later it burnt down. The fire broke out "
        "on [8 May].",
        ["1857-12", "1858-06", "1861-05-08"],
    ),
    "cataphora": (
        "On [5 March] and again on [9 March] 1917 crowds filled the square. By [the end of the summer] of "
        "1917 the city was hungry.",
        ["1917-03-05", "1917-03-09", "1917-SU"],
    ),
    "steps": (
        "The queen landed on 1 August 1714. Two weeks later she was in the capital. In [October] she was "
        "crowned. The next spring she called a parliament. In [June] it was sent home. Riots followed in "
        "[July] and [August].",
        ["1714-10", "1715-06", "1715-07", "1715-08"],
    ),
    "decade": (
        "In the 1930s the valley was poor. In [August] 1934 the mine was closed. The school followed in "
        "[June] 1936. That [November] the last shop shut.",
        ["1934-08", "1936-06", "1936-11"],
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


COUNTED_BY_NAME = {
    "The following May they wed.": "1715-05", "They wed the following May.": "1715-05", "The next spring they wed.": "1715-SP",
    "They wed the following winter.": "1714-WI", "They had wed the previous May.": "1714-05",
    "The previous summer had been dry.": "1713-SU",
}  # fmt: skip


@pytest.mark.parametrize("published", [None, "1716-01-01"])
@pytest.mark.parametrize(("text", "expected"), COUNTED_BY_NAME.items())
def test_months_and_seasons_counted_from_what_was_told(text: str, expected: str, published: str | None) -> None:
    found = resolve("They met on 3 June 1714. " + text, published=published)
    assert [timex.value for timex in found] == ["1714-06-03", expected]


@pytest.mark.parametrize(
    "text", ["the following march was long", "the next may be lost", "the following Mayor was Lund"]
)
def test_what_follows_and_is_no_month(text: str) -> None:
    assert [timex.text for timex in resolve("They met on 3 June 1714. In it " + text)] == ["3 June 1714"]
