"""What every record is, and the errors that its validators raise."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class RecordError(ValueError):
    """What is wrong with a record as a whole; raised by a field's validator, so that other fields are judged too."""


class ToldElsewhereError(ValueError):
    """What the examination of a whole record tells too, in better words, so that the validator need not."""
