package dns

import (
	"net/netip"
	"os"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// etc returns the path of a file of the system's configuration.
func etc(name string) string { return os.Getenv("SystemRoot") + `\System32\drivers\etc\` + name }

// systemServers returns the name servers of the network adapters that are up, at most three.
func systemServers() []netip.AddrPort {
	const flags = windows.GAA_FLAG_SKIP_UNICAST | windows.GAA_FLAG_SKIP_ANYCAST | windows.GAA_FLAG_SKIP_MULTICAST
	size := uint32(16 << 10)
	for range 4 {
		b := make([]uint64, size/8+1)
		first := (*windows.IpAdapterAddresses)(unsafe.Pointer(unsafe.SliceData(b)))
		switch err := windows.GetAdaptersAddresses(windows.AF_UNSPEC, flags, 0, first, &size); err {
		case nil:
			return serversOf(first)
		case windows.ERROR_BUFFER_OVERFLOW:
		default:
			return nil
		}
	}
	return nil
}

func serversOf(a *windows.IpAdapterAddresses) (all []netip.AddrPort) {
	for ; a != nil; a = a.Next {
		if a.OperStatus != windows.IfOperStatusUp {
			continue
		}
		for d := a.FirstDnsServerAddress; d != nil && len(all) < 3; d = d.Next {
			sa, err := d.Address.Sockaddr.Sockaddr()
			if err != nil {
				continue
			}
			switch sa := sa.(type) {
			case *syscall.SockaddrInet4:
				all = append(all, netip.AddrPortFrom(netip.AddrFrom4(sa.Addr), 53))
			case *syscall.SockaddrInet6:
				if ip := netip.AddrFrom16(sa.Addr); !ip.IsLinkLocalUnicast() && !(sa.Addr[0] == 0xfe && sa.Addr[1] == 0xc0) {
					all = append(all, netip.AddrPortFrom(ip, 53)) // fec0: is what adapters without a server say
				}
			}
		}
	}
	return all
}
