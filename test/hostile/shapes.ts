/** Texts that have made some program slow: what one of them does not meet, another does. Add yours. */

export interface Shape {
  readonly name: string;
  /** A text of about so many characters. */
  readonly make: (length: number) => string;
}

/** The same again and again. */
export function repeated(unit: string, name = JSON.stringify(unit)): Shape {
  return { name, make: (length) => unit.repeat(Math.max(1, Math.floor(length / unit.length))) };
}

/** The same with a number that is never the same. */
export function counted(name: string, line: (index: number) => string): Shape {
  return {
    name,
    make(length) {
      const parts: string[] = [];
      for (let size = 0; size < length; size += parts.at(-1)?.length ?? 1) parts.push(line(parts.length));
      return parts.join('');
    },
  };
}

/** Some of it at the beginning, and then the same for ever. */
export function led(lead: string, unit: string): Shape {
  return { name: JSON.stringify(`${lead}…${unit}`), make: (length) => lead + repeated(unit).make(length) };
}

const LETTERS = [
  'a',
  'A',
  '1',
  '1.',
  '0x',
  'é',
  '字',
  '（',
  '。',
  'ﷺ',
  '😀',
  '🇩🇪',
  '👩‍👩‍👧',
  '\u0301',
  'e\u0301',
  'ক্ষ',
  '\ud83d',
];
const BLANKS = [' ', '\t', '\n', '\r', '\r\n', ' \n', '\n ', '\u3000', '\u2028', 'a ', 'a\n', 'a\t\n'];
const UNSEEN = [
  '\u001b',
  '\u001b]',
  '\u001b[',
  '\u001b[1;',
  '\u001b[0m',
  '\u001b(',
  '\u009b',
  '\u009d',
  '\u0007',
  '\u202e',
  '\u200b',
  '\u0000',
];
const SIGNS = [
  '`',
  '``',
  '`a` ',
  '`a',
  '"',
  '"a',
  "'",
  '“',
  '”',
  '\\',
  '_',
  '*',
  '**a',
  '~',
  '~~',
  '|',
  '||',
  '<',
  '<@',
  '<@1>',
  '<!a|b>',
  '<http://a|',
  '&amp;',
  '&',
  '[',
  '](',
  '[a](',
  '(',
  ')',
  '!',
  '!(',
  '#',
  '# ',
  '> ',
  '- ',
  '+ ',
  '1. ',
  ':',
  '://',
  '@everyone ',
  '.',
  '..',
  '-',
  '--',
  '---',
  '--->',
  '/',
  '//',
  '=',
  ',',
  ';',
  '$',
  '{{',
  '%',
  '?',
  '^',
];
const OPTIONS = ['--a ', '--want x,', '--want ', '--docker 1 ', '--kernel=', '—docker ', '-h ', '-- '];
const WORDS = [
  'docker ',
  'overlay2 ',
  'abcde.',
  'a-b_c.',
  'contianer ',
  '内核 ',
  'kernel 内核',
  'a-',
  'xt_',
  'failed to start daemon: ',
  'modprobe: ',
];
const CONFIG = [
  'CONFIG_',
  'CONFIG_A',
  'CONFIG_A=',
  'CONFIG_A=\n',
  'CONFIG_VETH=y\n',
  '# CONFIG_VETH is not set\n',
  '# CONFIG_VETH is not set ',
  '# CONFIG_',
  '#CONFIG_VETH=m\n',
  '#\tCONFIG_VETH=m\n',
  '# CONFIG_A\n',
  'CONFIG_VETH="a\n',
  'CONFIG_CMDLINE="a b"\n',
  '# Linux/',
  '# Linux/x86 6.18.1 Kernel Configuration\n',
  'CONFIG_NET=m # ',
];
const CHECKERS = [
  ' * ',
  '*',
  'CONFIG_VETH: is not set when it should be.\n',
  'CONFIG_VETH:\t',
  'CONFIG_A: should not be set. But it is.\n',
  '- CONFIG_VETH: missing\n',
  '- "CONFIG_VETH": enabled\n',
  '- VETH\n',
  '- ',
  'Unable to check for the following kernel config options\n',
  'Kernel version: ',
  'Found sources for kernel version:\n',
  'app-containers/docker-1.',
  'app-containers/docker-1-r1',
];

/** Names of three characters that the index of a configuration keeps in one place with `NET`. */
function crowdedNames(): string[] {
  const hash = (name: string): number => {
    let value = name.length;
    for (const letter of name) value = (Math.imul(value, 31) + letter.charCodeAt(0)) | 0;
    return value & 0x3fff;
  };
  const names: string[] = [];
  for (let code = 0; code < 94 ** 3; code += 1) {
    const name = String.fromCharCode(
      33 + (code % 94),
      33 + (Math.floor(code / 94) % 94),
      33 + Math.floor(code / 94 ** 2),
    );
    if (hash(name) === hash('NET') && !/[=#]/.test(name)) names.push(name);
  }
  return names;
}

export const SHAPES: readonly Shape[] = [
  ...[LETTERS, BLANKS, UNSEEN, SIGNS, OPTIONS, WORDS, CONFIG, CHECKERS].flat().map((unit) => repeated(unit)),
  counted('words that differ', (index) => `w${index.toString(36)} `),
  counted('Chinese that differs', (index) => String.fromCodePoint(0x4e00 + (index % 20_000))),
  counted('options that differ', (index) => `CONFIG_A${index}=y\n`),
  counted('options that are off', (index) => `# CONFIG_A${index} is not set\n`),
  counted('comments that differ', (index) => `#CONFIG_A${index}=m\n`),
  counted('complaints that differ', (index) => `CONFIG_A${index}: is not set when it should be.\n`),
  counted('unchecked names', (index) => `- A${index}\n`),
  counted('capabilities that differ', (index) => `--want a${index} `),
  counted('code that differs', (index) => `\`c${index}\` and `),
  counted(
    'kernels that differ, one command after the other',
    (index) => `$ uname -r\n6.${index % 30}.${index}-gentoo\n- CONFIG_VETH: missing\n`,
  ),
  counted('files that differ', (index) => `/boot/config-6.${index}:CONFIG_VETH=y\n`),
  counted('rows of a table', (index) => `| CONFIG_A${index} | m | n |\n`),
  counted('modules that differ', (index) => `mod_${index}  16384  0\n`),
  counted('runs of backticks', (index) => `${'`'.repeat(index % 50)} `),
  led('Kernel version: ', '1'),
  led('Kernel version: 6.', '1'),
  led('Kernel version: ', '1.1-'),
  led('CONFIG_A: is not set when it should be.\nKernel version: ', '1'),
  led('app-containers/docker-1.1', '1'),
  led('"', 'a'),
  led('`', 'a '),
  led('\u001b]', 'a'),
  led('<http://', 'a'),
  led('docker-gentoo', ' '),
  led('a', ' '),
  led('--format json ', '-'),
  { name: 'lines that the index keeps in one place', make: crowdedLines() },
];

function crowdedLines(): Shape['make'] {
  const names = crowdedNames();
  return counted('', (index) => `CONFIG_${names[index % names.length]}=\n`).make;
}
