//go:build unix

package dns

import "net/netip"

// etc returns the path of a file of the system's configuration.
func etc(name string) string { return "/etc/" + name }

// systemServers returns the name servers of a system that has no resolv.conf.
func systemServers() []netip.AddrPort { return nil }
