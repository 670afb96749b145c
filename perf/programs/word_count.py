# Counting words of a generated text: splitting, dicts, sorting by count.
import sys

SYLLABLES = ["ba", "co", "di", "fu", "ge", "ha", "ki", "lo", "mu", "ne", "pa", "ri", "so", "tu", "ve", "za"]


def make_text(n):
    seed = 42
    lines = []
    words = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        r = seed >> 8
        word = SYLLABLES[r & 15]
        if r & 16:
            word += SYLLABLES[r >> 5 & 7]
        if r & 512:
            word += SYLLABLES[r >> 10 & 3]
        if r & 4096:
            word = word.upper()
        words.append(word)
        if i % 12 == 11:
            lines.append(" ".join(words) + ("." if r & 8192 else ","))
            words = []
    lines.append(" ".join(words))
    return "\n".join(lines)


def count(text):
    counts = {}
    lengths = {}
    for line in text.split("\n"):
        for word in line.lower().split():
            word = word.strip(".,")
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
            n = len(word)
            lengths[n] = lengths.get(n, 0) + 1
    return counts, lengths


def main(n):
    text = make_text(n)
    counts, lengths = count(text)
    order = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
    print(n, len(text), len(order), sorted(lengths.items()))
    for word, c in order[:5]:
        print(word, c)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1300000)
