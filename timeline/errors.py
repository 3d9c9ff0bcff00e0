"""Every error that the library raises. Each says what is wrong, with which value, where, and what to do."""


class TimelineError(Exception):
    """Root of all errors of this library; catch it to catch them all."""


class InvalidValueError(TimelineError, ValueError):
    """A value breaks an invariant, for example an interval that ends before it starts."""


class EdtfError(InvalidValueError):
    """A text is not an EDTF date that this library reads."""


class PathNotFoundError(TimelineError, FileNotFoundError):
    """A path or glob given to `timeline.read` matches nothing."""


class ModelNotInstalledError(TimelineError, ImportError):
    """No spaCy English model is installed; the message carries the command that installs one."""


class PipelineError(TimelineError, ValueError):
    """A spaCy pipeline lacks a component that a stage needs; the message names it."""


class LexiconError(TimelineError, ValueError):
    """A lexicon file (event types, triggers) has a mistake; the message names the file and the entry."""


class FormatError(TimelineError, ValueError):
    """A file is no timeline of this library, or an output suffix names no known format."""
