from generator.measure import Row, report

BROWSER = '"-" "Mozilla/5.0 (X11)"'
MANIFEST = {
    "artefacts": [
        {"path": path, "kind": kind, "audience": audience, "language": language, "campaign": ""}
        for path, kind, audience, language in (
            ("nb/erfaring/index.html", "page", "seniors", "nb"),
            ("ar/erfaring/index.html", "page", "seniors", "ar"),
            ("uk/erfaring/index.html", "page", "seniors", "uk"),
            ("q/abcde/index.html", "code", "seniors", "nb"),
            ("assets/citizen.css", "asset", "", ""),
        )
    ]
}


def asked(path: str, times: int, status: int = 200, agent: str = BROWSER) -> list[str]:
    line = f'10.0.0.1 - - [23/Nov/2026:08:00:00 +0000] "GET {path} HTTP/1.1" {status} 512 {agent}'
    return [line] * times


def test_pages_and_codes_are_counted_and_small_groups_hidden():
    log = [
        *asked("/nb/erfaring/", 9),
        *asked("/q/abcde/?x=1", 7),
        *asked("/ar/erfaring/", 4),
        *asked("/uk/erfaring/", 2),
    ]

    rows = report(log, MANIFEST)

    assert rows == (
        Row("nb/erfaring/index.html", "page", "seniors", "nb", "", 9),
        Row("q/abcde/index.html", "code", "seniors", "nb", "", 7),
        Row("ar/erfaring/index.html", "page", "seniors", "ar", "", None),
        Row("uk/erfaring/index.html", "page", "seniors", "uk", "", None),
    )


def test_a_single_small_group_takes_its_neighbour_with_it():
    """Otherwise it could be found by subtracting the rest from a total."""
    rows = report([*asked("/nb/erfaring/", 9), *asked("/ar/erfaring/", 4)], MANIFEST)

    assert [row.count for row in rows] == [None, None]


def test_robots_errors_styles_and_broken_lines_do_not_count():
    log = [
        *asked("/nb/erfaring/", 9, agent='"-" "Googlebot/2.1"'),
        *asked("/nb/erfaring/", 9, status=404),
        *asked("/assets/citizen.css", 9),
        "not a log line",
        *asked("/nb/erfaring/", 6),
    ]

    assert [row.count for row in report(log, MANIFEST)] == [6]
