# SPDX-License-Identifier: MIT
"""Time limits, counted a second time: written from the acts and rule books, and sharing nothing with the Go packages.

TsÜS § 135: the day of the event is not counted. § 136: a term in weeks, months or years ends on the corresponding day,
or on the last one of a month that has no such day; the end of a duty on a day off moves to the next working day.
"""

from datetime import date, datetime, timedelta, timezone

ONE = timedelta(days=1)
FIRST, LAST = date(1998, 2, 23), date(2100, 12, 31)  # of the calendar of holidays


class Refused(Exception):
    """The question has no answer: not-in-force, out-of-range or too-early."""


# Days off: Saturday, Sunday, and the holidays of PTS.

FIXED = {(1, 1), (2, 24), (5, 1), (6, 23), (6, 24), (8, 20), (12, 25), (12, 26)}


def easter(year):
    """Easter Sunday: the Sunday after the first full moon of spring, by the tables of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - (epact > 28 or epact == 28 and golden > 10)  # days from 21 March to the full moon
    full = date(year, 3, 21) + moon * ONE
    return full + (7 - (full.weekday() + 1) % 7) * ONE


OWN = {}  # days on which the institution that is asked works (True) or does not, against the holidays


def off(day):
    if not FIRST <= day <= LAST:
        raise Refused("out-of-range")
    if day in OWN:
        return not OWN[day]
    return (
        day.weekday() >= 5
        or (day.month, day.day) in FIXED
        or (day.month, day.day) == (12, 24) and day >= date(2005, 5, 20)  # RT I 2005, 24, 185
        or day - easter(day.year) in (-2 * ONE, 0 * ONE, 49 * ONE)  # Good Friday, Easter, Whit Sunday
    )


def walk(day, n):
    """The n-th working day after a day; before it where n is negative."""
    step = ONE if n > 0 else -ONE
    while n:
        day += step
        if not off(day):
            n -= step.days
    return day


def roll(day):
    while off(day):
        day += ONE
    return day


def corresponding(day, months):
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    after = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + (day.day - 1) * ONE, after - ONE)


def end(day, n, unit):
    if unit == "workday":
        return walk(day, n)
    if unit in ("day", "week"):
        return day + n * {"day": 1, "week": 7}[unit] * ONE
    return corresponding(day, n * {"month": 1, "year": 12}[unit])


# The rules: the term, whether its end moves off a day off, when it held, the extended term, and when that is told.

class Rule:
    def __init__(self, term, since, until=LAST, stays=False, longer=None, told="within", early=False, yields=False):
        n, self.unit = term.split()
        self.n, self.since, self.until = int(n), date.fromisoformat(since), date.fromisoformat(str(until))
        self.rolls = not stays and self.unit != "workday"
        self.longer, self.told, self.early, self.yields = longer, told, early, yields

    def due(self, event):
        if not self.since <= event <= self.until:
            raise Refused("not-in-force")
        day = end(event, self.n, self.unit)
        return roll(day) if self.rolls else day

    def first(self, event):
        return event

    def extended(self, event):
        return Rule(self.longer, str(self.since), self.until).due(event)

    def notice(self, event):
        return walk(self.due(event), -1) if self.told == "before" else self.due(event)


class Window(Rule):
    """A stretch of every year (or month): the answer is the first one whose end lies after the event."""

    def __init__(self, opens, closes, since, stays=False):
        super().__init__("0 day", since, stays=stays)
        self.opens, self.closes = opens, closes

    def due(self, event):
        if event < self.since:
            raise Refused("not-in-force")
        if self.closes is None:  # the whole of the next month
            return corresponding(event.replace(day=1), 2) - ONE
        for year in (event.year - 1, event.year, event.year + 1):
            day = roll(date(year, *self.closes)) if year >= FIRST.year else event
            if day > event:
                return day

    def first(self, event):
        due = self.due(event)
        if self.closes is None:
            return due.replace(day=1)
        return date(due.year, *self.opens)


class Versions:
    """One rule in several wordings: the one in force on the day of the event counts."""

    yields = early = False

    def __init__(self, *versions):
        self.versions = versions

    def __getattr__(self, what):
        def ask(event):
            for v in self.versions:
                if v.since <= event <= v.until:
                    return getattr(v, what)(event)
            raise Refused("not-in-force")
        return ask


AVTS, MSVS, HMS, GDPR, KUTS = "2001-01-01", "2004-12-10", "2002-01-01", "2018-05-25", "2026-01-01"
TSUS, ANTSLA, TTU, RMK, SAAREMAA = "2002-07-01", "2019-11-29", "2013-05-20", "2022-10-25", "2018-05-25"
FIVE = "5 workday"

RULES = {
    "avts-12.1": Rule("1 workday", AVTS), "avts-12.1/sent": Rule("1 workday", AVTS), "avts-16.1": Rule("1 workday", AVTS),
    "avts-12.1.2": Rule("1 workday", "2007-12-28"), "avts-12.1.3": Rule("1 workday", "2007-12-28"),
    "avts-18.1": Rule(FIVE, AVTS, longer="15 workday"), "avts-19": Rule("15 workday", AVTS),
    "avts-18.2": Rule(FIVE, AVTS), "avts-21.1": Rule(FIVE, AVTS), "avts-21.3": Rule(FIVE, AVTS), "avts-22": Rule(FIVE, AVTS), "avts-23.3": Rule(FIVE, AVTS),
    "msvs-5.3": Rule(FIVE, MSVS), "msvs-6/extended": Rule("2 month", MSVS),
    "msvs-6": Versions(Rule("30 day", MSVS, "2024-12-27", longer="2 month"), Rule("15 day", "2024-12-28", longer="2 month")),
    "hms-75": Rule("30 day", HMS), "hms-79.3": Rule("7 day", HMS), "hms-80.1": Rule("7 day", HMS),
    "hms-84.1": Rule("10 day", HMS, longer="40 day"), "hms-84.2": Rule("40 day", HMS),
    "gdpr-12.3": Rule("1 month", GDPR, longer="3 month"), "gdpr-12.3/extended": Rule("3 month", GDPR),
    "iks-27.2": Rule("1 month", "2019-01-15"), "iks2007-19.3": Rule(FIVE, "2003-10-01", "2019-01-14"),
    "kuts-8.7": Rule("1 month", KUTS), "kuts-8.7/resolved": Rule("1 month", KUTS),
    "ps-108": Rule("10 day", TSUS, stays=True), "entry-into-force/3": Rule("3 day", TSUS, stays=True),
    "antsla-4.4": Rule("6 month", ANTSLA, stays=True), "antsla-23": Rule("3 day", "2019-11-26", stays=True),
    "ttu-5.10": Window((1, 1), (11, 30), TTU), "ttu-6.8": Rule("2 year", TTU, stays=True), "ttu-8.16": Rule(FIVE, TTU),
    "saaremaa-3.14": Window(None, None, SAAREMAA, stays=True), "rmk-12.3": Window((1, 2), (3, 31), RMK),
    "rmk-8.4": Rule("1 workday", RMK), "rmk-8.4/outgoing": Rule("1 workday", RMK, early=True),
    "rmk-11.2": Rule("30 day", RMK, longer="2 month", told="before", yields=True), "rmk-11.3": Rule("2 month", RMK),
    "rmk-11.4": Rule(FIVE, RMK, longer="15 workday", told="before"), "rmk-11.3/request": Rule("15 workday", RMK),
    "rmk-11.4/defect": Rule(FIVE, RMK), "rmk-11.6": Rule(FIVE, RMK), "rmk-11.10": Rule("3 workday", RMK),
}

HOURS = {"gdpr-33.1": (72, GDPR), "kuts-8.1": (24, "2018-05-23"), "kuts-8.1_1": (24, "2022-08-16"), "kuts-8.4_1": (72, KUTS), "kuts-8.4_2": (24, KUTS)}


def holds(rule, event):
    try:
        rule.due(event)
    except Refused as why:
        return str(why) != "not-in-force"
    return True


def days(rule, statute, event, what):
    """The answer of a rule, or of an institution's rule beneath a statute: the statute's where the rule yields, else the earlier."""
    binding = [r for r in (statute, rule) if r is not None and holds(r, event)] or [rule]
    if what != "notice" and rule.yields and statute in binding:
        binding = [statute]
    elif what == "notice" and rule.yields and statute in binding:  # the statute's limit, told as the institution says
        return walk(statute.due(event), -1) if rule in binding else statute.notice(event)
    return min(getattr(r, what)(event) for r in binding)


def at(profile, rule, event):
    """The day of a rule of an institution, whose own days count for it alone; or of a statute, as ever."""
    own = {r["id"]: r for r in profile.get("rules", ())}.get(rule)
    if own is None:
        return RULES[rule].due(event)
    n, unit = own["term"].split()
    OWN.update((date.fromisoformat(d["day"]), d.get("workday", False)) for d in profile.get("days", ()))
    try:
        due = Rule(f"{n} {unit.removesuffix('s')}", profile["since"]).due(event)
    finally:
        OWN.clear()
    return min(due, RULES[own["statute"]].due(event)) if "statute" in own else due


def days_late(due, done):
    done, late = roll(done) if done > due else due, 0
    while due < done:
        due += ONE
        late += not off(due)
    return late


# Clocks: Tallinn is two hours ahead of UTC, three from the last Sunday of March to that of October, 01:00 UTC.

def last_sunday(year, month):
    day = date(year, month, 31)
    return day - (day.weekday() + 1) % 7 * ONE


def ahead(utc):
    changes = [datetime.combine(last_sunday(utc.year, m), datetime.min.time(), timezone.utc) + timedelta(hours=1) for m in (3, 10)]
    return timedelta(hours=3 if changes[0] <= utc < changes[1] else 2)


def hours(rule, clock):
    event = datetime.fromisoformat(clock)
    if rule == "rmk-7.11":  # 24 hours that run on working days only, by the clocks
        if event.date() < date.fromisoformat(RMK):
            raise Refused("not-in-force")
        left = timedelta(hours=24)
        while True:
            midnight = datetime.combine(event.date() + ONE, datetime.min.time())
            if not off(event.date()):
                if left <= midnight - event:
                    return (event + left).isoformat(timespec="minutes")
                left -= midnight - event
            event = midnight
    n, since = HOURS[rule]
    if event.date() < date.fromisoformat(since):
        raise Refused("not-in-force")
    utc = event.replace(tzinfo=timezone.utc)
    utc -= ahead(utc - timedelta(hours=2))
    utc += timedelta(hours=n)
    return (utc + ahead(utc)).replace(tzinfo=None).isoformat(timespec="minutes")


ASKS = {"due", "hours", "term"}


def knows(ask, given):
    """Whether this implementation has the rules that are asked; what it has not is not asked, and counted so."""
    if ask == "hours":
        return given["rule"] in HOURS or given["rule"].startswith("rmk-7.11")
    if isinstance(given.get("institution"), dict):
        return ask == "due"
    return ask == "term" or all(given[name] in RULES for name in ("rule", "under") if name in given)


def answers(ask, given, wanted):
    """Yields (name, answer) for each name of the answer that a case wants, or an error of it."""
    if ask == "hours":
        yield "due_time", attempt(hours, given["rule"], given["event"])
        return
    event = date.fromisoformat(given["event"])
    if ask == "term":
        n, unit = given["term"].split()
        yield "due", attempt(Rule(f"{n} {unit.removesuffix('s')}", TSUS, stays=not given["roll"]).due, event)
        return
    if isinstance(given.get("institution"), dict):
        yield "due", attempt(at, given["institution"], given["rule"], event)
        return
    rule, statute = RULES[given["rule"]], RULES.get(given.get("under"))
    for name in wanted:
        if name != "days_late":
            yield name, attempt(days, rule, statute, event, name.removesuffix("_day"))
            continue
        done = date.fromisoformat(given["done"])
        early = done < rule.first(event) and not rule.early
        yield name, "too-early" if early else days_late(days(rule, statute, event, "due"), done)


def attempt(f, *args):
    try:
        answer = f(*args)
    except Refused as why:
        return str(why)
    return answer.isoformat() if isinstance(answer, date) else answer
