# What is wrong with a document is an event of a pull parser: what was before it comes first.
import xml.etree.ElementTree as ET

p = ET.XMLPullParser(events=("start", "end"))
p.feed("<strong>text</strong>tail")
seen = []
try:
    for event, element in p.read_events():
        seen.append((event, element.tag))
except ET.ParseError as e:
    print(seen, e, e.code, e.position)
print(list(p.read_events()))
