"""Names that can be one, and names that cannot."""

import pytest

from timeline.model.names import is_same_name, name_words

SAME = [
    ("Xi", "Xi Jinping"),
    ("Xi Jinping", "Chinese President Xi Jinping"),
    ("Putin", "Russian President Vladimir Putin"),
    ("Vladimir Putin", "Russian President Vladimir Putin"),
    ("PUTIN", "putin"),
    ("Putin's", "Vladimir Putin"),
    ("Putin’s", "Putin"),
    ("the United States", "United States"),
    ("United States'", "The United States"),
    ("U.S.", "US"),
    ("the U.N.", "UN"),
    ("Emmanuel Macron", "Macron"),
    ("Erdogan", "Recep Tayyip Erdoğan"),
    ("Lukasz Nowak", "Łukasz Nowak"),
    ("Yildirim", "Binali Yıldırım"),
    ("ISTANBUL", "İstanbul"),
    ("Sao Paulo", "São Paulo"),
    ("Strasse", "Straße"),
    ("O'Neill", "O’Neill"),
    ("Jean-Claude Juncker", "Jean‑Claude Juncker"),
    ("Assad", "Bashar al-Assad"),
    ("Sisi", "Abdel Fattah el-Sisi"),
    ("Al-Assad", "Assad"),
    ("Bank of the West", "Bank of West"),
    ("European Commission", "the European Commission's"),
    ("China", "People's Republic of China"),
    ("习近平", "习近平"),
    ("Ｎａｔｏ", "NATO"),
    ("J. Smith", "J Smith"),
    ("The The", "the the"),
]
DIFFERENT = [
    ("South Korea", "North Korea"),
    ("China", "South China Sea"),
    ("Xi", "Xi'an"),
    ("Putin", "Rasputin"),
    ("John Smith", "John Brown"),
    ("John Smith", "Jane Smith"),
    ("Smith", "John Smith Jones"),
    ("Hepatitis A", "Hepatitis B"),
    ("Jean-Claude", "Jean-Luc"),
    ("Guinea", "Guinea-Bissau"),
    ("US", "USA"),
    ("Iran", "Iraq"),
    ("Vladimir Putin", "Putin Vladimir"),
    ("Jinping Xi Li", "Xi"),
    ("Al Gore", "Gore Vidal"),
    ("", "Putin"),
    ("", ""),
    ("…", "Putin"),
    ("the", "Putin"),
    ("the", "The Hague"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same(one, other):
    assert is_same_name(one, other)
    assert is_same_name(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different(one, other):
    assert not is_same_name(one, other)
    assert not is_same_name(other, one)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("the Czech Republic’s", ("czech", "republic")),
        ("A Coruña", ("coruna",)),
        ("Vitamin A", ("vitamin", "a")),
        ("the", ("the",)),
        ("G-7, G20", ("g-7", "g20")),
        ("al-Qaeda", ("qaeda",)),
        (" \n", ()),
    ],
)
def test_words(name, words):
    assert name_words(name) == words
