"""Names of encodings: a dict from those without punctuation to those of the modules of the package encodings."""

import _io

aliases = {
    "646": "ascii", "usascii": "ascii", "us_ascii": "ascii", "base64": "base64_codec", "base_64": "base64_codec",
    "hex": "hex_codec", "8859": "latin_1", "88591": "latin_1", "cp819": "latin_1", "iso88591": "latin_1",
    "iso8859_1": "latin_1", "iso_8859_1": "latin_1", "l1": "latin_1", "latin": "latin_1", "latin1": "latin_1",
    "rot13": "rot_13", "u16": "utf_16", "utf16": "utf_16", "utf16be": "utf_16_be", "unicodebigunmarked": "utf_16_be",
    "utf16le": "utf_16_le", "unicodelittleunmarked": "utf_16_le", "u32": "utf_32", "utf32": "utf_32",
    "utf32be": "utf_32_be", "utf32le": "utf_32_le", "u8": "utf_8", "utf": "utf_8", "utf8": "utf_8", "cp65001": "utf_8",
    "zip": "zlib_codec", "zlib": "zlib_codec",
}

for _line in _io._charmap_names():
    _name, *_others = _line.replace("-", "_").split()
    aliases.update({_other: _name for _other in _others if _other != _name})
