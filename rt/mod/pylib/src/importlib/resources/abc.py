"""Interfaces of those who have data files of packages."""

import abc
import io
import os

__all__ = ["ResourceReader", "Traversable", "TraversableResources"]


class ResourceReader(metaclass=abc.ABCMeta):
    """What a loader's get_resource_reader() returns: the data files of one package."""

    @abc.abstractmethod
    def open_resource(self, resource):
        raise FileNotFoundError

    @abc.abstractmethod
    def resource_path(self, resource):
        raise FileNotFoundError

    @abc.abstractmethod
    def is_resource(self, path):
        raise FileNotFoundError

    @abc.abstractmethod
    def contents(self):
        raise FileNotFoundError


class Traversable(metaclass=abc.ABCMeta):
    """A file or folder: the part of pathlib.Path that archives have, too."""

    @property
    @abc.abstractmethod
    def name(self):
        """The last part of the path."""

    @abc.abstractmethod
    def iterdir(self):
        """Yield what is in the folder."""

    @abc.abstractmethod
    def is_dir(self):
        """Tell whether this is a folder."""

    @abc.abstractmethod
    def is_file(self):
        """Tell whether this is a file."""

    @abc.abstractmethod
    def open(self, mode="r", *args, **kwargs):
        """Open the file."""

    def read_bytes(self):
        with self.open("rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None):
        with self.open(encoding=encoding) as f:
            return f.read()

    def joinpath(self, *descendants):
        place = self
        for part in os.path.join("", *descendants).split("/"):
            if part:
                place = next((x for x in place.iterdir() if x.name == part), None)
                if place is None:
                    raise FileNotFoundError(part)
        return place

    def __truediv__(self, child):
        return self.joinpath(child)


class TraversableResources(ResourceReader):
    """A reader that needs files() only."""

    @abc.abstractmethod
    def files(self):
        """Return the folder of the package."""

    def open_resource(self, resource):
        return io.BytesIO(self.files().joinpath(resource).read_bytes())

    def resource_path(self, resource):
        raise FileNotFoundError(resource)

    def is_resource(self, path):
        return self.files().joinpath(path).is_file()

    def contents(self):
        return (item.name for item in self.files().iterdir())
