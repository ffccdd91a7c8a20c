"""Writes kconfiglib expressions as short strings in Kconfig syntax."""

from kconfiglib import AND, EQUAL, NOT, OR, UNEQUAL, Choice, Symbol, expr_value
from kconfiglib import GREATER, GREATER_EQUAL, LESS, LESS_EQUAL

_COMPARISONS = {
    EQUAL: "=",
    UNEQUAL: "!=",
    LESS: "<",
    LESS_EQUAL: "<=",
    GREATER: ">",
    GREATER_EQUAL: ">=",
}


def symbols_in(expression):
    """The non-constant symbols an expression names, those behind a choice included."""
    if isinstance(expression, Symbol):
        return set() if expression.is_constant else {expression}
    if isinstance(expression, Choice):
        return {symbol for node in expression.nodes for symbol in symbols_in(_choice_condition(node))}
    return {symbol for operand in expression[1:] for symbol in symbols_in(operand)}


def render(expression) -> str:
    """`expression` as a string: `y` and `n` when constant, repeated operands only once."""
    return _text(_reduce(expression))


def name_of(symbol) -> str:
    """A symbol, or a constant in the way Kconfig quotes it."""
    if symbol.is_constant and symbol.name not in ("y", "m", "n"):
        escaped = symbol.name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return symbol.name


def _choice_condition(node):
    return node.prompt[1] if node.prompt else node.dep


# A reduced expression is a string (a symbol, a constant, a comparison) or (operator, operands),
# with the operands of nested ANDs and ORs on one level.
def _reduce(expression):
    if isinstance(expression, Symbol):
        return name_of(expression)
    if isinstance(expression, Choice):
        # The entries of a choice depend on the choice itself: on its being visible.
        return _join(OR, [_reduce(_choice_condition(node)) for node in expression.nodes])
    operator, *operands = expression
    if operator in (AND, OR):
        return _join(operator, [_reduce(operand) for operand in operands])
    if operator is NOT:
        return _negate(_reduce(operands[0]))
    left, right = operands
    if left.is_constant and right.is_constant:
        return "y" if expr_value(expression) else "n"
    return f"{name_of(left)}{_COMPARISONS[operator]}{name_of(right)}"


def _join(operator, operands):
    neutral, absorbing = ("y", "n") if operator is AND else ("n", "y")
    flat = []
    for operand in operands:
        for part in operand[1] if isinstance(operand, tuple) and operand[0] is operator else [operand]:
            if part == absorbing:
                return absorbing
            if part != neutral and part not in flat:
                flat.append(part)
    if not flat:
        return neutral
    return flat[0] if len(flat) == 1 else (operator, flat)


def _negate(operand):
    if operand in ("y", "n"):
        return "n" if operand == "y" else "y"
    return (NOT, [operand])


def _text(reduced) -> str:
    if isinstance(reduced, str):
        return reduced
    operator, operands = reduced
    if operator is NOT:
        return "!" + _bracketed(operands[0], lambda inner: isinstance(inner, tuple) or _is_comparison(inner))
    if operator is AND:
        return " && ".join(_bracketed(operand, lambda inner: inner[0] is OR) for operand in operands)
    return " || ".join(_text(operand) for operand in operands)


def _bracketed(reduced, needs_brackets) -> str:
    text = _text(reduced)
    return f"({text})" if needs_brackets(reduced) else text


def _is_comparison(text: str) -> bool:
    return not text.startswith('"') and any(sign in text for sign in "=<>")
