v = "inner of a namespace package"
