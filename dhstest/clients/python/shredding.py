# SPDX-License-Identifier: MIT
"""The destruction of carriers, a second time: DIN 66399 and 32757, TTÜ p 9.13–9.16 and RSVKK § 83. Sizes in millimetres."""

from datetime import date, timedelta
from decimal import Decimal

ANSWERS = {"level_number", "satisfied", "destroy_from", "never"}

CATEGORY = {
    "paper": "P", "optical-disc": "O", "magnetic-tape": "T", "floppy-disk": "T",
    "usb-stick": "E", "ssd": "E", "microfilm": "F", "hard-disk": "H",
}
AREAS = {  # largest pieces of levels 1 to 7, in square millimetres
    "P": "2000 800 320 160 30 10 5".split(),
    "O": "2000 800 160 30 10 5 0.2".split(),
}
WIDTHS = "12 6 2 6 2 1 1".split()  # of paper: enough by itself up to level 3, needed beside the area from 4 on
OLD = {1: 1, 2: 2, 3: 3, 4: 5, 5: 6}  # DIN 32757 and category P


def sides(cut):
    """Width and length of a cut; a strip has no known length."""
    if "strip" in cut:
        return Decimal(cut["strip"]), Decimal("Infinity")
    return sorted(Decimal(side) for side in cut["piece"])


def level(category, cut):
    """The highest level that a cut keeps; 0: none."""
    width, length = sides(cut)
    best = 0
    for n, (area, widest) in enumerate(zip(AREAS[category], WIDTHS), 1):
        small, narrow = width * length <= Decimal(area), width <= Decimal(widest)
        if category == "O":
            narrow = small
        if small and narrow or n <= 3 and (small or narrow):
            best = n
    return best


def suffices(case):
    """TTÜ p 9.16: level 2 for ordinary personal data, 3 for private-life and sensitive; where a cut is known, it decides."""
    needed = 2 if case["data"] == "ordinary" else 3
    category = CATEGORY[case["carrier"]]
    if "cut" not in case:
        levels = case.get("machine", {}).get(category, 0), OLD.get(case.get("din32757"), 0) if category == "P" else 0
        return max(levels) >= needed
    width, length = sides(case["cut"])
    if category != "P":
        return category in AREAS and level(category, case["cut"]) >= needed
    if "strip" in case["cut"]:
        return width <= (6 if needed == 2 else 2)
    return level("P", case["cut"]) >= 2 if needed == 2 else width <= 4 and length <= 60


def secret(case):
    """RSVKK § 83: sides of a piece until 04.06.2023, areas from the next day on."""
    on, (width, length) = date.fromisoformat(case["on"]), sides(case["cut"])
    new = date(2023, 6, 5)
    if on < date(2008, 1, 1):
        return "not-in-force"
    rank = ["restricted", "confidential", "secret", "top-secret"].index(case["marking"])
    bought = date.fromisoformat(case["machine_bought"]) if "machine_bought" in case else None
    if case["carrier"] == "paper" and (on < new or bought and bought < new and on <= date(2026, 4, 30)):
        return width <= 4 and length <= 40 if rank == 0 else width <= 2 and length <= 15
    paper = 30 if case.get("residue_destroyed") else 5 if rank >= 2 else 10
    return width * length <= {"paper": paper, "hard-disk": 10, "optical-disc": 5, "ssd": 4}[case["carrier"]]


def erased(case):
    if case["method"] == "magnetic-eraser":
        return CATEGORY[case["carrier"]] in "TH" and case.get("din33858") in ("A3", "B3")
    return case["method"] == "software"


ASKS = {"shredder-level", "old-level", "shredder", "state-secret", "carrier-destruction", "erasure"}


def knows(ask, given):
    return True


def answers(ask, given, wanted):
    """Yields (name, answer) for what a case wants."""
    if ask == "shredder-level":
        yield "level_number", level(given["category"], given["cut"])
    elif ask == "old-level":
        yield "level_number", OLD[given["din32757"]]
    elif ask == "carrier-destruction":
        if "need_until" in given and "period_until" in given:
            yield "destroy_from", (date.fromisoformat(max(given["need_until"], given["period_until"])) + timedelta(days=1)).isoformat()
        else:
            yield "never", True
    else:
        yield "satisfied", {"shredder": suffices, "state-secret": secret, "erasure": erased}[ask](given)
