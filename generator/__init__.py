"""Turn one YAML file per audience into pages, sheets and pictures in every language."""

__version__ = "0.1.0"
