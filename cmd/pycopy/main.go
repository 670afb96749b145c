// Command pycopy runs Python scripts, modules and precompiled .mpy files.
package main

func main() {}
