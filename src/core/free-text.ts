/** Our options inside free text. People paste command lines and messages, which have options of their own. */
import { HOST_FLAGS, OPTION_DIMENSIONS, readChoiceOf, rowOf } from './host-dimensions.ts';
import { spokenLocale } from './locale.ts';
import { ownValue } from './own-value.ts';
import { isTypedVersion } from './release.ts';

/** Text is read so far; what stands behind is text. In characters. */
const MAX_READ = 256 * 1024;

const isVersion = (value: string): boolean => isTypedVersion(value.replace(/^v/, ''));
const isOneOf =
  (choices: readonly string[]) =>
  (value: string): boolean =>
    choices.some((choice) => choice.toLowerCase() === value.toLowerCase());
/** Formats in which any answer can be read. */
export const TEXT_FORMATS = ['text', 'markdown', 'json'] as const;

const isSlug = (value: string): boolean => /^[a-z][a-z0-9-]*(?:,[a-z][a-z0-9-]*)*$/.test(value);

/** What may stand behind an option about the host. */
const HOST_VALUES = Object.fromEntries(
  OPTION_DIMENSIONS.filter((each) => rowOf(each).kind !== 'flag').map((each) => {
    const { kind, word } = rowOf(each);
    const fits = (value: string): boolean =>
      kind === 'version' ? isVersion(value) : readChoiceOf(each, value) !== undefined;
    return [`--${word}`, kind === 'name' ? isSlug : fits];
  }),
);

/** What may stand behind an option of ours; what does not fit is somebody else's option. */
const VALUES: Readonly<Record<string, (value: string) => boolean>> = {
  ...HOST_VALUES,
  '--want': isSlug,
  '--locale': (value) => /^\w+(?:[-_.]|$)/.test(value) && spokenLocale(value) !== undefined,
  '--section': isSlug,
};
const FLAGS = new Set([...HOST_FLAGS.map((each) => `--${rowOf(each).word}`), '--brief']);
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

/**
 * Takes options whose values are right out of a text; everything else stays as it was written.
 * @param platforms names that `--format` takes besides
 */
export function splitFreeText(text: string, platforms: readonly string[]): FreeText {
  const values = { ...VALUES, '--format': isOneOf([...TEXT_FORMATS, ...platforms]) };
  const options: string[] = [];
  let rest = '';
  let end = 0;
  const words = [...text.slice(0, MAX_READ).matchAll(/\S+/g)];
  for (let index = 0; index < words.length; index += 1) {
    const { 0: word = '', index: start = 0 } = words[index] ?? {};
    const [name = '', inline] = word.split('=', 2);
    const value = inline ?? words[index + 1]?.[0] ?? '';
    const isOurs =
      FLAGS.has(word) || (ownValue(values, name)?.(value) ?? false) || (ALONE.has(word) && words.length === 1);
    if (!isOurs) continue;
    const last = ownValue(values, name) !== undefined && inline === undefined ? words[index + 1] : words[index];
    options.push(...(last === words[index] ? [word] : [word, value]));
    if (last !== words[index]) index += 1;
    rest += text.slice(end, start);
    end = (last?.index ?? start) + (last?.[0].length ?? 0);
  }
  return { options, text: unquote((rest + text.slice(end)).trim()) };
}
