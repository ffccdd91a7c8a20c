"""Finds what decides the values of the listed symbols when nothing else is known than a file of another kernel.

A fix can leave alone what it does not know: the file says what that is. A move to another kernel cannot, because the
file says what it was. So everything that the listed symbols' values hang on is taken along in short: dependencies,
prompts, defaults, and who selects or implies. It ends at the selectors that a person sets (drivers, mostly): those
keep what the file says.
"""

from expressions import name_of, render, symbols_in
from watched import is_possible


def _pairs_by_target(symbols, attribute):
    """Target → [(who, condition)] over all `select` or `imply` statements that can come true."""
    by_target = {}
    for symbol in symbols:
        if render(symbol.direct_dep) == "n" or not is_possible(symbol.direct_dep):
            continue
        for target, condition in getattr(symbol, attribute):
            if render(condition) != "n" and is_possible(condition):
                by_target.setdefault(target, []).append((symbol, condition))
    return by_target


class Around:
    """What is around the exported symbols of a tree, and how it is written down."""

    def __init__(self, tree, exported, listed):
        self.tree = tree
        self.exported = exported
        every = tree.kconfig.unique_defined_syms
        self.selectors = _pairs_by_target(every, "selects")
        self.impliers = _pairs_by_target(every, "implies")
        self.listed = set(listed)
        self.cone = self._cone(listed)
        self.symbols = self.cone - exported
        self.choices = {symbol.choice for symbol in self.symbols if symbol.choice}

    def _is_followed(self, symbol):
        """A person's own setting outside the export is taken from the file, unless it can come on by itself."""
        comes_by_itself = any(render(value) != "n" and render(condition) != "n" for value, condition in symbol.defaults)
        return bool(symbol.nodes) and (symbol in self.exported or not self.tree.prompts(symbol) or comes_by_itself)

    def _decides_on(self, symbol):
        expressions = [symbol.direct_dep, *(node.prompt[1] for node in symbol.nodes if node.prompt)]
        expressions += [part for default in symbol.defaults for part in default]
        named = {found for expression in expressions for found in symbols_in(expression) if found.nodes}
        if symbol.choice:
            named |= set(symbol.choice.syms)
        for source in (self.selectors, self.impliers):
            for raiser, condition in source.get(symbol, []):
                named |= {each for each in {raiser, *symbols_in(condition)} if self._is_followed(each)}
                # What raises a listed symbol may itself be raised by a setting that did so in no older kernel.
                if symbol in self.listed and raiser.nodes and raiser in source:
                    named.add(raiser)
        return named

    def _cone(self, listed):
        seen, waiting = set(listed), list(listed)
        while waiting:
            symbol = waiting.pop()
            if not self.tree.is_fixed(symbol):
                fresh = self._decides_on(symbol) - seen
                seen |= fresh
                waiting += fresh
        return seen

    def raisers(self, symbol, source, without=()):
        """[name, condition] of those that select or imply `symbol`; a condition of `y` is left out."""
        if self.tree.is_fixed(symbol):
            return []
        rows = []
        for raiser, condition in sorted(source.get(symbol, []), key=lambda pair: pair[0].name):
            if raiser not in without:
                text = render(condition)
                rows.append([raiser.name] if text == "y" else [raiser.name, text])
        return rows

    def record(self, symbol, types):
        """A symbol of `symbols`, in short; the keys are explained in knowledge/kconfig/README.md."""
        own = render(symbol.direct_dep)
        prompts = [render(node.prompt[1]) for node in symbol.nodes if node.prompt]
        record = {
            "t": types[symbol.orig_type],
            "d": own,
            "v": [text for text in prompts if text != "n"],
            "df": [
                [_value(value)] if render(condition) == own else [_value(value), render(condition)]
                for value, condition in symbol.defaults
                if render(condition) != "n"
            ],
            "by": self.raisers(symbol, self.selectors),
            "wby": self.raisers(symbol, self.impliers),
            "c": (symbol.choice.name or symbol.choice.syms[0].name) if symbol.choice else None,
            "x": 1 if symbol in self.tree.kconfig.transitional else None,
        }
        return {key: value for key, value in sorted(record.items()) if value not in ([], "y", None)}

    def outer_raisers(self):
        """Exported symbol → what raises it from outside the export: {"by": selects, "wby": implies}."""
        rows = {}
        for symbol in self.cone & self.exported:
            by = self.raisers(symbol, self.selectors, self.exported)
            wby = self.raisers(symbol, self.impliers, self.exported)
            if by or wby:
                rows[symbol.name] = {key: value for key, value in (("by", by), ("wby", wby)) if value}
        return rows

    def undefined(self):
        """Names in the expressions of the cone that this tree does not define: n, whatever a file says."""
        named = set()
        for symbol in self.cone:
            expressions = [symbol.direct_dep, *(node.prompt[1] for node in symbol.nodes if node.prompt)]
            expressions += [part for default in symbol.defaults for part in default]
            for source in (self.selectors, self.impliers):
                expressions += [condition for _raiser, condition in source.get(symbol, [])]
            named |= {found.name for expression in expressions for found in symbols_in(expression) if not found.nodes}
        return sorted(name for name in named if not name.isdigit())  # bare digits are a number


def _value(value):
    return render(value) if isinstance(value, tuple) else name_of(value)
