"""Every kind of file that a channel may ask for can be made, and no other."""

from generator.formats import CHANNEL_FILES, KIT_FILES
from generator.render.kits.files import BUILDERS


def test_what_a_channel_may_ask_for_has_a_builder():
    assert len(BUILDERS) > 5
    assert [*BUILDERS] == [*CHANNEL_FILES]
    assert CHANNEL_FILES.keys() < KIT_FILES.keys()
