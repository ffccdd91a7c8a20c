"""Reads the Kconfig of kernels that kconfiglib 14.1.0 is too old for.

Three constructs came after that release. They are added in a subclass, so that kconfiglib itself
stays as its distribution ships it:

* `modules` on a line of its own (6.1): the old `option modules`.
* `transitional` (6.18): a symbol that only carries an old value over to its new name. It has no
  prompt and is never written. Which symbols those are is kept in `transitional`.
* `depends on A if B` (7.3): A has to hold only where B is not n, that is `A || B=n`.

The subclass overrides methods that kconfiglib does not document. `load` therefore refuses any
version but the one these overrides were written for.
"""

import os
import sys

# A distribution's package belongs to its own Python, which need not be the first in PATH.
SYSTEM_PYTHON = "/usr/bin/python3"

try:
    import kconfiglib
except ImportError as error:
    if os.path.realpath(sys.executable) != os.path.realpath(SYSTEM_PYTHON) and os.access(SYSTEM_PYTHON, os.X_OK):
        os.execv(SYSTEM_PYTHON, [SYSTEM_PYTHON, "-B", *sys.argv])
    raise SystemExit(
        "kconfiglib 14.1.0 is needed: emerge dev-python/kconfiglib, apt install python3-kconfiglib,"
        " or python3 -m pip install kconfiglib==14.1.0"
    ) from error

import toolchain

KCONFIGLIB_VERSION = (14, 1, 0)

# name in our file names: (what make calls ARCH, the directory under arch/)
ARCHITECTURES = {"x86": ("x86_64", "x86"), "arm64": ("arm64", "arm64")}


class Kconfig(kconfiglib.Kconfig):
    """kconfiglib.Kconfig plus the constructs listed at the top of this file."""

    def __init__(self, *arguments, **options):
        self.transitional = set()
        self._item = None
        super().__init__(*arguments, **options)

    def _parse_props(self, node):
        self._item = node.item
        super()._parse_props(node)

    def _tokenize(self, s):
        # Every line outside a help text comes through here.
        statement = s.partition("#")[0].strip()
        if statement == "modules":
            return super()._tokenize("option modules")
        if statement == "transitional":
            self.transitional.add(self._item)
            return super()._tokenize("\n")
        return super()._tokenize(s)

    def _expect_expr_and_eol(self):
        if self._tokens[0] is not kconfiglib._T_DEPENDS:
            return super()._expect_expr_and_eol()
        expression = self._parse_expr(True)
        if self._check_token(kconfiglib._T_IF):
            unless = self._is_n(self._parse_expr(True))
            expression = self._make_or(expression, unless)
        if self._tokens[self._tokens_i] is not None:
            self._trailing_tokens_error()
        return expression

    def _is_n(self, expression):
        # A module counts as "not n" here, so `!expression` would be wrong.
        if expression.__class__ is not tuple:
            return (kconfiglib.EQUAL, expression, self.n)
        operator, *operands = expression
        if operator is kconfiglib.AND:
            return self._make_or(*map(self._is_n, operands))
        if operator is kconfiglib.OR:
            return self._make_and(*map(self._is_n, operands))
        if operator is kconfiglib.NOT:
            # `!B` with B=m is m, yet the kernel's own parser takes it for n. Do as it does.
            return (kconfiglib.NOT, self._is_n(operands[0]))
        return (kconfiglib.NOT, expression)


def load(tree: str, architecture: str) -> Kconfig:
    """Parses the Kconfig files of the kernel source `tree` for one of ARCHITECTURES."""
    if kconfiglib.VERSION != KCONFIGLIB_VERSION:
        found = ".".join(map(str, kconfiglib.VERSION))
        raise SystemExit(f"kconfiglib 14.1.0 is needed, found {found}")
    arch, srcarch = ARCHITECTURES[architecture]
    os.environ.update(toolchain.ENVIRONMENT)
    os.environ.update(srctree=tree, ARCH=arch, SUBARCH=arch, SRCARCH=srcarch, KERNELVERSION="")
    os.environ.pop("CONFIG_", None)

    def shell(_kconfig, _name, command):
        return toolchain.answer(command, architecture)

    original = kconfiglib._shell_fn
    kconfiglib._shell_fn = shell
    try:
        return Kconfig("Kconfig", warn=False)
    except kconfiglib.KconfigError as error:
        raise SystemExit(f"{tree} cannot be read; the language is known as of Linux 7.3. {error}") from error
    finally:
        kconfiglib._shell_fn = original
