"""What grows and what holds it, in this interpreter: real leaks, no server. Standard library only."""
import contextlib
import gc
import os
import subprocess
import sys
import textwrap
import time
import types
import unittest
import weakref

ELSEWHERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "elsewhere.py")
HARNESS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "harness")
sys.path.insert(0, HARNESS)
from highwater_harness import census  # noqa: E402
from highwater_harness import grown  # noqa: E402
from highwater_harness import holders  # noqa: E402
from highwater_harness import objects  # noqa: E402
from highwater_harness import paths  # noqa: E402

sys.path.remove(HARNESS)

NOTHING = {"types": [], "holders": [], "problem": None}


@contextlib.contextmanager
def patched(modules, name, value):
    """unittest.mock loads as many objects as all else here, and each test looks at all of them three times."""
    before = [getattr(module, name) for module in modules]
    for module in modules:
        setattr(module, name, value)
    try:
        yield
    finally:
        for module, one in zip(modules, before):
            setattr(module, name, one)


@contextlib.contextmanager
def loaded(source, name="shop.cache"):
    module = types.ModuleType(name)
    sys.modules[name] = module
    try:
        exec(textwrap.dedent(source), vars(module))
        yield module
    finally:
        del sys.modules[name]
        getattr(module, "end", int)()
        vars(module).clear()


def measured(step, windows=(20, 20), warm=5, **options):
    """growth() over `windows` of calls after `warm` ones."""
    points = []
    for _ in range(warm):
        step()
    points.append(census.Census(warm))
    for window in windows:
        for _ in range(window):
            step()
        points.append(census.Census(points[-1].calls + window, points[-1]))
    return holders.growth(points, **options)


class FreeThreaded(unittest.TestCase):
    @unittest.skipIf(sys.version_info < (3, 13), "mimalloc serves Python from 3.13 on")
    def test_the_same_is_found_whatever_the_order_of_objects_and_the_counts_of_functions(self):
        words = [sys.executable, ELSEWHERE, "free-threaded", os.path.abspath(__file__), "Containers", "Chains", "Hostile"]
        ran = subprocess.run(words, env=dict(os.environ, PYTHONMALLOC="mimalloc"), capture_output=True, text=True)
        self.assertEqual(ran.returncode, 0, ran.stderr)


class Windows(unittest.TestCase):
    def test_one_call_in_each_shows_what_a_call_adds(self):
        kept = {}
        found = grown.what_grows(lambda: kept.update({len(kept): []}), 0)
        self.assertEqual([(one["type"], one["count"]) for one in found["types"]], [("list", 1)])


    def test_slow_censuses_take_no_time_from_the_calls(self):
        def slow(*arguments):
            time.sleep(0.2)
            return census.Census(*arguments)

        made = []
        with patched([grown], "Census", slow):
            grown.what_grows(lambda: made.append([]), 0.6)
        self.assertEqual(len(made), 21)


class Case(unittest.TestCase):
    maxDiff = None

    def growth(self, source, **options):
        with loaded(source) as module:
            return measured(module.step, **options)

    def held(self, source, *expected, **options):
        self.assertEqual(self.growth(source, **options)["holders"], list(expected))


class Containers(Case):
    def test_a_dict_in_a_module(self):
        self.held(
            "SEEN = {}\ndef step(): SEEN[len(SEEN)] = object()",
            "shop.cache.SEEN (dict, +1 entry a call)",
        )

    def test_a_dict_of_atoms_which_gc_does_not_track(self):
        self.held(
            "SEEN = {}\ndef step(): SEEN[len(SEEN)] = str(len(SEEN))",
            "shop.cache.SEEN (dict, +1 entry a call)",
        )

    def test_a_list_extended_by_several(self):
        self.held("ROWS = []\ndef step(): ROWS.extend([None] * 7)", "shop.cache.ROWS (list, +7 entries a call)")

    def test_a_set(self):
        self.held("SEEN = set()\ndef step(): SEEN.add(len(SEEN))", "shop.cache.SEEN (set, +1 entry a call)")

    def test_a_deque(self):
        self.held(
            "from collections import deque\nLOG = deque()\ndef step(): LOG.append([])",
            "shop.cache.LOG (deque, +1 entry a call)",
        )

    def test_an_ordered_dict(self):
        self.held(
            "from collections import OrderedDict\nSEEN = OrderedDict()\ndef step(): SEEN[len(SEEN)] = []",
            "shop.cache.SEEN (OrderedDict, +1 entry a call)",
        )

    def test_a_subclass_is_measured_as_its_base_is(self):
        self.held(
            """
            class Registry(dict):
                def __len__(self): raise ValueError
            SEEN = Registry()
            def step(): SEEN[dict.__len__(SEEN)] = []
            """,
            "shop.cache.SEEN (Registry, +1 entry a call)",
        )

    def test_a_bytearray_that_is_extended(self):
        self.held(
            "LOG = bytearray()\ndef step(): LOG.extend(bytes(300))", "shop.cache.LOG (bytearray, +300 bytes a call)"
        )

    def test_a_bytearray_in_a_dict_that_gc_does_not_track(self):
        self.held(
            "LOGS = {'a': bytearray()}\ndef step(): LOGS['a'].extend(bytes(300))",
            "shop.cache.LOGS['a'] (bytearray, +300 bytes a call)",
        )

    def test_an_array(self):
        self.held(
            "from array import array\nLOG = array('d')\ndef step(): LOG.append(1.5)",
            "shop.cache.LOG (array, +1 entry a call)",
        )

    def test_streams_in_memory(self):
        self.held(
            """
            import io
            RAW, TEXT = io.BytesIO(), io.StringIO()
            def step():
                RAW.write(bytes(500))
                TEXT.write('x' * 40)
            """,
            "shop.cache.RAW (BytesIO, +500 bytes a call)",
            "shop.cache.TEXT (StringIO, +40 characters a call)",
        )

    def test_text_that_is_replaced_by_longer_text(self):
        self.held(
            """
            class Log:
                def __init__(self): self.text, self.raw, self.rows = 'x' * 2000, b'x' * 2000, (0,) * 2000
            LOG = Log()
            def step():
                LOG.text += 'y' * 100
                LOG.raw += b'y' * 50
                LOG.rows += (1,)
            """,
            "shop.cache.LOG.text (str, +100 characters a call)",
            "shop.cache.LOG.raw (bytes, +50 bytes a call)",
            "shop.cache.LOG.rows (tuple, +1 entry a call)",
        )

    def test_a_list_that_is_made_anew_at_each_call(self):
        self.held(
            """
            class Bus: pass
            BUS = Bus()
            BUS.live = {'tick': []}
            class Listener:
                def __init__(self): self.buffer = bytearray(500)
            def step():
                for _ in range(3): BUS.live['tick'].append(Listener())
                BUS.live['tick'] = [one for one in BUS.live['tick'] if one.buffer]
            """,
            "shop.cache.BUS.live['tick'] (list, +3 entries a call)",
        )

    def test_a_tuple_of_few_that_is_made_anew_with_all_that_is_in_it(self):
        self.held(
            """
            ROWS = ()
            def step():
                global ROWS
                ROWS = tuple([list(row) for row in ROWS] + [[1], [2]])
            """,
            "shop.cache.ROWS (tuple, +2 entries a call)",
        )

    def test_a_container_of_few_that_is_replaced_by_a_longer_one(self):
        self.held(
            """
            class Bus:
                seen = {}
            BUS, ROWS, NAMES, STEPS = Bus(), [], frozenset(), 0
            BUS.items = ()
            def step():
                global ROWS, NAMES, STEPS
                STEPS += 1
                BUS.items += ('%d' % STEPS * 500,)
                Bus.seen = {**Bus.seen, STEPS: bytes(400)}
                ROWS = ROWS + [bytearray(300)]
                NAMES = NAMES | {'%d' % STEPS * 20}
            """,
            "shop.cache.BUS.items (tuple, +1 entry a call)",
            "shop.cache.Bus.seen (dict, +1 entry a call)",
            "shop.cache.ROWS (list, +1 entry a call)",
            "shop.cache.NAMES (frozenset, +1 entry a call)",
        )

    def test_one_entry_in_ten_calls(self):
        self.held(
            """
            SEEN, COUNT = [], iter(range(1000))
            def step():
                if next(COUNT) % 10 == 0: SEEN.append([])
            """,
            "shop.cache.SEEN (list, +1 entry in 10 calls)",
            windows=(40, 40),
        )

    def test_lists_that_grow_in_turn_are_one_holder(self):
        self.held(
            """
            TOPICS, COUNT = {name: [] for name in 'abcdefghij'}, iter(range(1000))
            def step(): TOPICS['abcdefghij'[next(COUNT) % 10]].append([])
            """,
            "shop.cache.TOPICS[…] (list, +1 entry a call)",
        )

    def test_what_holds_most_comes_first(self):
        self.held(
            "SMALL, LARGE = [], []\ndef step(): SMALL.extend([None] * 9); LARGE.append(bytes(4000))",
            "shop.cache.LARGE (list, +1 entry a call)",
            "shop.cache.SMALL (list, +9 entries a call)",
        )


class Quiet(Case):
    def test_nothing_grows(self):
        self.assertEqual(self.growth("def step(): return [object() for _ in range(100)]"), NOTHING)

    def test_a_cache_at_its_bound(self):
        source = """
            from collections import OrderedDict, deque
            SEEN, LAST, COUNT = OrderedDict(), deque(maxlen=3), iter(range(1000))
            def step():
                SEEN[next(COUNT)] = [[]]
                LAST.append([])
                if len(SEEN) > 4: SEEN.popitem(last=False)
            """
        self.assertEqual(self.growth(source), NOTHING)

    def test_a_cache_that_fills_within_the_first_window(self):
        source = "SEEN, COUNT = {}, iter(range(1000))\ndef step(): SEEN[min(next(COUNT), 20)] = []"
        self.assertEqual(self.growth(source), NOTHING)

    def test_censuses_are_no_growth(self):
        self.assertEqual(self.growth("def step(): pass", windows=(1,) * 9), NOTHING)


class Names(Case):
    def test_an_attribute_of_an_object(self):
        self.held(
            """
            class Lookup:
                def __init__(self): self.recent = {}
            LOOKUP = Lookup()
            def step(): LOOKUP.recent[len(LOOKUP.recent)] = []
            """,
            "shop.cache.LOOKUP.recent (dict, +1 entry a call)",
        )

    def test_a_slot(self):
        self.held(
            """
            class Lookup:
                __slots__ = ('recent',)
            LOOKUP = Lookup()
            LOOKUP.recent = []
            def step(): LOOKUP.recent.append([])
            """,
            "shop.cache.LOOKUP.recent (list, +1 entry a call)",
        )

    def test_attributes_that_are_added_to_an_object(self):
        self.held(
            """
            class Space: pass
            SPACE, COUNT = Space(), iter(range(1000))
            for i in range(40): setattr(SPACE, 'x%d' % i, i)
            def step(): setattr(SPACE, 'y%d' % next(COUNT), [])
            """,
            "shop.cache.SPACE (Space, +1 attribute a call)",
        )

    def test_a_few_attributes_wherever_the_interpreter_keeps_them(self):
        self.held(
            """
            class Space: pass
            SPACE, COUNT = Space(), iter(range(1000))
            def step(): setattr(SPACE, 'y%d' % next(COUNT), None)
            """,
            "shop.cache.SPACE (Space, +1 attribute a call)",
            windows=(8, 8),
        )

    def test_attributes_that_get_a_dict_meanwhile(self):
        for calls in (4, 12, 20):  # before the first window, within one
            with self.subTest(calls=calls):
                self.held(
                    """
                    class Space: pass
                    SPACE, COUNT = Space(), iter(range(1000))
                    SPACE.seen = {}
                    def step():
                        number = next(COUNT)
                        setattr(SPACE, 'y%%d' %% number, bytes(300))
                        if number == %d: vars(SPACE)
                    """
                    % calls,
                    "shop.cache.SPACE (Space, +1 attribute a call)",
                    windows=(10, 10),
                )

    def test_attributes_beyond_those_that_objects_of_a_class_share(self):
        self.held(
            """
            class Space: pass
            SPACE, COUNT = Space(), iter(range(1000))
            def step():
                for _ in range(2): setattr(SPACE, 'y%d' % next(COUNT), [])
            """,
            "shop.cache.SPACE (Space, +2 attributes a call)",
            windows=(10, 10),
        )

    def test_attributes_that_are_added_to_many_objects_in_turn(self):
        self.held(
            """
            class Space: pass
            SPACES, COUNT = [Space() for _ in range(5)], iter(range(1000))
            def step():
                number = next(COUNT)
                setattr(SPACES[number % 5], 'y%d' % number, [])
            """,
            "shop.cache.SPACES[…] (Space, +1 attribute a call)",
            windows=(10, 10),
        )

    def test_attributes_of_what_is_a_list_too(self):
        self.held(
            """
            class Rows(list): pass
            ROWS, COUNT = Rows([1, 2, 3]), iter(range(1000))
            def step(): setattr(ROWS, 'y%d' % next(COUNT), bytes(1000))
            """,
            "shop.cache.ROWS (Rows, +1 attribute a call)",
            windows=(10, 10),
        )

    def test_attributes_of_a_class_a_function_and_a_thread_local(self):
        self.held(
            """
            import threading
            class Space: pass
            LOCAL, COUNT = threading.local(), iter(range(1000))
            def step():
                number = next(COUNT)
                setattr(Space, 'y%d' % number, bytes(1500))
                setattr(step, 'y%d' % number, bytes(1000))
                setattr(LOCAL, 'y%d' % number, bytes(500))
            """,
            "shop.cache.Space (class, +1 attribute a call)",
            "shop.cache.step (function, +1 attribute a call)",
            "shop.cache.LOCAL (_local, +1 attribute a call)",
        )

    def test_a_lone_attribute_that_is_a_dict_is_no_attributes(self):
        self.held(
            """
            class Lookup: pass
            FIRST, OTHER, COUNT = Lookup(), Lookup(), iter(range(1000))
            FIRST.recent, OTHER.recent = {}, dict.fromkeys(range(8))
            def step():
                FIRST.recent[next(COUNT)] = bytes(500)
                OTHER.recent = {**OTHER.recent, next(COUNT): None}
            """,
            "shop.cache.FIRST.recent (dict, +1 entry a call)",
            "shop.cache.OTHER.recent (dict, +1 entry a call)",
        )

    def test_globals_that_are_added_to_a_module(self):
        self.held(
            "COUNT = iter(range(1000))\ndef step(): globals()['x%d' % next(COUNT)] = []",
            "shop.cache (module, +1 attribute a call)",
        )

    def test_a_class_attribute_is_named_by_its_class(self):
        self.held(
            """
            class Plugin:
                class Meta:
                    registry = []
            def step(): type('P', (Plugin,), {}).Meta.registry.append([])
            """,
            "shop.cache.Plugin.Meta.registry (list, +1 entry a call)",
        )

    def test_an_entry_of_a_container(self):
        self.held(
            "TABLE = {'users': [0, {3: []}]}\ndef step(): TABLE['users'][1][3].append([])",
            "shop.cache.TABLE['users'][1][3] (list, +1 entry a call)",
        )

    def test_a_long_key_is_left_out(self):
        self.held(
            "A_GLOBAL_WITH_A_NAME_OF_SOME_LENGTH = {'x' * 40: []}\n"
            "def step(): A_GLOBAL_WITH_A_NAME_OF_SOME_LENGTH['x' * 40].append([])",
            "shop.cache.A_GLOBAL_WITH_A_NAME_OF_SOME_LENGTH[…] (list, +1 entry a call)",
        )

    def test_a_closure(self):
        self.held(
            """
            def memo(function):
                cache = {}
                def wrapper(key): cache[key] = function(key)
                return wrapper
            @memo
            def parse(key): return [key]
            COUNT = iter(range(1000))
            def step(): parse(next(COUNT))
            """,
            "shop.cache.parse.<closure>.cache (dict, +1 entry a call)",
        )

    def test_a_default_of_a_parameter(self):
        self.held(
            "def step(factor=1, seen=[]): seen.append([])", "shop.cache.step.<default>.seen (list, +1 entry a call)"
        )

    def test_a_default_of_a_keyword(self):
        self.held("def step(*, seen=[]): seen.append([])", "shop.cache.step.<default>.seen (list, +1 entry a call)")

    def test_an_attribute_of_a_function(self):
        self.held(
            "def step(): step.seen.append([])\nstep.seen = []", "shop.cache.step.seen (list, +1 entry a call)"
        )

    def test_lru_cache_without_a_bound(self):
        self.held(
            """
            from functools import lru_cache
            COUNT = iter(range(1000))
            @lru_cache(maxsize=None)
            def parse(key): return [key]
            def step(): parse(next(COUNT))
            """,
            "shop.cache.parse (lru_cache, 45 entries, +1 entry a call)",
        )

    def test_lru_cache_with_a_bound_far_away(self):
        self.held(
            """
            from functools import lru_cache
            COUNT = iter(range(1000))
            class Parser:
                @lru_cache(maxsize=5000)
                def parse(self, key): return [key]
            PARSER = Parser()
            def step(): PARSER.parse(next(COUNT))
            """,
            "shop.cache.Parser.parse (lru_cache, 45 entries, +1 entry a call)",
        )

    def test_a_submodule_before_the_package_that_re_exports_from_it(self):
        with loaded("SEEN = []", "shop.store") as inner, loaded("", "shop") as outer:
            outer.SEEN = inner.SEEN
            result = measured(lambda: inner.SEEN.append([]))
        self.assertEqual(result["holders"], ["shop.store.SEEN (list, +1 entry a call)"])

    def test_the_product_before_the_benchmark_that_imports_from_it(self):
        with loaded("SEEN = []", "shop") as inner, loaded("", "benchmarks.bench_shop") as outer:
            outer.SEEN = inner.SEEN
            result = measured(lambda: inner.SEEN.append([]))
        self.assertEqual(result["holders"], ["shop.SEEN (list, +1 entry a call)"])


class Places(Case):
    """Where the interpreter and the standard library keep objects alive."""

    def test_handlers_of_a_logger(self):
        holders = self.growth(
            """
            import logging
            def step(): logging.getLogger('shop.conn').addHandler(logging.NullHandler())
            def end(): logging.getLogger('shop.conn').handlers.clear()
            """
        )["holders"]
        self.assertEqual(holders[0], "logging.Logger 'shop.conn'.handlers (list, +1 entry a call)")

    def test_a_thread_local(self):
        self.held(
            """
            import threading
            LOCAL = threading.local()
            LOCAL.seen = []
            def step(): LOCAL.seen.append([])
            """,
            "shop.cache.LOCAL.seen (list, +1 entry a call)",
        )

    def test_a_variable_of_a_running_thread(self):
        self.held(
            """
            import queue, threading
            ASKED, DONE = queue.SimpleQueue(), queue.SimpleQueue()
            def work():
                kept = []
                while ASKED.get():
                    kept.append([])
                    DONE.put(None)
            THREAD = threading.Thread(target=work)
            THREAD.start()
            def step():
                ASKED.put(True)
                DONE.get()
            def end():
                ASKED.put(False)
                THREAD.join()
            """,
            "shop.cache.work.<locals>.kept (list, +1 entry a call)",
        )

    def test_threads_that_do_not_end(self):
        holders = self.growth(
            """
            import threading
            GO, THREADS = threading.Event(), []
            def step(): threading.Thread(target=GO.wait).start()
            def end():
                GO.set()
                for thread in threading.enumerate():
                    if thread is not threading.current_thread(): thread.join()
            """,
            windows=(4, 4),
            warm=1,
        )["holders"]
        self.assertIn("threading._active (dict, +1 entry a call)", holders)

    def test_a_context_variable(self):
        self.held(
            """
            import contextvars
            VAR = contextvars.ContextVar('request')
            TOKEN = VAR.set([])
            def step(): VAR.get().append([])
            def end(): VAR.reset(TOKEN)
            """,
            "shop.cache.VAR.get() (ContextVar 'request', list, +1 entry a call)",
        )

    def test_a_context_variable_whose_value_is_replaced_by_a_longer_one(self):
        source = """
            import contextvars
            class State:
                current = contextvars.ContextVar('request', default=%s)
            COUNT = iter(range(1000))
            def step():
                number, value = next(COUNT), State.current.get()
                State.current.set(%s)
            """
        for kind, default, longer, rise in (
            ("tuple", "()", "value + (number,)", "+1 entry"),
            ("list", "[]", "value + [bytes(300), None]", "+2 entries"),
            ("dict", "{}", "{**value, number: [number]}", "+1 entry"),
            ("frozenset", "frozenset()", "value | {number}", "+1 entry"),
            ("str", "''", "value + 'x' * 9", "+9 characters"),
            ("bytes", "b''", "value + bytes(20)", "+20 bytes"),
        ):
            with self.subTest(kind=kind):
                self.held(
                    source % (default, longer),
                    "shop.cache.State.current.get() (ContextVar 'request', %s, %s a call)" % (kind, rise),
                )

    def test_a_context_variable_whose_value_holds_what_grows(self):
        self.held(
            """
            import contextvars
            class Span:
                def __init__(self, parent): self.parent = parent
            class Log:
                def __init__(self): self.lines = {'tick': []}
            LOG, SPAN = contextvars.ContextVar('log', default=None), contextvars.ContextVar('span', default=None)
            LOG.set(Log())
            def step():
                LOG.get().lines['tick'].append(bytes(300))
                SPAN.set(Span(SPAN.get()))
            def end(): LOG.set(None); SPAN.set(None)
            """,
            "shop.cache.LOG.get().lines['tick'] (ContextVar 'log', list, +1 entry a call)",
            "shop.cache.SPAN.get() (ContextVar 'span', Span, +1 object a call)",
        )

    def test_a_context_variable_that_no_name_leads_to(self):
        self.held(
            """
            import contextvars
            contextvars.ContextVar('request').set({'rows': []})
            def step():
                for variable, value in contextvars.copy_context().items():
                    if variable.name == 'request': value['rows'].append([])
            def end():
                for variable, value in contextvars.copy_context().items():
                    if variable.name == 'request': value.clear()
            """,
            "ContextVar 'request'.get()['rows'] (list, +1 entry a call)",
        )

    def test_a_context_that_is_kept(self):
        self.held(
            """
            import contextvars
            VAR, CONTEXT = contextvars.ContextVar('request'), contextvars.copy_context()
            CONTEXT.run(VAR.set, [])
            def work(): VAR.get().append([])
            def step(): CONTEXT.run(work)
            """,
            "shop.cache.CONTEXT[ContextVar 'request'] (list, +1 entry a call)",
        )

    def test_a_registry_of_finalizers(self):
        holders = self.growth(
            """
            import weakref
            class Owner: pass
            OWNER = Owner()
            def step(): weakref.finalize(OWNER, print, [])
            def end(): weakref.finalize._registry.clear()
            """
        )["holders"]
        self.assertEqual(holders[0], "weakref.finalize._registry (dict, +1 entry a call)")

    def test_callbacks_of_weak_references(self):
        self.held(
            """
            import weakref
            class Owner:
                def __init__(self): self.seen = []
                def gone(self, _): pass
            class Target: pass
            TARGET = Target()
            OWNER = Owner()
            REFERENCE = weakref.ref(TARGET, OWNER.gone)
            SEEN = weakref.ref(OWNER)
            del OWNER
            def step(): SEEN().seen.append([])
            """,
            "shop.cache.REFERENCE.__callback__.__self__.seen (list, +1 entry a call)",
        )

    def test_atexit(self):
        result = self.growth(
            """
            import atexit
            def step(): atexit.register(print, [])
            def end(): atexit.unregister(print)
            """
        )
        self.assertEqual(result["holders"], ["atexit (+1 callback a call)"])

    def test_what_native_code_holds_at_several_heights_is_no_cycle(self):
        result = self.growth(
            """
            import atexit
            class Node: pass
            def step():
                node = Node()
                node.below = Node()
                atexit.register(print, node)
            def end(): atexit.unregister(print)
            """
        )
        self.assertEqual(result["holders"], ["atexit (+1 callback a call)"])

    def test_an_exception_its_traceback_and_the_frame_below(self):
        self.held(
            """
            def load():
                rows = []
                raise ValueError
            try:
                load()
            except ValueError as error:
                ERROR = error
            def step(): ERROR.__traceback__.tb_next.tb_frame.f_locals['rows'].append([])
            """,
            "shop.cache.ERROR.__traceback__.<locals of load>.rows (list, +1 entry a call)",
        )

    def test_exceptions_that_hold_one_another(self):
        self.held(
            """
            LAST = None
            def step():
                global LAST
                error = ValueError()
                error.__context__ = LAST
                LAST = error
            """,
            "shop.cache.LAST (ValueError, +1 object a call)",
        )

    def test_loaded_modules(self):
        self.held(
            """
            import sys, types
            COUNT = iter(range(1000))
            def step():
                name = 'shop.made%d' % next(COUNT)
                sys.modules[name] = types.ModuleType(name)
            def end():
                for name in [name for name in sys.modules if name.startswith('shop.made')]: del sys.modules[name]
            """,
            "sys.modules (dict, +1 entry a call)",
        )

    def test_caches_of_the_standard_library(self):
        self.held(
            """
            import linecache, warnings
            COUNT = iter(range(1000))
            def step():
                number = next(COUNT)
                linecache.cache['<made %d>' % number] = (1, None, ['x = 1'], '')
                warnings.warn('number %d' % number, stacklevel=1)
            QUIET = warnings.catch_warnings()
            QUIET.__enter__()
            warnings.simplefilter('default')
            warnings.showwarning = lambda *arguments: None
            def end():
                linecache.clearcache()
                QUIET.__exit__()
            """,
            "linecache.cache (dict, +1 entry a call)",
            "shop.cache.__warningregistry__ (dict, +1 entry a call)",
        )

    def test_tasks(self):
        holders = self.growth(
            """
            import asyncio
            TASKS, LOOP = set(), asyncio.new_event_loop()
            async def work():
                TASKS.add(asyncio.ensure_future(asyncio.sleep(0)))
                await asyncio.sleep(0)
            def step(): LOOP.run_until_complete(work())
            def end():
                TASKS.clear()
                LOOP.close()
            """
        )["holders"]
        self.assertEqual(holders[0], "shop.cache.TASKS (set, +1 entry a call)")

    def test_a_variable_of_a_generator(self):
        self.held(
            """
            def collect():
                kept = []
                while True: kept.append([(yield)])
            GENERATOR = collect()
            next(GENERATOR)
            def step(): GENERATOR.send(1)
            """,
            "shop.cache.GENERATOR.<locals of collect>.kept (list, +1 entry a call)",
        )

    def test_an_argument_of_the_benchmark(self):
        def prepared(function, arguments):  # as target.Benchmark.prepare makes it
            return lambda: function(*arguments)

        def step(rows):
            rows.append([])

        call = prepared(step, ([],))
        self.assertEqual(
            measured(call, call=call)["holders"], ["the benchmark's argument 1 (list, +1 entry a call)"]
        )

    def test_garbage_that_the_collector_keeps(self):
        self.held(
            """
            import gc
            gc.collect()
            gc.set_debug(gc.DEBUG_SAVEALL)
            def step():
                cycle = []
                cycle.append(cycle)
            def end():
                gc.set_debug(0)
                gc.garbage.clear()
            """,
            "gc.garbage (list, +1 entry a call)",
        )


class IdsOfTheDead(Case):
    """What is new may have the id of what was there before."""

    def test_containers_that_gc_does_not_track(self):
        self.held(
            """
            SPARE, ROWS = [bytearray(7) for _ in range(20)], []
            def step():
                tries = []
                key = id(SPARE.pop(0))
                while len(tries) < 5000 and (not tries or id(tries[-1]) != key): tries.append(bytearray())
                ROWS.append(tries.pop())
                ROWS[-1].extend(bytes(300))
                SPARE.append(bytearray(7))
            """,
            "shop.cache.ROWS (list, +1 entry a call)",
        )

    def test_containers_that_gc_tracks(self):
        result = self.growth(
            """
            SPARE, ROWS = [[None] for _ in range(20)], []
            def step():
                tries = []
                key = id(SPARE.pop(0))
                while len(tries) < 5000 and (not tries or id(tries[-1]) != key): tries.append([None] * 9)
                ROWS.append(tries.pop())
                SPARE.append([None])
            """
        )
        self.assertEqual(result["holders"], ["shop.cache.ROWS (list, +1 entry a call)"])

    def test_owners_of_what_is_longer(self):
        self.held(
            """
            class Row:
                def __init__(self, text): self.text = text
            SPARE, ROWS = [Row('x' * 2000) for _ in range(20)], []
            def step():
                tries = []
                key = id(SPARE.pop(0))
                while len(tries) < 5000 and (not tries or id(tries[-1]) != key): tries.append(Row('y' * 4000))
                ROWS.append(tries.pop())
                SPARE.append(Row('x' * 2000))
            """,
            "shop.cache.ROWS (list, +1 entry a call)",
        )

    def test_new_objects_are_all_counted(self):
        grown = self.growth(
            """
            class Row: pass
            ROWS = []
            def step():
                dead = [[Row() for _ in range(3)] for _ in range(2)]
                del dead
                ROWS.extend((Row(), [Row()]))
            """
        )["types"]
        self.assertEqual([(one["type"], one["count"]) for one in grown], [("shop.cache.Row", 2), ("list", 1)])

    def test_a_container_that_is_new_now_and_then_is_none_that_grew(self):
        self.assertEqual(
            self.growth(
                """
                COUNT, CURRENT = iter(range(1000)), []
                def step():
                    global CURRENT
                    if next(COUNT) % 7 == 0: CURRENT = []
                    CURRENT.append(bytearray(50))
                """
            )["holders"],
            [],
        )

    def test_a_dict_that_gc_tracks_from_time_to_time(self):
        self.held(
            """
            SEEN, COUNT = {}, iter(range(1000))
            def step():
                number = next(COUNT)
                SEEN[number] = (number, (number, (number, (number, (number, 'text')))))
            """,
            "shop.cache.SEEN (dict, +1 entry a call)",
        )

    def test_a_target_that_freezes_and_unfreezes_itself(self):
        for text in ("gc.freeze()", "gc.unfreeze()"):
            with self.subTest(text=text):
                self.held(
                    "import gc\nROWS = []\ndef step():\n    ROWS.append([])\n    %s\ndef end(): gc.unfreeze()" % text,
                    "shop.cache.ROWS (list, +1 entry a call)",
                )


class Chains(Case):
    """Growth that no container shows."""

    def test_a_chain_that_grows_at_its_head(self):
        self.held(
            """
            class Node:
                def __init__(self, next): self.next = next
            HEAD = None
            def step():
                global HEAD
                HEAD = Node(HEAD)
            """,
            "shop.cache.HEAD (Node, +1 object a call)",
        )

    def test_a_chain_that_grows_at_its_end(self):
        self.held(
            """
            class Node:
                def __init__(self): self.next = None
            HEAD = LAST = Node()
            def step():
                node = HEAD
                while node.next is not None: node = node.next
                node.next = Node()
            """,
            "shop.cache.HEAD.next… (Node, +1 object a call)",
        )

    def test_a_chain_of_holders_that_is_a_circle(self):
        self.held(
            """
            class Node:
                def __init__(self, parent):
                    self.parent, self.children = parent, []
                    self.me = self
                    if parent is not None: parent.children.append(self)
            ROOT = Node(None)
            def step(): Node(ROOT)
            """,
            "shop.cache.ROOT.children (list, +1 entry a call)",
        )

    def test_a_circle_that_only_native_code_refers_to(self):
        self.held(
            """
            import ctypes
            class Node: pass
            def step():
                node = Node()
                node.me = node
                ctypes.pythonapi.Py_IncRef(ctypes.py_object(node))
            """,
            "a reference cycle that the collector does not free (Node, +1 object a call)",
        )

    def test_what_native_code_alone_holds_has_no_holder(self):
        result = self.growth(
            """
            import ctypes
            class Node: pass
            def step(): ctypes.pythonapi.Py_IncRef(ctypes.py_object(Node()))
            """
        )
        self.assertEqual(result["holders"], [])
        self.assertEqual([one["type"] for one in result["types"]][0], "shop.cache.Node")


    def test_what_refers_weakly_holds_nothing(self):
        self.held(
            """
            import weakref
            class Row: pass
            ROWS, SEEN, NAMES, LIST, COUNT = [], weakref.WeakSet(), weakref.WeakValueDictionary(), [], iter(range(1000))
            def step():
                row = Row()
                ROWS.append(row)
                SEEN.add(row)
                NAMES[next(COUNT)] = row
                LIST.append(weakref.ref(row))
            """,
            "shop.cache.ROWS (list, +1 entry a call)",
        )

    def test_weak_references_that_are_left_are_held(self):
        self.held(
            """
            import weakref
            class Row: pass
            SEEN, DATA, ROW = [], weakref.WeakKeyDictionary(), Row()
            def step(): SEEN.extend((weakref.ref(Row()), weakref.ref(ROW, id)))
            """,
            "shop.cache.SEEN (list, +2 entries a call)",
        )


class Types(Case):
    def test_of_an_lru_cache_keys_and_results_are_counted_and_not_the_code_of_its_function(self):
        for size in ("None", "1000"):
            found = self.growth(
                """
                import functools, itertools
                NUMBERS = itertools.count(1000)
                @functools.lru_cache(maxsize=%s)
                def square(number): return number * number
                def step():
                    for _ in range(10): square(next(NUMBERS))
                """
                % size
            )
            with self.subTest(size):
                self.assertIn(("int", 20), [(one["type"], one["count"]) for one in found["types"]])
                self.assertEqual({one["type"] for one in found["types"]} & {"code", "str", "bytes"}, set())

    def test_frames_of_this_code_do_not_count(self):
        errors = []

        def step():
            try:
                raise ValueError
            except ValueError as error:
                errors.append(error)

        found = {one["type"]: one["count"] for one in grown.what_grows(step, 5)["types"]}
        self.assertEqual((found["ValueError"], found["traceback"], found["frame"]), (1, 1, 1))

    def types(self, source, **options):
        return {one["type"]: (one["count"], one["bytes"]) for one in self.growth(source, **options)["types"]}

    def test_objects_and_bytes_a_call_tracked_and_not(self):
        kept = bytes(1000), 1.5, object(), []
        sizes = {type(one).__name__: sys.getsizeof(one) for one in (*kept, kept)}
        grown = self.types(
            """
            SEEN = []
            def step():
                for _ in range(2): SEEN.append((bytes(1000), float('1.5'), object(), []))
            """
        )
        self.assertEqual({name: count for name, (count, _) in grown.items()}, dict.fromkeys(sizes, 2))
        for name, (_, size) in grown.items():
            self.assertAlmostEqual(size, 2 * sizes[name], delta=4, msg=name)

    def test_what_was_there_before_does_not_count(self):
        self.assertEqual(self.types("ROW, SEEN = ('x' * 99, [1]), []\ndef step(): SEEN.append(ROW)"), {})

    def test_what_new_objects_share_does_not_count(self):
        grown = self.types(
            """
            import weakref
            class Target: pass
            TARGET, SEEN = Target(), []
            SEEN.append(lambda _: 'a text of its own')
            def step(): SEEN.append(weakref.ref(TARGET, SEEN[0]))
            """
        )
        self.assertEqual([(name, count) for name, (count, _) in grown.items()], [(objects.type_name(weakref.ref), 1)])

    def test_classes_made_on_the_way_are_one_type(self):
        grown = self.types(
            """
            SEEN = []
            def step():
                class Row: pass
                SEEN.append(Row())
            """
        )
        self.assertEqual(grown["shop.cache.step.<locals>.Row"][0], 1)
        self.assertEqual(grown["type"][0], 1)

    def test_an_object_that_lies_about_its_size_counts_as_its_base(self):
        grown = self.types(
            """
            class Liar(dict):
                def __sizeof__(self): return 10 ** 9
            SEEN = []
            def step(): SEEN.append(Liar())
            """
        )
        self.assertEqual(grown["shop.cache.Liar"][0], 1)
        self.assertLess(grown["shop.cache.Liar"][1], 400)


HOSTILE = """
    CALLED = []
    def hostile(name):
        def method(*arguments, **named):
            CALLED.append(name)
            raise SystemError(name)
        return method
    NAMES = '''__repr__ __str__ __eq__ __ne__ __hash__ __len__ __bool__ __iter__ __contains__ __getitem__
        __getattribute__ __getattr__ __sizeof__ __instancecheck__ __subclasscheck__ __reversed__ __format__
        __dir__ __lt__ __index__ __next__ __call__ __get__ __reduce_ex__ __missing__'''.split()
    hostility = {name: hostile(name) for name in NAMES}
    hostility['__class__'] = property(hostile('__class__'))
    hostility['__dict__'] = property(hostile('__dict__'))
    hostility['__name__'] = hostility['__module__'] = property(hostile('names'))
    Meta = type('Meta', (type,), dict(hostility, mro=type.mro))
    # bypasses the metaclass's own methods, as C code may
    Evil = type.__new__(Meta, 'Evil', (), dict(hostility))
    key = {name: one for name, one in hostility.items() if name not in ('__hash__', '__eq__')}  # else no dict takes it
    EvilKey = type.__new__(Meta, 'EvilKey', (str,), key)
    EvilList = type.__new__(Meta, 'EvilList', (list,), dict(hostility))
    EvilDict = type.__new__(Meta, 'EvilDict', (dict,), dict(hostility))
"""


class Hostile(Case):
    def check(self, source, *expected):
        with loaded(textwrap.dedent(HOSTILE) + textwrap.dedent(source)) as module:
            result = measured(module.step)
            self.assertEqual(module.CALLED, [])
        self.assertEqual(result["holders"], list(expected))
        return result

    def test_objects_in_a_list(self):
        result = self.check(
            "KEPT = []\ndef step(): list.append(KEPT, object.__new__(Evil))",
            "shop.cache.KEPT (list, +1 entry a call)",
        )
        self.assertEqual(result["types"][0]["count"], 1)

    def test_containers_that_grow(self):
        self.check(
            """
            KEPT, TABLE, COUNT = list.__new__(EvilList), dict.__new__(EvilDict), iter(range(1000))
            def step():
                list.append(KEPT, [[]])
                dict.__setitem__(TABLE, next(COUNT), [])
            """,
            "shop.cache.KEPT (EvilList, +1 entry a call)",
            "shop.cache.TABLE (EvilDict, +1 entry a call)",
        )

    def test_keys_on_the_way(self):
        self.check(
            """
            TABLE = {str.__new__(EvilKey, 'a'): []}
            KEPT = next(iter(TABLE.values()))
            REACHED = [TABLE]
            def step(kept=[KEPT]): kept[0].append([])
            del KEPT
            """,
            "shop.cache.TABLE[…] (list, +1 entry a call)",
        )

    def test_an_object_on_the_way(self):
        way = ".<Rows>" if sys.version_info >= (3, 11) else ".<dict>['seen']"  # where attributes are kept
        self.check(
            """
            import weakref
            class Rows(list): pass
            rows = Rows()
            ONE = object.__new__(Evil)
            object.__setattr__(ONE, 'seen', rows)
            ROWS = weakref.ref(rows)
            del rows
            def step(): ROWS().append([])
            """,
            "shop.cache.ONE%s (Rows, +1 entry a call)" % way,
        )

    def test_a_module_that_is_no_plain_one(self):
        with loaded(HOSTILE, "shop.evil") as evil:
            made = type.__new__(evil.Meta, "EvilModule", (types.ModuleType,), dict(evil.hostility))
            module = types.ModuleType.__new__(made, "shop.lazy")
            types.ModuleType.__init__(module, "shop.lazy")
            types.ModuleType.__dict__["__dict__"].__get__(module)["SEEN"] = seen = []
            sys.modules["shop.lazy"] = module
            try:
                result = measured(lambda: seen.append([]))
            finally:
                del sys.modules["shop.lazy"]
            self.assertEqual(evil.CALLED, [])
        self.assertEqual(result["holders"], ["shop.lazy.SEEN (list, +1 entry a call)"])

    def test_a_thread_local_whose_first_use_runs_code(self):
        self.held(
            """
            import threading
            CALLS = []
            class Local(threading.local):
                def __init__(self): CALLS.append(threading.get_ident())
            SEEN, MADE = [], []
            THREAD = threading.Thread(target=lambda: MADE.append(Local()))
            THREAD.start()
            THREAD.join()
            def step():
                assert len(CALLS) == 1
                SEEN.append([])
            """,
            "shop.cache.SEEN (list, +1 entry a call)",
        )


class Limits(Case):
    def test_an_interpreter_without_the_functions_says_so(self):
        with patched([census, holders], "missing", ["get_referrers"]):
            result = self.growth("SEEN = []\ndef step(): SEEN.append([])")
        problem = "this interpreter's gc has no get_referrers: nothing is known of what grows"
        self.assertEqual(result, {"types": [], "holders": [], "problem": problem})

    def test_a_search_that_may_take_no_time_says_so(self):
        result = self.growth("SEEN = []\ndef step(): SEEN.append([])", seconds=0)
        self.assertEqual(result["problem"], "the search for what holds the growth ran out of time")

    def test_beyond_the_limit_large_containers_are_followed_at_their_ends(self):
        with patched([census, holders, paths], "MANY", 20000), patched([paths], "_LAST", 100):
            result = self.growth(
                """
                DATA = [[[]] for _ in range(10000)]
                DATA.append({'seen': []})
                def step(): DATA[-1]['seen'].extend([None] * 20)
                """
            )
        self.assertEqual(result["holders"], ["shop.cache.DATA[10000]['seen'] (list, +20 entries a call)"])
        self.assertRegex(result["problem"], r"^\d+ objects are alive: of large containers only the last entries")

    def test_what_was_frozen_is_found(self):
        with loaded("SEEN = []\ndef step(): SEEN.append([])") as module:
            gc.freeze()
            result = measured(module.step)
        self.assertEqual(result["holders"], ["shop.cache.SEEN (list, +1 entry a call)"])

    def test_more_than_the_limit_that_was_frozen_is_looked_at_by_way_of_names_alone(self):
        source = """
            class Row:
                pass
            DATA = [[n] for n in range(30000)]
            SEEN = {'rows': []}
            def step():
                SEEN['rows'] += [Row(), Row()]
            """
        with patched([census, holders, paths], "MANY", 20000), loaded(source) as module:
            gc.freeze()
            self.addCleanup(gc.unfreeze)
            result = measured(module.step)
            self.assertGreater(gc.get_freeze_count(), 20000)
        self.assertEqual(result["holders"], ["shop.cache.SEEN['rows'] (list, +2 entries a call)"])
        self.assertEqual([(one["type"], one["count"]) for one in result["types"]], [("shop.cache.Row", 2)])
        self.assertRegex(result["problem"], "and of what the import left only what is near to a module's name$")

    def test_nothing_is_kept_alive(self):
        with loaded("class Row: pass\nSEEN = []\ndef step(): SEEN.append(Row())") as module:
            measured(module.step)
            last = weakref.ref(module.SEEN[-1])
            module.SEEN.clear()
            self.assertIsNone(last())

    def test_attributes_stay_where_the_interpreter_put_them(self):
        source = """
            class Row: pass
            ROWS, SEEN = [Row() for _ in range(50)], []
            for row in ROWS: row.x = []
            def step(): SEEN.append([])
            """
        with loaded(source) as module:
            before = [list(map(type, gc.get_referents(row))) for row in module.ROWS]
            measured(module.step)
            after = [list(map(type, gc.get_referents(row))) for row in module.ROWS]
        self.assertEqual(after, before)


class Sizes(unittest.TestCase):
    def test_they_are_those_of_getsizeof(self):
        class Plain:
            pass

        class Slotted:
            __slots__ = ("a",)

        class Named(dict):
            pass

        async def coroutine():
            pass

        waiting = coroutine()
        waiting.close()
        for one in (1, 2**99, "é", b"x", [1], {1: 2}, {1}, (1,), 1.5, None, Plain(), Slotted(), Named(a=1), Plain, len,
                    bytearray(9), frozenset(), range(3), slice(1), waiting, unittest):  # fmt: skip
            self.assertEqual(objects.size_of(one), sys.getsizeof(one), type(one))


class Rates(unittest.TestCase):
    def test_a_rise_in_one_window_alone_is_none(self):
        self.assertIsNone(census.rate([0, 40, 40], [0, 20, 40]))

    def test_a_rise_that_slows_down_to_less_than_half_the_mean_is_none(self):
        self.assertIsNone(census.rate([0, 80, 90], [0, 20, 40]))

    def test_nearly_whole_is_whole(self):
        self.assertEqual(census.rate([3, 22, 44], [0, 20, 40]), 1)

    def test_one_in_ten(self):
        self.assertEqual(census.rate([0, 4, 8], [3, 43, 83]), 1 / 10)

    def test_fewer_than_one_in_sixteen_is_noise(self):
        self.assertIsNone(census.rate([0, 1, 2], [0, 40, 80]))

    def test_text(self):
        entries = ("entry", "entries")
        for value, text in (
            (1, "+1 entry a call"),
            (12, "+12 entries a call"),
            (2.5, "+2.5 entries a call"),
            (1 / 10, "+1 entry in 10 calls"),
            (0.4, "+0.4 entries a call"),
        ):
            self.assertEqual(census.per_call(value, entries), text)


if __name__ == "__main__":
    unittest.main()
