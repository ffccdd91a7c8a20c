/** What the gallery shows: some sixty questions over all commands and facts, reviews, and the lines of a chat. */
import { readFileSync } from 'node:fs';
import { notedReply, stuckReply, unsureReply, withinReply } from '../../src/chat/follow-up/talk-replies.ts';
import { answerParts } from '../../src/chat/thread-parts.ts';
import { toArguments } from '../../src/core/chat-line.ts';
import type { Attachment } from '../../src/core/command.ts';
import { createErrorReply, type Dispatcher, grammarOf } from '../../src/core/dispatch.ts';
import { UserError } from '../../src/core/errors.ts';
import { tellWords } from '../../src/core/facets/tell-words.ts';
import { LIMITS } from '../../src/core/limits.ts';
import type { Locale } from '../../src/core/locale.ts';
import { parseCall } from '../../src/core/parse-call.ts';
import { code, type Reply } from '../../src/core/reply.ts';
import type { Words } from '../../src/core/words/index.ts';
import { everyLine } from './every-line.ts';
import { createRememberedSamples } from './remembered.ts';
import type { Sample } from './sample.ts';

/** How many of a command's names are shown, spread evenly over all of them. */
const SHARES: Readonly<Record<string, number>> = {
  backend: 8,
  use: 7,
  kernel: 9,
  install: 5,
  fix: 10,
  onboard: 3,
  help: 3,
};

/** Commands whose question is no single name. */
const LINES: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'compare btrfs overlay2',
    'compare overlayfs zfs',
    'compare devicemapper overlay2 vfs',
    'recommend',
    'recommend --fs zfs --rootless',
    'ask do I need btrfs for docker',
    'ask which storage driver should I use on zfs',
    'ask how do I cook pasta',
    'ask how do I move /var/lib/docker and is seccomp required?',
    'ask you need CONFIG_VETH=m and CONFIG_BRIDGE=m',
    'ask do I need CONFIG_VETH and CONFIG_BRIDGE?',
    'ask docker desktop does not start on my macbook',
    'hello',
    'thanks!',
    'bakend btrfs',
    'backend overlya2',
  ],
  'zh-CN': [
    'compare btrfs overlay2',
    'compare overlayfs zfs',
    'compare devicemapper overlay2 vfs',
    'recommend',
    'recommend --fs zfs --rootless',
    'ask Docker 一定要用 btrfs 吗',
    'ask zfs 上该用哪个存储驱动',
    'ask 红烧肉怎么做',
    'ask 怎么迁移 /var/lib/docker，另外 seccomp 必须开吗',
    'ask 需要打开 CONFIG_VETH=m 和 CONFIG_BRIDGE=m',
    'ask 我需要 CONFIG_VETH 和 CONFIG_BRIDGE 吗',
    'ask 苹果电脑上 docker 桌面版起不来',
    '你好',
    '谢谢！',
    'bakend btrfs',
    'backend overlya2',
  ],
};

/** So many of a list, from its beginning to its end. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)] as T);
}

/** The questions in a language, the same on every run. */
function sampleLines({ commands, knowledge }: Dispatcher, locale: Locale): readonly string[] {
  const named = commands.flatMap((command) => {
    const names = (command.complete?.([], { commands, knowledge }) ?? []).map(({ name }) => name);
    const shown = spread(names, SHARES[command.name] ?? 0).map((name) => `${command.name} ${name}`);
    return SHARES[command.name] === undefined ? [] : [command.name, ...shown];
  });
  return [...named, ...LINES[locale]];
}

const FIXTURES = new URL('../../test/fixtures/kernel-config/', import.meta.url);

function fixture(file: string, name = file): Attachment {
  return { name, bytes: readFileSync(new URL(file, FIXTURES)) };
}

/** Files that people attach together. */
const REVIEWS: Readonly<Record<string, () => readonly Attachment[]>> = {
  'review of a kernel without anything': () => [fixture('linux-6.12-x86-tinyconfig.config', '.config')],
  'review of a default kernel': () => [fixture('linux-7.3-x86-defconfig.config', '.config')],
  'review of a distribution’s kernel': () => [fixture('debian-6.12-amd64.config.gz')],
  'review of two files': () => [
    fixture('linux-6.12-x86-tinyconfig.config', 'laptop.config'),
    fixture('linux-7.3-x86-defconfig.config', 'server.config'),
  ],
};

/** Lines that say that something takes time, or has to be tried again. */
const BUSY: ReadonlySet<string> = new Set(['sign of life', 'busy', 'busy for you', 'too many questions', 'restarting']);

/** What a chat says beside answers. */
const CHAT_LINES: Readonly<Record<string, (words: Words) => string>> = {
  'sign of life': ({ chat }) => chat.stillAtIt,
  busy: ({ chat }) => chat.busy,
  'busy for you': ({ chat }) => chat.busyForYou(3),
  'too many questions': ({ chat }) => chat.tooManyQuestions(4),
  restarting: ({ chat }) => chat.restarting,
  'took too long': ({ chat }) => chat.tookTooLong(8),
  'took too much': ({ chat }) => chat.tookTooMuch,
  'no file': ({ chat }) => chat.noFiles,
  'too many files': ({ input }) => input.tooManyFiles(code('eleventh.config'), LIMITS.filesPerCall),
  'nothing to explain': ({ chat }) => chat.nothingToExplain,
  'refused payload': ({ chat }) => chat.refused('msg_blocks_too_long'),
  'review forgotten': ({ chat }) => chat.reviewForgotten,
  'file gone': ({ chat }) => chat.fileGone(code('.config')),
  'download failed': ({ chat }) => chat.downloadFailed(code('.config')),
  'too large': ({ input }) => input.tooLarge(code('kernel.config'), LIMITS.fileBytes),
  'our fault': (words) => words.internalError('1a2b3c4d'),
};

function answer(line: string, locale: Locale, dispatcher: Dispatcher): Promise<Reply> {
  const { call } = parseCall(toArguments(line, dispatcher), locale, grammarOf(dispatcher));
  return dispatcher.dispatch({ ...call, files: [] });
}

function review(files: readonly Attachment[], locale: Locale, dispatcher: Dispatcher): Promise<Reply> {
  const unread = [{ name: 'shot.png', problem: 'PNG' }].slice(0, files.length - 1);
  const args = files.map(({ name }) => name);
  return dispatcher.dispatch({ name: 'analyze', args, overrides: {}, want: [], locale, files, unread });
}

/** Questions with their answers. */
async function answers(lines: readonly string[], locale: Locale, dispatcher: Dispatcher): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const line of lines) samples.push({ name: line, line, reply: await answer(line, locale, dispatcher) });
  return samples;
}

/** Questions that an answer has the words of: all of them, and some. */
async function within(locale: Locale, dispatcher: Dispatcher): Promise<Sample[]> {
  const reply = await answer('ask disk-usage', locale, dispatcher);
  const plain = await answer('ask how do I cook pasta', locale, dispatcher);
  const { search } = dispatcher.knowledge;
  return ['--volumes', 'is --volumes for cucumbers'].flatMap((question) => {
    const told = tellWords(reply, search.fold(question), search);
    const thread = { people: [], options: { overrides: {}, want: [], locale }, files: [], ...answerParts(reply) };
    return told ? [{ name: `talk: ${question}`, reply: withinReply({ ...told, reply }, thread, plain) }] : [];
  });
}

/** What is said in a talk that no command line asks for. */
async function talk(locale: Locale, dispatcher: Dispatcher): Promise<Sample[]> {
  const veth = await answer('fix veth-missing', locale, dispatcher);
  const { sections, offers } = answerParts(veth);
  const thread = { people: [], options: { overrides: {}, want: [], locale }, files: [], sections, offers };
  return [
    { name: 'talk: a host is noted', reply: notedReply({ init: 'openrc', kernel: '6.12.30' }, locale) },
    { name: 'talk: it did not help', reply: stuckReply(thread, veth, locale) },
    { name: 'talk: a facet of it', reply: await answer('install docker-group about-restart', locale, dispatcher) },
    { name: 'talk: what takes it back', reply: await answer('install docker-group about-undo', locale, dispatcher) },
    ...(await within(locale, dispatcher)),
    { name: 'talk: not known of that', reply: unsureReply({ ...thread, subject: 'CONFIG_VETH' }, null, locale) },
  ];
}

/** The card of every fact, list and kind of question. */
export function createEverySample(dispatcher: Dispatcher, locale: Locale): Promise<readonly Sample[]> {
  return answers(everyLine(dispatcher.knowledge, dispatcher.commands), locale, dispatcher);
}

/** All samples in a language: questions, reviews, lines. */
export async function createSamples(dispatcher: Dispatcher, locale: Locale): Promise<readonly Sample[]> {
  const samples = await answers(sampleLines(dispatcher, locale), locale, dispatcher);
  for (const [name, files] of Object.entries(REVIEWS))
    samples.push({ name, reply: await review(files(), locale, dispatcher) });
  samples.push(...(await createRememberedSamples(dispatcher.knowledge, locale)), ...(await talk(locale, dispatcher)));
  for (const [name, tell] of Object.entries(CHAT_LINES))
    samples.push({ name, reply: createErrorReply(new UserError(BUSY.has(name) ? 'busy' : 'usage', tell), locale) });
  return samples;
}
