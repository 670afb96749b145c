# Attributes of floats: loads, stores and objects that are made.
class Body:
    def __init__(self, x, v):
        self.x = x
        self.v = v


def move(b, dt):
    b.x += b.v * dt
    b.v = -b.v


def run():
    for i in range(200):
        move(Body(i * 0.5, 1.0), 0.25)


run()
