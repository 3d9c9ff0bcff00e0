"""Phrase tables: which type the verbs and nouns of the news report, and in which company they report another, or none.

A row is the type that the sentence's triggers have, "" where it has none, then sentences. Rows of one word stand
together, so that each of its senses is held against the others.
"""

import pytest

from timeline.extractor import builtin_lexicon
from timeline.extractor.triggers import find_triggers
from timeline.parsing.language_model import load_model
from timeline.parsing.parsed_blocks import parse
from timeline.parsing.prose import Block

SENSES = [
    # attack
    ("attack", "Rebels attacked the village on Monday.", "A dog handler attacked two hikers on Monday."),
    ("accusation", "Critics attacked the policy on Monday.", "Anna Berg attacked the government over taxes on Monday."),
    ("", "The team attacked the problem on Monday."),
    # beat, crush
    ("other.contest", "Norway beat Chad in Doba on Monday.", "Bergen thrashed Oslo on Monday."),
    ("attack", "Police beat students in Doba on Monday.", "Two drivers were beaten in Doba on Monday."),
    ("", "The heart of the pilot beat faster on Monday.", "The profit beat all forecasts on Monday."),
    ("casualty.injury", "Three men were crushed by a wall on Monday."),
    # become
    ("office.enter", "Anna Berg became prime minister in 2019.", "Jonas Lund became head of the bank in May."),
    ("other.contest", "Ida Holm became world champion on Sunday."),
    ("", "Anna Berg became angry on Monday.", "The milk became sour on Monday."),
    # break
    ("other.contest", "The sprinter broke the record on Monday.", "Ida Holm smashed the world record in Oslo on Monday."),
    ("", "Temperatures in Doba broke a record on Monday.", "The minister broke the news on Monday."),
    ("rejection", "The rebels broke the truce on Monday."),
    ("casualty.injury", "The skier broke her leg on Monday."),
    # call
    ("call", "The two presidents spoke by phone on Monday.", "The bishop sent a letter to the president on Monday."),
    ("call", "Lund called her counterpart in Chad on Monday.", "Lund called Moussa about the ferry on Monday.", "Lund emailed her lawyer on Monday."),
    ("accusation", "Lund called her counterpart irresponsible on Monday."),
    ("", "Lund called her counterpart brave on Monday.", "The court called three witnesses on Monday."),
    ("election", "The premier called an early election on Monday."),
    ("", "Rescuers called off the search on Monday.", "Anna Berg called her cat Otto on Monday."),
    # charge
    ("legal.charge", "Police charged a fisherman on Monday.", "Anna Berg was charged with stealing a bell on Monday.",
     "Prosecutors have charged two pilots with manslaughter.", "Doba Oil was charged with fraud on Monday."),
    ("", "Anna Berg was charged with shaping the budget on Monday.", "A panel charged with overseeing the banks sat on Monday.",
     "The hotel charged the guests a fee on Monday.", "The phone was charged on Monday.", "Idris Moussa was charged with ensuring peace on Monday."),
    ("accusation", "The minister charged on Monday that Chad had lied."),
    # claim
    ("casualty.death", "The cold has claimed 12 lives in Norway since Monday.", "The rockfall claimed the lives of four climbers."),
    ("attack.terror", "The rebels claimed responsibility on Monday."),
    ("other.contest", "Ida Holm claimed the title on Monday."),
    # collapse
    ("disaster.collapse", "A bridge collapsed in Doba on Monday."),
    ("business.bankruptcy", "An airline collapsed in Norway on Monday."),
    ("office.leave", "The coalition in Doba collapsed on Monday."),
    ("casualty.injury", "The singer collapsed on the stage on Monday."),
    # crash
    ("disaster.crash", "A bus crashed near Doba on Monday."),
    ("other.contest", "Bergen crashed out of the cup on Monday."),
    ("", "The shares of the bank crashed on Monday."),
    # dismiss, fire, shoot
    ("office.removal", "The board dismissed the director on Monday.", "The club fired its coach on Monday.",
     "An airline fired 200 pilots on Monday."),
    ("legal.ruling", "The judge dismissed the case on Monday."),
    ("rejection", "The minister dismissed the claims on Monday."),
    ("attack", "Rebels fired rockets at the town on Monday.", "Soldiers fired into the crowd on Monday.",
     "A guard shot two hikers on Monday.", "Police shot a gunman on Monday.", "A drone was shot down on Monday."),
    ("", "Anna Berg fired off a letter on Monday.", "Anna Berg shot a film in Oslo on Monday.", "Jonas Dahl shot at goal on Monday."),
    # draw, finish, score
    ("other.contest", "Jonas Dahl scored twice on Monday.", "Dahl scored a hat-trick on Monday."),
    ("", "The artist drew a portrait on Monday.", "The painter finished a portrait on Monday.", "The pupils scored highly on Monday."),
    # drop out, head
    ("election", "Anna Berg dropped out of the race on Monday."),
    ("other.movement", "A boat sailed to Norway on Monday."),
    ("", "Norway is heading for harder times."),
    ("", "The road takes drivers to Bergen."),
    # drown, crush
    ("casualty.death", "Six migrants drowned off the coast on Monday.", "A climber drowned off Bergen on Monday."),
    # escape, flee
    ("legal.escape", "Three inmates escaped from a jail on Monday."),
    ("other.movement", "Thousands fled the city on Monday.", "The captain fled the country on Monday."),
    ("", "Investors fled the market on Monday.", "The driver fled the scene on Monday."),
    # fight
    ("attack.battle", "The army is fighting rebels near Doba.", "The fight against the rebels lasted a year."),
    ("", "The mayor is fighting corruption.", "The fight against obesity lasted a year."),
    # find
    ("casualty.death", "A student was found dead in Bergen on Monday.", "Rescuers found the bodies of three miners on Monday."),
    ("legal.verdict", "The jury found Anna Berg guilty on Monday.", "Anna Berg was found guilty on Monday."),
    ("legal.acquittal", "The jury found Anna Berg not guilty on Monday.", "Anna Berg was found not guilty on Monday."),
    ("report.discovery", "Astronomers found a comet on Monday."),
    ("", "Anna Berg found a job in Bergen on Monday.", "The tourist found his hat on Monday."),
    # fine
    ("legal.fine", "The regulator fined Doba Oil 20 million euros on Monday.", "A court fined the newspaper on Monday."),
    # foil
    ("legal.prevention", "Police foiled an attack on a bank on Monday.", "The services thwarted a coup on Monday."),
    ("", "The weather thwarted his efforts on Monday."),
    # hold
    ("protest", "Students held a march on Monday."),
    ("military.exercise", "The army held live-fire drills on Monday."),
    ("ceasefire", "The army held its fire on Monday.", "The two armies agreed a ceasefire on Monday."),
    ("legal.arrest", "The suspect is held in custody.", "Police held three men on Monday."),
    # hurt
    ("casualty.injury", "Several people were hurt on Monday."),
    ("", "The tax hurt farmers on Monday.", "The row hurt the image of the bank on Monday."),
    # join, leave
    ("business.hiring", "The striker joined Bergen from Oslo in May.", "Jonas Dahl signed for Bergen on Monday."),
    ("relations", "Norway joined the alliance on Monday."),
    ("", "Young men joined the militia on Monday."),
    ("protest", "Anna Berg joined the march on Monday."),
    ("relations.break", "Chad left the union on Monday."),
    ("office.leave", "Anna Berg quit her post on Monday."),
    # kill
    ("casualty.killing", "The gunman killed a guard on Monday."),
    ("casualty.death", "The frost killed a farmer on Monday."),
    ("rejection", "The senate killed the bill on Monday."),
    ("", "The noise killed the mood on Monday.", "The goal killed the hopes of Bergen on Monday."),
    # land
    ("other.spaceflight", "The lander touched down on Mars on Monday.", "A capsule landed in the desert on Monday."),
    ("other.movement", "The plane landed in Oslo on Monday."),
    ("business", "Doba Oil landed a contract on Monday."),
    ("", "The fisherman landed a cod on Monday."),
    # launch
    ("attack", "Rebels launched rockets at Doba on Monday."),
    ("other.spaceflight", "The agency launched a rocket to the moon on Monday.", "A satellite was launched on Monday."),
    ("business", "The firm launched a phone on Monday."),
    ("legal.investigation", "Prosecutors launched a probe into the bank on Monday.", "The ministry launched a review of the rules on Monday.",
     "Auditors opened an audit of the bank on Monday."),
    ("", "The minister launched a campaign on Monday."),
    # lose, win
    ("casualty.death", "Twelve miners lost their lives on Monday."),
    ("other.contest", "Ida Holm lost the match on Monday.", "Ida Holm won gold on Monday."),
    ("election", "Anna Berg lost the election on Monday."),
    ("business.jobs", "The town lost 300 jobs on Monday."),
    ("", "The tourist lost his keys on Monday.", "Anna Berg lost a child in May."),
    # open, close
    ("business.opening", "The mayor opened a bridge on Monday.", "Doba Oil opened a refinery in Chad on Monday.", "A museum opened in Bergen on Monday."),
    ("attack", "Police opened fire on Monday."),
    ("relations.establish", "Norway opened an embassy in Doba on Monday."),
    ("business.closure", "The carmaker shut its plant in Bergen on Monday.", "The band broke up in 2004."),
    ("", "The shares of the bank opened lower on Monday.", "Anna Berg opened a window on Monday."),
    # pass
    ("legislation", "The parliament passed a law on Monday."),
    ("casualty.death", "The singer passed away on Monday."),
    ("", "Anna Berg passed the exam on Monday.", "The ship passed the island on Monday."),
    # pay
    ("business.payment", "The bank paid 20 million euros on Monday.", "The family paid a ransom on Monday."),
    ("support", "Anna Berg paid tribute to the miners on Monday."),
    ("visit", "Anna Berg paid a visit to Chad on Monday."),
    ("", "The museum received funding in May."),
    ("business", "The bank bought back its shares on Monday."),
    ("business.merger", "The bank sold off its stake in a brewery on Monday."),
    ("", "The pupils paid attention on Monday.", "The gamble paid off on Monday."),
    # raid, search
    ("attack", "Rebels raided a village on Monday.", "The village was raided on Monday."),
    ("legal.raid", "Customs officers have searched the offices of a charity.", "Police raided a club on Monday."),
    ("", "The company raided its pension fund on Monday."),
    # recall
    ("business", "The toymaker recalled two million dolls on Monday."),
    ("relations.break", "Norway recalled its ambassador on Monday."),
    ("", "Anna Berg recalled her childhood on Monday."),
    # release
    ("legal.release", "The judge released the suspect on Monday.", "The army freed 30 hostages on Monday."),
    ("business", "The band released an album on Monday."),
    ("", "The dam released water on Monday."),
    # run
    ("election", "Jonas Lund ran for office in 2019."),
    ("", "Jonas Lund ran for the bus on Monday.", "Jonas Lund runs a bakery."),
    # seize
    ("attack.capture", "Rebels seized the town on Monday.", "Rebels took control of the airport on Monday."),
    ("legal.seizure", "Customs officers seized two tonnes of cocaine on Monday."),
    ("attack.abduction", "Pirates seized a tanker on Monday."),
    ("protest.uprising", "The army seized power on Monday."),
    ("", "Anna Berg seized the chance on Monday."),
    # speak
    ("meeting.talks", "Lund spoke with Moussa in Oslo on Monday."),
    ("", "Lund spoke during the broadcast on Monday.", "The press spoke against the miners on Monday."),
    # storm
    ("attack", "Rebels stormed the barracks on Monday."),
    ("disaster.storm", "A storm reached Norway on Monday."),
    ("", "Fans stormed the pitch on Monday."),
    # strike
    ("agreement.deal", "The two sides struck a deal on Monday."),
    ("protest.strike", "The nurses struck over pay on Monday."),
    ("attack", "Jets struck a depot on Monday."),
    ("disaster.crash", "The car struck a tree on Monday."),
    ("", "The model struck a pose on Monday.", "Lightning struck a barn on Monday."),
    # turn, pick up
    ("legal.arrest", "The murderer turned himself in on Monday.", "Police picked up a suspect on Monday."),
    ("", "Anna Berg turned the light on.", "Anna Berg picked up the phone on Monday."),
    # withdraw
    ("military.withdrawal", "Norway withdrew its troops on Monday."),
    ("rejection", "The firm withdrew its bid on Monday.", "The ministry scrapped a plan for a bridge on Monday."),
    ("other.contest", "The runner withdrew from the tournament on Monday."),
    ("", "Anna Berg withdrew money from the bank on Monday."),
]  # fmt: skip

CLASSES = [
    # business
    ("business.merger", "Doba Oil took over its rival on Monday.", "The two banks merged on Monday.", "A brewery raised its offer on Monday."),
    ("business.founding", "Anna Berg set up a charity in 2004.", "The club was founded in 1904.", "The state created a commission on Monday."),
    ("business.closure", "The minister disbanded the committee on Monday.", "The firm shut down in May.", "A newspaper ceased publication in May."),
    ("business.bankruptcy", "The retailer filed for bankruptcy on Monday.", "A toymaker went bankrupt on Monday."),
    ("business.jobs", "The carmaker laid off 3,000 workers on Monday.", "The bank is cutting 500 jobs."),
    ("agreement.deal", "Doba Oil settled the lawsuit on Monday."),
    ("legal.lawsuit", "Shareholders sued Doba Oil on Monday."),
    ("business", "An airline cancelled 200 flights on Monday.", "The bank cut its dividend on Monday."),
    # justice
    ("legal.investigation", "The commission examined the sale on Monday.", "Detectives hunted for a burglar on Monday."),
    ("legal.raid", "Police broke up a ring of smugglers on Monday."),
    ("legal.arrest", "Police took two men into custody on Monday.", "The army rounded up 40 dissidents on Monday.", "A deputy was handcuffed on Monday."),
    ("legal.deportation", "Chad deported 20 migrants on Monday."),
    ("legal.release", "The court granted bail to the captain on Monday."),
    ("legal.ruling", "The court denied bail to the captain on Monday."),
    ("legal.trial", "Anna Berg was summoned to court on Monday."),
    # life and force
    ("casualty.death", "An overdose left two students dead.", "Two boys were electrocuted on Monday."),
    ("casualty.killing", "The rebels executed twenty prisoners on Monday."),
    ("casualty.missing", "A climber went missing on Monday."),
    ("casualty.rescue", "Police evacuated the station on Monday."),
    ("attack.battle", "The army repelled an assault on Monday."),
    ("attack.airstrike", "Pilots dropped bombs on a mill on Monday."),
    ("attack.cyber", "Hackers stole 40 million records on Monday."),
    ("protest", "Activists chained themselves to a fence on Monday.", "Residents took to the streets on Monday."),
    # politics
    ("office.leave", "The minister handed in her resignation on Monday."),
    ("office.enter", "The king named a new premier on Monday."),
    ("office.removal", "Voters forced the mayor from office on Monday."),
    ("relations.independence", "Chad declared independence in 1960."),
    ("visit", "Jonas Lund led a delegation to Chad on Monday.", "Norway sent an envoy to Chad on Monday."),
    ("legislation", "The state raised the tax on Monday."),
    # ways
    ("other.movement", "The ship set sail for Chad on Monday.", "Hundreds of migrants crossed the border on Monday.",
     "Smugglers took 30 migrants to Norway on Monday."),
    ("other.contest", "Bergen were relegated on Monday.", "Norway qualified for the final on Monday.", "Oslo hosts the games in May."),
]  # fmt: skip


@pytest.fixture(scope="module")
def reported() -> dict[str, str]:
    """The types that the words of each sentence report, joined by blanks; all sentences are parsed in one go."""
    sentences = [sentence for _, *row in (*SENSES, *CLASSES) for sentence in row]
    texts = ((sentence, [Block(0, len(sentence))]) for sentence in sentences)
    told = {}
    for sentence, [parsed] in zip(sentences, parse(texts, load_model()), strict=True):
        triggers = find_triggers(parsed.doc, builtin_lexicon())
        told[sentence] = " ".join(trigger.entry.type.name for trigger in triggers)
    return told


@pytest.mark.parametrize("row", [*SENSES, *CLASSES])
def test_what_is_reported(reported, row):
    type_name, *sentences = row
    assert {sentence: reported[sentence] for sentence in sentences} == dict.fromkeys(sentences, type_name)
