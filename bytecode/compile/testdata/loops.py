def f(n):
    while n:
        n -= 1
        if n == 3: break
        if n == 4: continue
    else:
        g()
    while True:
        for i in range(n):
            for j in i:
                if j: break
            else:
                continue
            break
        else:
            return
    h()
