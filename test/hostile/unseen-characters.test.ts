/** Nothing that a terminal obeys or a reader cannot see comes out of any renderer, whatever went in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestChoices } from '../../src/adapters/discord/complete.ts';
import { renderPayload as renderDiscordPayload } from '../../src/adapters/discord/render/payload.ts';
import { renderDiscord } from '../../src/adapters/discord/render/render.ts';
import { renderPayload as renderSlackPayload } from '../../src/adapters/slack/render/payload.ts';
import { renderSlack } from '../../src/adapters/slack/render/render.ts';
import { answer, renderAnswer } from '../../src/adapters/terminal/answer.ts';
import { renderComplaint } from '../../src/adapters/terminal/cli.ts';
import { completeLine } from '../../src/adapters/terminal/complete.ts';
import { renderText } from '../../src/adapters/terminal/render/render.ts';
import type { Format } from '../../src/core/parse-call.ts';
import { renderJson } from '../../src/core/render/json.ts';
import { renderMarkdown } from '../../src/core/render/markdown.ts';
import { code, createReply, type Reply } from '../../src/core/reply.ts';
import { anyReply } from '../support/any-reply.ts';
import { ask, dispatcher, textFile } from '../support/ask.ts';

/** Controls of both kinds, sequences of terminals, directions of writing, joiners, tags, line breaks of Unicode. */
const HOSTILE = [
  '\u001b[2J',
  '\u001b]0;PWNED\u0007',
  '\u001b]52;c;cm0K\u001b\\',
  '\u0000\u0008\r\u000b\u007f',
  '\u0085\u009b31m\u009d0;x\u009c',
  '\u202e\u2066\u2069\u061c\u200e',
  '\u200b\u200d\u2060\u00ad\ufeff\ufff9',
  '\u{e0001}\u{e0041}\u2028\u2029',
];
const ALL = `a${HOSTILE.join('x')}b`;
const UNSEEN = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u;

/** Marks of our own that keep two signs apart: see GAP of Discord's renderer and escapeStyles of Slack's. */
const OUR_MARKS = /[\u200b\u2060]/g;

/** What people do not see: keys, addresses, and what a button sends back. */
const NOT_SHOWN = new Set(['value', 'custom_id', 'action_id', 'url', 'block_id']);

function shownStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (NOT_SHOWN.has(key) ? [] : shownStrings(child)));
}

function expectSeen(text: string, what: string): void {
  expect(UNSEEN.exec(text)?.[0].codePointAt(0)?.toString(16), what).toBeUndefined();
}

/** The same reply with hostile characters in every text of it. */
function poison<T>(value: T, poisoned: string): T {
  if (typeof value === 'string') return `${value}${poisoned}` as T;
  if (Array.isArray(value)) return value.map((child) => poison(child, poisoned)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = new Set(['type', 'tone', 'state', 'locale', 'outcome', 'visibility', 'url']);
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, kept.has(key) ? child : poison(child, poisoned)]),
  ) as T;
}

/** Our own colours: one number each. */
function withoutColours(text: string): string {
  const colours = Array.from({ length: 108 }, (_, number) => `\u001b[${number}m`);
  return colours.reduce((rest, colour) => rest.replaceAll(colour, ''), text);
}

function expectClean(reply: Reply): void {
  expectSeen(renderText(reply, { width: 80, colours: false }), 'text');
  expectSeen(withoutColours(renderText(reply, { width: 80, colours: true })), 'text with colours');
  expectSeen(renderComplaint(reply), 'complaint');
  expectSeen(renderMarkdown(reply), 'markdown');
  expectSeen(renderJson(reply), 'json');
  expectSeen(renderSlackPayload(reply, `ask ${ALL}`), '--format slack');
  expectSeen(renderDiscordPayload(reply, `ask ${ALL}`), '--format discord');
  const options = { commandLine: `ask ${ALL}`, sharedBy: 'U1' };
  for (const shown of shownStrings(renderSlack(reply, options))) expectSeen(shown.replaceAll(OUR_MARKS, ''), 'Slack');
  const { body, files } = renderDiscord(reply, options);
  for (const shown of shownStrings(body)) expectSeen(shown.replaceAll(OUR_MARKS, ''), 'Discord');
  for (const file of files) expectSeen(file.name + file.content, 'a file');
}

describe('a reply with anything in it', () => {
  it('is shown without what cannot be seen', () => {
    fc.assert(
      fc.property(anyReply, fc.constantFrom(ALL, ...HOSTILE), (reply, poisoned) =>
        expectClean(poison(reply, poisoned)),
      ),
      { numRuns: 10 },
    );
  });

  it('is the same value again when JSON is read', () => {
    const given = { text: ALL };
    expect(JSON.parse(renderJson(createReply({ title: 'any', locale: 'en', document: given })))).toEqual(given);
  });
});

async function* nothing(): AsyncGenerator<Buffer> {
  // no standard input
}

const FILES: Readonly<Record<string, string>> = {
  'a header': `# Linux/x86 6.18.1${ALL} Kernel Configuration\nCONFIG_VETH=y\n`,
  'an architecture': `# Linux/${ALL} 6.18.1 Kernel Configuration\nCONFIG_VETH=y\n`,
  'an old header': `# Linux kernel version: 2.6.36${ALL}\nCONFIG_VETH=y\n`,
  values: `# Linux/x86 6.18.1 Kernel Configuration\nCONFIG_VETH="${ALL}"\nCONFIG_VETH="${ALL}"\nCONFIG_LOCALVERSION="${ALL}"\n`,
  complaints: `Kernel version: 6.18${ALL}\napp-containers/docker-29.7${ALL}\nCONFIG_VETH: is not set when it should be. ${ALL}\n`,
  'nothing known': ALL,
};

describe.each(Object.entries(FILES).map(([what, text]) => [what, text.replaceAll('\u0000', '')] as const))(
  'a file with them in %s',
  (_what, text) => {
    it('is reviewed without one of them in any format or file', async () => {
      const reply = await ask('analyze x', [textFile(text, `x${ALL}.config`)]);
      expectClean(reply);
      for (const { name, content } of reply.files) expectSeen(name + content, name);
      const formats: Format[] = ['fragment', 'script', 'markdown', 'json', 'text'];
      for (const format of formats) {
        const printed = await renderAnswer({ reply, format, args: [] }, { width: 100, colours: false }, {});
        expectSeen(printed, format);
      }
    });
  },
);

describe('a version that is told', () => {
  it.each(['--docker', '--kernel'])('%s is refused when it holds them', async (option) => {
    for (const hostile of HOSTILE) {
      const args = ['recommend', option, `6.18${hostile}x`];
      const { reply } = await answer({ args, locale: 'en', stdin: nothing() }, dispatcher);
      expect(reply.title).toContain('is no version');
      expectClean(reply);
    }
  });
});

describe('completion', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'docker-gentoo-names-'));
    // A name cannot hold the first of these.
    const names = HOSTILE.map((hostile) => `my${hostile.replaceAll('\u0000', '')}.config`);
    for (const name of names) writeFileSync(join(folder, name), '');
    mkdirSync(join(folder, `my${HOSTILE[5]}`));
    writeFileSync(join(folder, 'my.config'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('offers no name of a file that a terminal would obey', () =>
    expect(completeLine(`analyze ${folder}/my`, dispatcher)[0]).toEqual([`${folder}/my.config`]));

  it('offers no choice on Discord with what was typed before it', () => {
    const typed = { type: 3, name: 'want', value: `swarm${ALL},rootl`, focused: true } as const;
    const choices = suggestChoices([{ type: 1, name: 'analyze', options: [typed] }], 'en', dispatcher);
    for (const choice of choices) expectSeen(choice.name + choice.value, choice.name);
  });
});

describe('a code span', () => {
  it('is never cut inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, length) => {
        expect(code(text.toWellFormed(), length).isWellFormed()).toBe(true);
      }),
    );
    expect(code(`${'x'.repeat(118)}😀y`)).toBe(`\`${'x'.repeat(118)}…\``);
  });
});
