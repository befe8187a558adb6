"""What translators are asked for in a variant of bokmål: what is harder than it must be."""

from conftest import change, translate

from generator.load import load, updated, wanted
from generator.load.translations import OPTIONAL

EASY = "nb-x-lett"


def with_variant(root):
    change(
        root,
        "content/site.yml",
        "name: العربية}",
        f"name: العربية}}\n  - {{code: {EASY}, name: Lett}}",
    )
    return root


def asked(root, code):
    return {each.context: each for each in wanted(load(root), code)}


def test_a_variant_of_bokmal_is_asked_for_no_hand_written_page(folder):
    texts = {
        code: asked(with_variant(folder) if code == EASY else folder, code) for code in ("uk", EASY)
    }

    assert "pages.om.0" in texts["uk"]
    assert not [each for each in texts[EASY] if each.startswith("pages.")]


def test_only_a_variant_of_bokmal_may_leave_common_texts_empty(folder):
    with_variant(folder)
    change(
        folder, "audiences/sailors.yml", "proof: [content]", f"proof: [content]\nvariants: [{EASY}]"
    )

    easy, ukrainian = asked(folder, EASY), asked(folder, "uk")

    optional = {name for name, each in easy.items() if OPTIONAL in each.comments}
    assert {"site.tagline", "phrases.steps", "facts.content.statement"} <= optional
    assert {name.partition(".")[0] for name in easy.keys() - optional} == {"sailors"}
    assert not [each for each in ukrainian.values() if OPTIONAL in each.comments]
    assert f"#. {OPTIONAL}" in updated(None, tuple(easy.values()), EASY)


def test_what_a_variant_leaves_empty_keeps_nothing_from_being_whole(folder):
    with_variant(folder)
    change(
        folder, "audiences/sailors.yml", "proof: [content]", f"proof: [content]\nvariants: [{EASY}]"
    )
    common = [name for name in asked(folder, EASY) if not name.startswith("sailors.")]
    assert len(common) > 5

    translate(folder, EASY, without=tuple(common))

    assert [each.id for each in load(folder).editions] == ["sailors/nb", f"sailors/{EASY}"]
