# Records in dictionaries: grouping, joining, pivoting, CSV-like parsing, reports.
DATA = '''id,name,kind,price,qty
1,hammer,tool,12.50,10
2,"nail, small",part,0.05,2000
3,saw,tool,23.00,4
4,"screw ""M4""",part,0.11,1500
5,paint,,7.25,0
'''
def parse(text):
    rows, row, field, quoted, i = [], [], "", False, 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"':
                if text[i + 1:i + 2] == '"': field += '"'; i += 1
                else: quoted = False
            else: field += c
        elif c == '"': quoted = True
        elif c == ",": row.append(field); field = ""
        elif c == "\n": row.append(field); rows.append(row); row, field = [], ""
        else: field += c
        i += 1
    head, *body = rows
    return [dict(zip(head, r)) for r in body]
items = parse(DATA)
for it in items: it.update(id=int(it["id"]), price=float(it["price"]), qty=int(it["qty"]), kind=it["kind"] or None)
print(items[1], items[3]["name"], items[4]["kind"])
def group(rows, key):
    out = {}
    for r in rows: out.setdefault(key(r), []).append(r)
    return out
for k, rows in group(items, lambda r: r["kind"]).items(): print(k, len(rows), "%.2f" % sum(r["price"] * r["qty"] for r in rows), max(rows, key=lambda r: r["price"])["name"])
sales = [(1, "mon", 2), (2, "mon", 100), (1, "tue", 1), (3, "tue", 1), (9, "wed", 1), (2, "wed", 50)]
by_id = {r["id"]: r for r in items}
joined = [dict(by_id[i], day=d, sold=n) for i, d, n in sales if i in by_id]
print(len(joined), joined[0]["name"], [i for i, *_ in sales if i not in by_id])
pivot = {}
for r in joined: pivot.setdefault(r["name"], {}).setdefault(r["day"], 0); pivot[r["name"]][r["day"]] += r["sold"]
days = sorted({d for _, d, _ in sales})
print("%-12s" % "name", *("%5s" % d for d in days))
for name in sorted(pivot): print("%-12s" % name, *("%5d" % pivot[name].get(d, 0) for d in days))
for i, d, n in sales:
    try: by_id[i]["qty"] -= n
    except KeyError as e: print("unknown item", e)
print([(r["name"], r["qty"]) for r in sorted(items, key=lambda r: (-r["qty"], r["name"]))])
low = [r["name"] for r in items if r["qty"] < 5]
def fmt(v): return "-" if v is None else "%.2f" % v if isinstance(v, float) else str(v)
print(low, "|".join(fmt(v) for v in items[4].values()), {k: type(v).__name__ for k, v in items[0].items()})
def query(rows, *conds, order=None, limit=None, **eq):
    out = [r for r in rows if all(r.get(k) == v for k, v in eq.items()) and all(c(r) for c in conds)]
    if order: out.sort(key=lambda r: r[order.lstrip("-")], reverse=order.startswith("-"))
    return [r["id"] for r in out[:limit]]
print(query(items, kind="tool"), query(items, lambda r: r["price"] < 1, order="-price"), query(items, order="name", limit=2), query(items, kind="none"))
total = {"price": 0.0, "qty": 0}
for r in items:
    for k in total: total[k] += r[k]
print({k: round(v, 2) for k, v in total.items()})
