"""What is not known yet. No mistake: pages leave it out, and the build says whom to ask."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.check.facts import expiring
from generator.check.law import lapsing
from generator.check.partners import agreements_ending
from generator.check.yearly import days_to_look_up
from generator.model import Code, Language, Office, Site
from generator.model.gap import Gap
from generator.model.places import PRINTED, REVIEWS, SETTINGS
from generator.problems import Problem, line_of, located, order

PLACEHOLDER = ".example"  # RFC 2606: never a real address

# What to ask the service about a way without a value, by its kind.
_WAY_QUESTIONS = {
    "phone": "Hvilket nummer skal folk ringe, og når svarer noen?",
    "email": "Hvilken e-postadresse skal folk skrive til, og hvem svarer?",
    "link": "På hvilken nettadresse kan folk ta kontakt eller bestille time?",
}
# The same for the fields of an office: what is missing, and what to ask.
_OFFICE_QUESTIONS = {
    "address": ("Besøksadressen til", "Hvor er inngangen til kontoret i {name}?"),
    "hours": ("Åpningstiden til", "Når kan folk komme innom kontoret i {name}?"),
}
# What the county declares about the site: who knows it, what pages do without it, what to ask.
_DECLARED = {
    "feedback": (
        "pages lead to the sender's website instead",
        "ask the communications department",
        "E-postadressen som lesere kan si fra til, mangler. "
        "Sidene viser til nettstedet til {sender} så lenge.",
        "Hvilken e-postadresse skal folk skrive til når noe er galt med en side, og hvem svarer?",
    ),
    "statement": (
        "the law asks for it, and no page leads to it",
        "ask whoever has access to uustatus.no in the county",
        "Erklæringen om tilgjengelighet er ikke lagt ut. Loven krever den, og ingen side viser til "
        "den ennå.",
        "Hvilken adresse har erklæringen på uustatus.no? Spør den som har tilgang der.",
    ),
    "security": (
        "security.txt leads to the sender's website instead",
        "ask the county's IT",
        "Ingen er oppgitt for feil i sikkerheten. "
        "Filen security.txt viser til nettstedet til {sender} så lenge.",
        "Hvem skal få vite om feil i sikkerheten? Spør IT om en e-postadresse eller en nettside.",
    ),
    "machine_help": (
        "no page says how artificial intelligence was used",
        "ask whoever answers for the use of artificial intelligence in the county",
        "Siden om tilbudet sier ikke hvordan kunstig intelligens er brukt.",
        "Hva sier {sender} om bruken av kunstig intelligens? Spør den som har ansvar for det.",
    ),
}


def gaps(site: Site, today: date) -> tuple[Problem, ...]:
    """Return everything that somebody should fill in or look at soon, each with its line."""
    soon = (
        *expiring(site, today),
        *lapsing(site, today),
        *agreements_ending(site, today),
        *_due(site, today),
    )
    return located((*lasting(site), *soon), site.lines)


def unrecorded(site: Site, codes: Iterable[Code], seals: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return what nobody wrote down yet of what goes to print, and what goes although withdrawn.

    `codes` are in use, `seals` are of today's sheets by what they are about.
    """
    printed = site.printed
    known = {subject: printed.current(subject, seal) for subject, seal in seals.items()}
    unknown = [each for each in codes if each.code not in printed.codes]
    new = [subject for subject, version in known.items() if not version]
    found = [
        Problem(
            PRINTED,
            ("sheets", subject, version.seal),
            f"today's sheets of {subject} have the mark {version.mark}, "
            f"which is withdrawn from {version.withdrawn}",
            "correct what was wrong, be it a word or a number: a new mark follows by itself",
        )
        for subject, version in known.items()
        if version and version.withdrawn
    ]
    if unknown or new:
        counted = f"{_some(len(unknown), 'code')} and {_some(len(new), 'version')}"
        hint = "run `outreach codes record` before you print"
        found.append(Problem(PRINTED, 1, f"{counted} are not recorded", hint))
    return located(found, site.lines)


def _some(number: int, what: str) -> str:
    return f"{number} {what if number == 1 else what + 's'}"


def lasting(site: Site) -> tuple[Gap, ...]:
    """Return what is missing whatever the day: pages may show it and stay the same."""
    found = (
        *_address(site),
        *_ways(site),
        *_offices(site),
        *_unserved(site),
        *_declared(site),
        *_absent(site),
        *_stale(site),
        *_unconfirmed(site),
        *days_to_look_up(site),
        *_outdated_reviews(site),
    )
    placed = {replace(each, place=line_of(each, site.lines)) for each in found}
    return tuple(sorted(placed, key=order))


def _due(site: Site, today: date) -> Iterator[Problem]:
    for audience in site.audiences:
        if audience.next_review <= today:
            yield Problem(
                audience.path,
                ("next_review",),
                f"this text was to be looked at again by {audience.next_review.isoformat()}",
                f"{audience.owner} owns it; set a new date when it still holds",
            )


def _address(site: Site) -> Iterator[Gap]:
    if PLACEHOLDER in site.settings.address:
        yield Gap(
            SETTINGS,
            ("address",),
            f"`{site.settings.address}` is a placeholder: printed codes lead nowhere yet",
            "ask the county's IT which address the site will have, before anything is printed",
            "address",
            "Nettstedet har ingen adresse ennå. Kodene på trykte ark leder ingen steder.",
            "Hvilken adresse får nettstedet? Spør IT før noe blir trykt.",
        )


def _ways(site: Site) -> Iterator[Gap]:
    for name, way in site.settings.ways.items():
        if not way.exists:
            yield Gap(
                SETTINGS,
                ("ways", name, "value"),
                f"`ways.{name}.value` is empty; pages and sheets leave this way out",
                "ask the service",
                "way",
                f"«{way.button}» har ikke noe å vise til. Sider og ark utelater det.",
                _WAY_QUESTIONS[way.kind],
            )


def _offices(site: Site) -> Iterator[Gap]:
    for index, office in enumerate(site.settings.offices):
        for field in _OFFICE_QUESTIONS:
            if not getattr(office, field):
                yield _of_office(index, office, field)


def _of_office(index: int, office: Office, field: str) -> Gap:
    what, question = _OFFICE_QUESTIONS[field]
    return Gap(
        SETTINGS,
        ("offices", index, field),
        f"`{field}` of the office in {office.name} is empty; home pages leave it out",
        "ask the service",
        "office",
        f"{what} kontoret i {office.name} mangler. Forsidene utelater det.",
        question.format(name=office.name),
    )


def _unserved(site: Site) -> Iterator[Gap]:
    """Ask once for all municipalities: whoever knows one of them knows them all."""
    lacking = {
        key: each.name for key, each in site.settings.municipalities.items() if not each.office
    }
    if lacking:
        names = ", ".join(lacking.values())
        yield Gap(
            SETTINGS,
            ("municipalities", next(iter(lacking)), "office"),
            f"`office` is empty for {names}; the page that finds the office says so",
            "ask the service",
            "office",
            f"Vi vet ikke hvilket kontor som har ansvar for {names}. Siden som finner kontoret, "
            "sier det.",
            f"Hvilket kontor har ansvar for folk i {names}?",
        )


def _declared(site: Site) -> Iterator[Gap]:
    sender = site.settings.sender.name
    for field, (without, hint, bokmal, question) in _DECLARED.items():
        if not getattr(site.settings, field):
            yield Gap(
                SETTINGS,
                (field,),
                f"`{field}` is empty; {without}",
                hint,
                "declared",
                bokmal.format(sender=sender),
                question.format(sender=sender),
            )


def _stale(site: Site) -> Iterator[Gap]:
    for edition in site.editions:
        if edition.old:
            count, code = len(edition.old), edition.language.code
            kept = "; its sheets and pictures are withheld" if edition.withheld else ""
            held = " Ark og bilder holdes tilbake." if edition.withheld else ""
            yield Gap(
                f"content/translations/{code}.po",
                1,
                f"{count} of the texts in {edition.id} are older than the bokmål{kept}",
                "run `outreach translations update`, translate what is fuzzy",
                "stale",
                f"«{edition.source.message.title}» på {_named(edition.language)}: "
                f"{_texts(count)} er eldre enn den norske.{held}",
            )


def _unconfirmed(site: Site) -> Iterator[Gap]:
    """A text that was filled in from another place may be wrong in this one."""
    for edition in site.editions:
        if edition.unconfirmed:
            count, code = len(edition.unconfirmed), edition.language.code
            yield Gap(
                f"content/translations/{code}.po",
                1,
                f"{count} of the texts in {edition.id} were filled in from elsewhere, "
                "and nobody has looked at them",
                "read them in the catalogue and take away `fuzzy` where they hold",
                "unconfirmed",
                f"«{edition.source.message.title}» på {_named(edition.language)}: "
                f"{_texts(count)} er hentet fra et annet sted. Ingen har sett på det ennå.",
            )


def _outdated_reviews(site: Site) -> Iterator[Gap]:
    """An edit ends an approval; who approved should hear of it."""
    seals = {(each.audience.id, each.language.code): each for each in site.editions}
    for index, review in enumerate(site.reviews):
        edition = seals.get((review.audience, review.language))
        if edition and edition.fingerprint != review.fingerprint:
            yield Gap(
                REVIEWS,
                ("reviews", index, "fingerprint"),
                f"the review of {review.audience}/{review.language} is of another text",
                f"read it again; today's text has the fingerprint {edition.fingerprint}",
                "review",
                f"«{edition.source.message.title}» på {_named(edition.language)} er endret etter "
                f"at {review.by} godkjente teksten. Den må leses på nytt.",
            )


def _absent(site: Site) -> Iterator[Gap]:
    tongues = {language.code: _named(language) for language in site.languages}
    for each in site.absent:
        first, more = each.missing[0], len(each.missing) - 1
        rest = f" and {more} more" if more else ""
        yield Gap(
            f"content/translations/{each.language}.po",
            1,
            f"no {each.language} edition of {each.what}: `{first}`{rest} not translated",
            "run `outreach translations update` and fill in the catalogue",
            "absent",
            f"{each.what} finnes ikke på {tongues.get(each.language, each.language)} ennå: "
            f"{_texts(len(each.missing))} mangler.",
        )


def _named(language: Language) -> str:
    return f"{language.name} ({language.code})"


def _texts(count: int) -> str:
    return "1 tekst" if count == 1 else f"{count} tekster"
