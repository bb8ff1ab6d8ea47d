"""An address that several people share."""

from typing import Any

HOME: dict[str, Any] = {"street": "Dorpsstraat", "house_number": 12, "postcode": "5529AB", "city": "Hoogdorp"}
