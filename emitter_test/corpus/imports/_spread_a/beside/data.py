v = "not this"
