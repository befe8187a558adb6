"""How easy a text must be to read, for whom."""

from generator.model.text import Part

# What everybody's texts are held to, and what is written for those who pass the word on.
PLAIN, PROFESSIONAL = "plain", "professional"


class Level(Part):
    """Ceilings of one reading level; content/reading.yml says where they come from.

    `lix` is the highest LIX of running text in bokmål and nynorsk, `sentence` the
    most words per sentence on average in every other language. LIX says nothing
    about headlines: there, `title`, `button` and `choice` (one of the finder's tiles)
    are the most words, and `longest` is the most letters that one word in them may
    have in bokmål and nynorsk.
    """

    id: str
    what: str
    lix: int
    sentence: int
    title: int
    button: int
    choice: int
    longest: int
