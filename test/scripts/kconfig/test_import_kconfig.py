"""Imports a small kernel tree that is written here, and looks at what comes out: `npm run test:importer`."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

IMPORTER = Path(__file__).resolve().parents[3] / "scripts" / "kconfig" / "import_kconfig.py"

MAKEFILE = """\
VERSION = 7
PATCHLEVEL = 3
SUBLEVEL = 4
EXTRAVERSION = -gentoo
"""

KCONFIG = """\
mainmenu "A small kernel"

config X86
	def_bool "$(ARCH)" = "x86_64"

config BUILD_MACHINE
	string
	default "$(shell,echo unknown-question)"

config OLD_FIREWALL
	bool
	transitional

config MODULES
	bool "Enable loadable module support"
	modules

config EXPERT
	bool "Configure standard kernel features"

menu "Processor type and features"

config SMP
	bool "Symmetric multi-processing support"
	default BIG_MACHINE

config BIG_MACHINE
	def_bool X86 && NOT_DEFINED

config CLUSTER_DRIVER
	bool "A driver that wants many processors"
	select SMP if EXPERT

config UP_CLOCK
	bool "A clock for one processor"
	depends on !SMP

config UP_CLOCK_RATE
	int "Its rate"
	default 100
	depends on UP_CLOCK

config UP_HELPER
	def_bool UP_CLOCK

config UP_DRIVER
	tristate "A driver on top of the helper"
	depends on UP_HELPER

config UNRELATED
	bool "Nothing of this is asked for"

endmenu

menuconfig NET
	bool "Networking support"

if NET

config INET
	bool "TCP/IP networking"
	select CRC32

config CRC32
	tristate

config IPV6
	tristate "The IPv6 protocol"
	default y

config TUNNEL
	tristate "Tunnels"
	depends on INET
	depends on IPV6 if INET
	depends on SMP
	imply UP_CLOCK

choice
	prompt "Queue"
	default QUEUE_FAIR

config QUEUE_FAIR
	bool "Fair"

config QUEUE_FIFO
	bool "First in, first out"
	depends on EXPERT

endchoice

config QUEUE_LENGTH
	int "Length" if QUEUE_FIFO
	range 1 64
	default 16

endif
"""


class Import(unittest.TestCase):
    """One import for all tests; they only read it."""

    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            tree, out = Path(folder, "linux"), Path(folder, "out")
            tree.mkdir()
            (tree / "Makefile").write_text(MAKEFILE, encoding="utf-8")
            (tree / "Kconfig").write_text(KCONFIG, encoding="utf-8")
            names = "# what is asked for\nCONFIG_TUNNEL\nQUEUE_LENGTH\nOLD_FIREWALL\nNOT_THERE\n"
            cls.run_ = run([str(tree), "--arch", "x86", "--symbols", "-", "--out", str(out), "--label", "a test"], names)
            if cls.run_.returncode != 0:
                raise AssertionError(cls.run_.stderr)
            cls.files = sorted(path.name for path in out.iterdir())
            cls.text = (out / "x86-7.3.json").read_text(encoding="utf-8")
            cls.tree = json.loads(cls.text)

    def symbol(self, name):
        return self.tree["symbols"][name]

    def test_one_file_an_architecture_named_after_the_release(self):
        self.assertEqual(self.files, ["x86-7.3.json"])
        self.assertEqual(self.tree["meta"]["linux"], "7.3.4-gentoo")
        self.assertEqual(self.tree["meta"]["source"], "a test")

    def test_what_is_asked_for_and_all_that_decides_on_it(self):
        self.assertEqual(self.tree["absent"], ["NOT_THERE"])
        for name in ("TUNNEL", "INET", "NET", "IPV6", "SMP", "QUEUE_FIFO", "QUEUE_FAIR", "EXPERT", "CRC32"):
            self.assertIn(name, self.tree["symbols"])
        self.assertNotIn("UNRELATED", self.text)

    def test_a_dependency_with_a_condition_holds_only_where_that_is_not_n(self):
        self.assertEqual(self.symbol("TUNNEL")["d"], "INET && (IPV6 || INET=n) && SMP && NET")

    def test_a_transitional_symbol_is_marked_and_has_no_prompt(self):
        self.assertEqual((self.symbol("OLD_FIREWALL")["t"], self.symbol("OLD_FIREWALL")["x"]), ("bool", 1))
        self.assertNotIn("x", self.symbol("SMP"))
        self.assertNotIn("p", self.symbol("OLD_FIREWALL")["n"][0])

    def test_prompts_menus_and_what_a_prompt_needs(self):
        place = self.symbol("INET")["n"][0]
        self.assertEqual((place["p"], place["m"]), ("TCP/IP networking", ["Networking support"]))
        self.assertRegex(place["f"], r"^Kconfig:\d+$")
        self.assertEqual(self.symbol("QUEUE_LENGTH")["n"][0]["v"], "QUEUE_FIFO && NET")
        self.assertEqual(self.symbol("QUEUE_LENGTH")["r"], [["1", "64"]])

    def test_selects_implies_and_defaults(self):
        self.assertEqual(self.symbol("INET")["s"], [["CRC32"]])
        self.assertEqual(self.symbol("TUNNEL")["w"], [["UP_CLOCK"]])
        self.assertEqual(self.symbol("IPV6")["df"], [["y"]])

    def test_a_choice_with_its_entries(self):
        self.assertEqual(self.symbol("QUEUE_FIFO")["c"], "QUEUE_FAIR")
        choice = self.tree["choices"]["QUEUE_FAIR"]
        self.assertEqual((choice["of"], choice["df"]), (["QUEUE_FAIR", "QUEUE_FIFO"], [["QUEUE_FAIR"]]))

    def test_what_a_change_can_cost_and_what_goes_along(self):
        self.assertEqual(self.tree["watched"], {"UP_CLOCK": ["bool", "!SMP"]})
        expected = {
            "UP_CLOCK_RATE": ["int", "UP_CLOCK"],
            "UP_HELPER": ["bool", "UP_CLOCK", "hidden"],
            "UP_DRIVER": ["tristate", "UP_HELPER"],
        }
        self.assertEqual(self.tree["dependents"], expected)

    def test_what_decides_on_the_listed_symbols_in_a_file_of_another_kernel(self):
        self.assertEqual(self.tree["around"]["BIG_MACHINE"], {"t": "bool", "df": [["X86 && NOT_DEFINED"]]})
        self.assertEqual(self.tree["raisers"], {"SMP": {"by": [["CLUSTER_DRIVER", "EXPERT"]]}})
        self.assertEqual(self.tree["undefined"], ["NOT_DEFINED"])

    def test_a_question_to_the_machine_that_has_no_fixed_answer_is_told_and_not_executed(self):
        self.assertIn("echo unknown-question", self.run_.stderr)

    def test_a_language_of_a_later_kernel_is_refused_in_one_line(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "Makefile").write_text(MAKEFILE, encoding="utf-8")
            Path(folder, "Kconfig").write_text("config X\n\tbool\n\tlatest invention\n", encoding="utf-8")
            refused = run([folder], "")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("cannot be read; the language is known as of Linux 7.3", refused.stderr)
        self.assertNotIn("Traceback", refused.stderr)

    def test_something_that_is_no_kernel_tree_is_refused_in_one_line(self):
        with tempfile.TemporaryDirectory() as folder:
            refused = run([folder], "")
        self.assertEqual(refused.returncode, 2)
        self.assertIn("is not a kernel source tree", refused.stderr)
        self.assertNotIn("Traceback", refused.stderr)


def run(arguments, symbols):
    """The importer as a command, with a list of symbols on standard input."""
    command = [sys.executable, "-B", str(IMPORTER), *arguments]
    return subprocess.run(command, input=symbols, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    unittest.main()
