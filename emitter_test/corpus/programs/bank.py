# Accounts with a transaction log, custom exceptions and rollback through a context manager.
class BankError(Exception): pass
class Insufficient(BankError):
    def __init__(self, account, need):
        super().__init__("%s needs %d more" % (account, need)); self.need = need
class Account:
    bank = None
    def __init__(self, owner, balance=0): self.owner, self.balance, self.history = owner, balance, []
    def __str__(self): return "%s:%d" % (self.owner, self.balance)
    def deposit(self, n):
        if n <= 0: raise ValueError("bad amount")
        self.balance += n; self.history.append(("+", n))
    def withdraw(self, n):
        if n > self.balance: raise Insufficient(self.owner, n - self.balance)
        self.balance -= n; self.history.append(("-", n))
class Savings(Account):
    rate = 5
    def accrue(self):
        interest = self.balance * self.rate // 100
        if interest: self.deposit(interest)
        return interest
class Checking(Account):
    limit = 100
    def withdraw(self, n):
        if n > self.balance + self.limit: raise Insufficient(self.owner, n - self.balance - self.limit)
        self.balance -= n; self.history.append(("-", n))
class Atomic:
    def __init__(self, *accounts): self.accounts = accounts
    def __enter__(self): self.saved = [(a.balance, len(a.history)) for a in self.accounts]; return self
    def __exit__(self, kind, e, tb):
        if kind is None: return
        for a, (b, n) in zip(self.accounts, self.saved): a.balance = b; del a.history[n:]
        print("rolled back:", e)
        return issubclass(kind, BankError)
def transfer(src, dst, *amounts):
    with Atomic(src, dst):
        for n in amounts: src.withdraw(n); dst.deposit(n)
        return True
    return False
a, b = Savings("ann", 100), Checking("bob", 50)
print(transfer(a, b, 10, 20), a, b)
print(transfer(a, b, 10, 500), a, b, a.history)
print(transfer(b, a, 180), a, b)
print(transfer(b, a, 1), b)
print(a.accrue(), a, Savings.rate, a.history)
try: transfer(a, b, 5, -1)
except ValueError as e: print("ValueError", e, a, b)
Savings.rate = 10; a.rate = 1
print(a.accrue(), Savings("x", 1000).accrue())
try: Account("z").withdraw(5)
except BankError as e: print(type(e).__name__, e, e.need, e.args)
print(sorted([a, b], key=lambda x: x.balance)[0].owner, sum(x.balance for x in (a, b)), [str(x) for x in (a, b)])
