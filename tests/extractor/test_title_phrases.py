"""Phrase tables: what a title keeps of its sentence, kind by kind, and look-alikes that must stay as they are.

Each row is the word that reports the event, the title, and the sentence.
"""

from functools import cache

import pytest

from tests.articles import article
from timeline import Extractor, Resolver

PARTICLES = [
    ("turned", "The banker turns himself in", "The banker turned himself in on Monday."),
    ("handed", "Jonas Lund hands himself over to police in Oslo", "Jonas Lund handed himself over to police in Oslo on Monday."),
    ("gave", "The union gives in", "The union gave in on Monday."),
    ("threw", "Voters throw out the government", "Voters threw out the government on Sunday."),
    ("switched", "Engineers switch the reactor off", "Engineers switched the reactor off on Tuesday."),
    ("sent", "The judge sends the case back to a lower court", "The judge sent the case back to a lower court on Monday."),
    ("laid", "The company lays off 300 workers", "The company laid off 300 workers on Monday."),
    ("took", "The plane takes off from Oslo", "The plane took off from Oslo on Monday."),
    ("pulled", "Norway pulls out of the treaty", "Norway pulled out of the treaty on Monday."),
    ("called", "The strike is called off", "The strike was called off on Monday."),
    ("ran", "The ship runs aground", "The ship ran aground off Doba on Monday."),
    ("march", "Chad takes part in a march", "Chad took part in a march on Monday."),
    ("talks", "Jonas Lund takes part in the talks", "Jonas Lund took part in the talks on Monday."),
    ("stepped", "Anna Berg steps down as chief executive of Nordoil", "Anna Berg stepped down as chief executive of Nordoil on Monday."),
    ("let", "Norway lets the refugees in", "Norway let the refugees in on Monday."),
    ("fined", "Police fine two men", "Police arrested or fined two men on Monday."),
    ("arrested", "Police arrest two men", "Police arrested or fined two men on Monday."),
    ("fell", "The man falls", "The man fell and broke a leg."),
    # no particle, no reflexive: nothing of the kind is added, nothing twice
    ("turned", "The banker turns the offer down", "The banker turned the offer down on Monday."),
    ("gave", "The union gives the money to a charity", "The union gave the money to a charity on Monday."),
    ("took", "Thousands of nurses take to the streets", "Thousands of nurses took to the streets on Monday."),
    ("insisted", "Norway insists on talking to the rebels", "Norway insisted on talking to the rebels on Monday."),
    ("filed", "A suit is filed in a court in Bergen", "A suit was filed in a court in Bergen on Monday."),
]  # fmt: skip

PREDICATES = [
    ("ruled", "A court rules the ban unlawful", "A court in Davao ruled the ban unlawful on Friday."),
    ("declared", "The minister declares the outbreak over", "The minister declared the outbreak over on Tuesday."),
    ("found", "Anna Berg is found guilty of murder", "Anna Berg was found guilty of murder on Tuesday."),
    ("elected", "Idris Moussa is elected president of Chad", "Idris Moussa was elected president of Chad in 2021."),
    ("elected", "Chad elects Anna Berg president", "Chad elected Anna Berg president on Monday."),
    ("shot", "Police shoot the gunman dead", "Police shot the gunman dead on Monday."),
    ("left", "The villagers are left homeless", "The villagers were left homeless on Monday."),
    ("became", "Anna Berg becomes the first woman to lead the party", "Anna Berg became the first woman to lead the party on Monday."),
    ("pleaded", "The mayor pleads not guilty", "The mayor pleaded not guilty on Monday."),
    ("called", "Anna Berg calls the plan a mistake", "Anna Berg called the plan a mistake on Monday."),
    ("urged", "Norway urges Idris Moussa to free the sailors", "Norway urged Idris Moussa on Monday to free the sailors."),
    ("told", "The judge tells the jury to ignore the letter", "The judge told the jury to ignore the letter on Monday."),
    ("agreed", "Norway and Chad agree to reopen the border", "Norway and Chad agreed to reopen the border on Monday."),
    ("called", "The union calls on members to reject the offer", "The union called on members to reject the offer on Monday."),
    ("designated", "Norway designates it as a threat", "Norway last month designated it as a threat."),
    # an object alone, and what is told beside
    ("found", "Police find the weapon", "Police found the weapon on Tuesday, angry that nobody had looked."),
    ("elected", "Members elect Anna Berg", "Members elected Anna Berg on Monday."),
    ("called", "The president calls new elections", "The president called new elections on Monday."),
]  # fmt: skip

AMOUNTS = [
    ("rejected", "Lawmakers reject the rescue plan by 228 votes to 205", "Lawmakers rejected the rescue plan by 228 votes to 205 on Monday."),
    ("cut", "The central bank cuts interest rates to 2 percent", "The central bank cut interest rates to 2 percent on Thursday."),
    ("fell", "Oil prices fall by 3 percent to 70 dollars a barrel", "Oil prices fell by 3 percent to 70 dollars a barrel on Monday."),
    ("put", "The ministry puts the death toll at 40", "The ministry put the death toll at 40 on Monday."),
    ("beat", "Bergen beats Doba 3-1", "Bergen beat Doba 3-1 on Sunday."),
    ("signed", "The club signs Peter Strand from Ajax for 20 million euros", "The club signed Peter Strand from Ajax for 20 million euros on Monday."),
    ("bought", "Nordoil buys Chadgas for 3 billion dollars", "Nordoil bought Chadgas for 3 billion dollars on Monday."),
    ("jailed", "Jonas Lund is jailed for six years", "Jonas Lund was jailed for six years on Monday."),
    ("sentenced", "A court sentences Anna Berg to six years", "A court sentenced Anna Berg to six years in prison on Monday."),
    ("ordered", "A court orders the firm to pay 3 million euros to the victims", "A court ordered the firm to pay 3 million euros to the victims on Monday."),
    ("stole", "Hackers steal 40 million records from the airline", "Hackers stole 40 million records from the airline in February."),
    ("killed", "The cold spell kills 40 pensioners in Norway", "The cold spell has killed 40 pensioners in Norway."),
    # days and who does it are no amounts
    ("rejected", "The plan is rejected", "The plan was rejected by Monday."),
    ("rejected", "Lawmakers reject the plan", "The plan was rejected by lawmakers on Monday."),
    ("cut", "The central bank cuts interest rates", "The central bank cut interest rates in 2023."),
    ("jailed", "Jonas Lund is jailed", "Jonas Lund was jailed after two years."),
    ("resigned", "Jonas Lund resigns", "Jonas Lund resigned for the first time in May."),
]  # fmt: skip

COMPLETIONS = [
    ("joined", "Kari Dahl joins Torino from Empoli", "Kari Dahl joined Torino from Empoli in 2022."),
    ("charged", "The former mayor is charged with fraud", "The former mayor was charged with fraud on Monday."),
    ("charged", "Two officers are charged with taking bribes", "Two officers were charged on Monday with taking bribes."),
    ("acquitted", "Anna Berg is acquitted of fraud", "Anna Berg was acquitted of fraud on Monday."),
    ("accused", "Idris Moussa accuses Norway of spying", "Idris Moussa accused Norway of spying on Monday."),
    ("resigned", "The minister resigns over the scandal", "The minister resigned over the scandal on Monday."),
    ("hired", "The firm hires Anna Berg as chief executive", "The firm hired Anna Berg as chief executive on Monday."),
    ("nominated", "Anna Berg is nominated for the post", "Anna Berg was nominated for the post on Monday."),
    ("withdrew", "Norway withdraws its ambassador from Chad", "Norway withdrew its ambassador from Chad on Monday."),
    ("called", "Norway calls for a truce", "Norway called for a truce on Monday."),
    ("voted", "The union votes against the offer", "The union voted against the offer on Monday."),
    ("crashes", "The plane crashes into a hill", "The plane crashes into a hill."),
    ("hit", "A bus hits a wall", "A bus hit a wall according to the police on Monday."),
    ("sank", "The ferry sinks off the coast of Chad", "The ferry sank off the coast of Chad on Monday."),
    # asides, and prepositions that nothing follows
    ("resigned", "The minister resigns", "The minister resigned because of the scandal on Monday."),
    ("arrived", "Hundreds of sailors arrive", "Hundreds of sailors arrived, including two from Oslo, on Monday."),
    ("arrested", "Two men are arrested", "Two men were arrested during the game on Monday."),
]  # fmt: skip

AGREEMENT = [
    ("attacked", "The rebels attack a village near Doba", "The rebels attacked a village near Doba on Monday."),
    ("arrested", "The police arrest two men", "The police arrested two men on Monday."),
    ("searched", "Police officers search the offices of a charity", "Police officers searched the offices of a charity on Monday."),
    ("escaped", "Many of the prisoners escape", "Many of the prisoners escaped on Monday."),
    ("killed", "Eleven are killed in Chad", "Eleven were killed in Chad on Monday."),
    ("fled", "Dozens of villagers flee their homes", "Dozens of villagers fled their homes on Monday."),
    ("signed", "Saints sign Peter Strand", "The Saints signed Peter Strand on Monday."),
    ("met", "The two meet in Oslo", "The two met in Oslo on Monday."),
    ("resigned", "Three of the ministers resign", "Three of the ministers resigned on Monday."),
    # one, though it ends in "s" or stands beside many
    ("sent", "United Nations sends 200 soldiers to Chad", "The United Nations sent 200 soldiers to Chad on Monday."),
    ("ordered", "United Airlines orders 50 jets from Airbus", "United Airlines ordered 50 jets from Airbus on Monday."),
    ("expelled", "Philippines expels two diplomats", "The Philippines expelled two diplomats on Monday."),
    ("resigned", "The mayor of the islands resigns", "The mayor of the islands resigned on Monday."),
    ("attacked", "A group of hackers attacks the bank", "A group of hackers attacked the bank on Monday."),
    ("died", "One of the sailors dies", "One of the sailors died on Monday."),
    ("resigned", "James Hobbs resigns", "James Hobbs resigned on Monday."),
    ("arrested", "Norway arrests two men", "Norway arrested two men on Monday."),
]  # fmt: skip

UNNAMED = [
    ("arrested", "Three men are arrested in Bergen", "Three men were arrested in Bergen on Sunday."),
    ("died", "At least 12 people die", "At least 12 people died when a bus fell into a river."),
    ("jailed", "A man is jailed for two years", "He was jailed for two years on Monday."),
    ("fled", "A woman flees to Chad", "She fled to Chad on Monday."),
    ("arrested", "Police arrest a man", "Police arrested him on Monday."),
    ("accused", "The authorities accuse a woman of spying", "The authorities accused her of spying on Monday."),
    ("discussed", "A bill on fishing is discussed", "They discussed a bill on fishing on Monday."),
    ("accused", "Chad is accused of spying", "They accused Chad of spying on Monday."),
    ("told", "Commanders tell them to leave", "Commanders told them to leave on Monday."),
    ("rescued", "A helicopter rescues us", "We were rescued by a helicopter on Monday."),
    ("left", "Leaving for Oslo", "We left for Oslo on Monday."),
    # a name for the pronoun, where the text gives one
    ("visited", "Jonas Lund visits Chad", "Jonas Lund spoke. He visited Chad on Monday."),
    ("arrested", "Police arrest Jonas Lund", "Jonas Lund fell. Police arrested him on Monday."),
    ("said", "Jonas Lund says he will resign", "Jonas Lund said he would resign."),
    ("congratulated", "Jonas Lund congratulates Idris Moussa on his election", "Jonas Lund congratulated Idris Moussa on his election on Monday."),
    ("sparked", "A banker’s arrest sparks a strike", "They met a banker whose arrest sparked a strike."),
]  # fmt: skip

STATUS = [
    ("resign", "Jonas Lund does not resign", "Jonas Lund did not resign on Monday."),
    ("treaty", "No country signs the treaty", "No country signed the treaty on Monday."),
    ("request", "Chad makes no formal request for aid", "Chad has made no formal request for aid."),
    ("hurt", "Nobody is hurt in the blast", "Nobody was hurt in the blast on Monday."),
    ("resigned", "None of the ministers resigns", "None of the ministers resigned on Monday."),
    ("stole", "Anna Berg allegedly steals the files", "Anna Berg allegedly stole the files."),
    ("sell", "Norway may sell the ferry to Chad", "Norway may sell the ferry to Chad."),
    ("withdraw", "The army to withdraw from Doba", "The army plans to withdraw from Doba on Friday."),
    ("capture", "The rebels do not capture Doba", "The rebels failed to capture Doba on Monday."),
    ("leave", "May leave for Oslo", "We may leave for Oslo on Friday."),
    ("leave", "To leave for Oslo", "We will leave for Oslo on Friday."),
    ("give", "Not giving up", "We did not give up on Monday."),
    # facts
    ("resigned", "Jonas Lund resigns", "Jonas Lund resigned on Monday, though the party had not asked him."),
    ("treaty", "Norway signs the treaty", "Norway signed the treaty on Monday; no other country did."),
    ("stole", "Anna Berg steals the files", "Anna Berg stole the files on Monday."),
    ("sold", "Norway sells the ferry to Chad", "Norway sold the ferry to Chad on Monday."),
    ("withdrew", "The army withdraws from Doba", "The army withdrew from Doba on Friday."),
]  # fmt: skip

CLAUSES = [
    ("said", "Anna Berg says she will run for president", "Anna Berg said on Monday she would run for president."),
    ("warned", "Norway warns Chad it will cut aid", "Norway warned Chad on Monday that it would cut aid."),
    ("announced", "Norway and Chad announce they will reopen the border", "Norway and Chad announced they would reopen the border."),
    ("asked", "The minister asks why the bridge has collapsed", "The minister asked why the bridge had collapsed."),
    ("said", "The ministry says the bridge is safe", "The ministry said the bridge was safe."),
    ("said", "Anna Berg says “we will not give up”", '"We will not give up," Anna Berg said on Monday.'),
    ("said", "Anna Berg says “this is a fight for us”", "“This is a fight for us,” Anna Berg said on Monday."),
    ("called", "The union calls for Idris Moussa to be released", "The union called for Idris Moussa to be released."),
    ("asked", "The ministry asks for the road to be closed", "The ministry asked for the road to be closed."),
    # of another than the speaker, and clauses that are beside
    ("said", "Anna Berg says the mayor will run for president", "Anna Berg said the mayor would run for president."),
    ("announced", "Norway announces it will close the border", "Norway announced that when the snow melts it will close the border."),
    ("told", "Jonas Lund tells reporters the mine will close", "Jonas Lund told reporters that the mine would close."),
]  # fmt: skip

NAMES = [
    ("left", "Jonas Lund leaves the chair of the Joint Council for the Rights of Prisoners", "Jonas Lund left the chair of the Joint Council for the Rights of Prisoners on Monday."),
    ("sued", "Anna Berg sues the managers of the Bank of Norway", "Anna Berg sued the managers of the Bank of Norway on Monday."),
    ("joined", "Anna Berg joins the board of the Bank of Norway", "Anna Berg joined the board of the Bank of Norway on Monday."),
]  # fmt: skip

TABLES = {
    "particles": PARTICLES,
    "predicates": PREDICATES,
    "amounts": AMOUNTS,
    "completions": COMPLETIONS,
    "agreement": AGREEMENT,
    "unnamed": UNNAMED,
    "status": STATUS,
    "clauses": CLAUSES,
    "names": NAMES,
}
ROWS = [(kind, *row) for kind, table in TABLES.items() for row in table]


@cache
def told():
    """The mentions of each sentence."""
    texts = list(dict.fromkeys(text for *_, text in ROWS))
    documents = [article(text, id=str(number)) for number, text in enumerate(texts)]
    resolver = Resolver()
    found = Extractor(detail="all").extract_each((document, resolver.resolve(document)) for document in documents)
    return dict(zip(texts, found, strict=True))


@pytest.mark.parametrize(("kind", "trigger", "title", "text"), ROWS)
def test_title(kind, trigger, title, text):
    found = [mention.title for mention in told()[text] if mention.trigger.text.startswith(trigger)]
    assert found == [title]
