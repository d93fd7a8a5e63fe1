#!/usr/bin/env python3
"""Checks a brief of Casus without Casus: one file, Python 3.8 or newer, nothing else.

    check-brief.py BRIEF [CASE] [FOLDER]

BRIEF is a Markdown or HTML file; CASE the case file it names, if it lies elsewhere; FOLDER holds the articles as
they were saved. It proves that the case has the state the brief names (SHA-256 over articles, entries and decisions
in force), that the bytes of each article have their hash, that each quote stands in its article at the place the brief
gives, and that a quote before an entry is that entry's. It does not make the answer again: `casus verify` does.
Exit code: 0 all holds, 1 something does not, 2 usage.
"""
import hashlib
import html
import json
import os
import re
import sqlite3
import sys
import unicodedata
from urllib.parse import quote as encoded

PLACE = r"(?P<article>[^\n]+?)@(?P<start>\d+)-(?P<end>\d+)"


def shown(text):
    """White space as one space, and what cannot be seen as its code point, as briefs show it."""
    out, space = [], False
    for c in text:
        kind = unicodedata.category(c)
        if c in "\n\r\t" or kind == "Zs":
            space = True
            continue
        out.append(" " if space else "")
        space = False
        out.append("‹U+%04X›" % ord(c) if kind in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") else c)
    return "".join(out) + (" " if space else "")


def plain_markdown(text):
    text = text.replace("&ldquo;", "“").replace("&rdquo;", "”")
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def lines_of(path):
    """The lines of a brief, each a list of (kind, text): quote, code or words."""
    with open(path, encoding="utf-8", newline="") as f:
        text = f.read()
    if path.lower().endswith((".html", ".htm")):
        text = re.sub(r"(?s)<style>.*?</style>", "", text)
        pattern = re.compile(r"(?s)<q>(?P<quote>.*?)</q>|<code>(?P<code>.*?)</code>|<[^>]*>")
        undo = html.unescape
    else:
        pattern = re.compile(r"“(?P<quote>[^”]*)”|(?P<tick>`+) ?(?P<code>.+?) ?(?P=tick)")
        undo = plain_markdown
    for number, line in enumerate(text.splitlines(), 1):
        at, parts = 0, []
        for m in pattern.finditer(line):
            parts.append(("words", undo(line[at:m.start()])))
            if m.group("quote") is not None:
                parts.append(("quote", undo(m.group("quote"))))
            elif m.group("code") is not None:
                parts.append(("code", m.group("code") if undo is plain_markdown else undo(m.group("code"))))
            at = m.end()
        parts.append(("words", undo(line[at:])))
        yield number, [p for p in parts if p[1]]


def state_of(case):
    digest = hashlib.sha256()

    def feed(*parts):
        for part in parts:
            digest.update((part or "").encode("utf-8") + b"\0")

    for row in case.execute("SELECT name, sha256, COALESCE(dated, published), not_before, in_print_by"
                            " FROM article ORDER BY ordinal"):
        feed(*row)
    for row in case.execute("SELECT COALESCE(revised, wire) FROM entry ORDER BY id"):
        feed(*row)
    acts = [(n, json.loads(w), w) for n, w in case.execute("SELECT id, wire FROM act ORDER BY id")]
    undone = set()
    for number, act, _ in reversed(acts):
        if act["act"] == "undo" and number not in undone:
            undone.add(int(re.sub(r"\D", "", act["decision"])))
    for number, act, wire in acts:
        if number not in undone and act["act"] not in ("undo", "resolve", "comment", "done"):
            feed(wire)
    return digest.hexdigest()


def main(args):
    if not 1 <= len(args) <= 3:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    faults = []
    lines = list(lines_of(args[0]))
    told = {}
    for number, parts in lines:
        for (kind, words), (after, code) in zip(parts, parts[1:]):
            label = re.search(r"\b(Case|State): ?$", words)
            if kind == "words" and after == "code" and label:
                if label.group(1) in told:
                    faults.append((number, "a second line says \"%s\"" % label.group(1)))
                told.setdefault(label.group(1), code)
    if set(told) != {"Case", "State"}:
        print("%s: it names no case and no state" % args[0])
        return 1
    path = args[1] if len(args) > 1 else os.path.join(os.path.dirname(os.path.abspath(args[0])), told["Case"])
    log = os.path.exists(path + "-wal") and os.path.getsize(path + "-wal") > 0
    case = sqlite3.connect("file:%s?%s" % (encoded(os.path.abspath(path)), "mode=ro" if log else "immutable=1"), uri=True)
    case.text_factory = lambda b: b.decode("utf-8")
    texts, state = {}, state_of(case)
    if state != told["State"]:
        faults.append((0, "the case is in state %s and the brief was made from %s" % (state, told["State"])))
    for name, sha256, content, text in case.execute("SELECT name, sha256, bytes, text FROM article"):
        texts[shown(name).strip()] = text
        if hashlib.sha256(content).hexdigest() != sha256:
            faults.append((0, "%s: its bytes are not those that were filed" % name))
        beside = os.path.join(args[2], re.sub(r"~\d+$", "", name)) if len(args) > 2 else ""
        if beside and os.path.isfile(beside):
            with open(beside, "rb") as f:
                if hashlib.sha256(f.read()).hexdigest() != sha256 and not re.search(r"~\d+$", name):
                    faults.append((0, "%s: the file in %s is another" % (name, args[2])))
        elif beside:
            faults.append((0, "%s: it is not in %s" % (name, args[2])))
    said, quotes = {}, 0
    for number, parts in lines:
        for i, (kind, text) in enumerate(parts):
            place = re.fullmatch(PLACE, text) if kind == "code" else None
            before = [t for k, t in parts[:i] if k == "quote"]
            if not place or not before or place.group("article") not in texts:
                if place and before:
                    faults.append((number, "there is no article %s" % place.group("article")))
                continue
            quotes += 1
            start, end = int(place.group("start")), int(place.group("end"))
            stands = shown(texts[place.group("article")][start:end]).strip()
            if stands != before[-1].strip():
                faults.append((number, "“%s” does not stand at %s, but “%s”" % (before[-1], text, stands)))
            entry = re.search(r"\bL-[1-9]\d*\b", " ".join(t for k, t in parts[:i] if k == "words"))
            if entry:
                said[entry.group()] = before[-1].strip()
    for number, parts in lines:
        for i, (kind, text) in enumerate(parts):
            rest = [t for k, t in parts[i + 1:] if k != "quote"] if kind == "quote" else []
            entry = re.match(r"[^“”]*?\b(L-[1-9]\d*)\b", rest[0]) if rest and parts[i + 1][0] == "words" else None
            if entry and said.get(entry.group(1)) != text.strip():
                faults.append((number, "“%s” is not what %s rests on" % (text, entry.group(1))))
    for number, what in faults:
        print("%s%s: %s" % (args[0], ":%d" % number if number else "", what))
    print("%s: %d articles, %d quotes at their places, state %s: %s"
          % (args[0], len(texts), quotes, state[:12], "all holds" if not faults else "%d faults" % len(faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
