# Backtracking sudoku solver with bit masks and the fewest-candidates rule.
import sys

PUZZLES = [
    "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
    "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9",
    "1....7.9..3..2...8..96..5....53..9...1..8...26....4...3......1..4......7..7...3..",
]


class Solver:
    def __init__(self, text):
        self.cells = [0] * 81
        self.rows = [0] * 9
        self.cols = [0] * 9
        self.boxes = [0] * 9
        self.steps = 0
        self.empty = []
        for i in range(81):
            if text[i] == ".":
                self.empty.append(i)
            else:
                self.put(i, int(text[i]))

    def put(self, i, digit):
        bit = 1 << digit
        r = i // 9
        c = i % 9
        self.cells[i] = digit
        self.rows[r] |= bit
        self.cols[c] |= bit
        self.boxes[r // 3 * 3 + c // 3] |= bit

    def take(self, i):
        bit = ~(1 << self.cells[i])
        r = i // 9
        c = i % 9
        self.cells[i] = 0
        self.rows[r] &= bit
        self.cols[c] &= bit
        self.boxes[r // 3 * 3 + c // 3] &= bit

    def pick(self):
        best = -1
        best_count = 10
        best_used = 0
        for i in self.empty:
            if self.cells[i]:
                continue
            r = i // 9
            c = i % 9
            used = self.rows[r] | self.cols[c] | self.boxes[r // 3 * 3 + c // 3]
            count = 0
            free = ~used & 1022
            while free:
                free &= free - 1
                count += 1
            if count < best_count:
                best, best_count, best_used = i, count, used
                if count < 2:
                    break
        return best, best_used

    def solve(self):
        self.steps += 1
        i, used = self.pick()
        if i < 0:
            return True
        for digit in range(1, 10):
            if not used >> digit & 1:
                self.put(i, digit)
                if self.solve():
                    return True
                self.take(i)
        return False


def main(rounds):
    for _ in range(rounds):
        for text in PUZZLES:
            s = Solver(text)
            s.solve()
            print(s.steps, "".join([str(d) for d in s.cells]))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
