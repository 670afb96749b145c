module pycopy

go 1.26.0

require (
	github.com/twitchyliquid64/golang-asm v0.15.1
	golang.org/x/arch v0.33.0
	golang.org/x/sys v0.49.0
)

require github.com/ebitengine/purego v0.11.3
