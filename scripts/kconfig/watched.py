"""Finds the symbols that a change for the good of the exported ones can cost a user.

Switching X on takes Y away where Y depends on !X, and makes a built-in Y a module where Y depends on
X || !X and X becomes a module. Such a Y need not be anywhere near the exported symbols.
"""

from kconfiglib import AND, EQUAL, NOT, OR, UNEQUAL, Choice, Symbol

from expressions import symbols_in

# What this many symbols depend on not having is a switch made to hide them, not an accident.
MOST_HIDDEN = 20


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


def _is_possible(expression):
    """False where an `&&` at the top names a symbol that this architecture does not have."""
    if isinstance(expression, Symbol):
        return expression.is_constant or bool(expression.nodes)
    return expression[0] is not AND or all(map(_is_possible, expression[1:])) if isinstance(expression, tuple) else True


def _springs(symbols, exported, raised):
    """Symbols beyond the exported ones that come on by their own default once an exported one is on."""
    for symbol in symbols:
        defaults = [(value, condition) for value, condition in symbol.defaults if getattr(value, "name", "") != "n"]
        if symbol in exported or not defaults or not _is_possible(symbol.direct_dep):
            continue
        named = symbols_in(symbol.direct_dep).union(*(symbols_in(part) for default in defaults for part in default))
        if named & raised:
            yield symbol


def find_watched(symbols, exported, raised):
    """(what can be lost, what has to be exported as well so that it can be told when).

    `raised` are those of the exported symbols that a fix may switch on.
    """
    denied_by = {}
    for symbol in symbols:
        if symbol in exported or not any(node.prompt for node in symbol.nodes) or not _is_possible(symbol.direct_dep):
            continue
        for denied in set().union(*map(denied_in, _conditions(symbol))):
            denied_by.setdefault(denied, set()).add(symbol)
    watched = set().union(*(denied_by.get(symbol, set()) for symbol in raised))
    links = set()
    for spring in _springs(symbols, exported, raised):
        targets = {spring} | {target for target, _condition in spring.selects}
        for target in targets - exported:
            if len(denied_by.get(target, ())) in range(1, MOST_HIDDEN):
                watched |= denied_by[target]
                links |= {spring, target}
    return watched - links, links
