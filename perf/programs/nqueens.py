# All solutions of the n-queens problem by recursion over sets of free columns.
import sys


def place(n, row, cols, up, down, board, found):
    if row == n:
        found.append(board[:])
        return
    for c in range(n):
        if c in cols or row + c in up or row - c in down:
            continue
        cols.add(c)
        up.add(row + c)
        down.add(row - c)
        board.append(c)
        place(n, row + 1, cols, up, down, board, found)
        board.pop()
        cols.remove(c)
        up.remove(row + c)
        down.remove(row - c)


def main(n):
    found = []
    place(n, 0, set(), set(), set(), [], found)
    check = 0
    for board in found:
        for i, c in enumerate(board):
            check = (check * 31 + c * (i + 1)) % 1000003
    print(n, len(found), check)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 12)
