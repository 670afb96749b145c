"""WSGI (PEP 3333): what connects web applications with servers."""
