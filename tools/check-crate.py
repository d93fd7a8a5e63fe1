#!/usr/bin/env python3
"""Checks an RO-Crate that `casus export crate` wrote, without Casus: one file, Python 3.8 or newer, nothing else.

    check-crate.py FOLDER

It proves that `ro-crate-metadata.json` is an RO-Crate 1.1 whose references lead somewhere; that each file it names is
there with the length and SHA-256 it gives, and no other; that each article's file has its hash; that the quote of each
entry stands in its article's text at the place the table gives; and that each quote with a place in the brief stands
there too. It does not make the answer again: `casus import csv FOLDER/tables` and `casus verify` do.
Exit code: 0 all holds, 1 something does not, 2 usage.
"""
import csv
import hashlib
import json
import os
import re
import sys

METADATA = "ro-crate-metadata.json"
KINDS = ["agreements", "transfers", "events", "statements", "drivers", "expectations"]
MOST_SHOWN = 20
csv.field_size_limit(2 ** 31 - 1)


class Checker:
    def __init__(self, folder):
        self.folder = folder
        self.faults = []
        self.checked = {"files": 0, "articles": 0, "quotes": 0, "quotes of the brief": 0}

    def fault(self, where, what):
        self.faults.append("%s: %s" % (where, what))

    def path(self, name):
        """The file of this name; nothing that leads out of the folder."""
        parts = name.split("/")
        if name.startswith("/") or "\\" in name or any(p in ("", ".", "..") for p in parts):
            self.fault(name, "the name leads out of the crate")
            return None
        path = os.path.join(self.folder, *parts)
        if os.path.islink(path) or not os.path.isfile(path):
            self.fault(name, "there is no such file")
            return None
        return path

    def rows(self, table):
        path = self.path("tables/%s.csv" % table)
        if path is None:
            return []
        with open(path, encoding="utf-8", newline="") as f:
            return list(csv.DictReader(f))

    def metadata(self):
        path = self.path(METADATA)
        if path is None:
            return {}
        try:
            with open(path, encoding="utf-8") as f:
                graph = json.load(f)["@graph"]
            nodes = {}
            for node in graph:
                if node["@id"] in nodes:
                    self.fault(METADATA, "%s is described twice" % node["@id"])
                nodes[node["@id"]] = node
        except (ValueError, KeyError, TypeError) as e:
            self.fault(METADATA, "it is no RO-Crate (%s)" % e)
            return {}
        head = nodes.get(METADATA, {})
        if head.get("about") != {"@id": "./"}:
            self.fault(METADATA, "it does not say that it is about ./")
        if not str((head.get("conformsTo") or {}).get("@id", "")).startswith("https://w3id.org/ro/crate/1."):
            self.fault(METADATA, "it does not say that it conforms to RO-Crate 1")
        root = nodes.get("./", {})
        for field in ("name", "description", "datePublished", "license"):
            if not root.get(field):
                self.fault(METADATA, "the root has no %s" % field)
        self.references(nodes, graph)
        return nodes

    def references(self, nodes, value):
        if isinstance(value, list):
            for v in value:
                self.references(nodes, v)
        elif isinstance(value, dict):
            if set(value) == {"@id"} and not value["@id"].startswith("https://") and value["@id"] not in nodes:
                self.fault(METADATA, "%s leads nowhere" % value["@id"])
            for k, v in value.items():
                if k != "@id":
                    self.references(nodes, v)

    def files(self, nodes):
        named = {n["@id"] for n in nodes.get("./", {}).get("hasPart", [])}
        for name in sorted(named):
            node = nodes.get(name, {})
            path = self.path(name)
            if path is None:
                continue
            with open(path, "rb") as f:
                data = f.read()
            self.checked["files"] += 1
            if str(len(data)) != node.get("contentSize"):
                self.fault(name, "it has %d bytes, and the crate says %s" % (len(data), node.get("contentSize")))
            if hashlib.sha256(data).hexdigest() != node.get("sha256"):
                self.fault(name, "it is not the file the crate's hash was taken of")
        for at, folders, files in os.walk(self.folder):
            for file in files:
                name = os.path.relpath(os.path.join(at, file), self.folder).replace(os.sep, "/")
                if name != METADATA and name not in named:
                    self.fault(name, "the crate does not name it")

    def articles(self):
        hashes, texts = {}, {}
        for row in self.rows("articles"):
            name = cell(row["article"])
            hashes[name] = row["sha256"]
            path = self.path("tables/" + row["textFile"])
            if path is not None:
                with open(path, encoding="utf-8", newline="") as f:
                    texts[name] = f.read()
        for row in self.rows("files"):
            name = cell(row["article"])
            path = self.path("tables/" + row["file"])
            if path is None:
                continue
            with open(path, "rb") as f:
                self.checked["articles"] += 1
                if hashlib.sha256(f.read()).hexdigest() != hashes.get(name):
                    self.fault(name, "its file is not the one the hash in articles.csv was taken of")
        return texts

    def entries(self, texts):
        for kind in KINDS:
            for row in self.rows(kind):
                start, end = int(row["anchor.start"]), int(row["anchor.end"])
                self.checked["quotes"] += 1
                if texts.get(cell(row["article"]), "")[start:end] != cell(row["anchor.exact"]):
                    self.fault(row["id"], "its quote does not stand at its place in %s" % cell(row["article"]))

    def brief(self, texts):
        path = os.path.join(self.folder, "brief.md")
        if not os.path.isfile(path):
            return
        with open(path, encoding="utf-8", newline="") as f:
            text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", f.read().replace("&ldquo;", "“").replace("&rdquo;", "”"))
        for m in re.finditer(r"“(?P<quote>[^”\n]*)”[^“\n]*?`(?P<article>[^`\n]+?)@(?P<start>\d+)-(?P<end>\d+)`", text):
            found = texts.get(m.group("article"))
            if found is None:
                continue
            self.checked["quotes of the brief"] += 1
            place = " ".join(found[int(m.group("start")):int(m.group("end"))].split())
            quote = " ".join(m.group("quote").split())
            if quote != place and "…" not in quote and "‹" not in quote:
                self.fault("brief.md", "“%s” does not stand at %s" % (quote, m.group("article")))


def cell(text):
    return text[1:] if text.startswith("'") else text


def main(args):
    if len(args) != 1 or not os.path.isdir(args[0]):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    checker = Checker(args[0])
    nodes = checker.metadata()
    checker.files(nodes)
    texts = checker.articles()
    checker.entries(texts)
    checker.brief(texts)
    for fault in checker.faults[:MOST_SHOWN]:
        print(fault)
    if len(checker.faults) > MOST_SHOWN:
        print("and %d more" % (len(checker.faults) - MOST_SHOWN))
    print("%s: %s" % ("all holds" if not checker.faults else "%d faults" % len(checker.faults),
                      ", ".join("%d %s" % (n, what) for what, n in checker.checked.items())))
    return 1 if checker.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
