"""How to use each thing in a kit, said in bokmål to those who have never used one before."""

from collections.abc import Mapping

# The files at the top of a zip, and in the folder of each share.
README, TEXTS, ALTS, LISTED = "README.txt", "tekster.txt", "alt-tekster.csv", "manifest.json"
FILES, FOR_ALL = "filer/", "felles/"
# Where sheets and pictures lie, by the kind of their format.
FORMS = {"picture": "bilder/", "sheet": "ark/"}

FOLDERS: Mapping[str, tuple[str, ...]] = {
    TEXTS: (
        "Tekstene til hver kanal, klare til å lime inn.",
        "Tallet ved hver tekst sier hvor mye det er plass til.",
    ),
    FORMS["picture"]: (
        "Bilder til innlegg og nettsider.",
        "Lim alltid inn den alternative teksten sammen med bildet.",
    ),
    FORMS["sheet"]: (
        "Ark til å skrive ut i 100 %.",
        "Et ark som begynner med k01, k02 og så videre, hører til ett sted. Heng det bare der.",
    ),
    FILES: ("Filer til aviser, nyhetsbrev, foredrag og skjermer. Slik bruker du dem:",),
}
GUIDES: Mapping[str, tuple[str, ...]] = {
    "ads": (
        "Åpne Google Ads Editor, velg å importere fra fil, og pek på fila.",
        "Se over annonsene før du publiserer.",
    ),
    "newsletter": (
        "HTML-fila limes inn i nyhetsbrevprogrammet, EML-fila åpnes i e-postprogrammet.",
        "TXT-fila har tekstene i flere lengder.",
    ),
    "press-release": (
        "Åpne i Word og fyll inn det som er tomt.",
        "Bruk bare sitat fra en person som har sagt ja.",
    ),
    "radio-script": (
        "Les teksten høyt med klokke før innspilling.",
        "Sekundene er regnet ut fra vanlig lesefart.",
    ),
    "intranet-note": (
        "Kopier teksten inn på intranettet eller i medlemsbladet.",
        "Behold lenken, den teller besøk.",
    ),
    "banner": (
        "Kopier koden og lim den inn der nettstedet tar imot HTML.",
        "Bruk den enkle utgaven der utformingen blir borte.",
    ),
    "signature": (
        "Åpne HTML-fila i nettleseren, merk alt, kopier og lim inn som signatur.",
        "TXT-fila er det samme uten utforming.",
    ),
    "slides": ("Åpne i PowerPoint.", "Notatene under hvert lysbilde sier hva du kan si."),
    "screen-slides": (
        "Åpne i PowerPoint og start visningen på skjermen.",
        "Lysbildene skifter av seg selv.",
    ),
    "talking-points": (
        "Skriv ut, eller ha dem ved siden av deg når du forteller.",
        "Bruk gjerne dine egne ord.",
    ),
    "editable-sheet": (
        "Åpne i Word, fyll inn sted, tid og navn, og skriv ut.",
        "La adressen og koden stå.",
    ),
    "workshop": (
        "Skriv ut, og prøv teksten sammen med noen av dem den er for.",
        "Skriv opp hva de forstår, og hva de ville sagt i stedet.",
    ),
    "workshop-lead": ("Les den før dere prøver teksten sammen med leserne.",),
    "media-plan": ("Fyll inn navn og dager, og del den med dem som skal gjøre jobben.",),
    "media-plan-table": ("Den samme planen til regneark.",),
    "plan-calendar": ("Åpne i kalenderen din. Da står dagene for hver kanal der.",),
    "evaluation": ("Fyll inn tallene når kampanjen er over, og skriv hva dere lærte.",),
    "tone": ("Les den før du skriver noe selv.",),
}


def guide_to(kind: str) -> tuple[str, ...]:
    """Return how to use a kind of file; nothing where its name says it."""
    return GUIDES.get(kind, ())
