# Records as objects: building, grouping, sorting by several keys, aggregating.
import sys


class Employee:
    def __init__(self, ident, name, dept, salary, age):
        self.ident = ident
        self.name = name
        self.dept = dept
        self.salary = salary
        self.age = age

    def __eq__(self, other):
        return self.ident == other.ident

    def __hash__(self):
        return self.ident

    def __lt__(self, other):
        if self.dept != other.dept:
            return self.dept < other.dept
        if self.salary != other.salary:
            return self.salary > other.salary
        return self.ident < other.ident


def make(n):
    seed = 5
    out = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        r = seed >> 7
        out.append(Employee(i, "e%d" % (r % 5000), "dept%d" % (r % 13), 1000 + r % 977, 20 + r % 45))
    return out


def group(people):
    groups = {}
    for p in people:
        if p.dept not in groups:
            groups[p.dept] = []
        groups[p.dept].append(p)
    return groups


def insertion_sorted(people):
    out = []
    for p in people:
        lo, hi = 0, len(out)
        while lo < hi:
            mid = (lo + hi) // 2
            if p < out[mid]:
                hi = mid
            else:
                lo = mid + 1
        out.insert(lo, p)
    return out


def main(n):
    check = 0
    for _ in range(3):
        people = make(n)
        by_age = sorted(people, key=lambda p: (p.age, -p.salary, p.ident))
        by_class = sorted(people)
        check += by_age[0].ident + by_class[-1].ident * 3
        groups = group(people)
        for name in sorted(groups):
            g = groups[name]
            total = 0
            for p in g:
                total += p.salary
            oldest = max(g, key=lambda p: p.age * 100000 - p.ident)
            check = (check * 31 + total // len(g) + oldest.ident) % 1000003
        few = insertion_sorted(people[: n // 10])
        check += few == by_class[: len(few)]
        check += len(set(people)) + few[3].ident
    print(n, check)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 40000)
