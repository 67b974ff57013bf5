"""How espeak-ng pronounces a text, asked of the library itself: nobody has to listen to a test."""

import ctypes
import os
from functools import cache
from pathlib import Path

import espeakng_loader

UTF8, IPA, RETRIEVAL = 1, 2, 2


def pronounced(text: str, voice: str) -> str:
    """The phonemes in IPA, a space between words; `voice` is a file of espeak-ng, such as `gmw/nl`."""
    library = _library()
    assert library.espeak_SetVoiceByName(voice.encode()) == 0
    buffer = ctypes.create_string_buffer(text.encode())
    rest, heard = ctypes.c_void_p(ctypes.addressof(buffer)), []
    while rest.value:
        heard.append(library.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, IPA).decode())
    return " ".join(heard)


@cache
def _library() -> ctypes.CDLL:
    os.environ["ESPEAK_DATA_PATH"] = str(Path(espeakng_loader.get_data_path()).parent)
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    assert library.espeak_Initialize(RETRIEVAL, 0, None, 0) > 0
    return library
