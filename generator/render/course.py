"""The life course laid out stage by stage: what each one brings, and what goes on from before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Language, LifeCourse, with_texts
from generator.model.life import Risk
from generator.render.figures import filled


@dataclass(frozen=True)
class Saying:
    """One text, and the key path that says whether it is old.

    `term` is the word of professionals for the same thing: for staff alone.
    """

    text: str
    key: str
    term: str = ""


@dataclass(frozen=True)
class Cumulative:
    """What begins in a stage, and what began before and goes on."""

    own: tuple[Saying, ...]
    before: tuple[Saying, ...]


@dataclass(frozen=True)
class Asked:
    """People whom others meet first, and what they can say in half a minute."""

    id: str
    name: Saying
    say: Saying


@dataclass(frozen=True)
class Stretch:
    """One stage of the road; `access` names the places that give guidance there."""

    id: str
    anchor: str
    name: Saying
    now: Saying
    transition: tuple[Saying, ...]
    skills: Cumulative
    risks: Cumulative
    front_line: tuple[Asked, ...]
    access: tuple[str, ...]


@dataclass(frozen=True)
class Addition:
    """What some people carry besides, in all stages; `needs` are terms, for staff alone."""

    id: str
    anchor: str
    name: Saying
    risks: tuple[Saying, ...]
    needs: dict[str, str]
    front_line: tuple[Asked, ...]


def life_in(language: Language) -> LifeCourse | None:
    """Return the life course in a language with its figures filled in: whole or not at all."""
    life = language.life
    return with_texts(life, lambda block: filled(block.text, language)) if life else None


def stretches(life: LifeCourse) -> tuple[Stretch, ...]:
    """Return the stages in their order, each with everything that came before it."""
    return tuple(_stretches(life))


def additions(life: LifeCourse) -> tuple[Addition, ...]:
    """Return the circumstances in the order of the file."""
    return tuple(
        Addition(
            name,
            _anchor(name),
            Saying(each.name, f"{_key('circumstances', name)}.name"),
            _risks(each.risks, _key("circumstances", name)),
            each.needs,
            asked(life, each.front_line),
        )
        for name, each in life.circumstances.items()
    )


def asked(life: LifeCourse, names: Sequence[str]) -> tuple[Asked, ...]:
    """Return what people of the front line are called, and what each can say."""
    return tuple(
        Asked(
            name,
            Saying(life.front_line[name].name, f"{_key('front_line', name)}.name"),
            Saying(life.front_line[name].say, f"{_key('front_line', name)}.say"),
        )
        for name in names
    )


def _stretches(life: LifeCourse) -> Iterator[Stretch]:
    skills: tuple[Saying, ...] = ()
    risks: tuple[Saying, ...] = ()
    for name, stage in life.stages.items():
        key = _key("stages", name)
        new_skills = _lines(stage.skills, f"{key}.skills")
        new_risks = _risks(stage.risks, key)
        yield Stretch(
            name,
            _anchor(name),
            Saying(stage.name, f"{key}.name"),
            Saying(stage.now, f"{key}.now"),
            _lines(stage.transition, f"{key}.transition"),
            Cumulative(new_skills, skills),
            Cumulative(new_risks, risks),
            asked(life, stage.front_line),
            stage.access,
        )
        skills, risks = skills + new_skills, risks + new_risks


def _lines(texts: Sequence[str], key: str) -> tuple[Saying, ...]:
    return tuple(Saying(text, f"{key}.{index}") for index, text in enumerate(texts))


def _risks(risks: Sequence[Risk], key: str) -> tuple[Saying, ...]:
    return tuple(
        Saying(risk.sentence, f"{key}.risks.{index}.sentence", risk.term)
        for index, risk in enumerate(risks)
    )


def _anchor(name: str) -> str:
    """Return where a part of the road begins: no page has an anchor of its own like that."""
    return f"del-{name}"


def _key(part: str, name: str) -> str:
    return f"life.{part}.{name}"
