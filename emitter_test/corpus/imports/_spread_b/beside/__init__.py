v = "package"
