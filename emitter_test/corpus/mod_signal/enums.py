# signal.Signals and signal.Handlers.
import signal
def t(name, f):
    try: r = f()
    except BaseException as e: r = '%s: %s' % (type(e).__name__, e)
    print(name, '->', r)
t('sig', lambda: [repr(signal.Signals(n)) for n in (2, 6, 15)])
t('sig2', lambda: (signal.Signals['SIGTERM'].value, signal.Signals.SIGINT == signal.SIGINT, signal.Signals(15).name, isinstance(signal.Signals.SIGINT, int)))
t('sig3', lambda: signal.Signals(1000))
t('sig4', lambda: (list(signal.Handlers), signal.Handlers(0).name, signal.Signals is signal.Signals, signal.Signals.__module__))
