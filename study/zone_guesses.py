"""Guesses at a timezone: by what somebody typed into a form, and by a server's language."""

from __future__ import annotations

from study.errors import UnknownZone
from study.zones import called, zone

# Where most people live who use Discord in a language; English and languages of many zones tell nothing.
_ZONES = {
    "bg": "Europe/Sofia",
    "cs": "Europe/Prague",
    "da": "Europe/Copenhagen",
    "de": "Europe/Berlin",
    "el": "Europe/Athens",
    "en-GB": "Europe/London",
    "es-ES": "Europe/Madrid",
    "fi": "Europe/Helsinki",
    "fr": "Europe/Paris",
    "hi": "Asia/Kolkata",
    "hr": "Europe/Zagreb",
    "hu": "Europe/Budapest",
    "id": "Asia/Jakarta",
    "it": "Europe/Rome",
    "ja": "Asia/Tokyo",
    "ko": "Asia/Seoul",
    "lt": "Europe/Vilnius",
    "nl": "Europe/Amsterdam",
    "no": "Europe/Oslo",
    "pl": "Europe/Warsaw",
    "pt-BR": "America/Sao_Paulo",
    "ro": "Europe/Bucharest",
    "ru": "Europe/Moscow",
    "sv-SE": "Europe/Stockholm",
    "th": "Asia/Bangkok",
    "tr": "Europe/Istanbul",
    "uk": "Europe/Kyiv",
    "vi": "Asia/Ho_Chi_Minh",
    "zh-CN": "Asia/Shanghai",
    "zh-TW": "Asia/Taipei",
}


def zone_of_locale(locale: str) -> str:
    """A first guess at a server's zone by its language as Discord names it, e.g. Europe/Berlin for "de"; else UTC."""
    return _ZONES.get(locale, "UTC")


def zone_meant(text: str) -> str:
    """The zone somebody means who typed a name, a city or an abbreviation: the first it names.

    Raises UnknownZone, with what it may be a typing error for.
    """
    try:
        return zone(text).key
    except UnknownZone:
        found = called(text)
        if not found:
            raise
        return found[0]
