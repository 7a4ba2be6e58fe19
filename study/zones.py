"""Timezones: exact names of the tz database, and what people type when they mean one."""

from __future__ import annotations

import functools
import re
import unicodedata
import zoneinfo
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz, process

from study.errors import UnknownZone

_LONGEST = 60  # characters; no name of the tz database comes near
_NEAR = 3  # suggestions for a name that is none
_ALIKE = 65  # of 100; below, two names only share letters
_REGIONS = frozenset(
    ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"]
)
_NOT_PLACES = frozenset({"Factory", "localtime"})  # entries of the database that name no zone

# Offered before anybody has typed, from west to east, and first among equals.
_COMMON = (
    *("UTC", "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Toronto"),
    *("America/Sao_Paulo", "Europe/London", "Africa/Lagos", "Europe/Madrid", "Europe/Paris", "Europe/Berlin"),
    *("Africa/Johannesburg", "Africa/Cairo", "Europe/Istanbul", "Africa/Nairobi", "Asia/Dubai", "Asia/Karachi"),
    *("Asia/Kolkata", "Asia/Dhaka", "Asia/Jakarta", "Asia/Shanghai", "Asia/Singapore", "Asia/Tokyo"),
    "Australia/Sydney",
)

# What people type for a zone and its name does not say: countries, cities, abbreviations, and the old names outside
# the regions. An abbreviation with several meanings stands at each; common zones go first, then the order here.
_NICKNAMES = {
    "UTC": "gmt, gmt0, zulu, universal, uct, coordinated universal time, etc utc, etc gmt, etc uct, etc universal, "
    "etc zulu, greenwich, etc greenwich, factory",
    "America/New_York": "nyc, ny, est, edt, et, eastern, eastern time, est5edt, us eastern, usa, us, united states, "
    "america, boston, washington, washington dc, miami, atlanta, philadelphia, florida, massachusetts, virginia, "
    "north carolina, georgia usa",
    "America/Chicago": "cst, cdt, ct, central, central time, cst6cdt, us central, usa, us, united states, america, "
    "texas, dallas, houston, austin, minneapolis, illinois",
    "America/Denver": "mst, mdt, mt, mountain, mountain time, mst7mdt, us mountain, navajo, usa, us, united states, "
    "america, colorado, utah, salt lake city",
    "America/Los_Angeles": "la, pst, pdt, pt, pacific time, pst8pdt, us pacific, usa, us, united states, america, "
    "california, san francisco, sf, bay area, silicon valley, san diego, san jose, seattle, portland, las vegas",
    "America/Phoenix": "arizona, us arizona",
    "America/Detroit": "michigan, us michigan",
    "America/Indiana/Indianapolis": "us east indiana",
    "America/Indiana/Knox": "us indiana starke",
    "America/Anchorage": "alaska, us alaska, akst, akdt",
    "America/Adak": "us aleutian",
    "Pacific/Honolulu": "hawaii, us hawaii, hst",
    "America/Toronto": "canada, canada eastern, ontario, ottawa, montreal, quebec, est, edt",
    "America/Vancouver": "canada, canada pacific, british columbia, victoria, pst, pdt",
    "America/Edmonton": "canada, canada mountain, alberta, calgary",
    "America/Winnipeg": "canada, canada central, manitoba",
    "America/Regina": "canada saskatchewan, saskatchewan",
    "America/Halifax": "canada, canada atlantic, nova scotia, ast",
    "America/St_Johns": "canada newfoundland, newfoundland, nst",
    "America/Whitehorse": "canada yukon, yukon",
    "America/Mexico_City": "mexico, mexico general, guadalajara, cdmx",
    "America/Mazatlan": "mexico bajasur",
    "America/Tijuana": "mexico bajanorte",
    "America/Havana": "cuba, cst",
    "America/Jamaica": "jamaica, kingston",
    "America/Bogota": "colombia, medellin",
    "America/Lima": "peru",
    "America/Caracas": "venezuela",
    "America/La_Paz": "bolivia",
    "America/Guayaquil": "ecuador, quito",
    "America/Asuncion": "paraguay",
    "America/Santiago": "chile, chile continental",
    "Pacific/Easter": "chile easterisland",
    "America/Sao_Paulo": "brazil, brasil, brazil east, brt, rio, rio de janeiro, brasilia",
    "America/Manaus": "brazil west",
    "America/Rio_Branco": "brazil acre",
    "America/Noronha": "brazil denoronha",
    "America/Argentina/Buenos_Aires": "argentina, art",
    "America/Montevideo": "uruguay",
    "Atlantic/Reykjavik": "iceland, gmt",
    "Europe/London": "uk, gb, gb eire, united kingdom, great britain, britain, england, scotland, wales, bst, gmt, "
    "manchester, birmingham, edinburgh, glasgow, cambridge, oxford",
    "Europe/Dublin": "ireland, eire, ist",
    "Europe/Lisbon": "portugal, porto, wet, west",
    "Europe/Berlin": "germany, deutschland, cet, cest, met, munich, hamburg, frankfurt, cologne, stuttgart",
    "Europe/Paris": "france, cet, cest, lyon, marseille, toulouse",
    "Europe/Madrid": "spain, espana, cet, cest, barcelona, valencia, seville",
    "Europe/Rome": "italy, italia, cet, cest, milan, turin, naples",
    "Europe/Amsterdam": "netherlands, holland, cet, cest, rotterdam, utrecht, eindhoven",
    "Europe/Brussels": "belgium, antwerp, ghent",
    "Europe/Zurich": "switzerland, geneva, basel, bern",
    "Europe/Vienna": "austria",
    "Europe/Warsaw": "poland, polska, krakow, wroclaw, cet, cest",
    "Europe/Prague": "czech republic, czechia, brno",
    "Europe/Bratislava": "slovakia",
    "Europe/Budapest": "hungary",
    "Europe/Belgrade": "serbia",
    "Europe/Zagreb": "croatia",
    "Europe/Ljubljana": "slovenia",
    "Europe/Copenhagen": "denmark",
    "Europe/Oslo": "norway",
    "Europe/Stockholm": "sweden, gothenburg",
    "Europe/Helsinki": "finland, eet, eest",
    "Europe/Tallinn": "estonia",
    "Europe/Riga": "latvia",
    "Europe/Vilnius": "lithuania",
    "Europe/Kyiv": "ukraine, kiev, lviv, kharkiv, odesa, eet, eest",
    "Europe/Athens": "greece, eet, eest",
    "Europe/Bucharest": "romania, cluj, eet, eest",
    "Europe/Sofia": "bulgaria",
    "Europe/Istanbul": "turkey, turkiye, ankara, izmir, trt",
    "Europe/Minsk": "belarus",
    "Europe/Moscow": "russia, w su, msk, st petersburg, saint petersburg",
    "Africa/Lagos": "nigeria, abuja, wat",
    "Africa/Accra": "ghana",
    "Africa/Casablanca": "morocco, rabat",
    "Africa/Algiers": "algeria",
    "Africa/Tunis": "tunisia",
    "Africa/Tripoli": "libya",
    "Africa/Cairo": "egypt, alexandria",
    "Africa/Johannesburg": "south africa, cape town, durban, pretoria, sast",
    "Africa/Maputo": "cat",
    "Africa/Nairobi": "kenya, mombasa, eat",
    "Africa/Addis_Ababa": "ethiopia",
    "Africa/Kampala": "uganda",
    "Africa/Kigali": "rwanda",
    "Asia/Jerusalem": "israel, tel aviv, ist",
    "Asia/Beirut": "lebanon",
    "Asia/Amman": "jordan",
    "Asia/Riyadh": "saudi arabia, jeddah",
    "Asia/Tehran": "iran",
    "Asia/Dubai": "uae, united arab emirates, emirates, abu dhabi, gst",
    "Asia/Tbilisi": "georgia",
    "Asia/Yerevan": "armenia",
    "Asia/Baku": "azerbaijan",
    "Asia/Almaty": "kazakhstan",
    "Asia/Tashkent": "uzbekistan",
    "Asia/Karachi": "pakistan, lahore, islamabad, rawalpindi, pkt",
    "Asia/Kolkata": "india, ist, bharat, mumbai, bombay, delhi, new delhi, bangalore, bengaluru, hyderabad, chennai, "
    "madras, pune, calcutta, ahmedabad, jaipur, lucknow, kochi, noida, gurgaon, gurugram, indore",
    "Asia/Colombo": "sri lanka",
    "Asia/Kathmandu": "nepal",
    "Asia/Dhaka": "bangladesh, bst, chittagong",
    "Asia/Yangon": "myanmar, burma",
    "Asia/Bangkok": "thailand",
    "Asia/Ho_Chi_Minh": "vietnam, hanoi, saigon",
    "Asia/Jakarta": "indonesia, wib, bandung",
    "Asia/Singapore": "singapore, sgt",
    "Asia/Kuala_Lumpur": "malaysia, myt",
    "Asia/Manila": "philippines, pst, cebu, pht",
    "Asia/Shanghai": "china, prc, cst, beijing, shenzhen, guangzhou, hangzhou, chengdu",
    "Asia/Hong_Kong": "hongkong, hk, hkt",
    "Asia/Taipei": "taiwan, roc",
    "Asia/Seoul": "korea, south korea, rok, kst, busan",
    "Asia/Tokyo": "japan, jst, osaka, kyoto",
    "Australia/Perth": "western australia, awst",
    "Australia/Adelaide": "south australia, acst, acdt",
    "Australia/Brisbane": "queensland, gold coast, aest",
    "Australia/Sydney": "australia, canberra, new south wales, aest, aedt",
    "Australia/Melbourne": "australia, victoria, aest, aedt",
    "Pacific/Auckland": "nz, new zealand, wellington, christchurch, nzst, nzdt",
    "Pacific/Chatham": "nz chat",
    "Pacific/Kwajalein": "kwajalein, marshall islands",
    "Pacific/Pago_Pago": "us samoa, american samoa",
}

# Zones by hours ahead of UTC in winter, for those who know their clock by its offset.
_BY_OFFSET = {
    # Nobody lives at -12; this is the nearest.
    -12: ("Pacific/Pago_Pago",),
    -11: ("Pacific/Pago_Pago",),
    -10: ("Pacific/Honolulu",),
    -9: ("America/Anchorage",),
    -8: ("America/Los_Angeles", "America/Vancouver"),
    -7: ("America/Denver", "America/Phoenix"),
    -6: ("America/Chicago", "America/Mexico_City", "America/Costa_Rica"),
    -5: ("America/New_York", "America/Toronto", "America/Bogota"),
    -4: ("America/Halifax", "America/Caracas", "America/La_Paz"),
    -3.5: ("America/St_Johns",),
    -3: ("America/Sao_Paulo", "America/Argentina/Buenos_Aires"),
    -2: ("America/Noronha",),
    -1: ("Atlantic/Azores", "Atlantic/Cape_Verde"),
    0: ("UTC", "Europe/London", "Africa/Accra"),
    1: ("Europe/Berlin", "Europe/Paris", "Africa/Lagos"),
    2: ("Europe/Kyiv", "Africa/Cairo", "Africa/Johannesburg"),
    3: ("Europe/Istanbul", "Europe/Moscow", "Africa/Nairobi"),
    3.5: ("Asia/Tehran",),
    4: ("Asia/Dubai",),
    4.5: ("Asia/Kabul",),
    5: ("Asia/Karachi", "Asia/Tashkent"),
    5.5: ("Asia/Kolkata", "Asia/Colombo"),
    5.75: ("Asia/Kathmandu",),
    6: ("Asia/Dhaka",),
    6.5: ("Asia/Yangon",),
    7: ("Asia/Jakarta", "Asia/Bangkok", "Asia/Ho_Chi_Minh"),
    8: ("Asia/Shanghai", "Asia/Singapore", "Australia/Perth"),
    9: ("Asia/Tokyo", "Asia/Seoul"),
    9.5: ("Australia/Adelaide", "Australia/Darwin"),
    10: ("Australia/Sydney", "Australia/Brisbane"),
    11: ("Pacific/Noumea",),
    12: ("Pacific/Auckland", "Pacific/Fiji"),
    13: ("Pacific/Tongatapu", "Pacific/Apia"),
    14: ("Pacific/Kiritimati",),
}
_OFFSET = re.compile(r"(etc/)?(?:utc|gmt)? ?([+−-]) ?(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)


def zone(name: str) -> ZoneInfo:
    """Return the timezone of an IANA name; case does not matter, and spaces may stand for underscores.

    Raises UnknownZone with up to three names that look alike.
    """
    # Only names found in the set of known ones are ever opened, so a path can never be smuggled in.
    known = _known().get(name.strip().replace(" ", "_").casefold()) if len(name) <= _LONGEST else None
    if known is None:
        raise UnknownZone(name, tuple(find_zones(name, _NEAR)) if _words(name) else ())
    return ZoneInfo(known)


def called(text: str) -> list[str]:
    """Zones that what somebody typed names, or begins to name, best first; a typing error names none."""
    found = _at_offset(text.strip()) or (_fitting(_words(text[:_LONGEST])) if _words(text) else ())
    return [name for name in found if name in _offered()]


def find_zones(text: str, limit: int = 25) -> list[str]:
    """Return up to `limit` zones for what somebody typed so far, best first: names like Asia/Kolkata, and UTC.

    Cities, regions, countries, abbreviations ("ist", "cet"), offsets ("utc+5:30") and old names are understood, and
    typing errors when nothing fits as it is. Empty text gives common zones all over the world. Never raises.
    """
    typed = _words(text[:_LONGEST])
    found = _at_offset(text.strip()) or (_fitting(typed) or _alike(typed) if typed else _COMMON)
    return [name for name in found if name in _offered()][: max(limit, 0)]


def _at_offset(text: str) -> Sequence[str]:
    found = _OFFSET.fullmatch(text)
    if found is None:
        return ()
    hours = int(found[3]) + int(found[4] or 0) / 60
    # Etc/GMT+5 is five hours behind UTC: the database follows POSIX there, and nobody else does.
    east = (found[2] == "+") != bool(found[1])
    return _BY_OFFSET.get(hours if east else -hours, ())


def _fitting(typed: str) -> Sequence[str]:
    best: dict[str, tuple[int, int]] = {}
    for phrase, name, rank in _phrases():
        weight = _weight(typed, phrase)
        if weight is not None:
            best[name] = min(best.get(name, (weight, rank)), (weight, rank))
    return sorted(best, key=lambda name: (*best[name], name))


def _weight(typed: str, phrase: str) -> int | None:
    if phrase == typed:
        return 0
    if phrase.startswith(typed):
        return 1
    return 2 if f" {typed}" in phrase else None


def _alike(typed: str) -> Sequence[str]:
    choices = [phrase for phrase, _, _ in _phrases()]
    best: dict[str, tuple[float, int]] = {}
    for _, score, index in process.extract(typed, choices, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None):
        _, name, rank = _phrases()[index]
        best[name] = min(best.get(name, (0, rank)), (-score, rank))
    return sorted(best, key=lambda name: (*best[name], name))


@functools.cache
def _known() -> dict[str, str]:
    return {name.casefold(): name for name in zoneinfo.available_timezones() - _NOT_PLACES}


@functools.cache
def _offered() -> frozenset[str]:
    return frozenset(name for name in _known().values() if name == "UTC" or name.partition("/")[0] in _REGIONS)


@functools.cache
def _phrases() -> tuple[tuple[str, str, int], ...]:
    """Every phrase that leads to an offered zone, the zone, and its rank among equals (lower is better)."""
    found = []
    order = sorted(_NICKNAMES, key=lambda name: name not in _COMMON)
    for name in sorted(_offered()):
        rank = order.index(name) if name in order else len(order)
        city = name.rpartition("/")[2]
        own = {_words(name), _words(city), *map(_words, _NICKNAMES.get(name, "").split(","))} - {""}
        found += [(phrase, name, rank) for phrase in sorted(own)]
    return tuple(found)


def _words(text: str) -> str:
    """Lower-case words without accents and punctuation, one space between two."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(re.findall(r"\w+", plain.casefold().replace("_", " ")))
