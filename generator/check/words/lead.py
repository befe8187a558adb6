"""Every language can say what it avoids, and for whom it says it better."""

from collections.abc import Iterator

from generator.check.words.advice import lead_rule
from generator.model import Site
from generator.model.places import ID
from generator.model.terms import looked_up
from generator.problems import Problem


def languages_have_a_lead_word(site: Site) -> Iterator[Problem]:
    """Without a rule that holds everywhere, nobody learns what to write instead of the word."""
    by_language = {each.language: each for each in site.wordings}
    for spoken in site.settings.languages:
        wording = by_language.get(looked_up(spoken.code, frozenset(by_language)))
        if wording and not lead_rule(wording):
            yield Problem(
                wording.path,
                ("avoid",),
                f"no rule holds everywhere, so `{spoken.code}` has no word to use instead",
                "add a rule with stems and `instead`, and without `zones`",
            )


def advice_names_audiences(site: Site) -> Iterator[Problem]:
    """Advice for an audience that no file could be called after would never be given."""
    for wording in site.wordings:
        for index, rule in enumerate(wording.avoid):
            for audience in rule.instead_for:
                if not ID.fullmatch(audience):
                    yield Problem(
                        wording.path,
                        ("avoid", index, "instead_for", audience),
                        f"`{audience}` cannot be the id of an audience",
                        "use a to z in lower case, digits, and hyphens between them",
                    )
