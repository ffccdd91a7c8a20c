/** Everything of ours that reads or shows what people hand in, with the longest text that it can be given. Add yours. */
import { COMMANDS } from '../../commands/index.ts';
import { suggestChoices } from '../../src/adapters/discord/complete.ts';
import { describeError } from '../../src/adapters/discord/connection/secrets.ts';
import { createCustomId, MemoryIdStore, readCustomId } from '../../src/adapters/discord/custom-id.ts';
import { renderDiscord } from '../../src/adapters/discord/render/render.ts';
import { lineFromSlack, localeInLine } from '../../src/adapters/slack/command-line.ts';
import { withoutSecrets } from '../../src/adapters/slack/connection/logger.ts';
import { renderSlack } from '../../src/adapters/slack/render/render.ts';
import { answer, renderAnswer } from '../../src/adapters/terminal/answer.ts';
import { completeLine } from '../../src/adapters/terminal/complete.ts';
import { renderText } from '../../src/adapters/terminal/render/render.ts';
import { foldReply } from '../../src/chat/fold.ts';
import { readQuestion } from '../../src/chat/question.ts';
import { readHostFields } from '../../src/chat/review-form.ts';
import { toArguments } from '../../src/core/chat-line.ts';
import { LIMITS } from '../../src/core/limits.ts';
import { joinLine, splitLine } from '../../src/core/parse-call.ts';
import { renderJson } from '../../src/core/render/json.ts';
import { renderMarkdown } from '../../src/core/render/markdown.ts';
import { cleanText, stripEscapes } from '../../src/core/render/text.ts';
import { type Block, code, createReply, type Reply } from '../../src/core/reply.ts';
import { foldName } from '../../src/knowledge/knowledge-base.ts';
import { parseVersion } from '../../src/knowledge/version.ts';
import { SourceText } from '../../src/review/host/evidence.ts';
import { KINDS } from '../../src/review/host/kinds/index.ts';
import { HEAD_LENGTH } from '../../src/review/host/kinds/kind.ts';
import { ask, dispatcher, textFile } from '../support/ask.ts';

export interface Target {
  readonly name: string;
  /** The longest text that it can be given, in characters. */
  readonly cap: number;
  readonly run: (text: string) => unknown;
}

/** A file is text in lines: an endless one is refused as a whole. */
function inLines(text: string): string {
  const lines: string[] = [];
  for (let start = 0; start < text.length; start += LIMITS.lineLength - 1)
    lines.push(text.slice(start, start + LIMITS.lineLength - 1));
  return lines.join('\n');
}

async function* nothing(): AsyncGenerator<Buffer> {
  // no standard input
}

/** A question as it is asked in a terminal, answered and printed; as one argument, and as many. */
async function askInTerminal(args: readonly string[]): Promise<void> {
  const result = await answer({ args, locale: 'en', stdin: nothing() }, dispatcher);
  await renderAnswer({ ...result, args }, { width: 100, colours: true }, {});
}

/** Every kind of block with the text in every place. */
const BLOCKS: readonly ((text: string) => Block)[] = [
  (text) => ({ type: 'heading', text }),
  (text) => ({ type: 'paragraph', text }),
  (text) => ({ type: 'bullets', items: [text, text] }),
  (text) => ({ type: 'bullets', items: text.split(' ') }),
  (text) => ({ type: 'steps', items: [{ text, details: [text], snippets: [{ caption: text, text }] }] }),
  (text) => ({ type: 'fields', fields: [{ label: text, value: text }] }),
  (text) => ({
    type: 'table',
    header: ['a', text],
    rows: [
      [text, 'b'],
      ['c', text],
    ],
  }),
  (text) => ({ type: 'code', text }),
  (text) => ({ type: 'checklist', items: [{ state: 'missing', text }] }),
  (text) => ({ type: 'callout', tone: 'warning', text }),
];

function replyOf(text: string): Reply {
  return createReply({
    title: text,
    verdict: text,
    profile: text,
    blocks: BLOCKS.map((block) => block(text)),
    actions: [{ type: 'ask', command: text }],
    citations: [{ title: text, url: `https://example.org/${text}` }],
    locale: 'en',
  });
}

const CONFIG_HEAD = '# Linux/x86 6.18.1 Kernel Configuration\nCONFIG_NET=y\n';
const COMPLAINT = 'CONFIG_VETH: is not set when it should be.\n';
const review = (head: string) => (text: string) => ask('analyze x --want swarm', [textFile(head + inLines(text))]);

/** As much again of files that rules hold against each other. */
function reviewWithOthers(text: string): unknown {
  const many = (line: (index: number) => string): string =>
    Array.from({ length: Math.ceil(text.length / 64) }, (_, index) => line(index)).join('');
  const asked = `The following USE changes are necessary to proceed:\n${many((i) => `>=app-containers/docker-${i} f${i}\n`)}`;
  const set = many((index) => `app-containers/docker g${index}\napp-misc/a${index} b\n`);
  return ask('analyze x', [textFile(inLines(text)), textFile(asked, 'emerge.txt'), textFile(set, 'package.use')]);
}

/** A part of what a file may have: the whole for every shape would take too long, and it is steep before. */
const FILE = LIMITS.textBytes / 8;

/** What searches may do for a text is bounded by what people paste. */
const QUESTION = 4096;

export const TARGETS: readonly Target[] = [
  { name: 'a configuration', cap: FILE, run: review(CONFIG_HEAD) },
  { name: 'complaints', cap: FILE, run: review(COMPLAINT) },
  { name: 'a file of any kind', cap: FILE, run: review('') },
  { name: 'a file of a host with two others', cap: FILE / 8, run: reviewWithOthers },
  ...KINDS.map(({ id, detect, parse }) => ({
    name: `a file of the kind ${id}`,
    cap: FILE,
    run: (text: string) => {
      const lines = inLines(text);
      return [detect(lines.slice(0, HEAD_LENGTH), 'x'), parse(new SourceText('x', lines))];
    },
  })),
  { name: 'escape sequences', cap: FILE, run: stripEscapes },
  { name: 'text to be shown', cap: FILE, run: (text) => cleanText(text) + code(text) },
  { name: 'a line as words', cap: LIMITS.questionLength, run: (text) => joinLine(splitLine(text)) },
  { name: 'a line of chat', cap: LIMITS.questionLength, run: (text) => toArguments(text, dispatcher) },
  { name: 'a line from Slack', cap: LIMITS.questionLength, run: (text) => localeInLine(lineFromSlack(text)) },
  { name: 'a question', cap: LIMITS.questionLength, run: (text) => readQuestion(text, 'en', dispatcher) },
  {
    name: 'names and versions',
    cap: LIMITS.questionLength,
    run: (text) => [foldName(text), parseVersion(text), readHostFields({ docker: text, kernel: text, init: text })],
  },
  { name: 'a custom id', cap: LIMITS.questionLength, run: readIds },
  {
    name: 'errors for the log',
    cap: LIMITS.questionLength,
    run: (text) => [withoutSecrets(text), describeError(text)],
  },
  { name: 'completion in the terminal', cap: 16_384, run: complete },
  { name: 'completion on Discord', cap: 6000, run: suggest },
  { name: 'the text renderer', cap: 8192, run: (text) => renderText(replyOf(text), { width: 100, colours: true }) },
  { name: 'the Markdown renderer', cap: 8192, run: (text) => renderMarkdown(replyOf(text)) },
  { name: 'the JSON renderer', cap: 16_384, run: (text) => renderJson(replyOf(text)) },
  { name: 'the Slack renderer', cap: 16_384, run: (text) => renderSlack(replyOf(text), { commandLine: text }) },
  { name: 'the Discord renderer', cap: 16_384, run: (text) => renderDiscord(replyOf(text), { commandLine: text }) },
  {
    name: 'a folded reply',
    cap: 16_384,
    run: (text) => foldReply(replyOf(text), { commandsAttached: '', maxSnippet: 100 }),
  },
  ...COMMANDS.map(({ name }) => ({ name: `the command ${name}`, cap: QUESTION, run: askCommand(name) })),
  { name: 'an unknown command', cap: QUESTION, run: (text) => askInTerminal(text.split(' ')) },
];

function readIds(text: string): unknown {
  const store = new MemoryIdStore();
  const id = createCustomId({ kind: 'page', page: 1, line: text }, store);
  return [readCustomId(id, store), readCustomId(text, store)];
}

function complete(text: string): unknown {
  return ['kernel', 'analyze', ''].map((name) => completeLine(`${name} ${text}`, dispatcher));
}

function suggest(text: string): unknown {
  const typed = ['want', 'names', 'existing'].map((name) => ({ type: 3, name, value: text, focused: true }) as const);
  return typed.map((option) => suggestChoices([{ type: 1, name: 'kernel', options: [option] }], 'en', dispatcher));
}

function askCommand(name: string): Target['run'] {
  return async (text) => {
    await askInTerminal([name, text]);
    await askInTerminal([name, ...splitLine(text)]);
  };
}
