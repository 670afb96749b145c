"""Trees of elements: xml.etree.ElementTree."""
