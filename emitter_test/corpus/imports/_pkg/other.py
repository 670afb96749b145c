sibling = "sibling value"
