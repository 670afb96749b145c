import time
time.sleep(.05)
import _slow_b
value = 1
