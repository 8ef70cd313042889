"""Started by Highwater as `python server.py CONFIG`; see highwater_harness/server.py, which as a module
has byte code: a script is compiled at every start, which takes 6 ms and leaves up to 390 KB in the target."""
if __name__ == "__main__":  # multiprocessing imports it again, under another name
    import os
    import sys

    ours = os.path.dirname(os.path.realpath(__file__))
    if sys.path[:1] != [ours]:  # PYTHONSAFEPATH leaves it out
        sys.path.insert(0, ours)
    from highwater_harness import server

    sys.path.pop(0)  # it is none of the target's
    # Threads and atexit handlers of the target must not keep a server alive.
    os._exit(server.main())
