"""Files → documents: each format in a module of its own, `formats.READERS` maps suffixes to them."""

from timeline.reading.reader import read

__all__ = ["read"]
