# More closed-over variables than a byte's worth of any field in a file for boards.
def outer(v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30, v31, v32, v33, v34, v35, v36, v37, v38, v39):
    def inner():
        return v0 + v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9 + v10 + v11 + v12 + v13 + v14 + v15 + v16 + v17 + v18 + v19 + v20 + v21 + v22 + v23 + v24 + v25 + v26 + v27 + v28 + v29 + v30 + v31 + v32 + v33 + v34 + v35 + v36 + v37 + v38 + v39

    def change():
        nonlocal v0, v39
        v0, v39 = v39, v0

    return inner, change


inner, change = outer(*range(40))
print(inner())
change()
print(inner(), outer(*["x"] * 40)[0]()[-1])
