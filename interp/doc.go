// Package interp is the interpreter: it runs the register words of package words on the frames of package rt.
package interp
