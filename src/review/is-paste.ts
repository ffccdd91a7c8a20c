/** Whether somebody pasted something to be reviewed, or says how things are, rather than asking. */
import { codeBlocks, pastedFile, withoutFences } from '../core/pasted-config.ts';
import { type Forms, hasForm } from '../core/words/forms.ts';
import { heard } from '../core/words/heard.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { hasNamedFiles, isHostFile, isOfHost, isOutput } from './host/is-host-file.ts';
import { outputsOf } from './host/session/outputs.ts';
import { withoutMarks } from './input/without-marks.ts';
import { cleanLines } from './paste/clean-lines.ts';
import { optionsNotFound } from './paste/missing-modules.ts';
import { type OptionNames, optionNames } from './paste/option-names.ts';
import { readPastes } from './paste/read-paste.ts';
import type { Statement } from './paste/statement.ts';

/** Who begins like this wants to know something that no review tells. */
const QUESTION: Forms = heard(({ pasteForms }) => pasteForms.asksWhat);
/** Who says of several options that they are off and asks this wants a fix. */
const HELP: Forms = heard(({ pasteForms }) => pasteForms.asksHelp);
/** Of a text with so many lines about options nobody asks what one of them is. */
const LEAST_STATED = 2;
/** Among other lines they have to be so many: one line of a log is no matter of the kernel. */
const SHARE = 3;

/** So much shows what a text is. In characters. */
const MOST_LOOKED_AT = 12_000;

/** Whether a module is not found whose option is said to be one: only a review sees that nothing is to be set. */
function lacksBuiltModule(text: string, statements: readonly Statement[], names: OptionNames): boolean {
  const missing = optionsNotFound(text, names);
  return statements.some(({ symbol, value }) => value === 'm' && missing.has(symbol));
}

/** Whether a text tells of the options of a kernel. */
function isAboutKernel(whole: string, knowledge: KnowledgeBase): boolean {
  const text = whole.slice(0, MOST_LOOKED_AT);
  const { kernel, arch } = knowledge.defaultProfile;
  const names = optionNames(knowledge, kernel, arch);
  const statements = readPastes(text, names).flatMap((paste) => paste.statements);
  if (statements.length === 0) return false;
  if (lacksBuiltModule(text, statements, names)) return true;
  const lines = cleanLines(text).filter((line) => line !== '');
  if (lines.length > 1) return statements.length >= LEAST_STATED || statements.length * SHARE >= lines.length;
  const off = statements.filter(({ value }) => value === 'n').length;
  return off > 0 && (!hasForm(text.trim(), QUESTION) || (off >= LEAST_STATED && hasForm(text, HELP)));
}

/** The code blocks of a text of which each is of a host, logs among them; empty where fewer than two are, or all are messages. */
function blocksIn(text: string): readonly string[] {
  const blocks = codeBlocks(text).filter(isOfHost);
  return blocks.length > 1 && blocks.some(isHostFile) ? blocks : [];
}

/** Whether a text begins on a line on which somebody typed: no word above a file. */
function isSession(text: string): boolean {
  return outputsOf(text)[0]?.isTyped === true;
}

/**
 * What of a text is to be reviewed, file by file; empty: nothing. Only what is certain: anything else is a question, or a
 * message. The words around options tell which kernel they are of, and what for.
 */
export function pastesIn(written: string, knowledge: KnowledgeBase): readonly string[] {
  const text = withoutMarks(written);
  if (hasNamedFiles(text)) return [text.trim()];
  const blocks = blocksIn(text);
  if (blocks.length > 0) return blocks;
  const file = pastedFile(text) ?? text.trim();
  const whole = withoutFences(text);
  // A first line that ends like words above a file may be its own: `services:`, `Client:`.
  const isWhole = whole === text.trim() && (isSession(whole) || (whole.endsWith(file) && isOutput(whole)));
  const isWholeOfHost = whole !== file && isHostFile(whole);
  if (isWholeOfHost && isWhole) return [whole];
  if (isHostFile(file)) return [file];
  if (isWholeOfHost) return [whole];
  if (!isAboutKernel(file, knowledge)) return [];
  return [whole !== file && isAboutKernel(whole, knowledge) ? whole : file];
}
