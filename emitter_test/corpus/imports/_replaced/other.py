from _replaced import sub
from . import sub2
import _replaced.sub3 as s3
