# SPDX-License-Identifier: MIT
"""Holds a value against a JSON Schema, for the part of the language that the schemas of the vectors use."""

import re

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "number": (int, float), "null": type(None)}
SILENT = {"$schema", "$id", "$defs", "title", "description", "then", "else"}


def errors(value, schema, root=None, path="$"):
    """Yields what is wrong with value, each with its path. A keyword that is not known is an error of the schema."""
    root = root or schema
    for key, want in schema.items():
        if key in SILENT:
            continue
        check = CHECKS.get(key)
        if check is None:
            raise NotImplementedError(f"the schema says {key}, which this validator does not know")
        yield from check(value, want, schema, root, path)


def ok(value, schema, root):
    return next(errors(value, schema, root), None) is None


def simple(applies, holds, text):
    def check(value, want, schema, root, path):
        if applies(value) and not holds(value, want):
            yield f"{path}: {text} {want!r}"
    return check


def is_type(value, want):
    wanted = [want] if isinstance(want, str) else want
    return any(isinstance(value, TYPES[t]) and (t == "boolean" or not isinstance(value, bool)) for t in wanted)


def same(a, b):
    return a == b and isinstance(a, bool) == isinstance(b, bool)


def ref(value, want, schema, root, path):
    target = root
    for name in want.removeprefix("#/").split("/"):
        target = target[name]
    yield from errors(value, target, root, path)


def properties(value, want, schema, root, path):
    if isinstance(value, dict):
        for name in want.keys() & value.keys():
            yield from errors(value[name], want[name], root, f"{path}.{name}")


def additional(value, want, schema, root, path):
    if isinstance(value, dict):
        for name in value.keys() - schema.get("properties", {}).keys():
            if want is False:
                yield f"{path}: {name} is not allowed"
            elif isinstance(want, dict):
                yield from errors(value[name], want, root, f"{path}.{name}")


def items(value, want, schema, root, path):
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield from errors(item, want, root, f"{path}[{i}]")


def dependent(value, want, schema, root, path):
    if isinstance(value, dict):
        for name in want.keys() & value.keys():
            for needed in want[name]:
                if needed not in value:
                    yield f"{path}: {name} needs {needed}"


def if_then(value, want, schema, root, path):
    branch = schema.get("then" if ok(value, want, root) else "else")
    if branch is not None:
        yield from errors(value, branch, root, path)


def count_of(low, high, text):
    def check(value, want, schema, root, path):
        n = sum(ok(value, s, root) for s in want)
        if not low <= n <= (high or len(want)):
            yield f"{path}: {text} ({n} hold)"
    return check


def all_of(value, want, schema, root, path):
    for s in want:
        yield from errors(value, s, root, path)


def negated(value, want, schema, root, path):
    if ok(value, want, root):
        yield f"{path}: is what it must not be"


def text(v): return isinstance(v, str)
def array(v): return isinstance(v, list)
def number(v): return isinstance(v, (int, float)) and not isinstance(v, bool)
def always(v): return True


CHECKS = {
    "$ref": ref, "properties": properties, "additionalProperties": additional, "items": items, "if": if_then,
    "dependentRequired": dependent, "oneOf": count_of(1, 1, "not exactly one form"), "anyOf": count_of(1, None, "no form"),
    "allOf": all_of, "not": negated,
    "type": simple(always, is_type, "is no"),
    "const": simple(always, same, "is not"),
    "enum": simple(always, lambda v, w: any(same(v, x) for x in w), "is none of"),
    "required": simple(lambda v: isinstance(v, dict), lambda v, w: set(w) <= v.keys(), "lacks some of"),
    "pattern": simple(text, lambda v, w: re.search(w, v) is not None, "does not match"),
    "minLength": simple(text, lambda v, w: len(v) >= w, "is shorter than"),
    "maxLength": simple(text, lambda v, w: len(v) <= w, "is longer than"),
    "minItems": simple(array, lambda v, w: len(v) >= w, "has fewer items than"),
    "maxItems": simple(array, lambda v, w: len(v) <= w, "has more items than"),
    "uniqueItems": simple(array, lambda v, w: not w or all(v[i] not in v[:i] for i in range(len(v))), "has an item twice:"),
    "minimum": simple(number, lambda v, w: v >= w, "is less than"),
    "maximum": simple(number, lambda v, w: v <= w, "is more than"),
    "maxProperties": simple(lambda v: isinstance(v, dict), lambda v, w: len(v) <= w, "has more members than"),
    "minProperties": simple(lambda v: isinstance(v, dict), lambda v, w: len(v) >= w, "has fewer members than"),
}
