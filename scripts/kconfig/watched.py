"""Finds the symbols that a change for the good of the exported ones can cost a user.

Switching X on takes Y away where Y depends on !X, and makes a built-in Y a module where Y depends on
X || !X and X becomes a module. Such a Y need not be anywhere near the exported symbols. What depends on
Y goes with it: its dependents.
"""

from kconfiglib import AND, EQUAL, NOT, OR, UNEQUAL, Choice, Symbol

from expressions import render, symbols_in

# What this many symbols depend on not having is a switch made to hide them, not an accident.
MOST_HIDDEN = 20
# SMP brings SCHED_MC by default, that SCHED_MC_PRIO, and that selects X86_INTEL_PSTATE.
LONGEST_CHAIN = 3


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
    # `A=m` comes true when A rises from n, and false again when it rises further.
    asks_for_more = (operator is UNEQUAL and constants & {"n", "m"}) or (operator is EQUAL and constants & {"m", "y"})
    return symbols_in(expression) if (asks_for_more if denied else asks_for_less) else set()


def _conditions(symbol):
    return [symbol.direct_dep] + [node.prompt[1] for node in symbol.nodes if node.prompt]


def is_possible(expression):
    """False where an `&&` at the top names a symbol that this architecture does not have."""
    if isinstance(expression, Symbol):
        return expression.is_constant or bool(expression.nodes)
    return expression[0] is not AND or all(map(is_possible, expression[1:])) if isinstance(expression, tuple) else True


def _comes_on_by_default(symbol):
    return any(getattr(value, "name", "") != "n" for value, _condition in symbol.defaults)


def _followers(symbols, exported):
    """Symbol → what may come on with it: what it selects, and what is on by default once it is met."""
    followers = {}
    for symbol in symbols:
        if symbol in exported or not is_possible(symbol.direct_dep):
            continue
        if _comes_on_by_default(symbol):
            parts = [part for default in symbol.defaults for part in default]
            for named in symbols_in(symbol.direct_dep).union(*map(symbols_in, parts)):
                followers.setdefault(named, set()).add(symbol)
        for target, _condition in symbol.selects:
            if target.nodes:
                followers.setdefault(symbol, set()).add(target)
    return followers


def _lifted(exported, raised):
    """What the architecture (X86, ARM64) selects on condition of a raised symbol: it comes on with that."""
    return {
        target
        for symbol in exported - raised
        for target, condition in symbol.selects
        if target.nodes and target not in exported and symbols_in(condition) & raised
    }


def _distances(raised, followers, exported):
    """Symbol → how many steps from the nearest raised one, for all that can be reached."""
    distances = dict.fromkeys(raised, 0)
    front = set(raised)
    for step in range(1, LONGEST_CHAIN + 1):
        front = set().union(*(followers.get(symbol, ()) for symbol in front)) - distances.keys() - exported
        distances.update(dict.fromkeys(front, step))
    return distances


def _links(target, distances, leaders, exported):
    """The members of every chain to `target` that is not too long, itself among them."""
    links = front = {target}
    for step in range(1, LONGEST_CHAIN + 1):
        before = set().union(*(leaders.get(symbol, ()) for symbol in front))
        front = {symbol for symbol in before - exported if distances.get(symbol, LONGEST_CHAIN) <= LONGEST_CHAIN - step}
        links = links | front
    return links


def find_watched(symbols, exported, raised):
    """(what can be lost, what has to be exported as well so that it can be told when).

    `raised` are those of the exported symbols that a fix may switch on.
    """
    denied_by = {}
    for symbol in symbols:
        if symbol in exported or not any(node.prompt for node in symbol.nodes) or not is_possible(symbol.direct_dep):
            continue
        for denied in set().union(*map(denied_in, _conditions(symbol))):
            denied_by.setdefault(denied, set()).add(symbol)
    watched = set().union(*(denied_by.get(symbol, set()) for symbol in raised))
    followers = _followers(symbols, exported)
    leaders = {}
    for leader, led in followers.items():
        for symbol in led:
            leaders.setdefault(symbol, set()).add(leader)
    distances = _distances(raised | _lifted(exported, raised), followers, exported)
    # A chain can also end in an exported symbol: IPV6 brings IPV6_SIT, and that selects NET_IP_TUNNEL.
    ends = set().union(*(followers.get(symbol, ()) for symbol in distances)) & exported
    hidden_ends = {symbol for symbol in ends if not any(node.prompt for node in symbol.nodes)}
    links = set()
    for symbol in (distances.keys() - exported) | hidden_ends:
        if len(denied_by.get(symbol, ())) in range(1, MOST_HIDDEN):
            watched |= denied_by[symbol]
            links |= _links(symbol, distances, leaders, exported) - exported
    return watched - links, links


def lowered_by(raised, exported):
    """Those of the exported symbols that switching on `raised` can switch off or lower."""
    return {
        symbol
        for symbol in exported
        if any(node.prompt for node in symbol.nodes) and raised & set().union(*map(denied_in, _conditions(symbol)))
    }


def find_dependents(symbols, exported, lost):
    """What depends on a symbol of `lost`, and what depends on that in turn; nothing that is exported anyway."""
    needed_by = {}
    for symbol in symbols:
        condition = condition_of(symbol)
        if symbol not in exported and is_possible(symbol.direct_dep) and render(condition) != "n":
            for needed in symbols_in(condition):
                needed_by.setdefault(needed, set()).add(symbol)
    dependents, front = set(), set(lost)
    while front:
        front = set().union(*(needed_by.get(symbol, ()) for symbol in front)) - dependents - lost
        dependents |= front
    return dependents


def condition_of(symbol):
    """What a symbol that is on needs to stay on: its dependencies; without a prompt and a selector also its defaults."""
    never = symbol.kconfig.n
    if any(node.prompt for node in symbol.nodes) or symbol.rev_dep is not never:
        return symbol.direct_dep
    defaults = never
    for value, condition in symbol.defaults:
        defaults = (OR, defaults, (AND, value, condition))
    return (AND, symbol.direct_dep, defaults)
