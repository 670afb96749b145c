"""Where libraries of C are: none can be loaded."""


def find_library(name):
    return None
