/** The parts of a reply that are about the host: verdict, what was found, the change of several parts. */
import type { Locale } from '../../core/locale.ts';
import { say } from '../../core/locale.ts';
import { type Block, code, type ReplyFile, type Snippet, type Step, type Tone } from '../../core/reply.ts';
import type { Words } from '../../core/words/index.ts';
import type { Finding, ReviewDocument } from '../review.ts';
import { isComforting } from './comforts.ts';
import type { Place } from './evidence.ts';
import type { FixCommand, FixedFile } from './fix/host-fix.ts';

/** Longer files are attached only. */
const LONGEST_SHOWN = 60;
/** How many lines of files one finding quotes. */
const MOST_QUOTES = 4;
/** Of more findings that the change leaves only the number is said. */
const MOST_NUMBERS = 12;

/** Whether a finding is about the host and not about a kernel. */
export function isOfHost({ places }: Finding): boolean {
  return places !== undefined;
}

/** What is wrong with the host, in a sentence or two, and its tone. */
export function hostVerdict({ findings }: ReviewDocument, words: Words): { tone: Tone; verdict: string } {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => isOfHost(finding) && finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return { tone: isComforting(findings) ? 'good' : 'info', verdict: words.host.healthy };
  return {
    tone: errors > 0 ? 'bad' : 'warning',
    verdict: words.marks.sentences([
      errors > 0 ? words.host.errors(errors) : '',
      warnings > 0 ? words.host.warnings(warnings) : '',
    ]),
  };
}

/** Lines of files, each with the place where it stands. */
function quotes(places: readonly Place[], words: Words): Snippet[] {
  return places
    .filter(({ text }) => text !== '')
    .slice(0, MOST_QUOTES)
    .map(({ file, line, text }) => ({ caption: words.host.place(code(file), line), text }));
}

function findingStep({ message, why, fix, places = [] }: Finding, words: Words): Step {
  return { text: message, details: [why, ...(fix === null ? [] : [fix])], snippets: quotes(places, words) };
}

/** What is wrong or needs care, in the order in which it is numbered. */
function graveFindings({ findings }: ReviewDocument): Finding[] {
  return (['error', 'warning'] as const).flatMap((severity) =>
    findings.filter((finding) => isOfHost(finding) && finding.severity === severity),
  );
}

/** What was found on the host, the grave first. */
export function hostFindingBlocks(document: ReviewDocument, words: Words): Block[] {
  const grave = graveFindings(document);
  const noted = document.findings.filter((finding) => isOfHost(finding) && finding.severity === 'info');
  return [
    ...(grave.length > 0
      ? [
          { type: 'heading' as const, text: words.host.findings(grave.length) },
          { type: 'steps' as const, items: grave.map((finding) => findingStep(finding, words)) },
        ]
      : []),
    ...(noted.length > 0
      ? [
          { type: 'heading' as const, text: words.host.noted(noted.length) },
          {
            type: 'bullets' as const,
            items: noted.map(({ message, why, fix }) => words.marks.sentences([message, why, fix ?? ''])),
          },
        ]
      : []),
    ...moreBlocks(document, words),
  ];
}

/** That there is more than is listed; beside a kernel the list of its findings ends with that. */
function moreBlocks({ moreFindings, capabilities }: ReviewDocument, words: Words): Block[] {
  if (moreFindings === 0 || capabilities.length > 0) return [];
  return [{ type: 'paragraph', text: words.review.moreFindings(moreFindings) }];
}

function shownValue(value: string | number | boolean, words: Words): string {
  if (typeof value === 'boolean') return value ? words.host.yes : words.host.no;
  return code(String(value));
}

function toldBlocks({ host }: ReviewDocument, words: Words): Block[] {
  if (!host || host.values.length === 0) return [];
  const fields = host.values.map(({ key, value }) => ({
    label: words.host.keys[key] ?? key,
    value: shownValue(value, words),
  }));
  return [
    { type: 'heading', text: words.host.told },
    { type: 'fields', fields },
  ];
}

/** As many folders of a path as tell it from others: `docker`, `package.use-docker`. */
function shortName(path: string, folders: number): string {
  return path
    .split(/[/\\]/)
    .filter((segment) => segment !== '')
    .slice(-1 - folders)
    .join('-');
}

/** A changed file, and the name under which it is attached. */
interface Attached {
  readonly name: string;
  readonly fixed: FixedFile;
}

/** Gives each changed file a name of its own. */
function attachedFiles(files: readonly FixedFile[]): Attached[] {
  const used = new Set<string>();
  return files.map((fixed, index) => {
    const names = [0, 1, 2].map((folders) => shortName(fixed.path ?? fixed.file, folders));
    const name = names.find((each) => !used.has(each)) ?? `${index + 1}-${names[0]}`;
    used.add(name);
    return { name, fixed };
  });
}

/** Whether nothing is left that the file could be kept for. */
function isEmpty({ content }: FixedFile): boolean {
  return content.trim() === '';
}

function removalStep({ file, path }: FixedFile, words: Words): Step {
  return { text: words.host.remove(code(file), path === null || path === file ? null : code(path)) };
}

function fileStep({ name, fixed }: Attached, words: Words): Step {
  if (isEmpty(fixed)) return removalStep(fixed, words);
  const isShort = fixed.content.split('\n').length <= LONGEST_SHOWN;
  return {
    text: words.host.replace(code(fixed.file), fixed.path === null ? null : code(fixed.path)),
    details: [...(isShort ? [] : [words.host.attached(code(name))]), ...(fixed.isMasked ? [words.host.masked] : [])],
    ...(isShort && { snippets: [{ caption: fixed.path ?? fixed.file, text: fixed.content.trimEnd() }] }),
  };
}

function commandStep({ command, text, phase }: FixCommand, words: Words, locale: Locale): Step {
  return {
    text: text ? say(text, locale) : code(command),
    ...(phase === 'point-of-no-return' && { details: [words.host.pointOfNoReturn] }),
    ...(text && { snippets: [{ text: command }] }),
  };
}

/** Which of the numbered findings the change leaves as they are. */
function leftBlocks(document: ReviewDocument, words: Words): Block[] {
  const left = graveFindings(document).flatMap(({ needsHand }, index) => (needsHand ? [String(index + 1)] : []));
  if (left.length === 0) return [];
  const which = left.length > MOST_NUMBERS ? null : words.marks.list(left);
  return [{ type: 'paragraph', text: words.host.left(which, left.length) }];
}

/** The change of several parts, in the order in which it is made. */
export function hostFixBlocks(document: ReviewDocument, words: Words, locale: Locale): Block[] {
  const { hostFix } = document;
  if (!hostFix) return [];
  const isBefore = ({ phase }: FixCommand): boolean => phase === 'save' || phase === 'packages' || phase === 'kernel';
  const steps = [
    ...hostFix.commands.filter(isBefore).map((each) => commandStep(each, words, locale)),
    ...attachedFiles(hostFix.files).map((each) => fileStep(each, words)),
    ...hostFix.commands.filter((each) => !isBefore(each)).map((each) => commandStep(each, words, locale)),
  ];
  return [{ type: 'heading', text: words.host.fix }, { type: 'steps', items: steps }, ...leftBlocks(document, words)];
}

/** What a reply says about the host below its verdict. */
export function hostBlocks(document: ReviewDocument, words: Words, locale: Locale): Block[] {
  return [
    ...hostFindingBlocks(document, words),
    ...hostFixBlocks(document, words, locale),
    ...toldBlocks(document, words),
  ];
}

/** The changed files, to be taken as they are. */
export function hostFiles({ hostFix }: ReviewDocument): ReplyFile[] {
  const files = (hostFix?.files ?? []).filter((fixed) => !isEmpty(fixed));
  return attachedFiles(files).map(({ name, fixed }) => ({
    name,
    mediaType: fixed.path?.endsWith('.json') === true ? 'application/json' : 'text/plain',
    content: fixed.content,
  }));
}
