"""How wide the letters of the displays are (Inter Display, 700), so that a name can be measured without a screen."""

_HUNDREDTHS = {
    21: " ",
    24: ",.:·",
    25: "!;ijl¡ìíîï",
    26: "IÌÍÎÏ",
    28: "'’",
    33: "()[]",
    36: "/\\",
    37: "frt",
    44: "-",
    52: "sz",
    54: "*x",
    55: "akvy¥àáâãäåýÿ",
    56: "JLceçèéêë",
    57: "?",
    58: "Foòóôõöø",
    59: "hnuñùúûü",
    60: "bdgpqþ",
    61: "EÈÉÊË",
    62: "#",
    63: "PZß",
    64: "BT",
    65: "$&+=RS",
    # Figures are set in equal widths.
    67: "0123456789",
    69: "KYÝ",
    70: "DUXÙÚÛÜ",
    71: "AVÀÁÂÃÄÅ",
    72: "H",
    73: "CNÇÑ",
    74: "G",
    75: "OQÒÓÔÕÖØ",
    82: "w",
    88: "mæ",
    89: "M",
    94: "%œ",
    100: "W@",
    103: "ÆŒ",
}
_WIDTH = {letter: hundredths for hundredths, letters in _HUNDREDTHS.items() for letter in letters}
_WIDEST = max(_HUNDREDTHS)


def ems(text: str) -> float:
    """The width of a text in ems; a letter that is not known counts as the widest."""
    return sum(_WIDTH.get(letter, _WIDEST) for letter in text) / 100
