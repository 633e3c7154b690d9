# SPDX-License-Identifier: MIT
"""Asks teabehaldus from Python: one process, a line for each question."""

import json
import subprocess
import sys


class Teabehaldus:
    def __init__(self, program="teabehaldus"):
        self.process = subprocess.Popen([program, "ask"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", bufsize=1)

    def ask(self, question, **known):
        self.process.stdin.write(json.dumps({"ask": question, **known}) + "\n")
        reply = json.loads(self.process.stdout.readline())
        if "error" in reply:
            raise ValueError(reply["error"]["et"])
        return reply["answer"]


rules = Teabehaldus(*sys.argv[1:])
print(rules.ask("due", rule="avts-18.1", event="2026-04-02")["due"])
