"""Each rule finds its own mistake, and only that. One small site per rule."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import worlds
from campaign_mistakes import CAMPAIGN_MISTAKES, SPOT
from year_mistakes import YEAR_MISTAKES

from generator.check import RULES, check
from generator.check.contrast import contrast
from generator.check.facts import expired, expiring, users
from generator.check.gaps import gaps
from generator.check.media import sounds_have_a_language
from generator.check.site import declared_addresses_fit
from generator.model import (
    Edition,
    Event,
    HandPage,
    LegalRule,
    MinorEdit,
    Notice,
    Partner,
    Phrase,
    Phrases,
    Printed,
    PromiseReview,
    Push,
    Review,
    Story,
    Wording,
)
from generator.model.codes import code_for
from generator.model.handed import Handed
from generator.model.needed import NEEDED
from generator.model.places import COMMON_PAGES

AGREEMENT = {"text": "Jeg er på sjøen", "area": "Havet", "office": "Havna", "source": "x"} | {
    "audience": "sailor"
}


def promise_review(**changes):
    given = {"language": "nb", "by": "en leser", "date": date(2026, 1, 1), "fingerprint": "x"}
    return PromiseReview.model_validate(given | {"back": ("Det er gratis.",)} | changes)


def minor_edit(**changes):
    given = {"language": "nb", "context": "sailors.message.action", "before": "Du kan komme"}
    said = {"after": "Du kan komme.", "reason": "x", "by": "y", "date": date(2026, 1, 1)}
    return MinorEdit.model_validate(given | said | changes)


def legal_rule(end=None, **changes):
    variant = {"start": date(2021, 1, 1), "end": end, "text": "Du har rett til en samtale."}
    given = {"id": "duty", "ground": "de nye", "source": "loven", "checked": date(2026, 1, 1)}
    return LegalRule.model_validate(given | {"variants": (variant,)} | changes)


def wording(**changes):
    rule = {"word": "roret", "stems": ("roret",), "instead": ("hjelp",), "reason": "x"}
    given = {"language": "nb", "avoid": (rule | changes.pop("rule", {}),)}
    return Wording.model_validate(given | changes)


def partner(**changes):
    given = {"id": "post", "name": "Posten", "agreement": "none"}
    return Partner.model_validate(given | changes)


def event(**changes):
    given = {"id": "quay", "title": "Møt oss", "day": date(2027, 3, 10), "place": "Kaia"}
    return Event.model_validate(given | {"start": "10:00", "end": "12:00"} | changes)


def notice(**changes):
    given = {"id": "storm", "text": "Kaia er stengt.", "start": date(2026, 3, 1)}
    return Notice.model_validate(given | changes)


FLYER = code_for("sailors", "nb", place="a5-flyer")
MISTAKES = {
    **CAMPAIGN_MISTAKES,
    **YEAR_MISTAKES,
    "slugs_are_neutral_paths": (
        lambda: worlds.site(audiences=(worlds.audience(slug="../etc"),)),
        "audiences/sailors.yml:1: `../etc` cannot be an address",
    ),
    "slugs_are_unique": (
        lambda: worlds.site(audiences=(worlds.audience(slug="om"),)),
        "audiences/sailors.yml:1: the slug `om` is taken",
    ),
    "languages_are_known": (
        lambda: worlds.site(audiences=(worlds.audience(languages=("nb", "ne")),)),
        "audiences/sailors.yml:1: `ne` is not a language in content/site.yml",
    ),
    "related_audiences_exist": (
        lambda: worlds.site(audiences=(worlds.audience(related=("sailor",)),)),
        "audiences/sailors.yml:1: `sailor` is not an audience",
    ),
    "situations_exist": (
        lambda: worlds.site(audiences=(worlds.audience(situation="ashor"),)),
        "audiences/sailors.yml:1: `ashor` is not a situation in content/site.yml",
    ),
    "partners_have_their_words": (
        lambda: worlds.site(
            audiences=(
                worlds.audience(),
                worlds.audience(id="crews", slug="mannskap", kind="partner", situation=""),
            )
        ),
        "audiences/crews.yml:1: `helper` is missing",
    ),
    "partners_lead_to_audiences": (
        lambda: worlds.site(partners={"post": partner(audience="sailors")}),
        "content/partners.yml:1: `sailors` is not an audience of partners",
    ),
    "partner_kits_hold_formats": (
        lambda: worlds.site(partners={"post": partner(files=("a5-flyers",))}),
        "content/partners.yml:1: `a5-flyers` is not a format",
    ),
    "agreements_can_hold": (
        lambda: worlds.site(partners={"post": partner(until=date(2027, 1, 1))}),
        "content/partners.yml:1: `until` needs a written agreement; this one is `none`",
    ),
    "partners_are_told_apart": (
        lambda: worlds.site(partners={"post": partner(), "mail": partner(id="mail")}),
        "content/partners.yml:1: `post` is called Posten as well",
    ),
    "logos_are_agreed": (
        lambda: worlds.site(
            partners={"post": partner(logo="post.svg", logo_alt="Et posthorn")},
            media=frozenset(("post.svg",)),
        ),
        "content/partners.yml:1: `post.svg` needs a written agreement; this one is `none`",
    ),
    "lines_fit_half_a_minute": (
        lambda: worlds.site(
            audiences=(
                worlds.audience(),
                worlds.audience(
                    id="crews",
                    slug="mannskap",
                    kind="partner",
                    situation="",
                    helper={
                        "front_line": ("mate",),
                        "say": "Nå. " * 66,
                        "do": ("Vis siden.", "Vent."),
                    },
                ),
            ),
            life=worlds.life(),
        ),
        "audiences/crews.yml:1: `crews.helper.say` has 66 words; half a minute holds 65",
    ),
    "ways_exist": (
        lambda: worlds.site(audiences=(worlds.audience(ways=("harbour", "harbor")),)),
        "audiences/sailors.yml:1: `harbor` is not a way in content/site.yml",
    ),
    "somebody_can_be_reached": (
        lambda: worlds.site(
            settings=worlds.settings(
                ways={"harbour": {"kind": "phone", "button": "Ring", "text": "Ring oss."}}
            )
        ),
        "audiences/sailors.yml:1: none of these ways has a value yet, "
        "so the page would lead nowhere",
    ),
    "closed_ways_are_people": (
        lambda: worlds.site(
            settings=worlds.settings(
                ways=worlds.SETTINGS["ways"]
                | {
                    "call": {
                        "kind": "phone",
                        "value": "77 78 80 00",
                        "button": "Ring",
                        "text": "Ring.",
                    }
                },
                closed_ways=("harbour", "call"),
            )
        ),
        "content/site.yml:1: `call` is of kind `phone`, which needs a network or a telephone",
    ),
    "promises_exist": (
        lambda: worlds.site(audiences=(worlds.audience(promises=("fri",)),)),
        "audiences/sailors.yml:1: `fri` is not a promise in content/site.yml",
    ),
    "offices_exist": (
        lambda: worlds.site(
            settings=worlds.settings(municipalities={"bygda": {"name": "Bygda", "office": "Havn"}})
        ),
        "content/site.yml:1: `Havn` is not an office in content/site.yml",
    ),
    "agreements_exist": (
        lambda: worlds.site(settings=worlds.settings(agreements={"fleet": AGREEMENT})),
        "content/site.yml:1: `sailor` is not an audience",
    ),
    "overlaps_exist": (
        lambda: worlds.site(audiences=(worlds.audience(overlaps=("sailor",)),)),
        "audiences/sailors.yml:1: `sailor` is not an audience",
    ),
    "situations_have_addresses": (
        lambda: worlds.site(
            settings=worlds.settings(situations={"ashore": {"slug": "flere", "tile": "I land"}})
        ),
        "content/site.yml:1: the slug `flere` is taken",
    ),
    "pairs_have_addresses": (
        lambda: worlds.site(
            audiences=(
                worlds.audience(overlaps=("divers",)),
                worlds.audience(id="divers", slug="under-vann"),
                worlds.audience(id="both", slug="i-havn-og-under-vann"),
            )
        ),
        "audiences/sailors.yml:1: `sailors` and `divers` would share the page "
        "`i-havn-og-under-vann` with somebody",
    ),
    "channels_exist": (
        lambda: worlds.site(audiences=(worlds.audience(channels=("wal",)),)),
        "audiences/sailors.yml:1: `wal` is not a channel",
    ),
    "formats_exist": (
        lambda: worlds.site(channels={"wall": worlds.channel(formats=("a5-flier",))}),
        "content/channels.yml:1: `a5-flier` is not a format",
    ),
    "facts_exist": (
        lambda: worlds.site(audiences=(worlds.audience(proof=("contents",)),)),
        "audiences/sailors.yml:1: `contents` is not a fact in content/facts.yml",
    ),
    "addresses_are_whole": (
        lambda: worlds.site(settings=worlds.settings(address="https://vei.example")),
        "content/site.yml:1: `https://vei.example` is no address that pages could be put below",
    ),
    "ways_lead_somewhere": (
        lambda: worlds.site(
            settings=worlds.settings(
                ways=worlds.SETTINGS["ways"]
                | {
                    "call": {
                        "kind": "phone",
                        "value": "ring",
                        "button": "Ring",
                        "text": "Ring.",
                    }
                }
            )
        ),
        "content/site.yml:1: `ring` is no value for a way of kind `phone`",
    ),
    "declared_addresses_fit": (
        lambda: worlds.site(settings=worlds.settings(feedback="https://fylket.example/")),
        "content/site.yml:1: `https://fylket.example/` is no e-mail address (`feedback`)",
    ),
    "phrases_are_complete": (
        lambda: worlds.site(
            phrases=Phrases(phrases={name: Phrase(text="Ord") for name in NEEDED if name != "skip"})
        ),
        "content/phrases.yml:1: the phrase `skip` is missing",
    ),
    "reviews_are_of_editions": (
        lambda: worlds.site(
            reviews=(
                Review(
                    audience="sailor",
                    language="nb",
                    by="Havna",
                    date=date(2026, 1, 1),
                    fingerprint="a",
                ),
            )
        ),
        "content/translations/reviews.yml:1: `sailor` is not an audience",
    ),
    "nothing_stands_twice": (
        lambda: worlds.site(
            campaigns=(
                worlds.campaign(places={"wall": SPOT}, messages={"sailors": {"a": "Kom i land."}}),
            )
        ),
        "content/campaigns/summer.yml:1: `wall` is a channel and a place; "
        "both would share one short address",
    ),
    "staff_texts_are_plain": (
        lambda: worlds.site(campaigns=(worlds.campaign(goal="<img src=x>"),)),
        "content/campaigns/summer.yml:1: `goal` holds a sign that is no text: <img src=x>",
    ),
    "values_can_be_set": (
        lambda: worlds.site(facts={"content": worlds.fact(value="nitti")}),
        "content/facts.yml:1: `value` of the fact `content` is `nitti`, which is no number",
    ),
    "texts_fit": (
        lambda: worlds.site(
            audiences=(worlds.audience(message=worlds.message(title="Fjordbygdene " * 5)),)
        ),
        "audiences/sailors.yml:1: `sailors.message.title` has 64 characters; at most 60 fit",
    ),
    "texts_are_plain": (
        lambda: worlds.site(
            audiences=(worlds.audience(message=worlds.message(action="Ta <b>kontakt</b>")),)
        ),
        "audiences/sailors.yml:1: `sailors.message.action` holds `<b>`, "
        "which is no text for a reader",
    ),
    "figures_come_from_the_store": (
        lambda: worlds.site(
            audiences=(worlds.audience(message=worlds.message(action="93 % er fornøyde")),)
        ),
        "audiences/sailors.yml:1: `sailors.message.action` holds the figure `93 %`, "
        "not from the store",
    ),
    "figures_are_for_this_reader": (
        lambda: worlds.site(
            facts={"content": worlds.fact(readers=("partner",))},
            audiences=(worlds.audience(message=worlds.message(action="{content} er fornøyde")),),
        ),
        "audiences/sailors.yml:1: the fact `content` is not meant for citizens",
    ),
    "media_files_exist": (
        lambda: worlds.site(
            audiences=(worlds.audience(sound={"nb": "i-hamn.mp3"}),),
            media=frozenset({"i-havn.mp3"}),
        ),
        "audiences/sailors.yml:1: `i-hamn.mp3` is not in content/media",
    ),
    "media_can_be_played": (
        lambda: worlds.site(
            audiences=(
                worlds.audience(sign_language={"video": "i-havn.mp4", "captions": "i-havn.srt"}),
            ),
            media=frozenset({"i-havn.mp4", "i-havn.srt"}),
        ),
        "audiences/sailors.yml:1: `i-havn.srt` cannot be used as captions",
    ),
    "sounds_have_a_language": (
        lambda: worlds.site(
            audiences=(worlds.audience(sound={"ne": "i-havn.mp3"}),),
            media=frozenset({"i-havn.mp3"}),
        ),
        "audiences/sailors.yml:1: `ne` is not a language of this audience",
    ),
    "hours_can_be_told": (
        lambda: worlds.site(events={"quay": event(end="9:30")}),
        "content/events.yml:1: `9:30` is no time of day",
    ),
    "days_run_forward": (
        lambda: worlds.site(notices={"storm": notice(end=date(2026, 1, 1))}),
        "content/notices.yml:1: `storm` ends on 2026-01-01, before it starts",
    ),
    "timely_audiences_exist": (
        lambda: worlds.site(events={"quay": event(audiences=("sailor",))}),
        "content/events.yml:1: `sailor` is not an audience",
    ),
    "stages_can_be_linked_to": (
        lambda: worlds.site(
            life=worlds.life(circumstances={"old": worlds.LIFE["circumstances"]["foreign"]})
        ),
        "content/life-course.yml:1: `old` cannot be an anchor: it is taken",
    ),
    "stages_exist": (
        lambda: worlds.site(
            life=worlds.life(), audiences=(worlds.audience(stages=("young", "groan")),)
        ),
        "audiences/sailors.yml:1: `groan` is not a stage in content/life-course.yml",
    ),
    "circumstances_exist": (
        lambda: worlds.site(
            life=worlds.life(), audiences=(worlds.audience(circumstance="foreigner"),)
        ),
        "audiences/sailors.yml:1: `foreigner` is not a circumstance in content/life-course.yml",
    ),
    "front_lines_exist": (
        lambda: worlds.site(
            life=worlds.life(),
            audiences=(
                worlds.audience(helper={"front_line": ("mat",), "say": "Kom.", "do": ("a", "b")}),
            ),
        ),
        "audiences/sailors.yml:1: `mat` is not a front line in content/life-course.yml",
    ),
    "accesses_exist": (
        lambda: worlds.site(life=worlds.life(stages=worlds.stage("old", access=("gild",)))),
        "content/life-course.yml:1: `gild` is not an access further down",
    ),
    "needs_are_answered": (
        lambda: worlds.site(
            life=worlds.life(), audiences=(worlds.audience(circumstance="foreign"),)
        ),
        "audiences/sailors.yml:1: the need `trust` (Tillit) of `foreign` has no answer",
    ),
    "answers_lead_to_texts": (
        lambda: worlds.site(
            life=worlds.life(),
            audiences=(
                worlds.audience(circumstance="foreign", answers={"trust": "message.offers.7"}),
            ),
        ),
        "audiences/sailors.yml:1: `message.offers.7` is not a text of this audience",
    ),
    "risks_are_sentences": (
        lambda: worlds.site(
            life=worlds.life(),
            audiences=(
                worlds.audience(
                    message=worlds.message(
                        recognitions=("Jeg savner land.", "Jeg har GIKT.", "Jeg kan mye.")
                    )
                ),
            ),
        ),
        "audiences/sailors.yml:1: this sentence holds the term `Gikt`, which is for staff alone",
    ),
    "colours_are_colours": (
        lambda: worlds.site(tokens={"colour": {"night": "blue"}}),
        "content/design/tokens.yml:1: `blue` is not a colour",
    ),
    "pairs_can_be_read": (
        lambda: worlds.site(
            tokens={
                "colour": {"night": "#777777", "snow": "#FFFFFF"},
                "pairs": {"night on snow": "7"},
            }
        ),
        "content/design/tokens.yml:1: night on snow has a contrast of 4.48:1; "
        "at least 7:1 is needed",
    ),
    "promises_were_read_back": (
        lambda: worlds.site(promise_reviews=(promise_review(back=()),)),
        "content/translations/reviews.yml:1: 0 sentences were read back; there are 1 promises",
    ),
    "minor_edits_are_minor": (
        lambda: worlds.site(minor_edits=(minor_edit(after="Du kan ikke komme"),)),
        "content/translations/minor.yml:1: the edit of `sailors.message.action` changes 4 letters; "
        "more than 2 can change the meaning",
    ),
    "references_are_known": (
        lambda: worlds.site(audiences=(worlds.audience(tile="Om {contant}"),)),
        "audiences/sailors.yml:1: `sailors.tile`: `contant` is not a fact in content/facts.yml",
    ),
    "references_can_be_set": (
        lambda: worlds.site(
            audiences=(worlds.audience(tile="Om {content, plural, other {#} other {#}}"),)
        ),
        "audiences/sailors.yml:1: `sailors.tile`: the plural form `other` stands twice",
    ),
    "wordings_follow_each_other": (
        lambda: worlds.site(rules={"duty": legal_rule(end=date(2020, 1, 1))}),
        "content/rules.yml:1: this wording ends on 2020-01-01 before it starts on 2021-01-01",
    ),
    "rules_are_told_apart": (
        lambda: worlds.site(rules={"content": legal_rule(id="content")}),
        "content/rules.yml:1: `content` is a fact too: nobody knows which one is meant",
    ),
    "rules_are_for_this_reader": (
        lambda: worlds.site(
            rules={"duty": legal_rule(readers=("partner",))},
            audiences=(worlds.audience(tile="Om {duty}"),),
        ),
        "audiences/sailors.yml:1: the rule `duty` is not meant for the readers of `sailors.tile`",
    ),
    "municipalities_are_known": (
        lambda: worlds.site(campaigns=(worlds.campaign(municipalities=("fjorden",)),)),
        "content/campaigns/summer.yml:1: `fjorden` is not a municipality in content/site.yml",
    ),
    "statutory_languages_are_whole": (
        lambda: worlds.site(
            settings=worlds.settings(
                municipalities={
                    "fjord": {"name": "Fjord", "languages": ("se",), "law": "språkloven"}
                }
            ),
            campaigns=(worlds.campaign(municipalities=("fjord",)),),
        ),
        "content/campaigns/summer.yml:1: what is aimed at Fjord must be in `se`, by språkloven; "
        "the site has no such language",
    ),
    "reading_levels_exist": (
        lambda: worlds.site(audiences=(worlds.audience(reading="plan"),)),
        "audiences/sailors.yml:1: `plan` is not a reading level in content/reading.yml",
    ),
    "texts_are_easy_enough": (
        lambda: worlds.site(audiences=(worlds.audience(tile="ja " * 14),)),
        "audiences/sailors.yml:1: `sailors.tile` in nb has 14 words; the level `plain` allows 13",
    ),
    "terms_are_found": (
        lambda: worlds.site(wordings=(wording(terms={"guide": {"says": ("los",)}}),)),
        "content/wording/nb.yml:1: `guide` has nothing to find it by",
    ),
    "terms_are_kept": (
        lambda: worlds.site(
            wordings=(
                wording(terms={"guide": {"finds": ("veileder",)}}),
                wording(language="en", terms={"guide": {"says": ("adviser",)}}),
            ),
            catalogues={
                "en": worlds.catalogue(
                    sailors__message__promise=(worlds.message()["promise"], "Talk to a guide.")
                )
            },
        ),
        "content/translations/en.po:10: "
        '`sailors.message.promise` does not say "veileder" as agreed',
    ),
    "languages_have_a_lead_word": (
        lambda: worlds.site(
            wordings=(wording(rule={"zones": ("citizen",)}), wording(language="en"))
        ),
        "content/wording/nb.yml:1: no rule holds everywhere, so `nb` has no word to use instead",
    ),
    "advice_names_audiences": (
        lambda: worlds.site(wordings=(wording(rule={"instead_for": {"Sailors": ("kurs",)}}),)),
        "content/wording/nb.yml:1: `Sailors` cannot be the id of an audience",
    ),
    "codes_can_be_read": (
        lambda: worlds.site(printed=Printed(codes={"b2c3a": "sailors/nb a5-flyer"})),
        "content/printed.yml:1: `b2c3a: sailors/nb a5-flyer` is not a code with its meaning",
    ),
    "codes_keep_their_meaning": (
        lambda: worlds.site(printed=Printed(codes={FLYER.code: "pirates/nb a5-flyer"})),
        f"content/printed.yml:1: `{FLYER.code}` was handed out for pirates/nb a5-flyer "
        "and would now lead to sailors/nb a5-flyer",
    ),
    "versions_can_be_read": (
        lambda: worlds.site(printed=Printed(sheets={"sailors/nb": {"1a2b": "2026-02-30"}})),
        "content/printed.yml:1: `1a2b: 2026-02-30` is not a version with its days",
    ),
    "versions_are_told_apart": (
        lambda: worlds.site(
            printed=Printed(
                sheets={"sailors/nb": dict.fromkeys((f"1a2b{1:012}", f"1a2b{2:012}"), "2026-02-28")}
            )
        ),
        "content/printed.yml:1: two texts of sailors/nb have the mark 1a2b",
    ),
    "pictures_are_told": (
        lambda: worlds.site(audiences=(worlds.audience(picture={"mood": "day", "alt": ""}),)),
        "audiences/sailors.yml:1: `picture.alt` is missing: nobody tells what the drawing shows",
    ),
    "codes_are_told_apart": (
        # Found by trying names: of 27 ** 5 codes two of them get the same.
        lambda: worlds.site(
            campaigns=(
                worlds.campaign(
                    places=dict.fromkeys(("k198", "k1611"), SPOT),
                    messages={"sailors": {"a": "Kom i land."}},
                ),
            )
        ),
        "content/campaigns/summer.yml:1: campaign:summer sailors/nb k198 "
        "and campaign:summer sailors/nb k1611 share the code tdpmr",
    ),
    "subjects_are_told_apart": (
        lambda: worlds.site(audiences=(worlds.audience(id="interpreter"),), campaigns=()),
        "audiences/interpreter.yml:1: `interpreter` is what sheets for everybody are called",
    ),
    "handed_kits_can_be_read": (
        lambda: worlds.site(
            handed={
                "summer": Handed(
                    id="summer", handed=date(2027, 1, 1), items={"nb/i-havn/x": "seal"}
                )
            }
        ),
        "content/kits.yml:1: `nb/i-havn/x: seal` is not a thing of a kit with its seal",
    ),
}


def test_nothing_is_wrong_with_the_small_site():
    assert check(worlds.site()) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_has_a_mistake_that_it_finds(rule):
    """Rules about words have a corpus of their own: tests/check/test_words.py."""
    if rule.__name__ == "words_in_sources":
        return

    broken, expected = MISTAKES[rule.__name__]

    assert [str(problem).splitlines()[0] for problem in check(broken())] == [expected]


@pytest.mark.parametrize(
    "text", ["{{ name }}", "{% if %}", "${content}", "en {", "a }", "{To ord}", "&amp;"]
)
def test_template_syntax_and_loose_braces_are_no_text(text):
    broken = worlds.site(audiences=(worlds.audience(message=worlds.message(action=text)),))

    assert len(check(broken)) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"proof": ("content", "content")},
        {"related": ("sailors", "sailors")},
        {"ways": ("harbour", "harbour")},
    ],
)
def test_a_name_twice_in_a_list_is_one_too_many(wrong):
    found = check(worlds.site(audiences=(worlds.audience(**wrong),)))

    assert ["stands 2 times" in problem.text for problem in found] == [True]


def test_a_figure_for_partners_is_no_proof_for_a_citizen():
    facts = {"content": worlds.fact(readers=("partner",))}

    found = check(worlds.site(facts=facts, audiences=(worlds.audience(proof=("content",)),)))

    assert [problem.text for problem in found] == [
        "the fact `content` is not meant for the readers of this audience"
    ]


def test_what_the_program_fills_in_is_filled_only_where_it_does():
    sailors = worlds.audience(message=worlds.message(action="Se {link}"))

    found = check(worlds.site(audiences=(sailors,)))

    assert [problem.text for problem in found] == [
        "`sailors.message.action`: `link` is not a fact in content/facts.yml"
    ]


def test_the_needed_phrases_are_those_that_templates_ask_for():
    package = Path(__file__).parents[2] / "generator"
    files = [*package.glob("render/**/*.py"), *package.glob("templates/**/*.j2")]
    files.append(package / "formats.py")
    assert len(files) > 20
    text = "\n".join(path.read_text("utf-8") for path in files)

    assert [name for name in NEEDED if not re.search(rf"""["']{name}["']""", text)] == []


@pytest.mark.parametrize("text", ["mindre < mer", "Fem er ikke her", "A & B", "Snø – og is"])
def test_ordinary_signs_are_text(text):
    sailors = worlds.audience(message=worlds.message(action=text))

    assert check(worlds.site(audiences=(sailors,))) == ()


def test_an_expired_fact_names_everything_that_shows_it():
    sailors = worlds.audience(
        proof=("content",), message=worlds.message(promise="{year} er {content} fornøyde.")
    )
    spoken = worlds.language(
        pages={"om": HandPage(id="om", blocks=("# Om", "{content} er fornøyde."))}
    )
    edition = Edition(sailors, sailors, spoken, "draft", (), "")
    texts = {"sailors": {"wall": {"text": "{content} {link}"}}}
    site = worlds.site(
        languages=(spoken,),
        editions=(edition,),
        pushes=(Push(worlds.campaign(texts=texts), spoken, ()),),
    )

    found = list(expired(site, date(2028, 1, 2)))

    assert [problem.text for problem in found] == [
        "the fact `content` expired on 2028-01-01; it stands in kit summer in nb, "
        "page nb/i-havn/, page nb/om/, page nb/valg/land/i-havn/, sheets and pictures of nb/i-havn/"
    ]
    assert list(expired(site, date(2028, 1, 1))) == []


def test_a_fact_inside_the_source_of_another_is_shown_with_it():
    facts = {
        "content": worlds.fact(cite="undersøkelsen i {year}"),
        "year": worlds.fact(id="year", value="2022", unit="text", statement="", cite=""),
    }
    sailors = worlds.audience(proof=("content",))
    edition = Edition(sailors, sailors, worlds.language(), "draft", (), "")
    site = worlds.site(facts=facts, editions=(edition,), campaigns=())

    assert users(site, "year") == ("page nb/i-havn/",)


def test_a_fact_is_told_of_sixty_days_before_it_expires():
    assert list(expiring(worlds.site(), date(2027, 11, 1))) == []
    assert len(list(expiring(worlds.site(), date(2027, 11, 3)))) == 1


def test_what_is_not_known_is_told_and_is_no_mistake():
    known = {"feedback": "a@b.no", "statement": "x", "security": "x", "machine_help": "x"}
    site = worlds.site(settings=worlds.settings(**known))

    found = [problem.text for problem in gaps(site, date(2026, 11, 23))]

    assert found == [
        "`address` of the office in Havna is empty; home pages leave it out",
        "`hours` of the office in Havna is empty; home pages leave it out",
        "`https://vei.example/` is a placeholder: printed codes lead nowhere yet",
    ]


@pytest.mark.parametrize("field", ["feedback", "statement", "security", "machine_help"])
def test_what_the_county_has_to_declare_is_asked_for_until_it_is_there(field):
    def asked(**given):
        found = gaps(worlds.site(settings=worlds.settings(**given)), date(2026, 11, 23))
        return [problem for problem in found if problem.text.startswith(f"`{field}` is empty")]

    (gap,) = asked()

    assert (gap.kind, gap.path) == ("declared", "content/site.yml")
    assert gap.question.endswith((".", "?"))
    assert "{" not in gap.bokmal + gap.question
    assert asked(**{field: "x"}) == []


@pytest.mark.parametrize(
    ("field", "value", "fits"),
    [
        ("feedback", "si-fra@fylket.example", True),
        ("feedback", "si-fra", False),
        ("statement", "https://uustatus.no/nb/erklaringer/publisert/1", True),
        ("statement", "http://uustatus.no/nb", False),
        ("statement", "https://uustatus.no.example/nb", False),
        ("security", "vakt@fylket.example", True),
        ("security", "https://fylket.example/vakt", True),
        ("security", "http://fylket.example/vakt", False),
        ("security", "vakta", False),
    ],
)
def test_a_declared_address_is_one_that_answers(field, value, fits):
    site = worlds.site(settings=worlds.settings(**{field: value}))

    assert (list(declared_addresses_fit(site)) == []) is fits


def test_a_partner_names_people_of_the_front_line_that_there_are():
    partner = Partner(id="post", name="Posten", agreement="none", front_line="mail")

    problems = check(replace(worlds.site(life=worlds.life()), partners={"post": partner}))

    assert [str(problem).splitlines()[0] for problem in problems] == [
        "content/partners.yml:1: `mail` is not a front line in content/life-course.yml"
    ]


def test_municipalities_without_an_office_are_asked_about_at_once():
    names = {"a": {"name": "Bygda"}, "b": {"name": "Vika", "office": "Havna"}, "c": {"name": "Øya"}}
    found = gaps(worlds.site(settings=worlds.settings(municipalities=names)), date(2026, 11, 23))

    asked = [problem for problem in found if "office` is empty" in problem.text]
    assert [problem.text for problem in asked] == [
        "`office` is empty for Bygda, Øya; the page that finds the office says so"
    ]
    assert asked[0].question == "Hvilket kontor har ansvar for folk i Bygda, Øya?"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"overlaps": ("sailors",)}, "`sailors` overlaps itself"),
        ({"overlaps": ("crews",)}, "`sailors` and `crews` are not both for citizens"),
        ({"overlaps": ("divers", "divers")}, "`divers` stands 2 times in `overlaps`"),
    ],
)
def test_an_overlap_is_another_audience_of_citizens_named_once(changes, told):
    crews = worlds.audience(id="crews", slug="mannskap", kind="partner")
    divers = worlds.audience(id="divers", slug="under-vann")
    site = worlds.site(audiences=(worlds.audience(**changes), crews, divers))

    assert told in [problem.text for problem in check(site)]


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("../etc", "`../etc` cannot be an address"),
        ("con", "`con` cannot be an address"),
        ("sailors", "the slug `sailors` names a group to everybody who sees the address"),
        ("land", "the slug `land` is taken"),
    ],
)
def test_the_slug_of_a_situation_is_a_neutral_path_of_its_own(slug, told):
    tile = {"tile": "Jeg er på sjøen"}
    situations = worlds.SETTINGS["situations"] | {"afloat": tile | {"slug": slug}}

    found = check(worlds.site(settings=worlds.settings(situations=situations)))

    assert told in [problem.text for problem in found]


def test_contrast_is_the_ratio_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_an_event_that_ends_before_it_starts_is_a_mistake():
    found = [str(each) for each in check(worlds.site(events={"quay": event(end="09:30")}))]

    assert [each.splitlines()[0] for each in found] == [
        "content/events.yml:1: `quay` ends at 09:30, before it has started at 10:00"
    ]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ({"until": date(2027, 1, 1)}, ["ends on 2027-01-01"]),
        ({"withdrawn": date(2027, 1, 1)}, ["was withdrawn on 2027-01-01"]),
        ({"withdrawn": date(2027, 1, 2)}, []),  # somebody may think again on the same day
    ],
)
def test_a_consent_that_is_over_before_it_was_given_is_a_mistake(days, told):
    consent = {"reference": "sak 1", "given": date(2027, 1, 2), "until": date(2028, 1, 1)}
    said = {"id": "ole", "audiences": ("sailors",), "text": "Det hjalp.", "who": "Ole"}
    story = Story.model_validate(said | {"consent": consent | days})

    found = [str(each) for each in check(worlds.site(stories={"ole": story}))]

    assert [each.splitlines()[0] for each in found] == [
        f"content/stories.yml:1: the consent to `ole` {each}, before it was given" for each in told
    ]


def test_two_offices_of_one_name_would_be_one():
    offices = ({"name": "Havna", "area": "Fjorden"}, {"name": "Havna", "area": "Øyene"})

    found = check(worlds.site(settings=worlds.settings(offices=offices)))

    assert [(each.path, each.text) for each in found] == [
        ("content/site.yml", "two offices are called `Havna`")
    ]


def test_two_promises_of_one_name_would_be_one():
    promise = worlds.SETTINGS["promises"][0]

    found = check(worlds.site(settings=worlds.settings(promises=(promise, promise))))

    assert [(each.path, each.text) for each in found] == [
        ("content/site.yml", "two promises are called `free`")
    ]


@pytest.mark.parametrize("name", sorted(COMMON_PAGES))
def test_a_hand_written_page_takes_no_address_that_every_language_uses(name):
    page = HandPage(id=name, blocks=("# Om", "Om oss."))

    found = check(worlds.site(pages=(page,)))

    assert [(each.path, each.text) for each in found] == [
        (f"content/pages/{name}.md", f"the address `{name}` is taken")
    ]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"variants": ("nb-x-lett",)}, []),
        ({}, ["`nb-x-lett` is not a language of this audience"]),
        (
            {"languages": ("nb",), "sound": {"en": "a.mp3"}},
            ["`en` is not a language of this audience"],
        ),
        ({"sound": {"en": "a.mp3", "nb": "a.mp3"}}, []),
    ],
)
def test_a_recording_is_in_a_language_that_its_audience_has(asked, told):
    variant = {"code": "nb-x-lett", "name": "Enkelt"}
    settings = worlds.settings(languages=(*worlds.SETTINGS["languages"], variant))
    sailors = worlds.audience(**{"sound": {"nb-x-lett": "a.mp3"}} | asked)
    site = worlds.site(settings=settings, audiences=(sailors,), media=frozenset({"a.mp3"}))

    assert [each.text for each in sounds_have_a_language(site)] == told


@pytest.mark.parametrize(
    ("changes", "hint"),
    [
        ({"stages": ("young",)}, "add content/life-course.yml"),
        ({"circumstance": "foreign"}, "add content/life-course.yml"),
        (
            {"helper": {"front_line": ("mate",), "say": "Kom.", "do": ("a", "b")}},
            "add content/life-course.yml",
        ),
        ({"sound": {"nb": "i-havn.mp3"}}, "put the file into content/media"),
        ({"channels": ("wall",)}, "there is none yet: add it first"),
    ],
)
def test_where_there_is_nothing_to_choose_from_the_hint_says_what_to_add(changes, hint):
    site = worlds.site(audiences=(worlds.audience(**changes),), channels={}, campaigns=())

    assert [each.hint for each in check(site)] == [hint]
