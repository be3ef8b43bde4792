"""Everything that can go wrong, and how it is said.

One base class, :class:`SidusryhmadError`; every leaf is also the standard-library type that a
caller would expect to catch, and keeps its data as attributes. Texts are :class:`Message` values:
an English template with its values beside it, so that another language can take its place.
"""

from sidusryhmad.errors.faults import (
    Fault,
    fault_line,
    field_name,
)
from sidusryhmad.errors.kinds import (
    EmptyMapError,
    FaultyInputError,
    InvalidEvidenceError,
    InvalidMapError,
    InvalidParameterError,
    MapNotFoundError,
    MapWarning,
    MissingExtraError,
    OutputExistsError,
    SidusryhmadError,
    UnboundedEchoError,
    UnknownChangeError,
    UnknownExampleError,
    UnknownFieldError,
    UnknownFormatError,
    UnknownMethodError,
    UnknownNameError,
    UnknownStakeholderError,
    UnknownThemeError,
    UnknownViewError,
    UnreadableFileError,
    WrongTypeError,
)
from sidusryhmad.errors.messages import (
    N_,
    Message,
    hints,
    nearest,
)
from sidusryhmad.errors.places import (
    Place,
    place_text,
)

__all__ = [
    "N_",
    "EmptyMapError",
    "Fault",
    "FaultyInputError",
    "InvalidEvidenceError",
    "InvalidMapError",
    "InvalidParameterError",
    "MapNotFoundError",
    "MapWarning",
    "Message",
    "MissingExtraError",
    "OutputExistsError",
    "Place",
    "SidusryhmadError",
    "UnboundedEchoError",
    "UnknownChangeError",
    "UnknownExampleError",
    "UnknownFieldError",
    "UnknownFormatError",
    "UnknownMethodError",
    "UnknownNameError",
    "UnknownStakeholderError",
    "UnknownThemeError",
    "UnknownViewError",
    "UnreadableFileError",
    "WrongTypeError",
    "fault_line",
    "field_name",
    "hints",
    "nearest",
    "place_text",
]

for _name in __all__:
    if isinstance(globals()[_name], type):
        globals()[_name].__module__ = __name__  # what a traceback and a pickle call it
