#!/usr/bin/env python3
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

AREAS = {"deadlines": deadlines, "shredding": shredding}  # what this client answers; of the other families it checks the form


def main(folder):
    wrong = 0
    for file in sorted(folder.glob("*.schema.json")):
        family = file.name.removesuffix(".schema.json")
        form = json.loads(file.read_text(encoding="utf-8"))
        vectors = json.loads((folder / f"{family}.json").read_text(encoding="utf-8"))
        found = list(schema.errors(vectors, form))
        broken = copy.deepcopy(vectors)
        del broken["groups"][-1]["cases"][-1]["why"]
        if schema.ok(broken, form, form):
            found.append("the schema does not miss a sentence of derivation")
        cases = [(group, case) for group in vectors["groups"] for case in group["cases"]]
        asked = 0
        for group, case in cases if family in AREAS else ():
            asked += 1
            got = dict(AREAS[family].answers(group, case))
            want = {what: case[what] for what in AREAS[family].ANSWERS & case.keys()}
            if "error" in case:
                want |= {what: case["error"] for what in got.keys() - want.keys()}
            if got != want or not got:
                found.append(f"{case['id']}: got {got}, want {want} – {group['clause']} – {case['why']}")
        print(f"{family}: {len(cases)} cases, {asked} asked, {len(found)} wrong")
        for line in found:
            print(" ", line)
        wrong += len(found)
    return 1 if wrong else 0


if __name__ == "__main__":
    here = pathlib.Path(__file__).resolve()
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parents[2] / "vectors" / "v1"))
