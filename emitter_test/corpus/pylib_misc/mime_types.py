import mimetypes
mimetypes.init([])
for n in ("a.html", "x.tar.gz", "y.TGZ", "p.jpeg", "noext", "b.unknown", "f.json", "s.svgz", "d.py", "data:text/css,abc", "data:,abc", "v.mp4", "m.js" , "a.b.txt", "z.webp"): print(n, mimetypes.guess_type(n), mimetypes.guess_type(n, strict=False))
print(mimetypes.guess_extension("text/html"), mimetypes.guess_all_extensions("image/jpeg"), mimetypes.guess_extension("no/such"), mimetypes.guess_extension("text/plain"))
mimetypes.add_type("x/y", ".zzy"); print(mimetypes.guess_type("q.zzy"), mimetypes.types_map[".css"])
