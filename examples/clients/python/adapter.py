# SPDX-License-Identifier: MIT
"""Lets teabehaldus conform ask this system: a line of JSON in, a line out."""

import json
import os
import sys
from datetime import date, timedelta


def easter(year):  # the Gregorian computus
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - (epact > 28 or epact == 28 and golden > 10)
    full = date(year, 3, 21) + timedelta(moon)
    return full + timedelta(7 - (full.weekday() + 1) % 7)


def off(day):
    fixed = {(1, 1), (2, 24), (5, 1), (6, 23), (6, 24), (8, 20), (12, 25), (12, 26)}
    moving = {-2, 0, 49} if not os.environ.get("DHS_FAULT") else {0, 49}
    return (day.weekday() >= 5 or (day.month, day.day) in fixed or (day.month, day.day) == (12, 24) and day >= date(2005, 5, 20)
            or (day - easter(day.year)).days in moving)


def due_date(registered):  # the system under test: put a call to yours here
    if registered < date(2001, 1, 1):
        raise ValueError("the act was not in force")
    day, left = registered, 5
    while left:
        day += timedelta(1)
        left -= not off(day)
    return day


for line in sys.stdin:
    question = json.loads(line)
    if question["ask"] != "due" or question["rule"] != "avts-18.1":
        answer = {"unsupported": True}
    else:
        try:
            answer = {"answer": {"due": due_date(date.fromisoformat(question["event"])).isoformat()}}
        except ValueError as why:
            answer = {"error": str(why)}
    print(json.dumps(answer), flush=True)
