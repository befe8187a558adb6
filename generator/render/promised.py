"""What we promise those who read a page or a sheet."""

from generator.model import Audience, Language, promises_to
from generator.render.figures import filled


def promised_in_short(language: Language, *audiences: Audience) -> dict[int, str]:
    """Return what holds for all of these readers, in a word or two, by its place in site.yml.

    Where no audience is named, a page or a sheet speaks to everybody.
    """
    promises = promises_to(language.settings, *audiences)
    return {index: filled(promise.short, language) for index, promise in promises.items()}
