"""Types of files by their names."""

import posixpath

__all__ = ["knownfiles", "inited", "MimeTypes", "guess_type", "guess_all_extensions", "guess_extension", "add_type", "init",
           "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types"]

knownfiles = ["/etc/mime.types"]
inited = False
suffix_map = {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
encodings_map = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
_types = """application/json .json|application/manifest+json .webmanifest|application/msword .doc .dot .wiz|
application/n-quads .nq|application/n-triples .nt|application/octet-stream .bin .a .dll .exe .o .obj .so|application/oda .oda|
application/pdf .pdf|application/pkcs7-mime .p7c|application/postscript .ps .ai .eps|application/trig .trig|
application/vnd.apple.mpegurl .m3u .m3u8|application/vnd.ms-excel .xls .xlb|application/vnd.ms-powerpoint .ppt .pot .ppa .pps .pwz|
application/wasm .wasm|application/x-bcpio .bcpio|application/x-cpio .cpio|application/x-csh .csh|application/x-dvi .dvi|
application/x-gtar .gtar|application/x-hdf .hdf|application/x-hdf5 .h5|application/x-latex .latex|application/x-mif .mif|
application/x-netcdf .cdf .nc|application/x-pkcs12 .p12 .pfx|application/x-pn-realaudio .ram|application/x-python-code .pyc .pyo|
application/x-sh .sh|application/x-shar .shar|application/x-shockwave-flash .swf|application/x-sv4cpio .sv4cpio|
application/x-sv4crc .sv4crc|application/x-tar .tar|application/x-tcl .tcl|application/x-tex .tex|
application/x-texinfo .texi .texinfo|application/x-troff .roff .t .tr|application/x-troff-man .man|application/x-troff-me .me|
application/x-troff-ms .ms|application/x-ustar .ustar|application/x-wais-source .src|application/xml .xsl .rdf .wsdl .xpdl|
application/zip .zip|audio/3gpp .3gp .3gpp|audio/3gpp2 .3g2 .3gpp2|audio/aac .aac .adts .loas .ass|audio/basic .au .snd|
audio/mpeg .mp3 .mp2|audio/opus .opus|audio/x-aiff .aif .aifc .aiff|audio/x-pn-realaudio .ra|audio/x-wav .wav|
image/avif .avif|image/webp .webp|image/bmp .bmp|image/gif .gif|image/heic .heic|image/heif .heif|image/ief .ief|
image/jpeg .jpg .jpe .jpeg .jfif|image/png .png|image/svg+xml .svg|image/tiff .tiff .tif|image/vnd.microsoft.icon .ico|
image/x-cmu-raster .ras|image/x-portable-anymap .pnm|image/x-portable-bitmap .pbm|image/x-portable-graymap .pgm|
image/x-portable-pixmap .ppm|image/x-rgb .rgb|image/x-xbitmap .xbm|image/x-xpixmap .xpm|image/x-xwindowdump .xwd|
message/rfc822 .eml .mht .mhtml .nws|text/css .css|text/csv .csv|text/html .html .htm|text/javascript .js .mjs|text/n3 .n3|
text/plain .txt .bat .c .h .ksh .pl .srt|text/richtext .rtx|text/tab-separated-values .tsv|text/vtt .vtt|text/x-python .py|
text/x-setext .etx|text/x-sgml .sgm .sgml|text/x-vcard .vcf|text/xml .xml|video/mp4 .mp4|video/mpeg .mpeg .m1v .mpa .mpe .mpg|
video/quicktime .mov .qt|video/webm .webm|video/x-msvideo .avi|video/x-sgi-movie .movie"""
types_map = {ext: kind for kind, *exts in (line.split() for line in _types.replace("\n", "").split("|")) for ext in exts}
common_types = {".rtf": "application/rtf", ".midi": "audio/midi", ".mid": "audio/midi", ".jpg": "image/jpg", ".pict": "image/pict",
                ".pct": "image/pict", ".pic": "image/pict", ".xul": "text/xul"}


class MimeTypes:
    def __init__(self, filenames=(), strict=True):
        self.encodings_map, self.suffix_map = dict(encodings_map), dict(suffix_map)
        self.types_map, self.types_map_inv = ({}, {}), ({}, {})
        for kinds, strict_ in (types_map, True), (common_types, False):
            for ext, kind in kinds.items():
                self.add_type(kind, ext, strict_)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        self.types_map[strict][ext] = type
        exts = self.types_map_inv[strict].setdefault(type, [])
        if ext not in exts:
            exts.append(ext)

    def guess_type(self, url, strict=True):
        import os
        from urllib.parse import unquote

        url = os.fspath(url)
        scheme, colon, rest = url.partition(":")
        if colon and len(scheme) > 1 and scheme.isalnum():
            url = rest
            if scheme.lower() == "data":
                head, comma, _ = rest.partition(",")
                if not comma:
                    return None, None
                kind = head.split(";")[0]
                return kind if "/" in kind and "=" not in kind else "text/plain", None
            url = unquote(url.split("?")[0].split("#")[0])
        base, ext = posixpath.splitext(url)
        while ext.lower() in self.suffix_map:
            base, ext = posixpath.splitext(base + self.suffix_map[ext.lower()])
        encoding = self.encodings_map.get(ext)
        if encoding:
            base, ext = posixpath.splitext(base)
        for kinds in (self.types_map[True],) if strict else (self.types_map[True], self.types_map[False]):
            if ext.lower() in kinds:
                return kinds[ext.lower()], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        type = type.lower()
        out = list(self.types_map_inv[True].get(type, []))
        if not strict:
            out += [e for e in self.types_map_inv[False].get(type, []) if e not in out]
        return out

    def guess_extension(self, type, strict=True):
        found = self.guess_all_extensions(type, strict)
        return found[0] if found else None

    def read(self, filename, strict=True):
        with open(filename, encoding="utf-8") as f:
            self.readfp(f, strict)

    def readfp(self, fp, strict=True):
        for line in fp:
            words = line.split("#")[0].split()
            for ext in words[1:]:
                self.add_type(words[0], "." + ext, strict)


_db = None


def init(files=None):
    global inited, _db
    inited, db = True, MimeTypes()
    for name in knownfiles if files is None else files:
        try:
            db.read(name)
        except OSError:
            if files is not None:
                raise
    _db = db


def _the():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    return _the().guess_type(url, strict)


def guess_all_extensions(type, strict=True):
    return _the().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    return _the().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    return _the().add_type(type, ext, strict)


def read_mime_types(file):
    try:
        db = MimeTypes()
        db.read(file)
    except OSError:
        return None
    return db.types_map[True]
