#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads the conformance vectors, holds them against their schemas, and runs a small implementation against them.

    python3 dhstest/clients/python/check.py [folder of the vectors]

It needs nothing but Python 3.9. It ends with status 1 when a file breaks its schema or an answer is not the expected one.
To test a system of your own, replace the modules deadlines and shredding by calls to it.
"""

import copy
import json
import pathlib
import sys

import deadlines
import schema
import shredding

AREAS = (deadlines, shredding)  # what this client answers; of the other questions it checks the form


def main(folder):
    wrong = 0
    form = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
    for file in sorted(folder.glob("*.json")):
        if file.name in ("schema.json", "sources.json"):
            continue
        vectors = json.loads(file.read_text(encoding="utf-8"))
        found = list(schema.errors(vectors, form))
        broken = copy.deepcopy(vectors)
        del broken["groups"][-1]["cases"][-1]["why"]
        if schema.ok(broken, form, form):
            found.append("the schema does not miss a sentence of derivation")
        cases = [(group, case) for group in vectors["groups"] for case in group["cases"]]
        asked = 0
        for group, case in cases:
            for area in AREAS:
                if case["ask"] not in area.ASKS or not area.knows(case["ask"], case["input"]):
                    continue
                asked += 1
                want = case.get("want", {}) | case.get("error", {})
                got = dict(area.answers(case["ask"], case["input"], want))
                if got != want or not got:
                    found.append(f"{case['id']}: got {got}, want {want} – {group['clause']} – {case['why']}")
        print(f"{vectors['family']}: {len(cases)} cases, {asked} asked, {len(found)} wrong")
        for line in found:
            print(" ", line)
        wrong += len(found)
    return 1 if wrong else 0


if __name__ == "__main__":
    here = pathlib.Path(__file__).resolve()
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parents[2] / "vectors" / "v1"))
