# tomllib, ipaddress, locale, pwd.
import io
import ipaddress
import locale
import pwd
import tomllib

text = '''# comment
title = "TOML \\u00e9\\n" # c
'quoted key' = 'lit\\eral'
a.b.c = 1
a.b.d = [1, 2, [ "x", 'y', ], # c
  3.5,
]
nums = [0x1F, 0b1_0, 0o17, +5, -1_000, 1e3, 1.5e-3, inf, -inf, 5_0.2_5]
flag = true
off = false
m = """
multi \\
   line "quoted" ""end"""
l = \'\'\'
raw\\n 'q\'\'\'
d1 = 1979-05-27T07:32:00Z
d2 = 1979-05-27 00:32:00.999999-07:00
d3 = 1979-05-27T07:32:00.5
d4 = 1979-05-27
t = 07:32:00.25
inl = { x = 1, y.z = "w", e = {} }

[table]
k = 1
[table.sub]
[[arr]]
n = 1
[[arr]]
n = 2
[arr.inner]
q = [[1], [{}]]
[[arr.deep]]
[x.y.z.w]
[x]
late = 1
'''
for k, v in tomllib.loads(text).items():
    print(k, repr(v))
print(tomllib.load(io.BytesIO(b"a = 1.10"), parse_float=str), tomllib.loads(""), tomllib.loads("a=1\r\nb=2"))
bad = ["a", "a =", "a = 1 b = 2", "a = 1\na = 2", "[a]\n[a]", "a = [1", "a = {x = 1", 'a = "x', "a = 'x\n'", 'a = "\\q"', "= 1", "a = 01", "a = 1__0",
       "[a]\nb = 1\n[a.b]", "a.b = 1\na = 2", "a = {}\na.b = 1", "[[a]]\n[a]", "a = 2020-13-01", "a = 1979-02-30", "a = tru", "a = \x01", "a = 1.",
       "[a.b]\n[a]\nb.c = 1", "a = [1 2]", "a = \"\\ud800\"", "[a", "[[a]", "a = {x = 1,}"]
for text in bad:
    try:
        print("accepted", repr(text), tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        pass

ip = ipaddress.ip_address
print(ip("192.168.0.1"), repr(ip("::1")), int(ip("1.2.3.4")), ip("2001:db8::ff00:42:8329").exploded, ip("::ffff:1.2.3.4").ipv4_mapped, ip(1), ip("10.0.0.1") + 5)
print(ip("2001:0:0:1:0:0:0:1"), ip("0:0:0:0:0:0:0:0"), ip("1:0:0:2::3"), ip("fe80::1%eth0").scope_id, ip(b"\x7f\0\0\1").is_loopback, ip("10.1.1.1").is_private, ip("8.8.8.8").is_global)
print(ip("224.0.0.1").is_multicast, ip("169.254.1.1").is_link_local, ip("1.2.3.4").reverse_pointer, ip("::1").reverse_pointer[:9], ip("1.1.1.1") < ip("1.1.1.2"), ip("1.1.1.1").packed, f"{ip('1.2.3.4'):#b}", f"{ip('1.2.3.4'):x}")
for text in ("1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4/5", "::1::", "1:2", ":1:2:3:4:5:6:7", "12345::", "g::", "", "1.2.3.4.5", "::1.2.3.256"):
    for cls in (ipaddress.IPv4Address, ipaddress.IPv6Address):
        try:
            print(cls(text))
        except ValueError as e:
            print(type(e).__name__, e)
n = ipaddress.ip_network("192.168.0.0/22")
print(n, n.netmask, n.hostmask, n.broadcast_address, n.num_addresses, n.prefixlen, ip("192.168.3.9") in n, n[5], n[-1], list(n.subnets(new_prefix=24)), n.supernet(), n.with_netmask)
print(list(ipaddress.ip_network("10.0.0.0/30").hosts()), list(ipaddress.ip_network("10.0.0.0/31").hosts()), list(ipaddress.ip_network("10.0.0.1/32").hosts()), list(ipaddress.ip_network("10.0.0.0/30")))
print(ipaddress.ip_network("10.0.0.0/255.255.255.0"), ipaddress.ip_network("10.0.0.5/24", strict=False), n.overlaps(ipaddress.ip_network("192.168.1.0/24")), ipaddress.ip_network("192.168.1.0/24").subnet_of(n))
for text in ("10.0.0.1/24", "10.0.0.0/33", "x/24", "10.0.0.0/255.0.255.0"):
    try:
        print(ipaddress.ip_network(text))
    except ValueError as e:
        print(e)
print(list(n.address_exclude(ipaddress.ip_network("192.168.1.0/24"))), list(ipaddress.summarize_address_range(ip("10.0.0.1"), ip("10.0.0.9"))))
print(list(ipaddress.collapse_addresses([ipaddress.ip_network("10.0.0.0/25"), ipaddress.ip_network("10.0.0.128/25"), ip("10.0.1.1")])))
i = ipaddress.ip_interface("192.168.1.5/24")
print(i, repr(i), i.ip, i.network, i.netmask, i.with_netmask, ipaddress.ip_interface("::1/64").network, {ip("1.1.1.1"): 1}[ip("1.1.1.1")], sorted([ip("2.2.2.2"), ip("1.1.1.1")]))
print(locale.setlocale(locale.LC_ALL, "C"), locale.localeconv()["decimal_point"], locale.strcoll("a", "b"), locale.atof("1.5"), locale.format_string("%d", 5))
try:
    locale.setlocale(locale.LC_ALL, "xx_YY")
except locale.Error as e:
    print(e)
print(pwd.getpwuid(0).pw_name, pwd.getpwnam("root").pw_uid, pwd.getpwnam("root").pw_dir)
