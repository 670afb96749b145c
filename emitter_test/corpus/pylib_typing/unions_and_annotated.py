# Aliases that are equal hash alike, and the same annotation is one object.
from typing import Annotated, GenericAlias, NewType, Optional, Union

print(Union[int, str] == (int | str), hash(Union[int, str]) == hash(int | str), hash(int | str) == hash(str | int))
print(Union[list[Union[int, str]], None] == (list[int | str] | None), {Optional[int]: 1}[int | None])
print(len({int | str, Union[str, int], str | int}))
print(Annotated[int, "x"] is Annotated[int, "x"], Annotated[int, []] == Annotated[int, []], Annotated[int, 1] is Annotated[int, 2])
print(Annotated[int, 1].__metadata__, Annotated[int, 2].__metadata__)
print(GenericAlias is type(list[int]), GenericAlias(list, (int,)))

class Own(NewType):
    pass

User = Own("User", int)
print(User(3), User | None, None | User, isinstance(User, NewType))
try:
    class Sub(User):
        pass
except TypeError as e:
    print(e)
