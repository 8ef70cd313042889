"""What tests of the harness share: a real server on a folder with one benchmark file."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
import unittest

HARNESS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "harness")
ELSEWHERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "elsewhere.py")
SERVER = os.path.join(HARNESS, "server.py")
LINUX = sys.platform.startswith("linux")


class Started:
    """A server on a folder that holds one benchmark file, and `files` (path to text) beside it. What
    lies in a folder site-packages is an installed library. `platform`: as elsewhere.py has it. `variables`
    of the interpreter. `script`: the harness's, perhaps a copy."""

    def __init__(self, source, files=None, platform=None, variables=None, script=SERVER, **config):
        self.folder = os.path.realpath(tempfile.mkdtemp(prefix="highwater-test-"))
        path = os.path.join(self.folder, "bench_it.py")
        with open(path, "w") as out:
            out.write(textwrap.dedent(source))
        installed = os.path.join(self.folder, "site-packages")
        for name, text in (files or {}).items():
            os.makedirs(os.path.dirname(os.path.join(self.folder, name)), exist_ok=True)
            with open(os.path.join(self.folder, name), "w") as out:
                out.write(text)
        os.mkdir(os.path.join(self.folder, "code"))
        pipes = [os.pipe() for _ in range(4)]
        theirs = [pipes[0][0], pipes[1][1], pipes[2][0], pipes[3][1]]
        values = {
            "file": path, "root": self.folder, "folder": self.folder, "path": [self.folder, installed], "importFrom": "front",
            "own": [self.folder], "forbidden": [], "bytecode": os.path.join(self.folder, "code"),
            "traced": True, "frames": 1, "fresh": False, "descriptors": theirs,
        }
        values.update(config)
        elsewhere = [] if platform is None else [ELSEWHERE, platform]
        self.process = subprocess.Popen(
            [sys.executable, *elsewhere, script, json.dumps(values)], pass_fds=theirs, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={
                "PATH": os.environ["PATH"], "PYTHONHASHSEED": "0", "TMPDIR": os.path.join(self.folder, "tmp"), **(variables or {}),
            },
        )
        for descriptor in theirs:
            os.close(descriptor)
        self._requests = {True: pipes[0][1], False: pipes[2][1]}
        self._answers = {True: os.fdopen(pipes[1][0]), False: os.fdopen(pipes[3][0])}
        self.hello = json.loads(self._answers[True].readline())

    def ask(self, benchmark, kind, traced=False, timeout=30, **spec):
        request = {"job": 1, "benchmark": benchmark, "timeout": timeout, "do": dict(spec, kind=kind)}
        os.write(self._requests[traced], (json.dumps(request) + "\n").encode())
        return json.loads(self._answers[traced].readline())

    def screen(self, benchmark, **options):
        return self.ask(benchmark, "screen", before=3, calls=32, least=12, seconds=5, **options)

    def close(self):
        for descriptor in self._requests.values():
            os.close(descriptor)
        self.status = self.process.wait(10)
        for answers in self._answers.values():
            answers.close()
        shutil.rmtree(self.folder)


class WithServer(unittest.TestCase):
    def start(self, source, **config):
        started = Started(source, **config)
        self.addCleanup(started.close)
        return started
