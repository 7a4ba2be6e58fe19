"""From a question in anybody's words to the few ideas it is made of.

`_IDEAS` levels what means the same to somebody changing careers ("how fast", "12 months", "timeline"); it knows no
entry and no answer. Its line ELSEWHERE is what people ask a bot that is not about that change: faults, hardware, the
server, visas. `_SMALL_TALK` says nothing about which answer is meant. A word of an entry's own wordings is an idea of
its own. Any other word is one nobody has told us about.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

ELSEWHERE = "elsewhere"
TOPIC = "topic"  # the field itself: every entry is about it, and no entry more than another

# Phrases by idea, in any form of their words; a number in digits is any number.
_IDEAS = {
    TOPIC: "ai, ml, artificial intelligence, machine learning, ai engineer, ml engineer, machine learning engineer, "
    "ai developer, backend, back end, backend developer, backend engineer, developer, dev, software engineer, "
    "software developer, software development, swe, sde, engineer, programmer, coder, web developer, mobile "
    "developer, full stack, frontend, devops",
    "time": "how long, how fast, how quick, how soon, how many month, how many week, how many hour, how many year, "
    "how many day, how much time, time need, when will i, when would i, when can i, when could i, when am i, "
    "timeline, time frame, timeframe, duration, 2 month, 2 week, 2 year, 2 day, 2 h, 2 hr, 2 hrs, one year, half a "
    "year, six month, three month, hours a week, hours per week, ready, by summer, by winter, by christmas, before "
    "summer, before winter, before christmas, end of the year, schedule, part time, full time, quick, fast, speed, "
    "invest, eta",
    "seniority": "2 year of, years of, year experience, 2 yrs, 2 yr",
    "while": "time, year, month, week, hour, weekend, long",
    "way": "roadmap, road map, path, plan, step by step, step, stage, curriculum, syllabus, order, sequence, guide, "
    "route, best way, learn first, study first, do first, first step, journey",
    "start": "start, begin, get started, got started",
    "change": "become, transition, switch, shift, pivot, move, break into, get into, got into, go into, going from, "
    "go from, went from, coming from, turn into, career change, career switch, changer, transfer, jump, leave",
    "learn": "learn, study",
    "skill": "skill, skillset, ability, competency, competence, expertise, know how",
    "know": "should i know, must i know, need to know, be able to do, what do i need, look for, want from",
    "python": "python, programming language, language",
    "java": "java, kotlin, go dev, go developer, golang, node, nodejs, node js, javascript, typescript, js, php, "
    "ruby, rails, django, spring, spring boot, c#, c++, net, rust, scala",
    "after": "after, afterwards",
    "carry over": "carry over, transferable, count, current skill, already know, am i missing, is missing, gap, lack",
    "deep learning": "deep learning, neural network, neural net, nlp, computer vision",
    "mlops": "mlops, ml ops",
    "data science": "data science, data scientist, ds, data analyst, data analysis, data analytics, with data, data "
    "person, data people, data job",
    "experience": "experience, background, prior, previous, beginner, newbie, newcomer, noob, scratch, zero, never, "
    "prerequisite, know nothing, no knowledge, new to, no idea, fresher, inexperienced, know a thing",
    "tool": "tool, tech stack, stack, technology, library, lib, software, toolbox, toolkit, ide",
    "framework": "framework, pytorch, torch, tensorflow, tf, keras, sklearn, scikit learn, langchain, hugging face",
    "data tool": "pandas, numpy, spark, jupyter",
    "cloud": "cloud, aws, gcp, google cloud, azure, sagemaker, cloud platform",
    "ops tool": "docker, kubernetes, k8s, mlflow, kubeflow, airflow, model serving",
    "maths": "maths, mathematics, mathematical, mathematician, calculus, algebra, linear algebra, statistics, stats, "
    "statistical, probability, equation",
    "hard": "hard, difficult, difficulty, tough, challenge, struggle, obstacle, pitfall, mistake, fail, failure, "
    "quit, give up, gave up, drop out, overwhelm, too much, too many, so much, lost, stuck, motivation, motivate, "
    "burn out, burnout, burnt out, consistent, consistency, keep going, keep up, discourage, frustrate, impostor, "
    "imposter, complicated, complex, confuse, go wrong, goes wrong, went wrong, doing wrong, avoid, pain point, "
    "barrier, hurdle, trap, tired, exhausted, stop, stupid, dumb, stumble, stumbling block, what problem, understand "
    "nothing, not understand, hardest, harder, dont understand, discipline, stay on track, tutorial hell",
    "job": "job, mlops engineer, role, position, title, job title, occupation, opening, opportunity, career option, "
    "profession, what work, kind of work, work as, vacancy",
    "hire": "hire, employer, company, recruiter, hiring manager, recruit",
    "industry": "industry, sector, healthcare, hospital, bank, finance, ecommerce",
    "demand": "demand, sought after, job market, market, saturated, overcrowded",
    "pay": "pay, paid, pay well, well paid, earn, money",
    "salary": "salary, wage, compensation, income, how much earn, how much make, make in",
    "certificate": "certificate, cert, certification, certified, diploma, credential, bootcamp, nanodegree, "
    "specialization, specialty, coursera, udemy, iit, kharagpur, paid course, pay for a course, online certificate",
    "degree": "degree, phd, masters, university, uni, college, bachelor",
    "course": "course, programme, program",
    "future": "future, future proof, prospect, long term, outlook, obsolete, hype, bubble, fad, trend, relevant, "
    "fall behind, left behind, too late, late, safe, security, secure, stable, stability, die, dead, last, in 5 "
    "year, in five year, in ten year, decade, coming year, year from now, scope, disappear, miss the boat, good "
    "time, still matter, promising, growth",
    "replace": "replace, automate, automation, take my job, take our job, take over, chatgpt, chat gpt, copilot",
    "generative": "generative, generative ai, genai, gen ai",
    "worth": "worth, worthwhile, pay off, make sense, bother, benefit, respect, the point",
    "why": "why",
    "good move": "why should, why switch, why move, why change, why leave, why the shift, why the switch, why "
    "become, why ai, why go, reason to, should i switch, should i move, good idea, good career, good field, good "
    "choice, best field, good move, right move, career move, good decision, right decision",
    "abroad": "abroad, overseas, other country",
    "must": "need, require, requirement, necessary, mandatory, must, essential, important, have to, compulsory, matter",
    "much": "how much, how deep, how strong, how good, level",
    "weak": "bad at, weak, bad, terrible, scared, afraid, hate, forget, forgot, forgotten, rusty, good at, strong "
    "at, strong, since school, genius",
    "enough": "enough, sufficient",
    "versus": "vs, versus",
    "project": "project, portfolio, github",
    ELSEWHERE: "error, exception, traceback, bug, debug, crash, nan, cuda, gpu, vram, ram, rtx, laptop, macbook, "
    "cpu, permission, module, syntax, compile, this server, the server, channel, discord, bot, voice, chat, meeting, "
    "invite, admin, moderator, leaderboard, streak, points, milestone, check in, timezone, deadline, password, "
    "account, login, token, api key, upload, download, homework, exam, quiz, weather, joke, recipe, visa, permit, "
    "tax, rent, negotiate, negotiation, placement, refund, fee, price, cost, ssl, tls, https, commit, branch, "
    "rebase, loss, epoch, gradient, learning rate, dataframe, matrix, vector, tensor, derivative, integral, "
    "quantize, embedding, overfit, congrats, birthday, tonight, cancel, flight, this course, after completing, study "
    "group, the group, this group, my group, receive, expire",
}

_SMALL_TALK = """
    a able about abt across actually add advice advise again age all alone already also although always am an and
    another answer any anybody anyone anything anyway apart apply approximately are area around as aspect assume at
    attempt average aware away back ballpark based basic basically bcz be because been before behave being believe
    best better between beyond big biggest bit bored both breaker bring build but by can candidate cannot cant care
    career case cause chance choose clear code come comfy comment common compare complete concern consider content
    continue could couldnt couple cover coz create curious current d daily day deal decide deeply depend describe
    detail develop did didnt different direct discuss do doable does doesnt doing done dont doubt dream during each
    earlier easily effort eight either else enjoy entire etc even eventually ever every everyday everyone everything
    exact exist expect explanation extra face fact fairly far favorite favourite feasible feel few field figure
    final find fine finish first fit five focus follow for forward four from full fun fundamental gain general get
    give go goal goes gonna good got great grow guarantee guess guy habit had half halfway hand handle happen happy
    has hasnt have havent he head hear heard heavily hello help hence here hey hi hold home honest hope hopefully
    how huge hw i id idea ideally if im immediately impact improve in include increase instance instead intend
    interested into involve is issue it its ive join just keep kid kind know large lately later latest lead least
    less lesson let lie life like linkedin list literally little ll lol look lot love m made main major make manage
    manner many match mature maximum may maybe me mean meanwhile mention mid middle might mind mine minimum minute
    modern moment more most much my myself nah nd nearly new next nice nine no nor normal not notice now nowadays o
    obvious of off often ok okay old on once one only onto opinion or original other otherwise our out outside over
    overall overnight own part passion people per perhaps period personally pick place please plenty pls plus plz
    popular possible practical practice practise prefer present pretty probably problem professional proficient
    progress proper prove provide purpose push put question quite r random rather rd re read real realistic
    realistically reality recently recommend recommendation regular relate rely remain remember result right rough s
    same save say scenario screw search second section see seem self separate serious serve set seven several shall
    share she short should shouldnt show side similar simple since single situation six skip slow small so solid
    some someday somehow someone something somewhere soon sorry sort space spare special specific specifically spend
    spot st stand state stay stick still straight strange strategy stuff style subject success successful such
    suddenly suggest suit support suppose sure t take talk task taught teach team tell ten tend term than thank that
    the their them then there these they thing think this those though thought three through throughout thus thx tip
    to today together took top totally touch track traditional training true truth try turn twelve twice two type
    typical u under understand unless until up upon ur us use useful useless usual valuable various ve very via view
    wait wanna want was wat watch way we weird well were what whatever when whenever where wherever whether which
    while who whole whom whose wide will wise wish with within without wonder wont work world worry would wouldnt
    write yeah yes yet you your yourself yr yrs
    """.split()  # noqa: SIM905 - a text of words is easier to read and to add to than a list of strings

# Ideas that go with any answer.
VAGUE = frozenset({"must", "much", "enough", "know", "project", "while", "why", "seniority"})

# Ideas that are names of things, so that "what is docker?" asks about the thing.
_NAMES = frozenset(
    {TOPIC, "python", "java", "deep learning", "mlops", "data science", "framework", "data tool", "cloud", "ops tool"}
)

_WORD = re.compile(r"c\+\+|c#|[^\W\d_]+|\d+")
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ers", "er"), ("ed", ""), ("es", "e"), ("s", ""), ("ly", ""))
_NOT_FORMS = frozenset({"quite", "lately", "state"})  # of "quit", "late" and "stats"
_LONGEST_PHRASE = 5  # words
_SHORTEST_MENDED = 5  # letters of a word whose spelling is mended
_LONG = 8  # letters from which two slips are mended

# Questions about the things of the field and not about the way into it.
_ABOUT_THINGS = re.compile(
    r"(explain|define|difference between|who (is|are|was) (?!hiring)|who (made|created|invented|won|wrote))\b"
    r"|(what|whats)\b.* (difference|meaning|definition|stands? for|mean)\b"
    r"|how (do|does|is|are) .*\bwork$|whats new\b|what is new\b"
    r"|how many \w+ (are|have|has)\b|how much (do|does|can|would|is) .*\b(make|earn|cost)\b|how long (is|are) an? "
)
_WHAT_IS = re.compile(r"(?:whats|what (?:is|are|does)) (?:an? )?(\w+)")
# What somebody wants to do, be, choose or have done; about the way if the word that follows is one of its words.
_WANTED = (
    re.compile(r"\bhow (?:(?:do|can|should|would|could) (?:i|you|we|one)|to) (\w+)"),
    re.compile(r"\b(?:become|becoming|be|as) an? (\w+)"),
    re.compile(r"\b(?:which|best|can (?:you|someone|anyone|somebody)|does anyone) (\w+)"),
)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case and without signs."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", ""))


def stem(word: str) -> str:
    """The word without its ending, so that forms of one word are the same; any number is "#"."""
    if word.isdigit():
        return "#"
    if len(word) <= 3 or word in _NOT_FORMS:
        return word
    for ending, instead in _ENDINGS:
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3 and not (ending == "s" and base.endswith(("s", "u", "i"))):
            word = base + instead
            break
    if word[-1] == word[-2] and word[-1] != "s":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def _stems(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(stem, words))


_PHRASES = {_stems(words_of(phrase)): idea for idea, phrases in _IDEAS.items() for phrase in phrases.split(",")}
_STEMS_SMALL = frozenset(_stems(_SMALL_TALK)) | {"#"}
_TOLD = _STEMS_SMALL | {word for phrase in _PHRASES for word in phrase}
_SPELLED = frozenset(word for phrases in _IDEAS.values() for word in words_of(phrases)) | set(_SMALL_TALK)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question says.

    `ideas` come in its order; `unknown` counts the words nobody has told us about; `elsewhere` is whether it is about
    something else altogether.
    """

    ideas: tuple[str, ...]
    unknown: int
    elsewhere: bool


class Reader:
    """Reads questions with the tables of this file and the words of the entries' own wordings."""

    def __init__(self, wordings: Iterable[str]) -> None:
        own = {word for wording in wordings for word in words_of(wording)}
        self._own = frozenset(_stems(own)) - _STEMS_SMALL
        self._told = self._own | _TOLD
        self._spelled: dict[str, list[str]] = defaultdict(list)  # by first letter, which people hardly ever mistype
        for word in sorted(own | _SPELLED):
            if len(word) >= _SHORTEST_MENDED - 1:
                self._spelled[word[0]].append(word)

    def read(self, text: str) -> Reading:
        """Find the ideas of a text, the longest phrases first."""
        words = words_of(text)
        stems = _stems(map(self._mend, words))
        ideas: list[str] = []
        unknown = place = 0
        elsewhere = self._wants_elsewhere(" ".join(words))
        while place < len(stems):
            length, idea = _phrase_at(stems, place)
            word = stems[place]
            place += length
            if idea == ELSEWHERE and word not in self._own:
                elsewhere = True
            elif idea and idea != ELSEWHERE:
                ideas.append(idea)
            elif word in self._own:
                ideas.append(word)
            elif word not in _STEMS_SMALL:
                unknown += 1
        elsewhere = elsewhere or self._asks_what_is(" ".join(words), frozenset(ideas))
        return Reading(tuple(ideas), unknown, elsewhere)

    def _wants_elsewhere(self, text: str) -> bool:
        return any(stem(self._mend(word)) not in self._told for form in _WANTED for word in form.findall(text))

    def _asks_what_is(self, text: str, ideas: frozenset[str]) -> bool:
        if _ABOUT_THINGS.match(text):
            return True
        named = _WHAT_IS.match(text)
        if named is None or stem(named[1]) in _STEMS_SMALL:
            return False
        return stem(self._mend(named[1])) not in self._told or ideas <= _NAMES | VAGUE

    def _mend(self, word: str) -> str:
        if len(word) < _SHORTEST_MENDED or stem(word) in self._told:
            return word
        short = len(word) < _LONG
        near = self._spelled.get(word[0], ())
        found = process.extractOne(word, near, scorer=DamerauLevenshtein.distance, score_cutoff=1 if short else 2)
        if found is None:
            return word
        # A letter left out, doubled or swapped is a slip; one for another makes a "pilot" of a "pivot".
        meant = str(found[0])
        return word if short and len(meant) == len(word) and sorted(meant) != sorted(word) else meant


def _phrase_at(stems: tuple[str, ...], place: int) -> tuple[int, str | None]:
    for length in range(min(_LONGEST_PHRASE, len(stems) - place), 0, -1):
        idea = _PHRASES.get(stems[place : place + length])
        if idea:
            return length, idea
    return 1, None
