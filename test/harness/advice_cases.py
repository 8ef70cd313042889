"""What must be advised and what must not: for each rule, sources whose lines marked `# <-` break it, and
sources whose marked lines do not. Cases are told apart by a line of `---`."""
_IMPORTS = """
import ast, asyncio, atexit, codecs, collections, copy, csv, functools, heapq, io, itertools, json, logging, math
import operator, os, re, sqlite3, threading
from collections import Counter, OrderedDict, defaultdict, deque
from functools import cache, lru_cache, partial
import numpy as np
import pandas as pd
"""


def cases(text):
    return [_IMPORTS + one for one in text.split("\n---\n")]


# rule: (metric, what breaks it, what does not)
CASES = {}


def rule(name, metric, fires, silent):
    CASES[name, metric] = (cases(fires), cases(silent))


rule(
    "bytes-copied-in-loop",
    "peak",
    """
def pack(parts):
    out = b""
    for part in parts:
        out += part  # <-
    return out
---
def pack(parts):
    out = bytes()
    for part in parts:
        out = out + HEAD + part  # <-
    return out
---
def pack(parts):
    out = b"".join(parts[:1])
    while parts:
        out += b"%d" % parts.pop()  # <-
        out += b";"  # <-
    return out
---
async def pack(stream):
    out = b""
    async for part in stream:
        if part:
            out += part  # <-
    return out
---
def pack(rows):
    out = b""
    for row in rows:
        for cell in row:
            out += cell  # <-
        if not out:
            continue
    return out
---
class Packer:
    def __init__(self):
        self.packed = b""
    def pack(self, parts):
        for part in parts:
            self.packed += part  # <-
---
def pack(parts):
    out = b""
    for part in parts:
        for end in (b"a", b"b"):
            out += part + end  # <-
    return out
""",
    """
def pack(parts):
    out = bytearray()
    for part in parts:
        out += part  # <-
    return out
---
def pack(parts, out=b""):
    for part in parts:
        out += part  # <-
    return out
---
def total(parts):
    out = 0
    for part in parts:
        out += part  # <-
    return out
---
def pack(rows):
    for row in rows:
        out = b""
        out += row  # <-
        yield out
---
def read(source):
    data = b""
    while not data.endswith(b"end"):
        data += source.recv(4096)  # <-
    return data
---
def pack(parts):
    out = b""
    for part in parts:
        out += part  # <-
        if len(out) > 4096:
            break
    return out
---
def pack(first, second):
    out = b""
    for part in (b"head", b"body", b"tail"):
        out += part  # <-
    return out
---
def pack(parts):
    out = b""
    for part in parts:
        out += part  # <-
        break
    return out
---
def pack(parts):
    out = b""
    for part in parts:
        if part:
            out += part  # <-
            return out
---
def pack(parts):
    out = b""
    out += parts  # <-
    return out
---
def pack(parts):
    out = b""
    def add():
        nonlocal out
        for part in parts:
            out += part  # <-
    add()
    return out
---
def pack(parts, plain):
    out = b"" if plain else []
    for part in parts:
        out += part  # <-
    return out
---
def pack(parts):
    out = b""
    for part in parts:
        out = part + out  # <-
    return out
---
def pack(parts):
    out = b""
    for part in parts:
        out += part  # <-
        yield out
---
def pack(parts):
    out = b""
    for part in parts:
        pass
    else:
        out += part  # <-
    return out
---
def pack(parts):
    global OUT
    for part in parts:
        OUT += part  # <-
OUT = b""
---
def pack(rows):
    for row in rows:
        out = b""
        for cell in range(4):
            out += row  # <-
        print(out)
""",
)

rule(
    "text-copied-in-loop",
    "peak",
    """
def render(rows):
    text = ""
    for row in rows:
        text = f"{text}{row}"  # <-
    return text
---
def render(rows):
    text = "head"
    for row in rows:
        text = text + str(row) + "\\n"  # <-
    return text
---
def render(rows):
    text = str()
    for row in rows:
        text = "%s%s" % (text, row)  # <-
    return text
---
def render(rows):
    text = ""
    for row in rows:
        text = "{}{}".format(text, row)  # <-
    return text
---
def render(rows):
    text = ""
    for row in rows:
        text = "".join((text, row))  # <-
    return text
---
class Page:
    text = ""
    def render(self, rows):
        for row in rows:
            self.text += row  # <-
---
class Page:
    def __init__(self, title):
        self.page = "title: %s" % title
    def render(self, rows):
        while rows:
            self.page += rows.pop()  # <-
""",
    """
def render(rows):
    text = ""
    for row in rows:
        text += row  # <-
    return text
---
def render(rows):
    text = ""
    for row in rows:
        text = text + row  # <-
    return text
---
def render(rows):
    text = ""
    for row in rows:
        text = row + text  # <-
    return text
---
def render(rows):
    text = ""
    for row in rows:
        text = f"{row}{text}"  # <-
    return text
---
def render(rows):
    for row in rows:
        text = "row"
        text = f"{text}{row}"  # <-
        print(text)
---
def render(rows):
    text = ""
    for row in rows:
        text = f"{text}{row}"  # <-
        if len(text) > 80:
            break
    return text
---
def render(rows):
    text = start()
    for row in rows:
        text = text + row + end  # <-
    return text
---
class Page:
    def __init__(self, text):
        self.text = text
    def render(self, rows):
        for row in rows:
            self.text += row  # <-
---
class Count:
    def __init__(self):
        self.count = 0
    def add(self, rows):
        for row in rows:
            self.count += row  # <-
---
class Page:
    text = ""
    def title(self, rows):
        for row in rows:
            if row.title:
                self.text += row.title  # <-
                return
---
def render(rows):
    text = ""
    for row in rows:
        text = f"{text:>10}{row}"  # <-
    return text
---
def render(rows):
    text = ""
    for row in rows:
        text = "<{}{}".format(text, row)  # <-
---
def render(rows):
    text = ""
    for row in rows:
        text = ",".join([part for part in (text, row)])  # <-
---
def render(rows):
    text = ""
    for row in rows:
        text = "%r%s" % (text, row)  # <-
    return text
""",
)

rule(
    "array-copied-in-loop",
    "peak",
    """
def gather(blocks):
    out = np.empty(0)
    for block in blocks:
        out = np.concatenate([out, block])  # <-
    return out
---
def gather(blocks, out):
    for block in blocks:
        out = np.append(out, block)  # <-
    return out
---
from numpy import vstack
def gather(blocks):
    out = None
    for block in blocks:
        if out is None:
            pass
        out = vstack((out, block))  # <-
    return out
---
def gather(source):
    out = np.zeros((0, 3))
    while source:
        out = np.concatenate(  # <-
            (out, source.pop()), axis=0
        )
    return out
---
class Grid:
    def grow(self, blocks):
        for block in blocks:
            self.rows = np.hstack([self.rows, block])  # <-
""".replace("        if out is None:\n            pass\n", ""),
    """
def gather(blocks):
    out = []
    for block in blocks:
        out.append(block)  # <-
    return np.concatenate(out)
---
def gather(blocks):
    for block in blocks:
        out = np.concatenate([HEAD, block])  # <-
        save(out)
---
def gather(blocks, out):
    while len(out) < 100:
        out = np.append(out, next(blocks))  # <-
    return out
---
def gather(blocks):
    out = np.empty(0)
    for block in blocks:
        out = np.concatenate([out, block])  # <-
        print(out.sum())
---
def gather(np, blocks, out):
    for block in blocks:
        out = np.concatenate([out, block])  # <-
    return out
---
def gather(out, block):
    out = np.concatenate([out, block])  # <-
    return out
---
def gather(out, left, right):
    for block in (left, right):
        out = np.concatenate([out, block])  # <-
    return out
---
def gather(blocks, out):
    for block in blocks:
        out = np.concatenate([block, HEAD])  # <-
    return out
---
def gather(blocks):
    for block in blocks:
        out = np.empty(0)
        out = np.append(out, block)  # <-
    return out
""",
)

rule(
    "frame-copied-in-loop",
    "peak",
    """
def gather(parts):
    whole = pd.DataFrame()
    for part in parts:
        whole = pd.concat([whole, part], ignore_index=True)  # <-
    return whole
---
def gather(parts):
    whole = pd.DataFrame(columns=["a"])
    for part in parts:
        whole = whole.append(part)  # <-
    return whole
---
from pandas import Series, concat
def gather(parts, whole):
    for part in parts:
        whole = concat((whole, part))  # <-
    return whole
---
def gather(paths):
    whole = pd.read_csv(paths.pop(), usecols=["a"])
    for path in paths:
        whole = whole._append({"a": path})  # <-
    return whole
""",
    """
def gather(parts):
    whole = []
    for part in parts:
        whole = whole.append(part)  # <-
    return whole
---
def gather(parts, whole):
    for part in parts:
        whole = whole.append(part)  # <-
    return whole
---
def gather(parts):
    return pd.concat([part for part in parts])  # <-
---
def gather(parts):
    whole = pd.DataFrame()
    for part in parts:
        whole = pd.concat([whole, part])  # <-
        if whole.empty:
            break
        print(whole)
    return whole
---
def gather(groups):
    for parts in groups:
        whole = pd.concat([HEAD, parts])  # <-
        whole.to_csv("x")
---
def gather(parts):
    whole = pd.DataFrame()
    for part in parts:
        whole = pd.concat([whole, part])  # <-
        return whole
""",
)

rule(
    "sorted-for-one",
    "peak",
    """
def oldest(records):
    return sorted(records)[0]  # <-
---
def newest(records):
    return sorted(records, key=lambda record: record.when)[-1]  # <-
---
def oldest(records):
    ordered = sorted(r.when for r in records)  # <-
    return ordered[0]
---
def oldest(records):
    return handle(
        sorted(records, key=operator.attrgetter("when"), reverse=True)[0]  # <-
    )
---
def each(groups):
    for group in groups:
        first = sorted(group)[0]  # <-
        print(first)
""",
    """
def median(values):
    return sorted(values)[len(values) // 2]  # <-
---
def second(values):
    return sorted(values)[1]  # <-
---
def ends(values):
    ordered = sorted(values)  # <-
    return ordered[0], ordered[-1]
---
def least(a, b, c):
    return sorted((a, b, c))[0]  # <-
---
def sorted(values):
    return values
def oldest(records):
    return sorted(records)[0]  # <-
---
from numpy import *
def oldest(records):
    return sorted(records)[0]  # <-
---
def oldest(records):
    ordered = sorted(records)  # <-
    for record in ordered:
        print(record)
    return ordered[0]
---
def oldest(records):
    return records.sorted()[0]  # <-
---
def change(records):
    ordered = sorted(records)  # <-
    ordered[0] = None
---
def key(text):
    return sorted("listen")[0]  # <-
---
def by_name(records):
    return sorted(records)["0"]  # <-
""",
)

rule(
    "sorted-for-few",
    "peak",
    """
def slowest(records):
    return sorted(records, reverse=True)[:10]  # <-
---
def slowest(records, n=10):
    return sorted((r.millis for r in records), reverse=True)[:n]  # <-
---
def slowest(records, n):
    return sorted(records)[:n]  # <-
---
TOP = 5
def slowest(records):
    ordered = sorted(records)  # <-
    return ordered[:TOP]
---
def slowest(records):
    return sorted(records)[-3:]  # <-
---
def slowest(records, *, limit: int = 20):
    for record in sorted(records)[:limit]:  # <-
        print(record)
---
def slowest(records):
    count = 3
    return sorted(records)[:count]  # <-
""",
    """
def most(records):
    return sorted(records)[:-1]  # <-
---
def all_but_first(records):
    return sorted(records)[1:]  # <-
---
def half(records):
    return sorted(records)[: len(records) // 2]  # <-
---
def some(records, limit=None):
    return sorted(records)[:limit]  # <-
---
from typing import Optional
def some(records, limit: Optional[int]):
    return sorted(records)[:limit]  # <-
---
def some(records, limit: "int" = -1):
    return sorted(records)[:limit]  # <-
---
def some(records, limit: int | None):
    return sorted(records)[:limit]  # <-
---
def some(records, limit):
    limit = limit or len(records)
    return sorted(records)[:limit]  # <-
---
def every_other(records):
    return sorted(records)[:10:2]  # <-
---
def page(records, start):
    return sorted(records)[start:10]  # <-
---
def most(records):
    return sorted(records)[:100000]  # <-
---
def both(records):
    ordered = sorted(records)  # <-
    return ordered[:10], len(ordered)
---
def copy_of(records):
    return sorted(records)[:]  # <-
---
def window(records):
    ordered = sorted(records)  # <-
    while ordered:
        print(ordered[:10])
        ordered = ordered[10:]
---
def later(records):
    ordered = sorted(records)  # <-
    return lambda: ordered[:10]
---
def some(records, self):
    return sorted(records)[: self.limit]  # <-
""",
)

rule(
    "matches-held-whole",
    "peak",
    """
def count(text):
    return len(re.findall(r"req=[0-9a-f]{12}", text))  # <-
---
REQUEST = re.compile("req=.")
def each(text):
    for request in REQUEST.findall(text):  # <-
        print(request)
---
def unique(text):
    found = re.findall("a.", text)  # <-
    return set(found)
---
def lengths(text):
    pattern = re.compile("a.")
    return [len(match) for match in pattern.findall(text)]  # <-
---
class Lexer:
    TOKEN = re.compile("a.")
    def run(self, text):
        for kind, value in self.TOKEN.findall(text):  # <-
            self.emit(kind, value)
---
import re as regular
def counted(text):
    return Counter(regular.findall(r"\\w+", text))  # <-
---
def numbered(text):
    for index, match in enumerate(re.findall("a", text)):  # <-
        print(index, match)
""",
    """
def all_of_them(text):
    return re.findall("a", text)  # <-
---
def first(text):
    return re.findall("a", text)[0]  # <-
---
def titles(root):
    for title in root.findall("title"):  # <-
        print(title)
---
def twice(text):
    found = re.findall("a", text)  # <-
    print(len(found))
    return set(found)
---
def again(text, words):
    found = re.findall("a", text)  # <-
    for word in words:
        for match in found:
            print(word, match)
---
def there(text):
    if re.findall("a", text):  # <-
        return True
---
def both(text):
    return re.findall("a", text) + re.findall("b", text)  # <-
---
def joined(text):
    return "".join(re.findall("a", text))  # <-
---
def last(text):
    return list(reversed(re.findall("a", text)))  # <-
---
def pick(tree, pattern):
    return len(pattern.findall(tree))  # <-
---
def iterates(text):
    for match in re.finditer("a", text):  # <-
        print(match)
---
def short():
    return len(re.findall("a", "banana"))  # <-
---
from scanner import re
def count(text):
    return len(re.findall("a", text))  # <-
""",
)

rule(
    "file-held-whole",
    "peak",
    """
def lines(path):
    with open(path) as handle:
        for line in handle.readlines():  # <-
            process(line)
---
def lines(path):
    with open(path) as handle:
        content = handle.readlines()  # <-
    for line in content:
        process(line)
---
def lines(path):
    handle = open(path)
    content = handle.readlines()  # <-
    handle.close()
    for line in content:
        process(line)
---
def count(handle):
    return len(handle.readlines())  # <-
---
def words(path):
    return [line.split() for line in path.read_text(encoding="utf-8").splitlines()]  # <-
---
def rows(handle):
    for row in csv.reader(handle.read().splitlines()):  # <-
        yield row
---
def longest(handle):
    return max(len(line) for line in handle.read().split("\\n"))  # <-
---
def ends(handle):
    return [line[-1] for line in handle.read().splitlines(True)]  # <-
---
def lines(path, lock):
    with lock:
        with open(path) as handle:
            content = handle.readlines()  # <-
    for line in content:
        process(line)
---
def copy(source, target):
    for line in source.readlines():  # <-
        target.write(line.upper())
---
def numbered(handle):
    for number, line in enumerate(handle.readlines(), 1):  # <-
        print(number, line)
---
class Reader:
    def run(self, path):
        with open(path, "rb") as handle:
            for line in handle.read().split(b"\\n"):  # <-
                self.feed(line)
""",
    """
def lines(path):
    with open(path) as handle:
        for line in handle:  # <-
            process(line)
---
def all_lines(path):
    with open(path) as handle:
        return handle.readlines()  # <-
---
def rewrite(path):
    with open(path, "r+") as handle:
        lines = handle.readlines()  # <-
        handle.seek(0)
        for line in lines:
            handle.write(line.upper())
---
def rewrite(path):
    with open(path) as handle:
        lines = handle.readlines()  # <-
    with open(path, "w") as handle:
        for line in lines:
            handle.write(line.upper())
---
def rewrite(path):
    for line in path.read_text().splitlines():  # <-
        if line:
            path.write_text(line)
---
def rewrite(path, other):
    for line in path.read_text().splitlines():  # <-
        with open(other, "a") as out:
            out.write(line)
---
def twice(handle):
    lines = handle.readlines()  # <-
    print(len(lines))
    for line in lines:
        process(line)
---
def last(handle):
    return handle.readlines()[-1]  # <-
---
def backwards(handle):
    for line in reversed(handle.readlines()):  # <-
        process(line)
---
def some(handle):
    for line in handle.readlines(65536):  # <-
        process(line)
---
def output(command):
    for line in run(command).splitlines():  # <-
        process(line)
---
def member(archive, name):
    for line in archive.read(name).splitlines():  # <-
        process(line)
---
def words(handle):
    for word in handle.read().split(","):  # <-
        process(word)
---
def lines(text):
    for line in text.upper().split("\\n"):  # <-
        process(line)
---
for line in open(PATH).readlines():  # <-
    process(line)
---
def pairs(handle):
    lines = handle.readlines()  # <-
    for line in lines:
        for other in lines:
            process(line, other)
---
class Tail:
    def run(self):
        for line in self.handle.readlines():  # <-
            self.handle.write(line)
---
class Tail:
    def run(self):
        handle = self.handle
        for line in handle.readlines():  # <-
            self.forward(line)
---
def ordered(handle):
    lines = handle.readlines()  # <-
    lines.sort()
    for line in lines:
        process(line)
---
def joined(handle):
    return "".join(handle.readlines())  # <-
---
def guarded(handle):
    try:
        lines = handle.readlines()  # <-
    finally:
        handle.close()
    for line in lines:
        process(line)
---
def start(path):
    os.truncate(path, 0)

def add(path, line):
    with open(path, "a") as out:
        out.write(line)

def fix(path):
    with open(path) as handle:
        lines = handle.readlines()  # <-
    for line in lines:
        add(path, line)
---
class Files:
    def fix(self, path):
        with open(path) as handle:
            for line in handle.readlines():  # <-
                self.note(path, line)

    def note(self, path, line):
        self.reset(path)

    def reset(self, path):
        os.truncate(path, 0)
""",
)

rule(
    "rows-held-whole",
    "peak",
    """
def total(db, query):
    total = 0
    for (body,) in db.execute(query).fetchall():  # <-
        total += len(body)
    return total
---
def names(cursor):
    return [row[0] for row in cursor.fetchall()]  # <-
---
def names(cursor):
    rows = cursor.fetchall()  # <-
    return {row[0]: row[1] for row in rows}
---
def each(cursor):
    rows = cursor.fetchall()  # <-
    cursor.close()
    for row in rows:
        process(row)
---
def count(cursor):
    return len(cursor.fetchall())  # <-
---
def total(cursor):
    return sum(row[0] for row in cursor.fetchall())  # <-
---
def by_key(cursor):
    return dict(cursor.fetchall())  # <-
""",
    """
def rows(cursor):
    return cursor.fetchall()  # <-
---
def update(db):
    for ident, in db.execute("select id from doc").fetchall():  # <-
        db.execute("delete from doc where id = ?", (ident,))
---
def update(cursor, writer):
    for ident, in cursor.fetchall():  # <-
        writer.execute("delete from doc where id = ?", (ident,))
---
def each(cursor):
    for row in cursor.fetchall():  # <-
        yield row
---
def each(cursor):
    for row in cursor:  # <-
        process(row)
---
def twice(cursor):
    rows = cursor.fetchall()  # <-
    if rows:
        for row in rows:
            process(row)
---
def first(cursor):
    return cursor.fetchall()[0]  # <-
---
async def each(cursor):
    for row in await cursor.fetchall():  # <-
        process(row)
---
def each(cursor, db):
    rows = cursor.fetchall()  # <-
    db.commit()
    for row in rows:
        process(row)
---
def each(cursor):
    rows = cursor.fetchall()  # <-
    cursor.execute("select 2")
    for row in rows:
        process(row)
---
def pages(cursor):
    for row in cursor.fetchall(10):  # <-
        process(row)
---
def joined(cursor, other):
    rows = cursor.fetchall()  # <-
    for left in other:
        for row in rows:
            process(left, row)
---
DB = sqlite3.connect(":memory:")

def requeue(ident):
    DB.execute("DELETE FROM jobs WHERE id = ?", (ident,))
    DB.execute("INSERT INTO jobs (body) VALUES (?)", (ident,))

def work():
    for (ident,) in DB.execute("SELECT id FROM jobs").fetchall():  # <-
        requeue(ident)
""",
)

rule(
    "document-held-whole",
    "peak",
    """
def each(handle):
    for item in json.load(handle):  # <-
        process(item)
---
def total(path):
    with open(path) as handle:
        document = json.load(handle)  # <-
    return sum(item["size"] for item in document)
---
def names(handle):
    return [item["name"] for item in json.load(handle)["items"]]  # <-
---
from json import load
def each(handle):
    for name, item in load(handle).items():  # <-
        process(name, item)
---
def each(path):
    document = json.loads(path.read_text())  # <-
    for item in document["rows"]:
        process(item)
""",
    """
def document(handle):
    return json.load(handle)  # <-
---
def option(handle):
    return json.load(handle)["option"]  # <-
---
def twice(handle):
    document = json.load(handle)  # <-
    print(document["version"])
    for item in document["rows"]:
        process(item)
---
def line(text):
    for item in json.loads(text):  # <-
        process(item)
---
def lines(handle):
    for line in handle:
        item = json.loads(line)  # <-
        process(item)
---
def ordered(handle):
    return sorted(json.load(handle))  # <-
---
def keyed(handle):
    return dict(json.load(handle))  # <-
---
def each(yaml, handle):
    for item in yaml.load(handle):  # <-
        process(item)
---
def whole(handle, names):
    document = json.load(handle)  # <-
    for name in names:
        for item in document:
            process(name, item)
---
def one(handle, key):
    for item in json.load(handle)[key]:  # <-
        process(item)
""",
)

rule(
    "list-only-iterated",
    "peak",
    """
def total(items):
    return sum([item.price for item in items])  # <-
---
def longest(words):
    lengths = [len(word) for word in words]  # <-
    return max(lengths)
---
def slowest(records, n=10):
    times = [(record.millis, record.when) for record in records]  # <-
    return heapq.nlargest(n, times)
---
def by_level(records):
    counts = {}
    for level in [record.level for record in records]:  # <-
        counts[level] = counts.get(level, 0) + 1
    return counts
---
def names(rows):
    found = []
    cleaned = [row.strip() for row in rows]  # <-
    for name in cleaned:
        found.append(name.lower())
    return found
---
def unique(rows):
    return set([row.key for row in rows])  # <-
---
def table(rows):
    return dict([(row.key, load(row)) for row in rows])  # <-
---
def ordered(rows):
    return sorted(
        [row.key for row in rows]  # <-
    )
---
def any_long(words):
    return any([len(word) > 10 for word in words])  # <-
---
def largest(values):
    return max(list(values.values()))  # <-
---
def total(rows):
    return sum([parse(row) for row in rows])  # <-
---
def frequencies(rows):
    return Counter([row % 9 for row in rows])  # <-
---
def cleaned(rows):
    return [x for x in [row.strip() for row in rows] if x]  # <-
---
def pairs(rows):
    for index, key in enumerate([row.key for row in rows]):  # <-
        print(index, key)
---
def frozen(rows):
    return frozenset([row.key for row in rows])  # <-
---
def total(rows):
    amount = 0
    for size in list(row.size for row in rows):  # <-
        amount += size
    return amount
---
def total(reader):
    amount = 0
    for row in list(csv.reader(reader)):  # <-
        amount += int(row[0])
    return amount
---
def count(self):
    sizes = [child.size for child in self.children]  # <-
    return math.fsum(sizes)
---
def product(rows):
    return functools.reduce(operator.mul, [row.count for row in rows])  # <-
---
async def total(rows):
    return sum([row.price for row in rows])  # <-
---
def matching(rows):
    keys = [row.key for row in rows]  # <-
    found = 0
    for key in keys:
        if key.startswith("a"):
            found += 1
    return found
---
def largest(rows):
    return max([row.size for row in rows], key=lambda size: -size)  # <-
---
def names(rows):
    return set(map(str.strip, [row.name for row in rows]))  # <-
---
def total(rows):
    return sum(filter(None, [row.size for row in rows]))  # <-
---
def total():
    return sum([i * i for i in range(1000)])  # <-
---
def longest(first, rest):
    return max([len(one) for one in (first, *rest)])  # <-
---
def total(rows):
    sizes: list = [row.size for row in rows]  # <-
    return sum(sizes)
---
def total(groups):
    for group in groups:
        sizes = [row.size for row in group]  # <-
        print(sum(sizes))
---
class Table:
    def report(self):
        entries = self.entries
        ages = [age for key, age in entries.items() if age < 9]  # <-
        total = 0
        for age in ages:
            total += age
        return total
""",
    """
def parse_file(lines):
    records = [parse(line) for line in lines]  # <-
    return records
---
def joined(words):
    return ",".join([word.strip() for word in words])  # <-
---
def total(items):
    return sum(item.price for item in items)  # <-
---
def average(values):
    sizes = [len(value) for value in values]  # <-
    return sum(sizes) / len(sizes)
---
def threads(work):
    started = [threading.Thread(target=one) for one in work]  # <-
    for thread in started:
        thread.start()
---
def results(pool, work):
    futures = [pool.submit(one) for one in work]  # <-
    for future in futures:
        print(future.result())
---
def waits(work):
    started = [start(one) for one in work]  # <-
    for one in started:
        one.join(1)
---
def prune(registry):
    for name in [name for name in registry if name.startswith("x")]:  # <-
        del registry[name]
---
def prune(self):
    for child in [child for child in self.children if child.dead]:  # <-
        self.remove(child)
---
def prune(rows):
    for row in list(rows):  # <-
        if row.dead:
            rows.remove(row)
---
def listeners(self, event):
    for listener in list(self.listeners):  # <-
        listener(event)
---
def safe(modules):
    count = 0
    for module in list(modules.values()):  # <-
        count += 1
    return count
---
def every(tasks):
    return all([task.run() for task in tasks])  # <-
---
async def total(rows):
    return sum([await row.price() for row in rows])  # <-
---
async def total(rows):
    return sum([row.price async for row in rows])  # <-
---
def again(values, rounds):
    sizes = [len(value) for value in values]  # <-
    for _ in rounds:
        print(sum(sizes))
---
def product(rows, columns):
    widths = [len(column) for column in columns]  # <-
    return [width for row in rows for width in widths]
---
def emptied(items):
    sizes = [len(item) for item in items]  # <-
    items.clear()
    return sum(sizes)
---
def closed(path):
    with open(path) as handle:
        sizes = [len(line) for line in handle]  # <-
    return sum(sizes)
---
def chunks(source, n):
    return set([next(source) for _ in range(n)])  # <-
---
def kept(rows):
    return tuple([row.key for row in rows])  # <-
---
def spread(rows):
    return max(*[row.size for row in rows])  # <-
---
def compared(rows, other):
    return max([row.size for row in rows], other)  # <-
---
from numpy import sum
def total(rows):
    return sum([row.size for row in rows])  # <-
---
from pylab import *
def total(rows):
    return sum([row.size for row in rows])  # <-
---
def total(rows, sum=sum):
    return sum([row.size for row in rows])  # <-
---
def total(rows):
    return np.sum([row.size for row in rows])  # <-
---
def small(a, b):
    return max([len(one) for one in (a, b)])  # <-
---
def small():
    return sum([i * i for i in range(10)])  # <-
---
def later(rows):
    sizes = [row.size for row in rows]  # <-
    return lambda: sum(sizes)
---
def early(rows):
    parsed = [parse(row) for row in rows]  # <-
    for one in parsed:
        if one.bad:
            return one
---
def renamed(rows, prefix):
    names = [prefix + row for row in rows]  # <-
    prefix = "other"
    return set(names)
---
def generator(rows):
    sizes = [row.size for row in rows]  # <-
    for size in sizes:
        yield size
---
def looped(rows):
    total = 0
    while True:
        sizes = [row.size for row in rows]
        total += sum(sizes)
        if sizes:  # <-
            return total
---
def seen(rows):
    global SIZES
    SIZES = [row.size for row in rows]  # <-
    return sum(SIZES)
---
def dynamic(rows):
    sizes = [row.size for row in rows]  # <-
    return eval("len(sizes)"), sum(sizes)
---
class Node(Base):
    def total(self):
        return sum([super().size(child) for child in self.children])  # <-
---
def mapped(self, rows):
    return tuple(map(self.remove, [row for row in self.rows]))  # <-
---
def keyed(self, rows):
    return max([row for row in self.rows], key=self.remove)  # <-
---
def table(rows):
    return [row for row in rows]  # <-
---
def total(rows):
    sizes = [row.size for row in rows]  # <-
    sizes.append(1)
    return sum(sizes)
---
def backwards(rows):
    for row in reversed([row.size for row in rows]):  # <-
        print(row)
---
def lazily(rows):
    sizes = [row.size for row in rows]  # <-
    return (size * 2 for size in sizes)
---
def walrus(rows):
    return any([(found := row.size) > 3 for row in rows]), found  # <-
---
def conditional(rows, fast):
    sizes = [row.size for row in rows] if fast else []  # <-
    return sum(sizes)
---
def registered(rows):
    for plugin in [make(row) for row in rows]:  # <-
        plugin.activate()
---
def removed(self):
    return [self.remove(child) for child in [child for child in self.children]]  # <-
---
def some(rows):
    return any(row for row in [parse(row) for row in rows])  # <-
---
def reset(self, rows):
    sizes = [self.size(row) for row in rows]  # <-
    return self.reset(), sum(sizes)
---
KINDS = ("a", "b", "c")
def longest():
    return max([len(kind) for kind in KINDS])  # <-
---
def longest():
    return max([len(value) for key, value in {"a": 1, "b": 2}.items()])  # <-
---
def longest():
    kinds, other = ("a", "b"), None
    return max([len(kind) for kind in kinds])  # <-
---
def longest():
    return max([len(text) * n for n, text in enumerate(("a", "b"))])  # <-
---
def rebound(rows):
    sizes = []
    if rows:
        sizes = [row.size for row in rows]  # <-
    return sum(sizes)
---
def both(rows):
    sizes = same = [row.size for row in rows]  # <-
    return sum(sizes)
---
def unpacked(rows):
    first, second = [row.size for row in rows]  # <-
    return sum(first)
---
def scored(rows):
    return max([row.size for row in rows], key=score)  # <-
---
def parsed(rows):
    return tuple(map(parse, [row.size for row in rows]))  # <-
---
def merged(rows):
    return functools.reduce(merge, [row.size for row in rows])  # <-
---
def tested(rows):
    return [row for row in rows if [part for part in row.parts]]  # <-
---
def total(*rows):
    return sum(list(*rows))  # <-
---
def total():
    return sum(list((1, 2, 3)))  # <-
---
def total(self):
    for row in [row.size for row in self.rows]:  # <-
        self.rows = None
---
def total(rows):
    for row in [row.size for row in rows]:  # <-
        with row:
            pass
---
def turns(rows):
    source = iter(rows)
    return dict(zip([row.key for row in source], source))  # <-
---
def drained(queue, rows):
    for row in [row.size for row in rows]:  # <-
        print(queue.get())
---
TOTAL = sum([len(name) for name in NAMES])  # <-
---
def unlike(rows):
    sizes = [row.size for row in rows]  # <-
    del rows[0]
    return sum(sizes)
---
def together(rows):
    sizes = [row.size for row in rows]  # <-
    if sizes:
        return 1
---
class Table:
    def expire(self):
        entries = self.entries
        dead = [key for key, age in entries.items() if age < 9]  # <-
        for key in dead:
            self.entries.pop(key)
---
def drop(counts):
    keys = counts.keys()
    dead = [key for key in keys if key.startswith("_")]  # <-
    for key in dead:
        del counts[key]
---
class Table:
    def expire(self, entries):
        self.entries = entries
        dead = [key for key, age in entries.items() if age < 9]  # <-
        for key in dead:
            self.entries.pop(key)
""",
)

rule(
    "copy-only-read",
    "peak",
    """
def total(rows):
    snapshot = copy.deepcopy(rows)  # <-
    return sum(row["price"] for row in snapshot)
---
def total(rows):
    amount = 0
    for row in rows.copy():  # <-
        amount += row.price
    return amount
---
def energy(signal):
    flat = signal.copy()  # <-
    return float(np.dot(flat, flat))
---
def largest(signal):
    return signal.copy().max()  # <-
---
def size(settings):
    copied = copy.copy(settings)  # <-
    return len(copied)
---
def has(settings, name):
    copied = settings.copy()  # <-
    if name in copied:
        return True
    return copied["default"] == name
---
def total(prices):
    amount = 0
    for name, price in prices.copy().items():  # <-
        amount += price
    return amount
---
def middle(signal):
    flat = signal.copy()  # <-
    return float(flat[1:-1].sum())
---
def count(rows):
    counts = {}
    for row in copy.deepcopy(rows):  # <-
        counts[row.level] = counts.get(row.level, 0) + 1
    return counts
---
PRICES = {"a": 1, "b": 2}
def total():
    prices = copy.deepcopy(PRICES)  # <-
    return sum(prices.values())
---
LIMITS = [load(name) for name in NAMES]
def total():
    return sum(LIMITS.copy())  # <-
def smallest():
    return min(LIMITS)
def known(limit):
    return limit in LIMITS and len(LIMITS) > 1
---
RATES = read_rates("rates.json")
def rate(name):
    rates = copy.copy(RATES)  # <-
    return rates["base"] * 2 + RATES.get(name, 0)
""",
    """
PRICES = {"a": 1}
def total():
    prices = copy.deepcopy(PRICES)  # <-
    return sum(prices.values())
def add(name, price):
    PRICES[name] = price
---
ROWS = []
def total():
    rows = ROWS.copy()  # <-
    return sum(rows)
def add(row):
    ROWS.append(row)
---
PRICES = {"a": []}
def total():
    prices = copy.deepcopy(PRICES)  # <-
    return len(prices)
def add(price):
    PRICES["a"].append(price)
---
PRICES = {"a": 1}
def total():
    prices = copy.deepcopy(PRICES)  # <-
    return sum(prices.values())
def share():
    register(PRICES)
---
PRICES = {"a": 1}
def total():
    prices = copy.deepcopy(PRICES)  # <-
    return sum(prices.values())
def reload():
    global PRICES
    PRICES = read()
---
PRICES = {"a": 1}
def total():
    prices = copy.deepcopy(PRICES)  # <-
    prices["b"] = 2
    return sum(prices.values())
---
PRICES = dict()
def total():
    prices = copy.deepcopy(PRICES)  # <-
    return sum(prices.values())
---
PRICES = {"a": 1}
def current():
    return copy.deepcopy(PRICES)  # <-
---
PRICES = {"a": 1}
def total():
    prices = copy.deepcopy(PRICES)  # <-
    update()
    return sum(prices.values())
---
PRICES = {"a": 1}
def total():
    prices = copy.deepcopy(PRICES)  # <-
    return sum(prices.values())
def change(name, value):
    globals()[name] = value
---
from shop import PRICES
def total():
    prices = copy.deepcopy(PRICES)  # <-
    return sum(prices.values())
---
try:
    PRICES = read()
except OSError:
    PRICES = {}
def total():
    prices = copy.deepcopy(PRICES)  # <-
    return sum(prices.values())
---
PRICES = {"a": 1}
def total():
    PRICES = read()
    PRICES["b"] = 3
    prices = copy.deepcopy(PRICES)  # <-
    PRICES.clear()
    return sum(prices.values())
---
def with_field(settings, field):
    changed = copy.deepcopy(settings)  # <-
    changed["fields"].append(field)
    return changed
---
def defensive(settings):
    return settings.copy()  # <-
---
def defensive(settings):
    copied = copy.deepcopy(settings)  # <-
    return copied
---
def prune(rows):
    for row in rows.copy():  # <-
        if row.dead:
            rows.remove(row)
---
def snapshot(self):
    before = self.counts.copy()  # <-
    self.run()
    return sum(before.values())
---
def notify(listeners):
    for listener in listeners.copy():  # <-
        listener()
---
def given(settings):
    copied = copy.deepcopy(settings)  # <-
    run(copied)
---
def jobs(names, settings):
    return [{"name": name, "settings": copy.deepcopy(settings)} for name in names]  # <-
---
def changed(frame):
    other = frame.copy()  # <-
    other["a"] = 1
    return len(other)
---
def changed(rows):
    for row in copy.deepcopy(rows):  # <-
        row["seen"] = True
---
def kept(rows):
    kept = []
    for row in copy.deepcopy(rows):  # <-
        kept.append(row)
    return kept
---
def part(settings):
    copied = copy.deepcopy(settings)  # <-
    return copied["limits"]
---
def sliced(signal):
    flat = signal.copy()  # <-
    return flat[1:]
---
def before(values):
    old = values.copy()  # <-
    values.append(1)
    return len(old)
---
def same(frame):
    copied = frame.copy()  # <-
    assert copied is not frame
---
def inside(frame):
    copied = frame.copy()  # <-
    return len(copied._data)
---
def in_place(signal):
    flat = signal.copy()  # <-
    flat += 1
    return flat.sum()
---
def sorted_copy(values):
    ordered = values.copy()  # <-
    ordered.sort()
    return ordered[0]
---
def locked(lock, values):
    with lock:
        copied = values.copy()  # <-
    return len(copied)
---
def outer(values):
    copied = values.copy()  # <-
    return lambda: len(copied)
---
def views(settings):
    return settings.copy().items()  # <-
---
def waits(values):
    copied = values.copy()  # <-
    yield
    print(len(copied))
---
VALUES = []
def shared():
    return len(VALUES.copy())  # <-
---
def shallow(frame):
    return len(frame.copy(deep=False))  # <-
---
def replaced(rows):
    for row in rows.copy():  # <-
        row = row.parent
        print(row.level > 1)
---
def unpacked(rows):
    first, second = rows.copy()  # <-
    return first == second
""",
)

rule(
    "csv-read-whole",
    "import",
    """
def load(path):
    return pd.read_csv(path)  # <-
---
FRAME = pd.read_csv("data.csv", sep=";")  # <-
---
from pandas import read_table
def load(path):
    frame = read_table(path, index_col=0)  # <-
    return frame
""",
    """
def load(path):
    return pd.read_csv(path, usecols=["a"])  # <-
---
def load(path):
    return pd.read_csv(path, dtype={"a": "int32"})  # <-
---
def load(path):
    for part in pd.read_csv(path, chunksize=1000):  # <-
        process(part)
---
def load(path, **options):
    return pd.read_csv(path, **options)  # <-
---
def load():
    return pd.read_csv(io.StringIO("a,b"))  # <-
---
import polars as pl
def load(path):
    return pl.read_csv(path)  # <-
---
def load(pd, path):
    return pd.read_csv(path)  # <-
---
def load(path):
    return pd.read_csv(path, nrows=10)  # <-
---
def loader():
    return pd.read_csv  # <-
""",
)

rule(
    "json-read-whole",
    "peak",
    """
def load(path):
    return pd.read_json(path)  # <-
---
def load(path):
    return pd.read_json(path, lines=True)  # <-
---
from pandas import read_json as read
def load(path):
    return len(read(path, orient="records"))  # <-
""",
    """
def load(path):
    return pd.read_json(path, lines=True, chunksize=100)  # <-
---
def load(path):
    return pd.read_json(path, dtype={"a": "int8"})  # <-
---
def load(spark, path):
    return spark.read_json(path)  # <-
---
def load(text):
    return pd.read_json(io.StringIO(text))  # <-
""",
)

rule(
    "float64-asked-for",
    "peak",
    """
def ramp(n):
    return np.linspace(0, 1, n, dtype=np.float64)  # <-
---
DTYPE = np.float64
def ramp(n):
    return np.zeros(n, dtype=DTYPE)  # <-
---
def wide(values):
    return values.astype(float)  # <-
---
def wide(values):
    return values.astype("float64")  # <-
---
def ones(n):
    return np.ones((n, 3), float)  # <-
---
def table(values):
    return np.array(values, dtype="f8")  # <-
---
def counting():
    return np.arange(0, 250_000, dtype=float)  # <-
---
class Table:
    def wide(self):
        return np.asarray(self.values, dtype=np.float64)  # <-
---
def filled(n):
    return np.full(n, 0.5, np.double)  # <-
---
from numpy import float64, empty
def gather(size):
    out = empty(size, dtype=float64)  # <-
    return out
""",
    """
def ramp(n):
    return np.linspace(0, 1, n, dtype=np.float32)  # <-
---
DTYPE = np.float32
def ramp(n):
    return np.zeros(n, dtype=DTYPE)  # <-
---
def plain(n):
    return np.zeros(n)  # <-
---
def scalar(x):
    return np.float64(x)  # <-
---
def mean(values):
    return values.mean(dtype=np.float64)  # <-
---
def total(values):
    return np.sum(values, dtype=np.float64)  # <-
---
def is_wide(values):
    return values.dtype == np.float64  # <-
---
def like(values):
    return np.zeros(len(values), dtype=values.dtype)  # <-
---
def given(n, dtype=np.float64):
    return np.zeros(n, dtype=dtype)  # <-
---
def small():
    return np.array([1, 2, 3], dtype=float)  # <-
---
def small():
    return np.zeros((3, 3), dtype=np.float64)  # <-
---
def scalar():
    return np.array(np.nan, dtype=np.float64)  # <-
---
def scalar():
    return np.array(0.5, dtype="f8")  # <-
---
def cast(values):
    return values.astype()  # <-
---
def small():
    return np.arange(12.0, dtype=float)  # <-
---
def small():
    return np.linspace(0, 1, dtype=float)  # <-
---
def number(text):
    return float(text)  # <-
---
def whole(values):
    return values.astype(int)  # <-
---
def float(values):
    return values
def mine(values):
    return values.astype(float)  # <-
""",
)

rule(
    "cycle-with-del",
    "peak",
    """
class Node:
    def __init__(self, size):
        self.payload = bytearray(size)  # <-
        self._close = self._forget  # <-
    def _forget(self):
        self.payload = None
    def __del__(self):
        self._close()
def build(size):
    return Node(size)  # <-
---
class Timer:
    def __init__(self):
        self.tick = lambda: self.count  # <-
    def __del__(self):
        print("gone")
---
class Task:
    def start(self):
        self.run = partial(self.work, 1)  # <-
    def work(self, n):
        pass
    def __del__(self):
        pass
def make(names):
    return [Task() for name in names]  # <-
---
class Loop:
    def __init__(self):
        self.me = self  # <-
    def __del__(self):
        pass
""",
    """
class Node:
    def __init__(self, size):
        twice = bytearray(2 * size)  # <-
        twice.hex = self.size  # <-
        other.payload = bytearray(size)  # <-
        self._close = self._forget
    def _forget(self):
        pass
    def __del__(self):
        pass
class Leaf:
    pass
def build():
    return Leaf()  # <-
---
class Node:
    def __init__(self, size):
        self.payload = bytearray(size)  # <-
        self.close = self._forget
    def close(self):
        pass
    def _forget(self):
        pass
    def __del__(self):
        pass
---
class Node:
    def __init__(self, size):
        self.payload = bytearray(size)  # <-
        self._close = self._forget  # <-
    def _forget(self):
        self.payload = None
---
class Node:
    def __init__(self, size):
        self.payload = bytearray(size)  # <-
    def __del__(self):
        self.payload = None
---
class Node:
    def __init__(self):
        self._close = self._forget  # <-
    def _forget(self):
        pass
    def close(self):
        self._close = None
    def __del__(self):
        pass
---
import weakref
class Node:
    def __init__(self):
        self._close = weakref.WeakMethod(self._forget)  # <-
    def _forget(self):
        pass
    def __del__(self):
        pass
---
class Node:
    def __init__(self):
        self._close = self._forget  # <-
    @staticmethod
    def _forget():
        pass
    def __del__(self):
        pass
---
class Node:
    def __init__(self):
        self.size = self.measure()  # <-
    def measure(self):
        return 1
    def __del__(self):
        pass
---
class Node:
    def __init__(self, parent):
        self.parent = parent.node  # <-
    def node(self):
        return 1
    def __del__(self):
        pass
---
class Node:
    def __init__(self):
        self.on = lambda: None  # <-
    def __del__(self):
        pass
---
class Node:
    def __init__(self):
        self.close = self._forget
    def _forget(self):
        pass
    def __del__(self):
        pass
def build(Node):
    return Node()  # <-
""",
)

rule(
    "exception-kept",
    "growth",
    """
class Pipeline:
    def safely(self, data):
        copied = bytes(data)  # <-
        try:
            return int(copied)  # <-
        except ValueError as error:
            self.last_error = error  # <-
            return None
---
ERRORS = []
def run(work):
    try:
        return work()  # <-
    except Exception as error:
        ERRORS.append(error)  # <-
---
LAST = None
def run(work):
    global LAST
    try:
        work()  # <-
    except Exception as error:
        LAST = error  # <-
---
class Runner:
    def __init__(self):
        self.failed = {}
    def run(self, name, work):
        try:
            work()
        except (OSError, ValueError) as problem:
            self.failed[name] = problem  # <-
---
class Runner:
    def run(self, work):
        try:
            work()
        except OSError as problem:
            self.errors.append((work, problem))  # <-
---
class Worker:
    def __init__(self):
        self.error = None
    def run(self, work):
        try:
            work()
        except Exception as error:
            self.error = error  # <-
---
class Worker:
    def run(self, work):
        try:
            return work()  # <-
        except Exception as error:
            self.error = error  # <-
        raise RuntimeError(self.error)
---
class Runner:
    last = None
    def run(self, work):
        try:
            work()
        except OSError as problem:
            Runner.last = problem  # <-
""",
    """
class Pipeline:
    def safely(self, data):
        copied = bytes(data)  # <-
        try:
            return int(copied)
        except ValueError as error:
            self.last_error = str(error)[:40]  # <-
            return None
---
class Pipeline:
    def safely(self, data):
        try:
            return int(data)
        except ValueError as error:
            self.last_error = error.args  # <-
---
class Pipeline:
    def safely(self, data):
        try:
            return int(data)
        except ValueError as error:
            self.last_error = error.with_traceback(None)  # <-
---
class Pipeline:
    def safely(self, data):
        try:
            return int(data)
        except ValueError as error:
            error.__traceback__ = None
            self.last_error = error  # <-
---
class Worker:
    def run(self, work):
        try:
            work()
        except Exception as error:
            self.error = error  # <-
    def result(self):
        error, self.error = self.error, None
        self.error = None
        raise error
---
def run(work):
    failed = None
    try:
        work()
    except Exception as error:
        failed = error  # <-
    return failed
---
def run(works):
    errors = []
    for work in works:
        try:
            work()
        except Exception as error:
            errors.append(error)  # <-
    return errors
---
class Queue:
    def run(self, work):
        try:
            work()
        except Exception as error:
            self.errors.append(error)  # <-
    def take(self):
        return self.errors.pop()
---
def run(work, report):
    try:
        work()
    except Exception as error:
        report(error)  # <-
---
def outer():
    errors = []
    def run(work):
        try:
            work()
        except Exception as error:
            errors.append(error)  # <-
    return run
---
class Pipeline:
    def safely(self, data):
        try:
            return int(data)
        except ValueError:
            self.last_error = error  # <-
---
class Worker:
    def run(self, first, second):
        try:
            first()  # <-
        except OSError:
            pass
        try:
            second()
        except OSError as error:
            self.error = error
        return first()  # <-
---
class Worker:
    def run(self, work):
        try:
            work()
        except Exception as error:
            self.error = error
            self.state = "failed"  # <-
            return report(self)  # <-
---
class Pipeline:
    def __init__(self, data):
        try:
            self.value = int(data)
        except ValueError as error:
            raise RuntimeError("bad") from error  # <-
""",
)

rule(
    "exception-kept",
    "peak",
    """
def tolerant(lines):
    bad = []
    for line in lines:
        try:
            parse(line)  # <-
        except ValueError as error:
            bad.append(error)  # <-
    return len(bad)
---
def tolerant(lines):
    good, bad = 0, []
    while lines:
        try:
            good += parse(lines.pop())  # <-
        except ValueError as error:
            bad.append((good, error))  # <-
    for error in bad:
        print(error)
""",
    """
def tolerant(lines):
    bad = []
    for line in lines:
        try:
            parse(line)  # <-
        except ValueError as error:
            bad.append(error)  # <-
    return bad
---
def tolerant(lines):
    bad = 0
    for line in lines:
        try:
            parse(line)  # <-
        except ValueError as error:
            bad += 1
            del error
    return bad
---
def tolerant(line):
    bad = []
    try:
        parse(line)
    except ValueError as error:
        bad.append(error)  # <-
    return len(bad)
---
def tolerant(lines):
    bad = []
    for line in lines:
        try:
            parse(line)
        except ValueError as error:
            bad.append(str(error))  # <-
    return len(bad)
---
def tolerant(lines, bad):
    for line in lines:
        try:
            parse(line)
        except ValueError as error:
            bad.append(error)  # <-
---
def tolerant(self, lines):
    bad = self.bad
    for line in lines:
        try:
            parse(line)
        except ValueError as error:
            bad.append(error)  # <-
---
def last(lines):
    failed = None
    for line in lines:
        try:
            parse(line)  # <-
        except ValueError as error:
            failed = error  # <-
    if failed:
        print("failed")
---
def tolerant(lines):
    bad = []
    for line in lines:
        try:
            parse(line)
        except ValueError as error:
            bad.append(error)  # <-
    if bad:
        raise ExceptionGroup("bad lines", bad)
""",
)

rule(
    "handler-each-call",
    "growth",
    """
log = logging.getLogger("net")
def verbose():
    child = log.getChild("conn")
    child.addHandler(logging.NullHandler())  # <-
    return child
---
def verbose(name):
    handler = logging.StreamHandler()
    handler.setLevel(10)
    logging.getLogger(name).addHandler(handler)  # <-
---
def temporary(path):
    atexit.register(os.remove, path)  # <-
    return path
---
def temporary(path):
    @atexit.register  # <-
    def remove():
        os.remove(path)
    return path
---
class Connection:
    def wait(self, callback):
        self.closed.add_done_callback(callback)  # <-
---
def encoding(name):
    codecs.register(lambda asked: None)  # <-
---
class Service:
    log = logging.getLogger("service")
    def __init__(self):
        self.log.addFilter(Filter(self))  # <-
---
def fork_safe(pool):
    os.register_at_fork(before=pool.lock)  # <-
---
def verbose(loud):
    if loud:
        logging.root.addHandler(logging.StreamHandler())  # <-
---
def temporary(path):
    if not path:
        return
    atexit.register(os.remove, path)  # <-
    if STATE:
        return
""",
    """
log = logging.getLogger("net")
log.addHandler(logging.NullHandler())  # <-
---
HANDLER = logging.NullHandler()
def verbose(name):
    logging.getLogger(name).addHandler(HANDLER)  # <-
---
def verbose(name):
    log = logging.getLogger(name)
    if not log.handlers:
        log.addHandler(logging.StreamHandler())  # <-
    return log
---
def verbose(name):
    log = logging.getLogger(name)
    if log.hasHandlers():
        return log
    log.addHandler(logging.StreamHandler())  # <-
    return log
---
READY = False
def setup():
    global READY
    if not READY:
        logging.getLogger("a").addHandler(logging.StreamHandler())  # <-
        READY = True
---
def during(log, handler):
    log = logging.getLogger("a")
    handler = logging.StreamHandler()
    log.addHandler(handler)  # <-
    try:
        yield
    finally:
        log.removeHandler(handler)
---
def own():
    log = logging.Logger("own")
    log.addHandler(logging.StreamHandler())  # <-
    return log
---
def given(log):
    log.addHandler(logging.StreamHandler())  # <-
---
class Runner:
    def spawn(self, coroutine):
        task = asyncio.get_running_loop().create_task(coroutine)
        task.add_done_callback(self.tasks.discard)  # <-
        return task
---
class Runner:
    def spawn(self, coroutine):
        self.task = asyncio.ensure_future(coroutine)
        self.task.add_done_callback(self.done)  # <-
---
def temporary(path):
    atexit.register(remove, path)  # <-
    def forget():
        atexit.unregister(remove)
    return forget
---
import signal
def serve(handler):
    signal.signal(signal.SIGTERM, handler)  # <-
---
atexit.register(print, "bye")  # <-
---
@lru_cache(maxsize=1)
def pool():
    atexit.register(print, "bye")  # <-
---
def main():
    atexit.register(print, "bye")  # <-
---
def record(registry, item):
    registry.register(item)  # <-
---
class Connection:
    def wait(self, other, callback):
        other.closed.add_done_callback(callback)  # <-
def wait(connection, callback):
    connection.closed.add_done_callback(callback)  # <-
---
class Connection:
    def wait(self, callback):
        self.closed.add_done_callback(callback)  # <-
    def leave(self, callback):
        self.closed.remove_done_callback(callback)
---
HANDLERS = {}
def verbose(name):
    handler = HANDLERS.get(name)
    logging.getLogger(name).addHandler(handler)  # <-
---
def wrapped(function):
    @functools.wraps(function)  # <-
    def wrapper():
        return function()
    return wrapper
---
class Lazy:
    def start(self):
        if self.started:
            return
        atexit.register(self.stop)  # <-
""",
)

rule(
    "only-grows",
    "growth",
    """
_SEEN = {}
def body(key):
    if key not in _SEEN:
        text = load(key)  # <-
        _SEEN[key] = text  # <-
    return _SEEN[key]
---
_NAMES = {}
def shared(name):
    return _NAMES.setdefault(name, name)  # <-
---
HISTORY = []
def record(event):
    HISTORY.append(event)  # <-
---
class Plugin:
    made = []
    def __init__(self):
        Plugin.made.append(self)  # <-
---
class Model:
    cache = {}
    @classmethod
    def get(cls, key):
        found = cls.cache.get(key)
        if found is None:
            found = cls.cache[key] = cls.load(key)  # <-
        return found
---
SEEN = set()
def unique(words):
    for word in words:
        SEEN.add(word)  # <-
---
BY_NAME = defaultdict(list)
def add(name, value):
    BY_NAME[name].append(value)  # <-
---
BY_NAME = {}
def add(name, value):
    BY_NAME.setdefault(name, []).append(value)  # <-
---
LOG = []
def extend(rows):
    global LOG
    LOG += [row for row in rows]  # <-
---
RECENT = deque()
def record(event):
    RECENT.appendleft(event)  # <-
---
SEEN: dict = OrderedDict()
def fetch(db, ident):
    row = db.execute("select 1").fetchone()  # <-
    body = row[0] if row else ""  # <-
    SEEN[ident] = (ident, body)  # <-
    return body
---
LABELS = {}
def label(code):
    LABELS["label-%d" % code] = code  # <-
---
TABLE = {}
def merge(other):
    TABLE.update(other)  # <-
---
SEEN = {}
def body(prefix, key):
    SEEN[prefix + key] = load(key)  # <-
---
COUNTS = {}

def count(word):
    COUNTS[word] = COUNTS.get(word, 0) + 1  # <-
""",
    """
_SEEN = {}
def body(key):
    if len(_SEEN) > 100:
        print("many")
    _SEEN[key] = load(key)  # <-
---
_SEEN = {}
def body(key):
    _SEEN[key] = load(key)  # <-
def reset():
    _SEEN.clear()
---
_SEEN = {}
def body(key):
    _SEEN[key] = load(key)  # <-
def forget(key):
    del _SEEN[key]
---
_SEEN = {}
def body(key):
    _SEEN[key] = load(key)  # <-
def reset():
    global _SEEN
    _SEEN = {}
---
_SEEN = {}
def body(key):
    _SEEN[key] = load(key)  # <-
    trim(_SEEN)
---
_SEEN = {}
def body(key):
    _SEEN[key] = load(key)  # <-
def seen():
    return _SEEN
---
_SEEN = {}
def body(key):
    seen = _SEEN
    _SEEN[key] = load(key)  # <-
---
def body(key):
    seen = {}
    seen[key] = load(key)  # <-
    return seen
---
_SEEN = {}
def body(key, _SEEN):
    _SEEN[key] = load(key)  # <-
---
_LABELS = {}
def label(code):
    kind = code % 16
    text = _LABELS.get(kind)
    if text is None:
        text = _LABELS[kind] = "kind-%02d" % kind  # <-
    return text
---
_OPTIONS = {}
def set_options(value):
    _OPTIONS["value"] = value  # <-
---
_BY_TYPE = {}
def handler(value):
    kind = type(value)
    _BY_TYPE[kind] = make(kind)  # <-
---
class Plugin:
    registry = {}
    def __init_subclass__(cls, **options):
        Plugin.registry[cls.__name__] = cls  # <-
---
HANDLERS = []
def register(function):
    HANDLERS.append(function)  # <-
    return function
---
CODES = set()
def internal(function):
    CODES.add(function.__code__)  # <-
    return function
---
from stored import SEEN
try:
    import missing
except ImportError:
    SEEN = {}
def record(key):
    SEEN[key] = load(key)  # <-
---
RECENT = deque(maxlen=10)
def record(event):
    RECENT.append(event)  # <-
---
import weakref
ALIVE = weakref.WeakValueDictionary()
def record(key, event):
    ALIVE[key] = event  # <-
---
TABLE = {}
TABLE["a"] = load("a")  # <-
---
TABLE = {}
for name in NAMES:
    TABLE[name] = load(name)  # <-
---
class Bus:
    listeners = {}
    def subscribe(self, topic, listener):
        self.listeners.setdefault(topic, []).append(listener)  # <-
    def publish(self, topic):
        alive = [one for one in self.listeners.get(topic, ()) if one()]
        self.listeners[topic] = alive
---
class Node:
    def __init__(self):
        self.children = []
    def add(self, child):
        self.children.append(child)  # <-
---
BY_NAME = {}
def add(name, value):
    if name not in BY_NAME:
        BY_NAME[name] = []
    BY_NAME[name].append(value)  # <-
---
RECENT = deque([], 10)
def record(event):
    RECENT.append(event)  # <-
---
SEEN = {}
def body(key, flag: bool):
    SEEN[key & 15] = load(key)  # <-
    SEEN[flag] = load(flag)  # <-
    SEEN[list] = load(list)  # <-
    SEEN[os.sep] = load(os.sep)  # <-
    SEEN[Handler] = load(Handler)  # <-
    SEEN.update({"a": load("a")})  # <-
class Handler:
    pass
---
class Model:
    seen = {}
    @classmethod
    def fill(cls):
        Model.seen[cls] = load(cls)  # <-
---
SEEN = {}
def body(key):
    text = load(key)
    SEEN[key] = text
    text = other(key)  # <-
    return text
---
ONE = []
def one():
    if not ONE:
        ONE.append(load())  # <-
    return ONE[0]
---
_CACHE = {}
def cached(terse=False, aliased=False):
    _CACHE[(terse, aliased)] = load()  # <-
---
_BACKENDS = {}
def backends():
    for name in ("a", "b", "c"):
        _BACKENDS[name] = load(name)  # <-
---
_SEEN = {}
def body(key):
    _SEEN[key] = load(key)  # <-
def slim():
    while _SEEN:
        _SEEN.popitem()
---
HISTORY = []
def record(event):
    HISTORY.append(event)  # <-
    del HISTORY[:-10]
---
HISTORY = []
def record(event):
    HISTORY.append(event)  # <-
    HISTORY[:] = HISTORY[-10:]
---
try:
    SEEN = load()
except OSError:
    SEEN = {}
def record(key):
    SEEN[key] = 1  # <-
---
TASKS = set()
def spawn(task):
    TASKS.add(task)  # <-
    task.add_done_callback(TASKS.discard)
---
SEEN = {}
def count(key, size):
    total = size + 1  # <-
    SEEN[key] = other(key)
---
PAGE = {}
def look(key):
    found = PAGE.get(key)  # <-
    PAGE[key] = found
---
HISTORY = {}

def note(user, event):
    HISTORY[user] = HISTORY.get(user, ()) + (event,)  # <-
---
SEEN = {}

def reset():
    globals()["SEEN"].clear()

def put(key):
    SEEN[key] = load(key)  # <-
""",
)

rule(
    "cache-only-grows",
    "steady",
    """
class Lookup:
    def __init__(self, db):
        self.recent = {}
    def body(self, ident):
        found = self.recent.get(ident)
        if found is not None:
            return found
        row = self.db.execute("select", (ident,)).fetchone()  # <-
        body = row[0] if row else ""  # <-
        self.recent[ident] = body  # <-
        return body
---
class Paths:
    def __init__(self):
        self.known = {}
    def absolute(self, path):
        if path not in self.known:
            self.known[path] = os.path.abspath(path)  # <-
        return self.known[path]
---
class Names:
    def __init__(self):
        self.names = dict()
    def shared(self, name):
        return self.names.setdefault(name, name)  # <-
""",
    """
class Lookup:
    def __init__(self, db):
        self.recent = OrderedDict()
    def body(self, ident):
        found = self.recent.get(ident)
        if found is None:
            found = self.recent[ident] = self.load(ident)  # <-
        while len(self.recent) > 64:
            self.recent.popitem(last=False)
        return found
---
class Bus:
    def __init__(self):
        self._listeners = {}
    def subscribe(self, topic, listener):
        self._listeners.setdefault(topic, []).append(listener)  # <-
    def publish(self, topic, data):
        alive = []  # <-
        for listener in self._listeners.get(topic, ()):
            alive.append(listener)
        self._listeners[topic] = alive  # <-
---
class Groups:
    def __init__(self):
        self.groups = {}
    def open(self, name, number):
        if self.groups.get(name) is not None:
            raise ValueError(name)
        self.groups[name] = number  # <-
        return number
---
class Counts:
    def __init__(self):
        self.counts = {}
    def add(self, word):
        self.counts[word] = self.counts.get(word, 0) + 1  # <-
---
class Lookup:
    def __init__(self):
        self.recent = {}
    def body(self, ident):
        if ident not in self.recent:
            self.recent[ident] = load(ident)  # <-
        return self.recent[ident]
    def close(self):
        self.recent = {}
---
class Lookup:
    def __init__(self):
        self.recent = {}
    def body(self, code):
        kind = code % 16
        if kind not in self.recent:
            self.recent[kind] = load(kind)  # <-
        return self.recent[kind]
---
class Lookup:
    def __init__(self, recent):
        self.recent = recent
    def body(self, ident):
        if ident not in self.recent:
            self.recent[ident] = load(ident)  # <-
        return self.recent[ident]
---
class Lookup:
    def body(self, ident):
        self.recent = {}
        self.recent[ident] = load(ident)  # <-
        return self.recent[ident]
---
class Lookup:
    def __init__(self):
        self.recent = {}
    def body(self, other, ident):
        if ident not in other.recent:
            other.recent[ident] = load(ident)  # <-
        return other.recent[ident]
---
class Numbers:
    def __init__(self):
        self.numbers = {}
    def number(self, name):
        return self.numbers.setdefault(name, len(self.numbers))  # <-
---
class Options:
    def __init__(self):
        self.options = {}
    def of(self, command):
        found = self.options.get(command)
        if found is None:
            found = self.options[command] = {}  # <-
        return found
---
class Settings:
    def __init__(self):
        self.values = {}
    def get(self, name):
        return self.values[name]
    def set(self, name, value):
        self.values[name] = value  # <-
---
class Rows:
    def __init__(self):
        self.seen = {}

    def reset(self):
        setattr(self, "seen", {})

    def get(self, key):
        if key not in self.seen:
            self.seen[key] = load(key)  # <-
        return self.seen[key]
---
class Rows:
    def __init__(self):
        self.seen = {}

    def reset(self):
        self.__dict__["seen"].clear()

    def get(self, key):
        if key not in self.seen:
            self.seen[key] = load(key)  # <-
        return self.seen[key]
""",
)

rule(
    "cache-keeps-instances",
    "growth",
    """
class Document:
    @lru_cache(maxsize=128)  # <-
    def words(self, ident):  # <-
        return tuple(self.body(ident).split())  # <-
    def first(self, ident):
        return self.words(ident)[0]  # <-
---
class Document:
    @property
    @functools.lru_cache()
    def text(self):
        return self.load()  # <-
---
class Document:
    @cache
    def load(self):
        text = read(self.path)  # <-
        return text
""",
    """
class Document:
    @staticmethod
    @lru_cache(maxsize=128)
    def words(text):
        return text.split()  # <-
---
class Document:
    @classmethod
    @lru_cache(maxsize=128)
    def words(cls, text):
        return text.split()  # <-
---
@lru_cache(maxsize=128)
def words(text):
    return text.split()  # <-
---
import enum
class Colour(enum.Enum):
    @lru_cache(maxsize=8)
    def shade(self):
        return self.value * 2  # <-
---
from typing import NamedTuple
class Region(NamedTuple):
    @lru_cache(maxsize=8)
    def union(self, other):
        return Region(self, other)  # <-
---
class Document:
    @functools.cached_property
    def words(self):
        return self.load()  # <-
---
class Document:
    @lru_cache(maxsize=128)
    def words(self, ident):
        return self.body(ident)  # <-
    def close(self):
        self.words.cache_clear()
---
class Document:
    @lru_cache(maxsize=128)
    def words(self, ident):
        return self.body(ident)
class Other:
    def first(self, ident):
        return self.words(ident)  # <-
---
class Document:
    @lru_cache(maxsize=128)
    def words(self, ident):
        return self.body(ident)
    def of(self, other, ident):
        return other.words(ident)  # <-
---
class Document:
    @mine.lru_cache(maxsize=128)
    def words(self, ident):
        return self.body(ident)  # <-
""",
)

rule(
    "cache-unbounded",
    "growth",
    """
@lru_cache(maxsize=None)  # <-
def shorten(text, width=20):  # <-
    return text[:width]  # <-
---
@cache
def shorten(text):
    short = text[:20]  # <-
    return short
def line(text):
    return shorten(text)  # <-
---
@functools.lru_cache(None)
def shorten(*texts):
    return texts  # <-
---
class Texts:
    @classmethod
    @functools.cache
    def shorten(cls, text):
        return text[:20]  # <-
---
@cache
def shorten(**options):
    return dict(options)  # <-
---
import functools as ft
@ft.lru_cache(typed=True, maxsize=None)
def shorten(text):
    return text[:20]  # <-
""",
    """
@lru_cache(maxsize=128)
def shorten(text):
    return text[:20]  # <-
---
@lru_cache
def shorten(text):
    return text[:20]  # <-
---
@lru_cache()
def shorten(text):
    return text[:20]  # <-
---
@cache
def settings():
    return load()  # <-
---
@cache
def table(reverse: bool):
    return load(reverse)  # <-
---
@lru_cache(maxsize=None)
def shorten(text):
    return text[:20]  # <-
def reset():
    shorten.cache_clear()
---
@cache
async def shorten(text):
    return text[:20]  # <-
---
def make():
    @cache
    def shorten(text):
        return text[:20]  # <-
    return shorten
---
@lru_cache(maxsize=SIZE)
def shorten(text):
    return text[:20]  # <-
---
@app.cache
def shorten(text):
    return text[:20]  # <-
---
@cache
def shorten(text):
    return text[:20]
def other(obj, text):
    return obj.shorten(text)  # <-
---
def plain(text):
    return text[:20]  # <-
---
from typing import Literal

@cache
def table(way: Literal["in", "out"]):
    return bytes(9000)  # <-
""",
)
