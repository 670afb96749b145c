"""Calls of functions on other machines, as XML over HTTP."""
