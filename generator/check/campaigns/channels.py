"""What content/channels.yml promises of a channel must be something that can be made."""

from collections.abc import Iterator

from generator.check.names import unknown
from generator.formats import CHANNEL_FILES
from generator.model import Site
from generator.model.composed import PARTS, unknown_parts
from generator.model.places import CHANNELS
from generator.problems import Problem

# The fields without which a file would have an empty heading, or no words at all.
_NEEDED = {
    "ads": ("headline", "description"),
    "press-release": ("headline", "lead"),
    "intranet-note": ("headline", "body"),
}


def kit_files_exist(site: Site) -> Iterator[Problem]:
    """A misspelt file would be missing in every kit, and nobody would know why."""
    for channel in site.channels.values():
        for index, name in enumerate(channel.files):
            key = (channel.id, "files", index)
            yield from unknown(CHANNELS, key, name, "a file that kits hold", CHANNEL_FILES)


def kit_files_have_words(site: Site) -> Iterator[Problem]:
    """A file is made of the fields of its channel: without them it would be handed out empty."""
    for channel in site.channels.values():
        for index, name in enumerate(channel.files):
            lacking = [field for field in _NEEDED.get(name, ()) if field not in channel.fields]
            if lacking:
                text = f"`{name}` is made of {', '.join(lacking)}, which `{channel.id}` lacks"
                hint = "add the fields, or take the file out"
                yield Problem(CHANNELS, (channel.id, "files", index), text, hint)


def kit_files_are_made_once(site: Site) -> Iterator[Problem]:
    """Two files of one name would overwrite each other, and only one counts its visits."""
    for each in site.campaigns:
        first: dict[str, str] = {}
        for index, name in enumerate(each.channels):
            channel = site.channels.get(name)
            for file in channel.files if channel else ():
                if first.setdefault(file, name) != name:
                    text = f"`{first[file]}` and `{name}` both ask for the file `{file}`"
                    hint = f"take one channel out, or the file in {CHANNELS}"
                    yield Problem(each.path, ("channels", index), text, hint)


def composed_fields_have_parts(site: Site) -> Iterator[Problem]:
    """A text put together from nothing would be an empty field in the kit."""
    for channel in site.channels.values():
        own = [field for field, limit in channel.fields.items() if not limit.made_of]
        for field, index, name in unknown_parts(channel.fields):
            yield from unknown(
                CHANNELS,
                (channel.id, "fields", field, "made_of", index),
                name,
                "a part of the message, or a field of this channel that the campaign writes",
                (*PARTS, *own),
            )


def fields_take_texts(site: Site) -> Iterator[Problem]:
    """A field that takes more texts than it has room for could never be filled."""
    for channel in site.channels.values():
        for field, limit in channel.fields.items():
            if limit.least > limit.times:
                yield Problem(
                    CHANNELS,
                    (channel.id, "fields", field, "least"),
                    f"`{field}` takes at least {limit.least} texts and at most {limit.times}",
                    "`least` is the smaller number",
                )
