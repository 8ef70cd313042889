"""Modules of the harness that are loaded only where they are used: what they bring with them (ast,
weakref) is else missing from the target's import."""
import os
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))


def late(name):
    """The module of that name beside this one. The harness's folder is on sys.path only meanwhile."""
    sys.path.insert(0, _HERE)
    try:
        return __import__(name)
    finally:
        sys.path.remove(_HERE)
