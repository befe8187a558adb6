"""A zip of a kit is read for what lies only there; its finished files have a proof of their own."""

import zipfile
from pathlib import Path

import pytest
import worlds

from generator.cli.proofs import Packed, Task, _read
from generator.model.wording import Avoided, Wording
from generator.proof.kits import PackOrder
from generator.render.kits import Enclosed

WORDING = Wording(
    language="nb",
    avoid=(Avoided(word="stige", stems=("stige",), instead=("vei",), reason="Vi mener veien."),),
)
ORDER = PackOrder("https://vei.example/", ())
TONE = "staff/kits/summer/ordene.txt"


@pytest.fixture
def proofs(tmp_path: Path):
    (tmp_path / TONE).parent.mkdir(parents=True)
    (tmp_path / TONE).write_text("Vi unngår «stige».", "utf-8")

    def read(**texts: str) -> list[str]:
        with zipfile.ZipFile(tmp_path / "summer.zip", "w") as packed:
            for name, text in texts.items():
                packed.writestr(f"{name}.txt", text)
        task = Task("summer.zip", Packed((Enclosed("ordene.txt", TONE),), ORDER))
        found = _read((task,), (WORDING,), worlds.ZONES, tmp_path)
        return [each.text for each in found if "may not stand" in each.text]

    return read


def test_a_finished_file_is_read_where_it_lies(proofs):
    assert proofs(ordene="Vi unngår «stige».", README="Kom i land.") == []


def test_what_lies_only_in_the_zip_is_read_there(proofs):
    (fault,) = proofs(ordene="Vi unngår «stige».", README="Opp en stige.")

    assert fault.startswith("in README.txt: ")


def test_a_file_that_is_another_in_the_zip_is_read_there(proofs):
    (fault,) = proofs(ordene="Vi skriver stige.")

    assert fault.startswith("in ordene.txt: ")
