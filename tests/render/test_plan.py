import worlds

from generator.model.codes import codes


def test_what_is_always_written_in_bokmal_has_its_codes_there_too():
    """An audience may name other languages alone; its Norwegian sheets are made all the same."""
    site = worlds.site(audiences=(worlds.audience(languages=("en",)),), campaigns=())

    assert {each.language for each in codes(site)} == {"nb", "en"}
