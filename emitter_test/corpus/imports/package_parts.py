# A package's __path__ says what is in it, whatever it is; its loader knows its data files.
import importlib.util
import os
import pkgutil
import sys

os.makedirs("package_parts_tmp/inner", exist_ok=True)
FILES = {"__init__.py": "", "one.py": "", "data.txt": "text\n", "inner/__init__.py": ""}
for name, text in FILES.items():
    with open("package_parts_tmp/" + name, "w") as f:
        f.write(text)
sys.path.insert(0, os.getcwd())
try:
    import package_parts_tmp

    print([(m.name, m.ispkg) for m in pkgutil.iter_modules(package_parts_tmp.__path__)])
    print([m.name for m in pkgutil.walk_packages(package_parts_tmp.__path__, "package_parts_tmp.")])
    reader = importlib.util.find_spec("package_parts_tmp").loader.get_resource_reader("package_parts_tmp")
    print(reader.is_resource("data.txt"), reader.is_resource("inner"), os.path.basename(reader.resource_path("data.txt")))
    with reader.open_resource("data.txt") as f:
        print(f.read())
    print(sorted(name for name in reader.contents() if name != "__pycache__"))
finally:
    import shutil

    shutil.rmtree("package_parts_tmp")
