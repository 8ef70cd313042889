"""Which benchmarks the target's module holds. Unloaded once that is known."""
from .target import Benchmark

PREFIX = "bench_"

_GENERATORS = 0x20 | 0x200  # co_flags: generators, asynchronous ones


def label_of(value, index):
    """What stands in an id's brackets: simple values as they are written, others by their place."""
    if value is None or isinstance(value, (bool, int, float)):
        return repr(value)
    if isinstance(value, str) and 0 < len(value) <= 40 and value.isprintable() and not set(value) & set("[]"):
        return value
    return str(index)


def discover(module):
    """The module's benchmarks in their order: name to Benchmark."""
    found = {}
    for name, function in list(vars(module).items()):
        if not name.startswith(PREFIX) or not callable(function) or isinstance(function, type):
            continue
        short = name[len(PREFIX) :]
        setup = getattr(module, "setup_" + short, None)
        setup = setup if callable(setup) else None
        parameters = getattr(module, "params_" + short, None)
        if parameters is None:
            cases = [((), None)]
        elif isinstance(parameters, dict):
            cases = [((value,), str(label)) for label, value in parameters.items()]
        else:
            several = hasattr(parameters, "__iter__") and not isinstance(parameters, (str, bytes))
            cases = [((value,), label_of(value, index)) for index, value in enumerate(parameters if several else ())]
        cases = cases or [(None, None)]
        for parameter, label in cases:
            benchmark = Benchmark(function, name, setup, parameter, label)
            while benchmark.name in found:  # equal parameters: the later one takes a number
                benchmark.name += "'"
            found[benchmark.name] = benchmark
    return found


def problem(benchmark):
    """Why it cannot be called, or None."""
    short = benchmark.name.split("[")[0][len(PREFIX) :]
    if benchmark.parameter is None:
        return "params_%s holds no parameter: a list or a dict of them is wanted" % short
    code = getattr(benchmark.function, "__code__", None)
    if code is not None and code.co_flags & _GENERATORS:
        return "is a generator: a call of it runs nothing. Have the benchmark go through it: for _ in it(): pass"
    takes = required_arguments(benchmark.function)
    has = len(benchmark.parameter) if benchmark.setup is None else 1
    if takes > has:
        return "takes %d argument%s: define setup_%s() or params_%s for it" % (takes, "s" * (takes > 1), short, short)
    return None


def required_arguments(function):
    code = getattr(function, "__code__", None)
    if code is None:
        return 0
    bound = 1 if getattr(function, "__self__", None) is not None else 0
    return max(0, code.co_argcount - len(function.__defaults__ or ()) - bound)
