"""The parser: xml.parsers.expat."""
