"""What get_resource_reader() of a loader returns."""

import pathlib

from .abc import TraversableResources


class FileReader(TraversableResources):
    """The files beside the file of a loader."""

    def __init__(self, loader):
        self.path = pathlib.Path(loader.path).parent

    def resource_path(self, resource):
        return str(self.path.joinpath(resource))

    def files(self):
        return self.path
