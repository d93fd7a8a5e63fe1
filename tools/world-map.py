#!/usr/bin/env python3
"""Turns the countries of world-atlas (Natural Earth, 1:110m) into the table of the workbench's map.

    world-map.py countries-110m.json casus-app/src/main/resources/casus/ledger/actor/states.csv > world.csv

One row a country: the state's code as in states.csv (empty where no state is), its name, where a label stands, and its
outline as an SVG path, in the Natural Earth projection on 1000 units from west to east. Antarctica is left out.
"""
import csv
import json
import math
import sys

# Names of Natural Earth that states.csv writes otherwise.
OTHER = {
    "United States of America": "United States", "Dem. Rep. Congo": "Democratic Republic of the Congo",
    "Congo": "Republic of the Congo", "Dominican Rep.": "Dominican Republic", "Central African Rep.": "Central African Republic",
    "Eq. Guinea": "Equatorial Guinea", "eSwatini": "Eswatini", "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Macedonia": "North Macedonia", "S. Sudan": "South Sudan", "Solomon Is.": "Solomon Islands", "Czechia": "Czech Republic",
    "Côte d'Ivoire": "Ivory Coast", "Timor-Leste": "East Timor", "W. Sahara": "Western Sahara", "Turkey": "Türkiye",
}
WIDTH = 1000.0


def project(lon, lat):
    """Natural Earth projection (Patterson; polynomial of Šavrič, Jenny and others, 2011)."""
    l, p = math.radians(lon), math.radians(lat)
    p2 = p * p
    p4 = p2 * p2
    x = l * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    y = p * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    scale = WIDTH / (2 * math.pi * 0.8707)
    return WIDTH / 2 + x * scale, 246 - y * scale


def arcs_of(topology):
    sx, sy = topology["transform"]["scale"]
    tx, ty = topology["transform"]["translate"]
    out = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        out.append(line)
    return out


def ring(indices, arcs):
    points = []
    for i in indices:
        line = arcs[i] if i >= 0 else arcs[~i][::-1]
        points += line if not points else line[1:]
    return points


def unwrapped(points):
    """A ring whose longitudes do not jump at the 180th meridian."""
    out = [points[0]]
    for lon, lat in points[1:]:
        before = out[-1][0]
        while lon - before > 180:
            lon -= 360
        while lon - before < -180:
            lon += 360
        out.append((lon, lat))
    return out


def clipped(points, at, keeps_left):
    """The part of a ring on one side of a meridian (Sutherland and Hodgman, 1974)."""
    inside = (lambda p: p[0] <= at) if keeps_left else (lambda p: p[0] >= at)
    out = []
    for a, b in zip(points, points[1:] + points[:1]):
        if inside(a):
            out.append(a)
        if inside(a) != inside(b):
            share = (at - a[0]) / (b[0] - a[0])
            out.append((at, a[1] + share * (b[1] - a[1])))
    return out


def cut(points):
    """The ring in pieces that lie between -180 and 180 degrees."""
    whole = unwrapped(points)
    pieces = []
    for turn in (-360, 0, 360):
        moved = [(lon + turn, lat) for lon, lat in whole]
        piece = clipped(clipped(moved, 180, True), -180, False)
        if len(piece) > 3 and abs(area(piece)) > 1e-6:
            pieces.append(piece)
    return pieces


def area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])) / 2


def middle(points):
    """The centroid of a polygon."""
    whole = area(points)
    if abs(whole) < 1e-9:
        return points[0]
    x = y = 0.0
    for a, b in zip(points, points[1:] + points[:1]):
        cross = a[0] * b[1] - b[0] * a[1]
        x += (a[0] + b[0]) * cross
        y += (a[1] + b[1]) * cross
    return x / (6 * whole), y / (6 * whole)


def path(rings):
    """Relative moves in tenths of a unit, which are shorter than absolute ones."""
    out = []
    for points in rings:
        tenths = [(round(x * 10), round(y * 10)) for x, y in points]
        tenths = [p for i, p in enumerate(tenths) if i == 0 or p != tenths[i - 1]]
        if len(tenths) < 4:
            continue
        text = "M%d %d" % tenths[0]
        text += "l" + " ".join("%d %d" % (b[0] - a[0], b[1] - a[1]) for a, b in zip(tenths, tenths[1:-1]))
        out.append(text.replace(" -", "-") + "z")
    return "".join(out)


def main():
    topology = json.load(open(sys.argv[1], encoding="utf-8"))
    codes = {}
    for row in csv.DictReader(open(sys.argv[2], encoding="utf-8")):
        if row["until"]:
            continue
        for name in [row["name"]] + row["names"].split(";"):
            codes.setdefault(name.lower(), row["iso3"])
    arcs = arcs_of(topology)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["iso3", "name", "x", "y", "path"])
    rows = []
    for country in topology["objects"]["countries"]["geometries"]:
        name = country["properties"]["name"]
        if name == "Antarctica":
            continue
        polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        rings = [
            [project(*p) for p in piece] for polygon in polygons for r in polygon for piece in cut(ring(r, arcs))
        ]
        largest = max(rings, key=lambda r: abs(area(r)))
        x, y = middle(largest)
        code = codes.get(OTHER.get(name, name).lower(), codes.get(name.lower(), ""))
        rows.append([code, name, round(x, 1), round(y, 1), path(rings)])
    rows.sort(key=lambda r: (r[0] or "~", r[1]))
    out.writerows(rows)


main()
