"""Explicit dates in other languages than English: phrase tables per language, texts without a date, properties."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Document, Granularity, Interval, Timex
from timeline.resolver import Resolver, resolve
from timeline.resolver.explicit import unsupported_reason
from timeline.resolver.explicit.language_lexicon import lexicons

UNKNOWN = "qaa"  # free for private use in ISO 639-2, so that no language ever has it

# The expected EDTF once, then many ways to write it; the words around the brackets are its evidence.
PHRASES: dict[str, dict[str, list[str]]] = {
    "de": {
        "2024-05-16": [
            "Sie trafen sich am [16. Mai 2024] in Oslo.", "am [Donnerstag, dem 16. Mai 2024], in Bonn",
            "[Donnerstag, 16. Mai 2024]", "[Donnerstag, den 16. Mai 2024]", "am [16.05.2024]", "([16.5.2024])",
            "[Do., 16.05.2024]", "am [16. 5. 2024]", "am [16 Mai 2024]", "am [16.Mai 2024]", "AM [16. MAI 2024]",
            "seinem Brief vom [16. Mai des Jahres 2024]", "am kommenden [Donnerstag, 16. Mai 2024]", "[16/05/2024]",
            "[2024-05-16]", "am [16ten Mai 2024]", "am [16.\nMai 2024]",
        ],
        "2023-03-01": [
            "am [1. März 2023]", "am [01. März 2023]", "am [ersten März 2023]", "[Erster März 2023] war der Stichtag.",
            "am [Mittwoch, 1. März 2023]", "am [1. Mrz. 2023]", "am [1.3.2023]",
        ],
        "2024-01-02": ["am [2. Januar 2024]", "am [2. Jänner 2024]", "am [2. Jan. 2024]", "am [2. Jän. 2024]"],
        "2024-02": ["im [Februar 2024]", "seit Tagen, im [Feb. 2024]", "Ende [Februar 2024]", "im [Feber 2024]"],
        "2013": ["im Jahr [2013]", "im Jahre [2013] wurde sie gewählt", "die Wahl des Jahres [2013]"],
        "2024-05-03/2024-05-05": [
            "vom [3. bis 5. Mai 2024]", "vom [3. bis zum 5. Mai 2024]", "[3.-5. Mai 2024]", "[3.–5. Mai 2024]",
        ],
        "2013/..": ["seit [2013]", "seit dem Jahr [2013]", "ab [2013] galt das Gesetz"],
        "2013-05-03/..": ["seit dem [3. Mai 2013]", "ab dem [3. Mai 2013]", "seit [3.5.2013]"],
        "../2025": ["bis [2025]", "bis zum Jahr [2025]"],
        "../2025-05-03": ["bis zum [3. Mai 2025]", "bis [Samstag, 3. Mai 2025]"],
        "1648-10-24": ["am [24. Oktober 1648]", "am [24. Okt. 1648]"],
    },
    "fr": {
        "2024-05-16": [
            "Ils se sont vus le [16 mai 2024] à Oslo.", "le [jeudi 16 mai 2024]", "[Jeudi 16 mai 2024], à Lyon",
            "[jeudi, 16 mai 2024]", "ce [jeudi 16 mai 2024]", "le [16/05/2024]", "le [16.05.2024]", "le [16-05-2024]",
            "([16/5/2024])", "LE [16 MAI 2024]", "le [16 mai de l’année 2024]", "le [16 mai de l'an 2024]",
            "[2024-05-16]", "le [16\nmai 2024]", "[jeu. 16 mai 2024]",
        ],
        "2024-02-01": [
            "le [1er février 2024]", "le [1ᵉʳ février 2024]", "le [premier février 2024]", "le [1 février 2024]",
            "le [1er févr. 2024]", "le [1er fevrier 2024]", "le [jeudi 1er février 2024]", "le [01/02/2024]",
        ],
        "2023-08": ["en [août 2023]", "au mois d’[août 2023]", "[AOÛT 2023]", "en [aout 2023]", "fin [août 2023]"],
        "2023-12": ["en [décembre 2023]", "en [déc. 2023]"],
        "2013": ["en [2013], il partit", "en [2013].", "l’année [2013]", "l'an [2013]", "en [2013] à Dijon", "année [2013]", "en [2013] et plus tard"],
        "2024-05-03/2024-05-05": ["du [3 au 5 mai 2024]", "[3-5 mai 2024]", "[3 – 5 mai 2024]"],
        "2013/..": ["depuis [2013]", "depuis l’année [2013]"],
        "2013-05-03/..": ["depuis le [3 mai 2013]", "à partir du [3 mai 2013]", "à compter du [vendredi 3 mai 2013]"],
        "../2025": ["jusqu’en [2025]", "jusqu'en [2025]"],
        "../2025-05-03": ["jusqu’au [3 mai 2025]", "jusqu'au [samedi 3 mai 2025]"],
        "1789-07-14": ["le [14 juillet 1789]", "le [14 juil. 1789]", "le [14/07/1789]"],
    },
    "es": {
        "2024-05-16": [
            "Se vieron el [16 de mayo de 2024] en Oslo.", "el [jueves 16 de mayo de 2024]",
            "el [jueves, 16 de mayo de 2024]", "este [jueves 16 de mayo de 2024]", "el [16 de mayo del 2024]",
            "el [16 de Mayo de 2024]", "el [16 de mayo del año 2024]", "[16 mayo 2024]", "el [16/05/2024]",
            "el [16-05-2024]", "([16.5.2024])", "EL [16 DE MAYO DE 2024]", "[2024-05-16]", "el [16 de\nmayo de 2024]",
            "[jue., 16 de mayo de 2024]", "[Jueves, día 16 de mayo de 2024]",
        ],
        "2023-11-01": [
            "el [1 de noviembre de 2023]", "el [1º de noviembre de 2023]", "el [1.º de noviembre de 2023]",
            "el [1ro de noviembre de 2023]", "el [primero de noviembre de 2023]", "el [uno de noviembre de 2023]",
            "el [miércoles 1 de noviembre de 2023]", "el [miercoles 1 de noviembre de 2023]", "el [1 de nov. de 2023]",
        ],
        "2020-09": ["en [septiembre de 2020]", "en [setiembre de 2020]", "en [sept. de 2020]", "en [septiembre del 2020]"],
        "2013": ["en [2013],", "en el año [2013]", "la crisis del año [2013]", "en [2013] se fue", "en [2013] Pedro"],
        "2024-05-03/2024-05-05": ["del [3 al 5 de mayo de 2024]", "[3-5 de mayo de 2024]"],
        "2013/..": ["desde [2013]", "desde el año [2013]", "a partir de [2013]"],
        "2013-05-03/..": ["desde el [3 de mayo de 2013]", "a partir del [3 de mayo de 2013]"],
        "../2025": ["hasta [2025]", "hasta el año [2025]"],
        "../2025-05-03": ["hasta el [3 de mayo de 2025]", "hasta el [sábado 3 de mayo de 2025]"],
        "1810-05-25": ["el [25 de mayo de 1810]", "el [25/5/1810]"],
    },
    "it": {
        "2024-05-16": [
            "Si sono visti il [16 maggio 2024] a Oslo.", "[giovedì 16 maggio 2024]", "[Giovedì, 16 maggio 2024]",
            "[giovedi 16 maggio 2024]", "questo [giovedì 16 maggio 2024]", "il [16/05/2024]", "il [16.05.2024]",
            "il [16-5-2024]", "IL [16 MAGGIO 2024]", "il [16 maggio del 2024]", "il [16 maggio dell’anno 2024]",
            "il [16 mag. 2024]", "[gio. 16 maggio 2024]", "[2024-05-16]", "il [16\nmaggio 2024]",
        ],
        "2023-11-01": [
            "il [1º novembre 2023]", "il [1° novembre 2023]", "il [primo novembre 2023]", "l’[1 novembre 2023]",
            "[mercoledì 1 novembre 2023]", "l'[1 nov. 2023]", "l'[1/11/2023]",
        ],
        "2024-06-08": ["l’[8 giugno 2024]", "l'[8 giugno 2024]", "[sabato 8 giugno 2024]", "[sab. 8 giu. 2024]"],
        "2020-09": ["a [settembre 2020]", "nel [settembre 2020]", "nel [settembre del 2020]", "fine [settembre 2020]"],
        "2013": ["nel [2013]", "la legge del [2013]", "nell’anno [2013]", "dell'anno [2013]", "Nel [2013], a Pisa"],
        "2024-05-03/2024-05-05": ["dal [3 al 5 maggio 2024]", "[3-5 maggio 2024]"],
        "2024-05-08/2024-05-11": ["dall’[8 all’11 maggio 2024]", "dall'[8 all'11 maggio 2024]"],
        "2013/..": ["dal [2013]", "dall’anno [2013]", "a partire dal [2013]"],
        "2013-05-03/..": ["dal [3 maggio 2013]", "a partire dal [3 maggio 2013]"],
        "../2025": ["fino al [2025]", "sino al [2025]"],
        "../2025-05-03": ["fino al [3 maggio 2025]", "fino al [sabato 3 maggio 2025]"],
        "1861-03-17": ["il [17 marzo 1861]", "il [17 mar. 1861]"],
    },
    "pt": {
        "2024-05-16": [
            "Encontraram-se a [16 de maio de 2024] em Oslo.", "na [quinta-feira, 16 de maio de 2024]",
            "[Quinta-feira 16 de maio de 2024]", "[quinta, 16 de maio de 2024]", "nesta [quinta-feira, 16 de maio de 2024]",
            "no dia [16 de maio de 2024]", "em [16/05/2024]", "em [16-05-2024]", "([16.5.2024])", "[16 mai. 2024]",
            "[16 de mai. de 2024]", "EM [16 DE MAIO DE 2024]", "a [16 de Maio de 2024]", "[2024-05-16]",
            "em [16 de\nmaio de 2024]",
        ],
        "2023-03-01": [
            "em [1 de março de 2023]", "em [1º de março de 2023]", "em [1.º de março de 2023]", "em [1o de março de 2023]",
            "em [primeiro de março de 2023]", "na [quarta-feira, 1º de março de 2023]", "em [01/03/2023]",
        ],
        "2024-05-18": ["no [sábado, 18 de maio de 2024]", "[sáb., 18 de maio de 2024]", "[sab., 18 de maio de 2024]"],
        "2020-09": ["em [setembro de 2020]", "desde cedo, em [set. de 2020]", "no fim de [setembro de 2020]"],
        "2013": ["em [2013],", "no ano de [2013]", "no ano [2013]", "em [2013] foi eleita", "em [2013] Pedro saiu"],
        "2024-05-03/2024-05-05": ["de [3 a 5 de maio de 2024]", "[3-5 de maio de 2024]", "de [3 até 5 de maio de 2024]"],
        "2013/..": ["desde [2013]", "a partir de [2013]", "desde o ano de [2013]"],
        "2013-05-03/..": ["desde [3 de maio de 2013]", "a partir do dia [3 de maio de 2013]"],
        "../2025": ["até [2025]", "até ao ano de [2025]"],
        "../2025-05-03": ["até [3 de maio de 2025]", "até o dia [3 de maio de 2025]"],
        "1822-09-07": ["em [7 de setembro de 1822]", "em [7 de set. de 1822]"],
    },
}  # fmt: skip

# No time expression at all.
NEGATIVES: dict[str, list[str]] = {
    "de": [
        "Die Demonstration zog über die Straße des 17. Juni.", "Wir wohnen am Platz des 18. März.", "Es kamen 2013 Menschen.",
        "Das Haus kostet 2024 Euro.", "Seit 1500 Metern lief er allein.", "Frau März lobte Herrn August.", "Version 1.2.2024.3",
        "Die Nummer 030/12.05.2024-7 ist belegt.", "Im Mai ist es schön, sagt das Lied.", "Er wog 2,5 kg, sie 3.4 kg.",
        "Paragraf 16 Absatz 2 gilt.", "Guten Morgen, sagte er.", "Ich mag Montag aus Prinzip nicht.", "Jeden Donnerstag tagt der Rat.",
        "Die 12. Klasse schrieb 16 Seiten.", "Ab 1200 Euro im Monat lohnt es sich.", "Das Ergebnis war 3:2.", "2000 Jahre sind lang.",
        "Bis 1800 Einwohner zählt das Dorf.", "Der Kurs stieg auf 1.850,20 Franken.", "Auf der B 2013 staut es sich.",
        "Das kostet ab 1999,- im Laden.", "Bis 1500 oder mehr kamen.", "Ab 2000 pro Kopf lohnt es sich.",
    ],
    "fr": [
        "Il habite rue du 8 mai 1945.", "La place du 11 novembre 1918 est vide.", "En 2013 personnes ont signé.", "Elle a payé 2024 euros.",
        "La sonde Mars 2020 a atterri.", "Il y a 1500 mètres à courir.", "Mars est une planète.", "Mai est un prénom rare.",
        "Tous les lundis, le conseil siège.", "Chaque jeudi il pêche.", "Le score fut de 3 à 2.", "L’article 16 alinéa 2 s’applique.",
        "La version 1.2.2024.3 est sortie.", "Le lycée compte 1200 élèves.", "Le prix est de 1 850,20 francs.", "Il pèse 2,5 kg.",
        "Le métro du 4 septembre", "Composez le 01.02.2024.55.", "Le mardi gras est joyeux.", "Ils étaient 2000 à marcher.",
        "La route D2013 est fermée.", "En 2000 ou plus, on rit.", "Il est passé de 10 à 2000 pour cent."
    ],
    "es": [
        "Vive en la calle 2 de Mayo.", "La plaza del 2 de mayo de 1808 está llena.", "Avenida 9 de Julio, número 20", "En 2013 personas votaron.",
        "Pagó 2024 euros.", "Corrió 1500 metros.", "Por la mañana llueve.", "Los lunes hay consejo.", "Todos los jueves pesca.",
        "El artículo 16, párrafo 2, se aplica.", "Ganaron por 3 a 2.", "La versión 1.2.2024.3 salió.", "Cuesta 1.850,20 pesos.",
        "Pesa 2,5 kg.", "Julio y Abril son nombres.", "Mar. Sol. Playa.", "Hay 1200 alumnos en el colegio.", "Desde 1500 euros al mes.",
        "La carretera N-2013 está cerrada.", "Es martes y trece, dicen.", "El estadio 3 de Marzo está vacío.",
        "Fueron en 2000 o más casos.", "Cobra hasta 2000 por mes.",
    ],
    "it": [
        "Abita in via 25 aprile 1945.", "In piazza 4 Novembre c’è il mercato.", "Corso 22 marzo è chiuso.", "Nel 2000 casi su dieci è falso.", "Ha pagato 2024 euro.", "Ha corso 1500 metri.", "Ogni lunedì si riunisce il consiglio.",
        "Tutti i giovedì pesca.", "L’articolo 16, comma 2, si applica.", "Hanno vinto per 3 a 2.", "La versione 1.2.2024.3 è uscita.",
        "Costa 1.850,20 lire.", "Pesa 2,5 kg.", "Agosto è un nome.", "Via XX Settembre è lunga.", "Ci sono 1200 studenti.",
        "La strada SP2013 è chiusa.", "Erano in 2000.", "Il martedì grasso è allegro.", "Le set di posate sono due.", "Un domani, forse.", "Crebbe del 1500 per cento.", "Si fermò al 2000 per cento.",
    ],
    "pt": [
        "Mora na Rua 25 de Março.", "A Avenida 23 de Maio está parada.", "Praça 7 de Setembro, número 20", "Em 2013 pessoas votaram.",
        "Pagou 2024 reais.", "Correu 1500 metros.", "Toda quinta-feira há feira.", "Todos os sábados ele pesca.", "O artigo 16, parágrafo 2, vale.",
        "Ganharam por 3 a 2.", "A versão 1.2.2024.3 saiu.", "Custa 1.850,20 euros.", "Pesa 2,5 kg.", "A escola tem 1200 alunos.",
        "A estrada BR-2013 está fechada.", "Está em segunda posição.", "A Sexta-Feira Santa é triste.", "Um amanhã melhor virá.",
        "Mar e sol, set e jogo.", "Eram 2000 na rua.", "Desde 1500 euros por mês.", "Ganha até 2000 por mês.", "Vieram em 2000 ou mais.",
    ],
}  # fmt: skip

# Found, and never dated.
RELATIVE: dict[str, list[str]] = {
    "de": ["[gestern]", "[Gestern] kam er.", "[heute]", "[vorgestern]", "[nächste Woche]", "im [vergangenen Jahr]", "am [Donnerstag]",
        "bis [Montag]", "am [vergangenen Freitag]"],
    "fr": ["[hier]", "[aujourd’hui]", "[avant-hier]", "[jeudi dernier]", "[jeudi]", "[la semaine prochaine]", "[l’an dernier]",
        "[Demain], il part."],
    "es": ["[ayer]", "[hoy]", "[anteayer]", "el [jueves pasado]", "el [jueves]", "[la próxima semana]", "[el año pasado]", "[Mañana] sale."],
    "it": ["[ieri]", "[oggi]", "[l’altro ieri]", "[giovedì scorso]", "[giovedì]", "[la prossima settimana]", "[l’anno scorso]",
        "[Domani] parte."],
    "pt": ["[ontem]", "[hoje]", "[anteontem]", "na [quinta-feira passada]", "na [quinta-feira]", "[na próxima semana]", "[no ano passado]",
        "[Amanhã] parte."],
}  # fmt: skip
NO_YEAR = {
    "de": ["am [3. Oktober]", "am [Donnerstag, dem 3. Oktober]"], "fr": ["le [14 juillet]", "ce [jeudi 16 mai], à Lyon"],
    "es": ["el [2 de mayo]", "el [1.º de mayo]"], "it": ["il [2 giugno]", "il [primo maggio]"], "pt": ["em [7 de setembro]"],
}  # fmt: skip
BEFORE_CHRIST = {
    "de": ["[44] v. Chr.", "im Jahr [1200] v. Chr.", "am [15. März 44] v. Chr.", "im [März 44] vor Christus"],
    "fr": ["en [52] av. J.-C.", "vers [1200] avant Jésus-Christ", "le [15 mars 44] av. J.-C.", "en [mars 44] avant notre ère"],
    "es": ["en [44] a. C.", "el [15 de marzo de 44] a. C.", "en [marzo de 44] a.C.", "hacia [1200] antes de Cristo"],
    "it": ["nel [44] a.C.", "il [15 marzo 44] a.C.", "nel [marzo del 44] a. C.", "verso il [1200] avanti Cristo"],
    "pt": ["em [44] a.C.", "a [15 de março de 44] a.C.", "em [março de 44] a. C.", "por volta de [1200] antes de Cristo"],
}  # fmt: skip
IMPOSSIBLE = {
    "de": ["am [30. Februar 2024]", "am [31.04.2024]", "am [05/16/2024]"], "fr": ["le [31 avril 2024]", "le [29/02/2023]"],
    "es": ["el [30 de febrero de 2024]", "el [05/16/2024]"], "it": ["il [31 giugno 2024]"], "pt": ["em [31 de abril de 2024]"],
}  # fmt: skip


def cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in table.items() for text in texts]


def marked(text: str, found: list[Timex]) -> str:
    """The text with brackets around what was found."""
    for timex in reversed(found):
        text = f"{text[: timex.start]}[{timex.text}]{text[timex.end :]}"
    return text


def one(language: str, phrase: str) -> Timex:
    """The only expression of a text, which must be what its brackets say."""
    text = phrase.replace("[", "").replace("]", "")
    found = resolve(text, published="2024-05-17", language=language)
    assert marked(text, found) == phrase
    [timex] = found
    return timex


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("language", "edtf", "phrase"),
    [(language, edtf, text) for language, table in PHRASES.items() for edtf, texts in table.items() for text in texts],
)
def test_explicit_dates(language: str, edtf: str, phrase: str, form: str) -> None:
    timex = one(language, unicodedata.normalize(form, phrase))
    assert timex.edtf == edtf
    assert timex.anchor is None
    assert timex.alternatives == ()


def test_the_tables_cover_every_language() -> None:
    assert set(PHRASES) == set(NEGATIVES) == set(RELATIVE) == {lexicon.code for lexicon in lexicons()}
    assert min(sum(map(len, table.values())) for table in PHRASES.values()) >= 25
    assert min(map(len, NEGATIVES.values())) >= 15


@pytest.mark.parametrize(("language", "text"), cases(NEGATIVES))
def test_no_time_expression(language: str, text: str) -> None:
    assert marked(text, resolve(text, published="2024-05-17", language=language)) == text


@pytest.mark.parametrize(
    ("language", "phrase", "reason"),
    [
        *((language, text, "relative expressions in") for language, text in cases(RELATIVE)),
        *((language, text, "the year is not stated") for language, text in cases(NO_YEAR)),
        *((language, text, "years before Christ in") for language, text in cases(BEFORE_CHRIST)),
        *((language, text, "") for language, text in cases(IMPOSSIBLE)),
    ],
)
def test_named_and_never_guessed(language: str, phrase: str, reason: str) -> None:
    timex = one(language, phrase)
    assert timex.interval is None
    assert (timex.reason or "").startswith(reason)
    assert timex.reason


def test_reasons() -> None:
    assert one("fr", "[hier]").reason == "relative expressions in French are not resolved; only explicit dates are"
    assert one("it", "[31 giugno 2024]").reason == "31 June 2024 does not exist"
    assert one("es", "[05/16/2024]").reason == "there is no month 16, and the day is taken to stand first"
    assert one("de", "[44] v. Chr.").reason == "years before Christ in German are not resolved"


def test_a_weekday_that_contradicts_is_reported() -> None:
    timex = one("pt", "na [terça-feira, 16 de maio de 2024]")
    assert (timex.edtf, timex.alternatives[0].value) == ("2024-05-16", "2024-05-14")
    assert timex.rules == ("day, month and year (Portuguese)", "dateparser", "weekday contradicts date")


def test_two_sides_of_a_range_are_two_dates() -> None:
    found = resolve("dal 2013 al 2015", language="it")
    assert [(timex.text, timex.edtf) for timex in found] == [("2013", "2013"), ("2015", "2015")]


class TestDispatch:
    @pytest.mark.parametrize("language", [None, "", "en", "EN", "en-GB", "en_US", "eng", "English"])
    def test_english(self, language):
        [timex] = resolve("They met last Thursday.", published="2024-05-16", language=language)
        assert timex.edtf == "2024-05-09"

    @pytest.mark.parametrize("language", ["de", "DE", "de-AT", "de_CH", "deu", "ger", " German "])
    def test_tags(self, language):
        [timex] = resolve("am 16. Mai 2024", language=language)
        assert timex.edtf == "2024-05-16"

    def test_the_document_decides(self):
        text = "Le 16 mai 2024, on Thursday, 05/06/2024."
        document = Document(id="a", text=text, language="fr", published=dt.date(2024, 7, 1))
        assert [timex.edtf for timex in Resolver().resolve(document)] == ["2024-05-16", "2024-06-05"]

    @pytest.mark.parametrize("language", [UNKNOWN, f"{UNKNOWN}-Latn", "und", "no such language"])
    def test_of_other_languages_only_iso_dates(self, language):
        text = "Op 16 mei 2024, am 3. Mai 2024, on 4 May 2024, yesterday, 2024-05-16 and 2024-05-16T18:30."
        found = resolve(text, published="2024-05-17", language=language)
        assert [timex.text for timex in found] == ["2024-05-16", "2024-05-16T18:30"]
        reason = unsupported_reason(Document(id="a", text=text, language=language))
        assert reason
        assert repr(language) in reason
        *names, last = sorted(["English", *(lexicon.name for lexicon in lexicons())])
        assert f"{', '.join(names)} and {last}" in reason

    @pytest.mark.parametrize("language", [None, "en", "de", "pt-BR"])
    def test_supported_languages_need_no_reason(self, language):
        assert unsupported_reason(Document(id="a", text="", language=language)) is None

    def test_english_loads_no_other_language(self):
        code = "import sys, timeline; timeline.resolve('on 3 May 2024'); print('timeline.resolver.explicit' in sys.modules)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout == "False\n"


LEXICONS = {lexicon.code: lexicon for lexicon in lexicons()}
OF = {"es": " de ", "pt": " de "}  # between day, month and year, where it is more than a blank
dates = st.dates(dt.date(1000, 1, 1), dt.date(2099, 12, 31))


def written(language: str, day: dt.date) -> list[str]:
    """The day in every explicit format of a language."""
    lexicon, of = LEXICONS[language], OF.get(language, " ")
    mark = "." if language == "de" else ""
    weekdays, months = lexicon.weekdays[day.weekday()], lexicon.months[day.month - 1]
    if lexicon.capitalised:
        weekdays, months = tuple(map(str.capitalize, weekdays)), tuple(map(str.capitalize, months))
    shorts = [short.capitalize() if lexicon.capitalised else short for short in lexicon.short_months[day.month - 1]]
    plain = [f"{day.day}{mark}{of}{month}{of}{day.year:04}" for month in months] if of != " " else []
    plain += [f"{day.day}{mark} {month} {day.year}" for month in months]
    if day.day == 1:
        plain += [f"{first}{of}{months[0]}{of}{day.year}" for first in lexicon.first_day]
    return [
        *plain,
        *(f"{day.day}{mark}{of}{short}.{of}{day.year}" for short in shorts),
        *(f"{weekday}, {plain[0]}" for weekday in weekdays),
        plain[0].upper(),
        unicodedata.normalize("NFD", plain[0]),
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day}-{day.month}-{day.year}",
        day.isoformat(),
    ]


@pytest.mark.parametrize("language", PHRASES)
@given(day=dates, published=st.none() | dates)
def test_a_written_date_is_that_date(language: str, day: dt.date, published: dt.date | None) -> None:
    for phrase in written(language, day):
        [timex] = resolve(f"({phrase})", published=published, language=language)
        assert timex.text == phrase
        assert timex.interval == Interval.of(Granularity.DAY, day)
        assert timex.value == day.isoformat()
        assert timex.alternatives == ()


@pytest.mark.parametrize("language", PHRASES)
@given(day=dates)
def test_a_written_month_is_that_month(language: str, day: dt.date) -> None:
    lexicon, of = LEXICONS[language], OF.get(language, " ")
    for month in lexicon.months[day.month - 1]:
        phrase = f"{month.capitalize() if lexicon.capitalised else month}{of}{day.year}"
        [timex] = resolve(f"({phrase})", language=language)
        assert (timex.text, timex.edtf) == (phrase, f"{day.year}-{day.month:02}")


WORDS = sorted(
    {word for lexicon in lexicons() for words in (*lexicon.months, *lexicon.weekdays, *lexicon.short_months) for word in words}
    | {word for lexicon in lexicons() for word in (*lexicon.since, *lexicon.until, *lexicon.through, *lexicon.year_sure)}
    | {word for lexicon in lexicons() for word in (*lexicon.first_day, *lexicon.relative.phrases, *lexicon.before_christ)}
)  # fmt: skip
FIGURES = (
    "1",
    "3.",
    "16",
    "31",
    "44",
    "2024",
    "1er",
    "1º",
    "0000",
    "99.99.9999",
    "16.05.2024",
    "31/02/2024",
    ",",
    "-",
    "–",
    "\n",
)
texts = st.text() | st.lists(
    st.sampled_from([*WORDS, *FIGURES]).flatmap(lambda word: st.sampled_from([word, word.title(), word.upper()])),
    max_size=12,
).map(" ".join)


@pytest.mark.parametrize("language", [*PHRASES, UNKNOWN])
@given(text=texts, published=st.none() | dates)
def test_total_exact_and_the_same_whatever_the_publication_date(
    language: str, text: str, published: dt.date | None
) -> None:
    found = resolve(text, published=published, language=language)
    end = 0
    for timex in found:
        assert end <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        assert timex.explain()
        assert (timex.interval is None) is bool(timex.reason)
        assert timex.anchor is None
        end = timex.end
    assert found == resolve(text, language=language)


@pytest.mark.parametrize("language", PHRASES)
@given(text=texts)
def test_accents_may_be_composed_or_not(language: str, text: str) -> None:
    forms = [unicodedata.normalize(form, text) for form in ("NFC", "NFD")]
    composed, decomposed = ([(t.text, t.edtf) for t in resolve(form, language=language)] for form in forms)
    assert composed == [(unicodedata.normalize("NFC", words), edtf) for words, edtf in decomposed]


HOSTILE = [
    "1", "12.", "1/", "1.1.", " ", "\n", "16. ", "2013-", "a", "İ ", "e\u0301", "16 de ", "3. bis ", "3 au ", "jeudi, ", "jeudi ",
    "le ", "mai ", "Mai ", "16 mai ", "de ", "depuis ", "bis zum ", "jusqu'", "en 2013 ", "44 a. C. ", "v. Chr. ", "1er ", "ce ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_linear_time_on_hostile_repetition(unit: str) -> None:
    text = unit * (100_000 // len(unit)) + " 16 mai 2024"
    for language in PHRASES:
        resolve("16 mai 2024", language=language)  # whatever is loaded at the first use
        start = time.process_time()
        resolve(text, language=language)
        assert time.process_time() - start < 2
