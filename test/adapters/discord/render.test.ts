import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { MemoryIdStore, readCustomId } from '../../../src/adapters/discord/custom-id.ts';
import { MENU_ID } from '../../../src/adapters/discord/render/buttons.ts';
import { createPayload } from '../../../src/adapters/discord/render/payload.ts';
import { type DiscordMessage, renderDiscord } from '../../../src/adapters/discord/render/render.ts';
import { DISCORD } from '../../../src/adapters/discord/surface.ts';
import { commandFor } from '../../../src/answers/command-lines.ts';
import { sayFor } from '../../../src/core/hints.ts';
import { plainProse } from '../../../src/core/render/prose.ts';
import { createReply, type Reply } from '../../../src/core/reply.ts';
import { KERNEL_GROUPS } from '../../../src/knowledge/schema/names.ts';
import { buttonsOf, menusOf, textOf } from '../../fakes/discord/message-parts.ts';
import { findMessageProblems } from '../../fakes/discord/message-schema.ts';
import { readMarkdown } from '../../fakes/discord/read-markdown.ts';
import { anyReply } from '../../support/any-reply.ts';
import { ask, fixture, knowledge } from '../../support/ask.ts';
import { withoutCard } from '../../support/whole-answers.ts';

/** What a reader would trip over in the text of one page. */
function findBlemishes(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '(code)');
  return [
    ...(/\n\n\n/.test(prose) ? ['two blank lines'] : []),
    ...(/^#{2,3} .*\n(#{2,3}|-#) /m.test(prose) && !/^## .*\n-# /m.test(prose) ? ['a heading without text'] : []),
    ...(/\n### .*\s*$/.test(prose) ? ['a heading at the end'] : []),
    ...(prose.includes('```') ? ['half a code block'] : []),
    ...(/undefined|\[object|NaN/.test(prose) ? ['a slip of the renderer'] : []),
  ];
}

/** Renders the first pages, one in the middle and the last in every way; returns their text. */
function expectValid(reply: Reply, commandLine: string): string[] {
  const { pages } = renderDiscord(reply, { commandLine });
  const some = new Set([0, 1, Math.floor(pages / 2), pages - 1].filter((page) => page < pages));
  return [...some].map((page) => {
    const texts: string[] = [];
    for (const options of [{}, { sharedBy: '80351110224678912' }, { canShare: false, offersUpload: true }]) {
      const { body, files } = renderDiscord(reply, { page, commandLine, ...options });
      const names = files.map(({ name }) => name);
      expect(findMessageProblems(body, names), `${commandLine}, page ${page}`).toEqual([]);
      texts.push(textOf(body));
    }
    return texts[0] ?? '';
  });
}

function expectTidy(reply: Reply, line: string): void {
  for (const text of expectValid(reply, line)) expect(findBlemishes(text), `${line}: ${text}`).toEqual([]);
}

/** Everything that a reader of all pages reads, without markup. */
function readAll(reply: Reply): string {
  const { pages } = renderDiscord(reply);
  return Array.from(
    { length: pages },
    (_, page) => readMarkdown(textOf(renderDiscord(reply, { page }).body)).shown,
  ).join('\n');
}

function wishesOf(body: DiscordMessage, store = new MemoryIdStore()): unknown[] {
  const ids = buttonsOf(body).flatMap((button) => (button.custom_id === undefined ? [] : [button.custom_id]));
  return ids.map((id) => readCustomId(id, store));
}

describe('an answer on Discord', () => {
  it.each(['en', 'zh-CN'] as const)('is within the limits for every fact, and tidy (%s)', async (locale) => {
    for (const fact of knowledge.facts) {
      const line = commandFor(fact, knowledge);
      expectTidy(await ask(line, [], locale), line);
    }
  });

  it.each(['en', 'zh-CN'] as const)('is so for every command, alone and as in its examples (%s)', async (locale) => {
    const lines = [
      ...COMMANDS.flatMap(({ name, examples }) => [name, `help ${name}`, ...examples]),
      ...KERNEL_GROUPS.map((group) => `kernel group:${group}`),
      'compare aufs btrfs devicemapper overlay2 overlayfs vfs zfs',
    ];
    for (const line of lines) expectTidy(await ask(line, [], locale), line);
  });

  it.each(['en', 'zh-CN'] as const)('is so for reviews, with the whole report attached (%s)', async (locale) => {
    const wants = knowledge.all('capability').map((each) => each.id);
    for (const file of [
      'linux-6.12-x86-tinyconfig.config',
      'debian-6.12-amd64.config.gz',
      'linux-7.3-x86-defconfig.config',
    ]) {
      const reply = await ask(`analyze x --want ${wants.join(',')}`, [fixture(`kernel-config/${file}`)], locale);
      expectTidy(reply, file);
      const { files, pages } = renderDiscord(reply);
      expect(pages).toBe(1);
      expect(files.map(({ name }) => name)).toEqual(['report.md', ...reply.files.map(({ name }) => name)]);
    }
  });

  it('is within the limits whatever a reply holds', () => {
    const anyKind = fc.constantFrom<Partial<Reply>>(
      {},
      { document: {}, outcome: 'errors-found' },
      { outcome: 'failed' },
    );
    fc.assert(
      fc.property(anyReply, anyKind, (reply, kind) => {
        expectValid({ ...reply, ...kind }, reply.title || 'help');
      }),
      { numRuns: 40 },
    );
  });

  it('loses nothing: each step and each row is on some page', async () => {
    const onboarding = withoutCard(sayFor(await ask('onboard'), DISCORD));
    const steps = onboarding.blocks.flatMap((block) => (block.type === 'steps' ? block.items : []));
    expect(steps.length).toBeGreaterThan(5);
    const pages = readAll(onboarding);
    for (const { text, snippets = [] } of steps)
      for (const part of [plainProse(text), ...snippets.map((snippet) => snippet.text)]) expect(pages).toContain(part);
    const flags = withoutCard(await ask('use'));
    const cells = flags.blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []));
    expect(cells.length).toBeGreaterThan(20);
    // A narrow column breaks a cell into lines.
    const words = cells.flatMap((cell) => plainProse(cell).split(' '));
    for (const word of words) expect(readAll(flags)).toContain(word);
  });

  it('makes no mention, no link and no heading of what users write', async () => {
    const text = '<@80351110224678912> @everyone <t:1> [click](https://evil.example) https://evil.example # big';
    const config = fixture('kernel-config/linux-6.12-x86-tinyconfig.config', `\`${text}`);
    for (const reply of [await ask(`backend "${text}"`), await ask('analyze x', [config])]) {
      const { body } = renderDiscord(reply, { commandLine: `backend "${text}"` });
      const { kinds, links, shown } = readMarkdown(textOf(body));
      expect(shown).toContain('evil.example');
      expect(links.join(' ')).not.toContain('evil');
      for (const kind of ['user', 'role', 'everyone', 'timestamp']) expect([...kinds]).not.toContain(kind);
      expect(body.allowed_mentions).toEqual({ parse: [] });
    }
  });

  it('aligns a table of short cells, Chinese ones too', () => {
    const rows = [
      ['overlay2', '是', 'yes'],
      ['btrfs', '不一定', 'no'],
    ];
    const reply = createReply({
      title: 'x',
      blocks: [{ type: 'table', header: ['名称', '可用', 'en'], rows }],
      locale: 'zh-CN',
    });
    expect(textOf(renderDiscord(reply).body)).toContain(
      [
        '```',
        '名称      可用    en',
        '────────  ──────  ───',
        'overlay2  是      yes',
        'btrfs     不一定  no',
        '```',
      ].join('\n'),
    );
  });

  it('has buttons that ask again, go to other pages and share', async () => {
    const line = 'backend btrfs';
    const whole = withoutCard(await ask(line));
    const first = renderDiscord(whole, { commandLine: line });
    expect(first.pages).toBeGreaterThan(1);
    expect(wishesOf(first.body)).toEqual(
      expect.arrayContaining([
        { kind: 'page', page: 1, line },
        { kind: 'share', page: 0, line },
      ]),
    );
    const second = renderDiscord(whole, { commandLine: line, page: 1 });
    expect(wishesOf(second.body)).toContainEqual({ kind: 'page', page: 0, line });
  });

  it('makes a menu of many offers, whose entries ask as buttons do', async () => {
    const [menu] = menusOf(renderDiscord(withoutCard(await ask('onboard'))).body);
    expect(menu?.custom_id).toBe(MENU_ID);
    expect(menu?.options.map(({ value }) => readCustomId(value, new MemoryIdStore()))).toContainEqual({
      kind: 'ask',
      line: 'onboard set-use-flags',
    });
  });

  it('keeps a long question in the store, and finds it again', async () => {
    const store = new MemoryIdStore();
    const line = `fix ${'an error message that is very long '.repeat(5)}`;
    const { body } = renderDiscord(await ask('fix xt-masquerade-missing'), { commandLine: line, store });
    expect(wishesOf(body, store)).toContainEqual({ kind: 'share', page: 0, line });
  });

  it('says who shared it and how to ask, and gives others no button that would change it', async () => {
    const sharedBy = '80351110224678912';
    const { body } = renderDiscord(await ask('backend btrfs'), { commandLine: 'backend btrfs', sharedBy });
    expect(textOf(body)).toContain(`Shared by <@${sharedBy}>`);
    expect(textOf(body)).toContain('`/docker-gentoo backend btrfs`');
    expect(wishesOf(body).map((wish) => (wish as { kind: string }).kind)).not.toContain('page');
    expect(wishesOf(body).map((wish) => (wish as { kind: string }).kind)).not.toContain('share');
  });

  it('leads those who see the first page of a shared answer to the others, each for themselves', () => {
    const reply = createReply({
      title: 'long',
      locale: 'en',
      blocks: [{ type: 'bullets', items: Array.from({ length: 60 }, (_, index) => `${index} ${'word '.repeat(30)}`) }],
    });
    const { body } = renderDiscord(reply, { commandLine: 'backend', sharedBy: '80351110224678912' });
    expect(textOf(body)).toContain('Page 1 of');
    const kinds = wishesOf(body).map((wish) => (wish as { kind: string }).kind);
    expect(kinds).toContain('page');
    expect(kinds).not.toContain('share');
  });

  it('breaks no page in the middle of numbered steps that fit on one', () => {
    const items = Array.from({ length: 6 }, (_, index) => ({ text: `step ${index} ${'word '.repeat(40)}` }));
    const reply = createReply({
      title: 'steps',
      locale: 'en',
      blocks: [
        { type: 'paragraph', text: 'word '.repeat(620) },
        { type: 'heading', text: 'What to do' },
        { type: 'steps', items },
      ],
    });
    const texts = Array.from({ length: renderDiscord(reply).pages }, (_, page) =>
      textOf(renderDiscord(reply, { page }).body),
    );
    const holding = texts.filter((text) => text.includes('step 0'));
    expect(texts.length).toBeGreaterThan(1);
    expect(holding).toHaveLength(1);
    expect(holding[0]).toContain('What to do');
    expect(holding[0]).toContain('step 5');
  });

  it('is for the asker alone until it is shared', async () => {
    const reply = await ask('backend btrfs');
    const EPHEMERAL = 1 << 6;
    expect(createPayload(reply, {}).body.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(createPayload(reply, { sharedBy: '80351110224678912' }).body.flags & EPHEMERAL).toBe(0);
  });

  it('shows an error as a sentence, with what to ask instead', async () => {
    const { body } = renderDiscord(await ask('backend overlya2'), { commandLine: 'backend overlya2' });
    expect(textOf(body)).toMatch(/^❌ No storage backend is called `overlya2`.*\.$/m);
    expect(wishesOf(body)).toContainEqual({ kind: 'ask', line: 'backend overlay2' });
  });
});
