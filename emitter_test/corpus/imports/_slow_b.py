import time
time.sleep(.05)
import _slow_a
value = 2
