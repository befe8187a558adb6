"""The sheets with which readers try a text: in their language, and nothing given away."""

import io
import zipfile
from dataclasses import replace

import pytest
from summer import documents, finished, small_site, summer, words

from generator.model import KeyMessage
from generator.model.campaign import PictureText
from generator.render.kits import Kit, Share
from generator.render.kits.document import PageBlock
from generator.render.kits.workshop import alternatives


@pytest.fixture(scope="module")
def kit() -> Kit:
    return summer(small_site())


def test_a_text_is_tried_in_the_language_of_its_readers(kit):
    sheets = [each for each in kit.files if each.kind == "workshop"]

    assert [each.language for each in sheets] == ["nb", "ar"]
    for share, file, content in zip(kit.shares, sheets, documents(kit, "workshop"), strict=True):
        said = words(content)
        assert content.title == share.phrase("try_title")
        assert content.direction == share.language.direction
        for name in ("try_rank", "try_five", "try_read", "try_cost", "try_worry", "try_thanks"):
            assert share.phrase(name) in said
        assert {*share.each(share.edition.audience.message.steps)} & {
            item for block in content.blocks for item in getattr(block, "items", ())
        }
        assert file.path.startswith(share.folder)


def test_nobody_sees_the_answers_before_the_questions(kit):
    """The flyer has a page to itself: who turns it has seen it for five seconds."""
    file = next(each for each in kit.files if each.kind == "workshop")
    content = documents(kit, "workshop")[0]
    kinds = [type(block).__name__ for block in content.blocks]
    at = kinds.index("PictureBlock")

    assert kinds[at - 2 : at + 2] == ["PageBlock", "HeadingBlock", "PictureBlock", "PageBlock"]
    with zipfile.ZipFile(io.BytesIO(finished(kit, file))) as opened:
        breaks = opened.read("word/document.xml").count(b'w:type="page"')
    assert breaks == sum(isinstance(block, PageBlock) for block in content.blocks)


def test_a_flyer_that_is_older_than_the_bokmal_is_not_tried(kit):
    (nb, _) = kit.shares
    old = replace(nb, edition=replace(nb.edition, stale=("sailors.message.title",)))
    (content,) = documents(replace(kit, shares=(old,)), "workshop")

    assert content.pictures == ()
    assert nb.phrase("try_five") not in words(content)


def sentences(share: Share, **changes: object) -> tuple[str, ...]:
    campaign = share.campaign.model_copy(update=changes)
    return alternatives(replace(share, push=replace(share.push, campaign=campaign)))


def test_three_to_five_sentences_are_put_in_order_and_none_twice(kit):
    nb = kit.shares[0]
    title = nb.edition.audience.message.title
    whole = sentences(
        nb,
        messages={"sailors": KeyMessage(a="Kom i land.", b=title)},
        pictures={"sailors": PictureText(headline="I land")},
    )
    bare = sentences(nb, messages={}, pictures={})

    assert len(whole) == len({*whole}) == 5
    assert {"Kom i land.", "I land", title} <= {*whole}
    assert len(bare) == 3


def test_the_sentences_are_mixed_alike_in_every_language(kit):
    places = {
        alternatives(share).index(share.said(share.campaign.messages["sailors"].a))
        for share in kit.shares
    }

    assert len(places) == 1
