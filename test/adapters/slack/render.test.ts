import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { renderSlack, type SlackRenderOptions } from '../../../src/adapters/slack/render/render.ts';
import { commandFor } from '../../../src/answers/command-lines.ts';
import { createReply, type Reply } from '../../../src/core/reply.ts';
import { findMessageProblems } from '../../fakes/slack/block-schema.ts';
import { textOf } from '../../fakes/slack/person.ts';
import { anyReply } from '../../support/any-reply.ts';
import { ask, fixture, knowledge } from '../../support/ask.ts';

/** Renders the first pages, one in the middle and the last in every way; returns how many pages there are. */
function expectValid(reply: Reply, commandLine: string): number {
  const { pages } = renderSlack(reply, { commandLine });
  for (const page of new Set([0, 1, Math.floor(pages / 2), pages - 1])) {
    const ways: SlackRenderOptions[] = [
      {},
      { sharedBy: 'U1' },
      { attached: 'report', offersUpload: true },
      { isHalf: true },
      { attached: 'answer', isHalf: true },
    ];
    for (const options of ways) {
      const { text, blocks } = renderSlack(reply, { page, commandLine, ...options });
      expect(findMessageProblems({ text, blocks }), `${commandLine}, page ${page}`).toEqual([]);
    }
  }
  return pages;
}

/** Everything that a reader of all pages reads. */
function readAll(reply: Reply): string {
  const { pages } = renderSlack(reply);
  return Array.from({ length: pages }, (_, page) => JSON.stringify(renderSlack(reply, { page }).blocks)).join('\n');
}

describe('an answer on Slack', () => {
  it.each(['en', 'zh-CN'] as const)('is within the limits for every fact (%s)', async (locale) => {
    for (const fact of knowledge.facts) {
      const line = commandFor(fact, knowledge);
      expectValid(await ask(line, [], locale), line);
    }
  });

  it('says how many sources it does not show', async () => {
    const reply = await ask('backend btrfs');
    const { pages } = renderSlack(reply);
    for (const isHalf of [false, true]) {
      const { blocks } = renderSlack(reply, { page: pages + 9, isHalf });
      const line = /Sources: .*(?= · checked)/.exec(textOf(blocks))?.[0] ?? '';
      const more = Number(/ · (\d+) more/.exec(line)?.[1] ?? 0);
      expect(line.split(' · ').length - (more > 0 ? 1 : 0) + more).toBe(reply.citations.length);
    }
  });

  it.each(['en', 'zh-CN'] as const)(
    'is within the limits for every command, alone and as in its examples (%s)',
    async (locale) => {
      for (const command of COMMANDS) {
        for (const line of [command.name, `help ${command.name}`, ...command.examples])
          expectValid(await ask(line, [], locale), line);
      }
      const groups = [
        'kernel',
        'use',
        'backend',
        'install',
        'fix',
        'compare aufs btrfs devicemapper overlay2 overlayfs vfs zfs',
      ];
      for (const line of groups) expectValid(await ask(line, [], locale), line);
    },
  );

  it('is within the limits for reviews', async () => {
    const wants = knowledge
      .all('capability')
      .map((each) => each.id)
      .join(',');
    for (const file of [
      'linux-6.12-x86-tinyconfig.config',
      'debian-6.12-amd64.config.gz',
      'linux-7.3-x86-defconfig.config',
    ])
      expectValid(await ask(`analyze x --want ${wants}`, [fixture(`kernel-config/${file}`)]), file);
  });

  it('is within the limits whatever a reply holds', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expectValid(reply, reply.title || 'help');
      }),
      { numRuns: 60 },
    );
  });

  it('loses nothing: each row of the longest list is on some page', async () => {
    const reply = await ask('use');
    const rows = reply.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
    expect(rows.length).toBeGreaterThan(5);
    const text = readAll(reply);
    for (const [first = ''] of rows) expect(text).toContain(JSON.stringify(first.replaceAll('`', '')).slice(1, -1));
  });

  it('makes no mention and no link of what users write', async () => {
    const { blocks, text } = renderSlack(await ask('fix "<!channel> <@U123> <https://evil.example|click> & *bold*"'));
    expect(text).not.toMatch(/<[!@#h]/);
    for (const block of blocks) {
      if (block.type !== 'context') continue;
      for (const element of block.elements)
        if (element.type === 'mrkdwn') expect(element.text).not.toMatch(/<(?!https:\/\/)/);
    }
    expect(JSON.stringify(blocks)).not.toMatch(/"type":"(user|broadcast|channel)"/);
  });

  it('has buttons that ask again, and offers sharing', async () => {
    const { blocks } = renderSlack(await ask('backend btrfs'), { commandLine: 'backend btrfs' });
    const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(buttons).toContainEqual(expect.objectContaining({ action_id: 'share:0', value: 'backend btrfs' }));
    expect(buttons).toContainEqual(expect.objectContaining({ action_id: 'ask:0' }));
  });

  it('leads those who see the first page of a shared answer to the others, each for themselves', () => {
    const items = Array.from({ length: 90 }, (_, index) => `${index} ${'word '.repeat(40)}`);
    const reply = createReply({ title: 'long', locale: 'en', blocks: [{ type: 'bullets', items }] });
    const { blocks } = renderSlack(reply, { commandLine: 'backend', sharedBy: 'U7' });
    expect(JSON.stringify(blocks)).toContain('"action_id":"page:1"');
    expect(JSON.stringify(blocks)).not.toContain('"action_id":"share');
  });

  it('says who shared it, and gives others no button that would change it', async () => {
    const { blocks } = renderSlack(await ask('backend btrfs'), { commandLine: 'backend btrfs', sharedBy: 'U7' });
    expect(JSON.stringify(blocks[0])).toContain('Shared by <@U7>');
    expect(JSON.stringify(blocks)).not.toMatch(/"action_id":"(share|page)/);
    expect(JSON.stringify(blocks)).toContain('/docker-gentoo backend btrfs');
  });
});
