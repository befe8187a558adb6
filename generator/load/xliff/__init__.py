"""XLIFF 1.2 and 2.1, the exchange files of translators' tools: written and read without loss."""

from generator.load.xliff.reading import read_xliff
from generator.load.xliff.writing import XLIFF_VERSIONS, xliff_text

__all__ = ["XLIFF_VERSIONS", "read_xliff", "xliff_text"]
