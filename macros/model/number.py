"""A number with the decimals that its source prints: 5.0 is not 5."""

from decimal import Decimal
from typing import Any

from pydantic import ValidatorFunctionWrapHandler
from pydantic_core import PydanticCustomError


class Printed(float):
    """A number, and how many decimals of it are printed."""

    places: int

    def __new__(cls, value: float, places: int = 0) -> "Printed":
        """Make it of a number and its decimals."""
        number = super().__new__(cls, value)
        number.places = places
        return number


def places(value: float) -> int:
    """How many decimals of a number are printed; of a plain one, those that it needs."""
    if isinstance(value, Printed):
        return value.places
    return max(0, -int(Decimal(repr(value)).normalize().as_tuple().exponent))


def last_place(value: float) -> float:
    """One unit of the last place that is printed: 1 for 72, 0.1 for 4.8."""
    return float(Decimal(1).scaleb(-places(value)))


def printed(value: Any, validate: ValidatorFunctionWrapHandler) -> Printed:
    """Keep the decimals. `true` is no number, though Python counts it as 1, and nan is none."""
    if isinstance(value, bool) or str(value).lower() == "nan":
        raise PydanticCustomError("float_type", "a number is needed")
    number: float = validate(value)
    if isinstance(value, Printed):
        return Printed(number, value.places)
    text = str(value).strip()
    decimals = len(text.partition(".")[2]) if text.replace(".", "").lstrip("+-").isdigit() else None
    return Printed(number, places(number) if decimals is None else decimals)
