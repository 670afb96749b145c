"""Processing of XML: xml.etree.ElementTree, xml.dom.minidom, xml.sax, xml.parsers.expat."""
