#!/usr/bin/env python3
"""Imports the Kconfig tree of a kernel source into knowledge/kconfig/<arch>-<version>.json.

    npm run kconfig:import -- /usr/src/linux

Only a part of the tree is taken: the symbols the knowledge base names (knowledge/kconfig/symbols.txt)
and what it takes to switch them on. knowledge/kconfig/README.md describes the file format.
Reading a tree runs nothing of it (see toolchain.py).
"""

import argparse
import re
import sys
from pathlib import Path

# First, because it says what to do when kconfiglib is missing.
from kconfiglib_additions import ARCHITECTURES, load
from kconfiglib import BOOL, HEX, INT, STRING, TRISTATE, Symbol

import toolchain
from around import Around
from document import write
from expressions import name_of, render, symbols_in
from watched import condition_of, find_dependents, find_watched, lowered_by

DATA = Path(__file__).resolve().parents[2] / "knowledge" / "kconfig"

TYPES = {BOOL: "bool", TRISTATE: "tristate", INT: "int", STRING: "string", HEX: "hex"}

# A promptless symbol that nothing taken so far selects gets its selectors taken too, unless it is a
# common service (a checksum, a compressor) whose many selectors are unrelated drivers.
MOST_SELECTORS = 10


# No fix switches these on for a dependency's sake, so what they take away need not be watched.
NOT_RAISED = ("EXPERT", "MODULES")


class Tree:
    """A parsed kernel tree, and the questions an export asks of it."""

    def __init__(self, source: Path, architecture: str):
        self.kconfig = load(str(source), architecture)
        self.selectors = {}
        for symbol in self.kconfig.unique_defined_syms:
            for target, condition in symbol.selects:
                self.selectors.setdefault(target, []).append((symbol, condition))

    def defined(self, name: str):
        """The symbol called `name`, or None when this tree does not define it."""
        symbol = self.kconfig.syms.get(name)
        return symbol if symbol and symbol.nodes else None

    def prompts(self, symbol):
        """The places where a user can meet the symbol."""
        return [node for node in symbol.nodes if node.prompt and render(node.prompt[1]) != "n"]

    def is_fixed(self, symbol) -> bool:
        """Whether nothing in a .config can change the symbol: X86, 64BIT, HAVE_…"""
        if self.prompts(symbol) or symbol.choice:
            return False
        value = render(symbol.defaults[0][0]) if symbol.defaults else "n"
        if value == "y":
            return render(symbol.defaults[0][1]) == "y"
        return value == "n" and len(symbol.defaults) < 2 and symbol not in self.selectors

    def is_plain(self, symbol) -> bool:
        """Whether the symbol can be set wherever its dependencies are met."""
        own = render(symbol.direct_dep)
        return any(render(node.prompt[1]) == own for node in self.prompts(symbol))

    def neighbours(self, symbol):
        """The symbols that decide whether `symbol` can be on, its selectors aside."""
        expressions = [symbol.direct_dep]
        expressions += [node.prompt[1] for node in symbol.nodes if node.prompt]
        if not self.is_plain(symbol):
            expressions += [part for default in symbol.defaults for part in default]
        if symbol.choice:
            expressions += symbol.choice.syms
        return {found for expression in expressions for found in symbols_in(expression) if found.nodes}

    def closure(self, names):
        """The named symbols, all that decides on them, and what switching those on selects."""
        closed = set()
        _grow(closed, filter(None, map(self.defined, names)), self.neighbours)
        while missing := self._missing_selectors(closed):
            _grow(closed, missing, self.neighbours)
        _grow(closed, set(closed), self._selected, again=True)
        return closed

    def raised(self, closed):
        """The members of `closed` that a fix may switch on, by hand or through what selects them."""
        selected = {target for symbol in closed if not self.is_fixed(symbol) for target, _condition in symbol.selects}
        return {
            symbol
            for symbol in closed
            if not self.is_fixed(symbol)
            and symbol.name not in NOT_RAISED
            and (self.prompts(symbol) or symbol in selected)
        }

    def _missing_selectors(self, closed):
        missing = set()
        for symbol in closed:
            if self.prompts(symbol) or self.is_fixed(symbol):
                continue
            selectors = {selector for selector, _condition in self.selectors.get(symbol, [])}
            if len(selectors) <= MOST_SELECTORS and not selectors & closed:
                missing |= selectors
        return missing

    def _selected(self, symbol):
        return [] if self.is_fixed(symbol) else [target for target, _condition in symbol.selects if target.nodes]


def _grow(closed, start, neighbours, again=False):
    """Adds `start` and all that can be reached from it; `again` walks on from members as well."""
    waiting = list(start)
    walked = set() if again else set(closed)
    while waiting:
        symbol = waiting.pop()
        if symbol not in walked:
            walked.add(symbol)
            closed.add(symbol)
            waiting += neighbours(symbol)


def _conditional(pairs, own: str):
    """[value, condition] lists; the condition is left out where it is the symbol's own dependency."""
    rows = []
    for *values, condition in pairs:
        text = render(condition)
        if text == "n":
            continue
        row = [name_of(value) if isinstance(value, Symbol) else render(value) for value in values]
        rows.append(row if text == own else [*row, text])
    return rows


def _menu_path(node):
    """The titles menuconfig shows above a node, and which of them are mere headings.

    A heading opens no screen: its entries stand indented below it on the same screen.
    """
    titles = []
    above = node.parent
    while above.parent:
        if above.prompt:
            titles.insert(0, (above.prompt[0], above.is_menuconfig))
        above = above.parent
    headings = [index for index, (_title, opens_screen) in enumerate(titles) if not opens_screen]
    return [title for title, _opens_screen in titles], headings


def _place(node, own: str):
    """One `config` (or `choice`) statement of the tree."""
    place = {"f": f"{node.filename}:{node.linenr}"}
    depends = render(node.dep)
    if depends != own:
        place["d"] = depends
    if node.prompt:
        text, condition = node.prompt
        place["p"] = text
        place["m"], headings = _menu_path(node)
        if headings:
            place["i"] = headings
        visible = render(condition)
        if visible != own:
            place["v"] = visible
    return place


def _without_empty(record):
    return {key: value for key, value in sorted(record.items()) if value not in ([], "y", None)}


def _choice_name(choice) -> str:
    return choice.name or choice.syms[0].name


def _choice_record(choice):
    own = render(choice.direct_dep)
    return _without_empty(
        {
            "t": TYPES[choice.orig_type],
            "d": own,
            "n": [_place(node, own) for node in choice.nodes],
            "df": _conditional(choice.defaults, own),
            "of": [symbol.name for symbol in choice.syms],
        }
    )


def _kept_record(symbol, with_prompt: bool):
    """[type, what it needs to stay on], with a third entry for a symbol no person can set."""
    row = [TYPES[symbol.orig_type], render(condition_of(symbol))]
    return row if with_prompt else [*row, "hidden"]


def _symbol_record(tree: Tree, symbol, exported):
    own = render(symbol.direct_dep)
    record = {
        "t": TYPES[symbol.orig_type],
        "d": own,
        "n": [_place(node, own) for node in symbol.nodes],
        "df": _conditional(symbol.defaults, own),
        "r": _conditional(symbol.ranges, own),
        "c": _choice_name(symbol.choice) if symbol.choice else None,
        "x": 1 if symbol in tree.kconfig.transitional else None,
    }
    if not tree.is_fixed(symbol):
        record["s"] = _conditional(symbol.selects, own)
        record["w"] = _conditional(symbol.implies, own)
    if not tree.is_plain(symbol):
        selectors = tree.selectors.get(symbol, [])
        taken = sorted((pair for pair in selectors if pair[0] in exported), key=lambda pair: pair[0].name)
        record["by"] = _conditional(taken, "y")
        record["o"] = len({pair[0] for pair in selectors} - exported) or None
    return _without_empty(record)


def _kernel_version(source: Path) -> tuple[str, str]:
    """("6.12", "6.12.117") from the Makefile of a kernel tree."""
    makefile = (source / "Makefile").read_text(encoding="utf-8")
    value = dict(re.findall(r"^(VERSION|PATCHLEVEL|SUBLEVEL|EXTRAVERSION) *=[ \t]*(.*)$", makefile, re.M))
    short = f"{value['VERSION']}.{value['PATCHLEVEL']}"
    return short, f"{short}.{value['SUBLEVEL']}{value['EXTRAVERSION']}"


def export(source: Path, architecture: str, names: list[str], label: str | None) -> dict:
    """The content of one knowledge/kconfig file."""
    _short, version = _kernel_version(source)
    tree = Tree(source, architecture)
    every = tree.kconfig.unique_defined_syms
    symbols = tree.closure(names)
    raised = tree.raised(symbols)
    watched, links = find_watched(every, symbols, raised)
    symbols |= links
    dependents = find_dependents(every, symbols, watched | lowered_by(raised, symbols))
    around = Around(tree, symbols, set(filter(None, map(tree.defined, names))))
    choices = {symbol.choice for symbol in symbols if symbol.choice} | around.choices
    return {
        "meta": {
            "arch": architecture,
            "linux": version,
            "source": label or f"Linux {version}",
            "toolchain": toolchain.DESCRIPTION,
            "generator": "scripts/kconfig/import_kconfig.py, kconfiglib 14.1.0",
        },
        "absent": sorted(name for name in names if not tree.defined(name)),
        "choices": {_choice_name(choice): _choice_record(choice) for choice in choices},
        "symbols": {symbol.name: _symbol_record(tree, symbol, symbols) for symbol in symbols},
        "watched": {symbol.name: _kept_record(symbol, True) for symbol in watched},
        "dependents": {symbol.name: _kept_record(symbol, bool(tree.prompts(symbol))) for symbol in dependents},
        "around": {symbol.name: around.record(symbol, TYPES) for symbol in around.symbols},
        "raisers": around.outer_raisers(),
        "undefined": around.undefined(),
    }


def _read_names(path: str) -> list[str]:
    text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    names = {line.partition("#")[0].strip().removeprefix("CONFIG_") for line in text.splitlines()}
    return sorted(names - {""})


def main() -> None:
    """Command line: see --help."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="a kernel source tree, e.g. /usr/src/linux")
    parser.add_argument("--arch", action="append", choices=ARCHITECTURES, help="only this one (default: all)")
    parser.add_argument("--symbols", default=str(DATA / "symbols.txt"), help="file with one symbol a line, - for stdin")
    parser.add_argument("--label", help='where the tree comes from, e.g. "Debian linux-source-6.12 6.12.117-1"')
    parser.add_argument("--out", type=Path, default=DATA, help="directory to write to")
    options = parser.parse_args()

    source = options.source.resolve()
    if not (source / "Kconfig").is_file() or not (source / "Makefile").is_file():
        parser.error(f"{options.source} is not a kernel source tree: it has no Kconfig and Makefile")
    if options.symbols != "-" and not Path(options.symbols).is_file():
        parser.error(f"{options.symbols}, the list of symbols to import, does not exist")
    options.out.mkdir(parents=True, exist_ok=True)
    names = _read_names(options.symbols)
    version, _full = _kernel_version(source)
    for architecture in options.arch or ARCHITECTURES:
        document = export(source, architecture, names, options.label)
        path = options.out / f"{architecture}-{version}.json"
        write(path, document)
        count = len(document["symbols"])
        print(f"{path}: {count} symbols, {len(document['absent'])} absent, {path.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
