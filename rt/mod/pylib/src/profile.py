"""The names of cProfile: there is one profiler."""

from cProfile import Profile, main, run, runctx

__all__ = ["run", "runctx", "Profile"]

if __name__ == "__main__":
    main()
