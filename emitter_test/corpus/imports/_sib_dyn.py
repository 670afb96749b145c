real = "real"
def __getattr__(name):
    if name == "bad": raise AttributeError("no bad here")
    return "dynamic " + name
