def outer(free):
    class A(B, *C, metaclass=M, **D):
        """doc"""
        z = free
        __private = 1
        def m(self):
            self.a = self.__private
            self.b = 2
            super().m(1)
            return super().x, __class__
        @property
        @deco(1)
        def p(self): return free
    return A
