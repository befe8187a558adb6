import re

from generator.press.qr import qr_svg

ADDRESS = "https://vei.example/q/b2c3d/"


def test_a_short_address_makes_a_small_code():
    svg = qr_svg(ADDRESS)

    assert re.search(r'viewBox="0 0 (\d+) \1"', svg)
    assert modules(svg) == 29  # version 3: as coarse as level M allows for this address


def test_the_template_leaves_the_quiet_zone_so_the_code_begins_at_its_edge():
    path = re.search(r' d="([^"]+)"', qr_svg(ADDRESS))

    assert path
    assert path[1].startswith("M0 0.5h7")  # the upper edge of the first finder


def test_the_same_address_gives_the_same_code_and_another_one_another():
    assert qr_svg(ADDRESS) == qr_svg(ADDRESS)
    assert qr_svg(ADDRESS) != qr_svg(ADDRESS.replace("b2c3d", "b2c3f"))


def test_a_long_address_makes_a_larger_code():
    assert modules(qr_svg(ADDRESS + "x" * 100)) > modules(qr_svg(ADDRESS))


def test_the_code_stands_alone_in_a_template():
    svg = qr_svg(ADDRESS)

    assert svg.startswith("<svg ")
    assert 'xmlns="http://www.w3.org/2000/svg"' in svg


def modules(svg):
    found = re.search(r'viewBox="0 0 (\d+)', svg)
    assert found
    return int(found[1])
