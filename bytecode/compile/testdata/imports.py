import a, b.c
import d.e.f as g
from . import h
from ..i.j import k as l, m
from n import *
