"""Finds the symbols that a change for the good of the exported ones can cost a user.

Switching X on takes Y away where Y depends on !X, and makes a built-in Y a module where Y depends on
X || !X and X becomes a module. Such a Y need not be anywhere near the exported symbols.
"""

from kconfiglib import AND, EQUAL, NOT, OR, UNEQUAL, Choice, Symbol

from expressions import symbols_in


def denied_in(expression, denied=False):
    """The symbols whose being on makes an expression lower: `A` in `!A`, `A=n`, `A!=y`."""
    if isinstance(expression, Choice):
        return set()
    if isinstance(expression, Symbol):
        return {expression} if denied and not expression.is_constant else set()
    operator, *operands = expression
    if operator is NOT:
        return denied_in(operands[0], not denied)
    if operator in (AND, OR):
        return set().union(*(denied_in(operand, denied) for operand in operands))
    constants = {operand.name for operand in operands if operand.is_constant}
    asks_for_less = (operator is EQUAL and constants & {"n", "m"}) or (operator is UNEQUAL and "y" in constants)
    asks_for_more = (operator is UNEQUAL and constants & {"n", "m"}) or (operator is EQUAL and "y" in constants)
    return symbols_in(expression) if (asks_for_more if denied else asks_for_less) else set()


def _conditions(symbol):
    return [symbol.direct_dep] + [node.prompt[1] for node in symbol.nodes if node.prompt]


def _springs(symbols, exported):
    """Symbols beyond the exported ones that come on by their own default once an exported one is on."""
    for symbol in symbols:
        if symbol in exported or all(getattr(value, "name", None) == "n" for value, _condition in symbol.defaults):
            continue
        named = symbols_in(symbol.direct_dep).union(
            *(symbols_in(part) for default in symbol.defaults for part in default)
        )
        if named & exported:
            yield symbol


def find_watched(symbols, exported):
    """(what can be lost, what has to be exported as well so that it can be told when)."""
    denied_by = {}
    for symbol in symbols:
        if symbol in exported or not any(node.prompt for node in symbol.nodes):
            continue
        for denied in set().union(*map(denied_in, _conditions(symbol))):
            denied_by.setdefault(denied, set()).add(symbol)
    watched = set().union(*(denied_by.get(symbol, set()) for symbol in exported))
    links = set()
    for spring in _springs(symbols, exported):
        targets = {spring} | {target for target, _condition in spring.selects}
        for target in targets - exported:
            if target in denied_by:
                watched |= denied_by[target]
                links |= {spring, target}
    return watched - links, links
