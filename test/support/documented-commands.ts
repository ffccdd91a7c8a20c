/** The commands that documents tell a person to type, and what they say that those print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Blocks of commands (`sh`), of commands with what they print (`console`), and of anything else (`text`). */
const BLOCK = /^ *```([a-z]*)\n([\s\S]*?)^ *```$/gm;
const SPAN = /`([^`\n]+)`/g;
/** What a command begins with; a span of code that begins otherwise is no command. */
const PROGRAM = /^(npm|npx|node|cp|mv|chmod|cd|curl|wget|git|sudo|docker|systemctl|rc-service|\.?\/[\w./-]+\/node) /;

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function blocksOf(path: string): { language: string; lines: string[] }[] {
  return [...read(path).matchAll(BLOCK)].map(([, language = '', body = '']) => ({ language, lines: linesOf(body) }));
}

function spansOf(text: string): string[] {
  return [...text.matchAll(SPAN)].map(([, span = '']) => span).filter((span) => PROGRAM.test(`${span} `));
}

/**
 * The commands of a document, each once: the lines of its `sh` blocks and the spans of code that are commands. Examples
 * with their output are left to the test of the README.
 * @throws when a block does not say what it is
 */
export function commandsOf(path: string): string[] {
  const blocks = blocksOf(path);
  const unknown = blocks.find(({ language }) => !['sh', 'console', 'text'].includes(language));
  if (unknown) throw new Error(`${path}: a block is ${unknown.language || 'nothing'}, and not sh, console or text`);
  const prose = read(path).replaceAll(BLOCK, '');
  const typed = blocks.filter(({ language }) => language === 'sh').flatMap(({ lines }) => lines);
  const commands = [...typed, ...spansOf(prose)].flatMap((line) => line.split(' && '));
  return [...new Set(commands.filter((line) => !line.startsWith('#')))];
}

/** What a document says that commands print: the lines of its `text` blocks. */
export function promisesOf(path: string): string[] {
  return blocksOf(path)
    .filter(({ language }) => language === 'text')
    .flatMap(({ lines }) => lines);
}
