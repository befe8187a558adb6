"""A campaign must be whole, and fit its channels, before a kit is made of it."""

from generator.check.campaigns.ads import (
    headlines_stand_alone,
    labels_are_neutral,
    sources_are_plain,
)
from generator.check.campaigns.channels import (
    composed_fields_have_parts,
    fields_take_texts,
    kit_files_are_made_once,
    kit_files_exist,
    kit_files_have_words,
)
from generator.check.campaigns.days import (
    approvals_are_of_languages,
    dates_run_forward,
    turns_lie_within,
)
from generator.check.campaigns.members import (
    campaigns_speak_to_citizens,
    key_messages_are_there,
    parts_exist,
    places_can_be_recorded,
    places_have_sheets,
    words_are_for_audiences,
)
from generator.check.campaigns.room import (
    messages_keep_their_room,
    near_the_limit,
    texts_fit_their_channel,
)
from generator.check.campaigns.words import texts_are_complete

RULES_OF_CAMPAIGNS = (
    kit_files_exist,
    kit_files_have_words,
    kit_files_are_made_once,
    composed_fields_have_parts,
    fields_take_texts,
    sources_are_plain,
    dates_run_forward,
    turns_lie_within,
    approvals_are_of_languages,
    parts_exist,
    campaigns_speak_to_citizens,
    words_are_for_audiences,
    key_messages_are_there,
    places_can_be_recorded,
    places_have_sheets,
    labels_are_neutral,
    texts_are_complete,
    texts_fit_their_channel,
    messages_keep_their_room,
    headlines_stand_alone,
)

__all__ = ["RULES_OF_CAMPAIGNS", "near_the_limit"]
