"""The town, from config.toml: read once at start, refused with every problem at once when anything is wrong.

file.py           the whole file; halls.py and services.py its larger parts, values.py the smallest
loading.py        text to parts; lines.py tells the line of a key
checks.py         what must agree between parts; hall_checks.py within a hall
legible.py        whether a display can be read from where people wait; widths.py measures its letters
discretion.py     nothing outside may show that somebody comes for social help
closures.py       holidays and closures by date
loudness.py       how loud the displays are through the day
configuration.py  what the house asks of it; floor_town.py for the floor, shown.py and qr.py for the pages
"""

from server.config.configuration import Certificate, Configuration
from server.config.loading import load
from server.config.problems import WrongConfiguration

__all__ = ["Certificate", "Configuration", "WrongConfiguration", "load"]
