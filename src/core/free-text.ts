/** Our options inside free text. People paste command lines and messages, which have options of their own. */
import { ARCHES, FILESYSTEMS, INITS } from '../knowledge/schema/names.ts';
import { ownValue } from './own-value.ts';
import { isTypedVersion } from './release.ts';

/** Text is read so far; what stands behind is text. In characters. */
const MAX_READ = 256 * 1024;

const isVersion = (value: string): boolean => isTypedVersion(value.replace(/^v/, ''));
const isOneOf =
  (choices: readonly string[]) =>
  (value: string): boolean =>
    choices.some((choice) => choice.toLowerCase() === value.toLowerCase());
const isSlug = (value: string): boolean => /^[a-z][a-z0-9-]*(?:,[a-z][a-z0-9-]*)*$/.test(value);

/** What may stand behind an option of ours; what does not fit is somebody else's option. */
const VALUES: Readonly<Record<string, (value: string) => boolean>> = {
  '--docker': isVersion,
  '--kernel': isVersion,
  '--arch': isOneOf([...ARCHES, 'amd64', 'x86_64', 'aarch64', 'i686', 'riscv64', 'ppc64le']),
  '--init': isOneOf(INITS),
  '--fs': isOneOf(FILESYSTEMS),
  '--existing': isSlug,
  '--want': isSlug,
  '--locale': (value) => /^(?:en|zh)(?:[-_.]|$)/i.test(value),
  '--section': isSlug,
  '--format': isOneOf(['text', 'markdown', 'json', 'slack', 'discord']),
};
const FLAGS = new Set(['--rootless', '--userns-remap', '--disk-quota', '--selinux', '--brief']);
/** These are ours only when nothing else is said. */
const ALONE = new Set(['--help', '-h', '--version']);

/** Options as arguments, and the text without them. */
export interface FreeText {
  readonly options: readonly string[];
  readonly text: string;
}

/** One pair of quotes around everything is not part of what is quoted. */
function unquote(text: string): string {
  const quoted = /^(?:"([^"]*)"|'([^']*)'|“([^”]*)”)$/.exec(text);
  return quoted ? (quoted[1] ?? quoted[2] ?? quoted[3] ?? '') : text;
}

/** Takes options whose values are right out of a text; everything else stays as it was written. */
export function splitFreeText(text: string): FreeText {
  const options: string[] = [];
  let rest = '';
  let end = 0;
  const words = [...text.slice(0, MAX_READ).matchAll(/\S+/g)];
  for (let index = 0; index < words.length; index += 1) {
    const { 0: word = '', index: start = 0 } = words[index] ?? {};
    const [name = '', inline] = word.split('=', 2);
    const value = inline ?? words[index + 1]?.[0] ?? '';
    const isOurs =
      FLAGS.has(word) || (ownValue(VALUES, name)?.(value) ?? false) || (ALONE.has(word) && words.length === 1);
    if (!isOurs) continue;
    const last = ownValue(VALUES, name) !== undefined && inline === undefined ? words[index + 1] : words[index];
    options.push(...(last === words[index] ? [word] : [word, value]));
    if (last !== words[index]) index += 1;
    rest += text.slice(end, start);
    end = (last?.index ?? start) + (last?.[0].length ?? 0);
  }
  return { options, text: unquote((rest + text.slice(end)).trim()) };
}
