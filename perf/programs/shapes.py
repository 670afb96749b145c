# Polymorphism: methods, properties and special methods over a mixed list of shapes.
import sys


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        raise NotImplementedError

    def scaled(self, k):
        raise NotImplementedError

    def __lt__(self, other):
        return self.area() < other.area()

    def __eq__(self, other):
        return self.area() == other.area()

    def __len__(self):
        return len(self.name)

    @property
    def label(self):
        return self.name + str(int(self.area()))


class Rect(Shape):
    def __init__(self, w, h):
        super().__init__("rect")
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h

    def scaled(self, k):
        return Rect(self.w * k, self.h * k)


class Square(Rect):
    def __init__(self, s):
        super().__init__(s, s)
        self.name = "square"

    def scaled(self, k):
        return Square(self.w * k)


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return 3 * self.r * self.r

    def scaled(self, k):
        return Circle(self.r * k)


class Triangle(Shape):
    def __init__(self, b, h):
        super().__init__("triangle")
        self.b, self.h = b, h

    def area(self):
        return self.b * self.h // 2

    def scaled(self, k):
        return Triangle(self.b * k, self.h * k)


class Group(Shape):
    def __init__(self, parts):
        super().__init__("group")
        self.parts = parts

    def area(self):
        total = 0
        for p in self.parts:
            total += p.area()
        return total

    def scaled(self, k):
        return Group([p.scaled(k) for p in self.parts])


def make(i):
    k = i % 5
    if k == 0:
        return Rect(i % 17 + 1, i % 13 + 1)
    if k == 1:
        return Square(i % 11 + 1)
    if k == 2:
        return Circle(i % 7 + 1)
    if k == 3:
        return Triangle(i % 19 + 1, i % 23 + 1)
    return Group([Rect(i % 3 + 1, 2), Circle(1), Triangle(4, i % 5 + 1)])


def main(n):
    check = 0
    for round_ in range(10):
        shapes = [make(i + round_) for i in range(n)]
        biggest = shapes[0]
        equal = 0
        for i in range(1, len(shapes)):
            if biggest < shapes[i]:
                biggest = shapes[i]
            if shapes[i] == shapes[i - 1]:
                equal += 1
            check += len(shapes[i])
        total = 0
        for s in shapes:
            total += s.scaled(2).area()
        check = (check * 31 + total + equal + len(biggest.label) + biggest.area()) % 1000003
    print(n, check, Shape.count)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 22000)
