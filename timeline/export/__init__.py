"""Timelines → files: the suffix picks the format, and each format is a module; `registry` says what one needs."""

from timeline.export.export_format import Format, Writer
from timeline.export.registry import format_of, formats, suffixes, unusable, writer
from timeline.export.write_file import save, write

__all__ = ["Format", "Writer", "format_of", "formats", "save", "suffixes", "unusable", "write", "writer"]
