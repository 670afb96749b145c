"""Methods of sets as functions, which Pycopy's library has, for its _boot."""

update, union = set.update, set.union
intersection_update, intersection = set.intersection_update, set.intersection
difference_update, difference = set.difference_update, set.difference
