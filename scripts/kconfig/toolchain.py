"""Fixed answers to what Kconfig files ask of the build machine.

A kernel tree asks its compiler, assembler and linker some 150 questions while it is read
(`$(shell,...)`, `$(cc-option,...)`). The answers here are constants, for two reasons: an import
gives the same bytes on every machine, and an arm64 tree needs no cross compiler. Nothing is
executed, so reading an unknown source tree runs none of its scripts.

The machine that is assumed: GCC 14.2, GNU binutils 2.44, pahole 1.30, no Rust, no GCC plugin
headers, OpenSSL without ML-DSA. That is a recent Gentoo stable toolchain as far as any option a
container host asks for is concerned.
"""

import re
import sys

ENVIRONMENT = {
    "CC": "gcc",
    "LD": "ld",
    "AR": "ar",
    "NM": "nm",
    "OBJCOPY": "objcopy",
    "HOSTCC": "gcc",
    "PAHOLE": "pahole",
    "PAHOLE_VERSION": "130",
    "PYTHON3": "python3",
    "RUSTC": "rustc",
    "BINDGEN": "bindgen",
    "CC_VERSION_TEXT": "gcc (GCC) 14.2.0",
    "RUSTC_VERSION_TEXT": "",
    "CLANG_FLAGS": "",
    "USERCFLAGS": "",
    "USERLDFLAGS": "",
    "CROSS_COMPILE_COMPAT": "",
}

DESCRIPTION = "GCC 14.2, binutils 2.44, pahole 1.30, no Rust (fixed answers)"

# Programs whose output becomes a value. The first match wins.
_OUTPUTS = (
    (r"/cc-version\.sh ", "GCC 140200"),
    (r"/gcc-version\.sh ", "140200"),
    (r"/as-version\.sh ", "GNU 24400"),
    # Up to 5.11 the linker's version is piped in and has nine digits.
    (r"\| \S*/ld-version\.sh$", "244000000"),
    (r"/ld-version\.sh ", "BFD 24400"),
    (r"/pahole-version\.sh ", "130"),
    (r"/(clang|lld|rustc|rustc-llvm)-version\.sh ", "0"),
    (r"^(bindgen|rustc) ", ""),
    (r"^uname ", ""),
    (r"-print-file-name=plugin$", ""),
)

# Questions that this toolchain answers with no. Every other yes/no question is a yes.
_REFUSED = re.compile(
    "|".join(
        (
            r"grep -qi? (gold|clang|LLD|llvm)",
            r"/rust_is_available\.sh|\brustc\b|\bbindgen\b",
            r"plugin-version\.h",
            r"import lxml",
            r"ML-DSA",
            # Asks whether __SIZEOF_INT128__ can be redefined: not where __int128 exists.
            r"-D__SIZEOF_INT128__=0",
            # Clang's own options
            r"-mllvm|-falloc-token-max|-fbasic-block-sections|-fms-anonymous-structs",
            r"-Wunreachable-code-fallthrough|-frandomize-layout-seed-file",
            r"-knowing-it-will-be-removed-from-clang|-coverage-stack-depth-callback-min",
            r"-fsanitize=(kcfi|kernel-memory|array-bounds|local-bounds|unsigned-integer-overflow)",
            r"-fsanitize=implicit-|-fsanitize-(ignorelist|undefined-ignore-overflow-pattern)",
        )
    )
)

_QUESTION = re.compile(r'^\{ (?P<probe>.*); \} >/dev/null 2>&1 && echo "(?P<yes>.*)" \|\| echo "(?P<no>.*)"$', re.S)
_EMPTY_TEST = re.compile(r'^test -z "(.*)"$')
_EQUAL_TEST = re.compile(r'^test "?(.*?)"? = "?(.*?)"?$')
_WORD_OF = re.compile(r"^set -- (.*) && echo \$([12])$")
_DIVISION = re.compile(r"^expr (\d+) / (\d+)$")


def _succeeds(probe: str, architecture: str) -> bool:
    if match := _EMPTY_TEST.match(probe):
        return not match[1]
    if match := _EQUAL_TEST.match(probe):
        return match[1] == match[2]
    # GCC for arm64 knows neither -m32 nor -m64.
    if architecture == "arm64" and re.search(r" -m(32|64) -E ", probe):
        return False
    return not _REFUSED.search(probe)


def answer(command: str, architecture: str) -> str:
    """What the assumed machine prints for a shell command found in a Kconfig file."""
    if match := _QUESTION.match(command):
        return match["yes"] if _succeeds(match["probe"].strip(), architecture) else match["no"]
    if match := _WORD_OF.match(command):
        return match[1].split()[int(match[2]) - 1]
    if match := _DIVISION.match(command):
        return str(int(match[1]) // int(match[2]))
    for pattern, output in _OUTPUTS:
        if re.search(pattern, command):
            return output
    print(f"note: no fixed answer for $(shell,{command}); taken as empty", file=sys.stderr)
    return ""
