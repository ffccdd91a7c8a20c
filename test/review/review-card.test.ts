/** A review as a card: one screen and a half of a phone, the verdict as its title, and what to ask next. */
import { describe, expect, it } from 'vitest';
import { BUDGET, heightOf } from '../../scripts/gallery/card-height.ts';
import { SLACK } from '../../src/adapters/slack/surface.ts';
import { CARD, cardOf, fitsFact } from '../../src/core/card.ts';
import type { Attachment } from '../../src/core/command.ts';
import { sayFor } from '../../src/core/hints.ts';
import { LOCALES } from '../../src/core/locale.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import { ask, fixture, textFile } from '../support/ask.ts';

const BROKEN = (): Attachment => fixture('kernel-config/linux-6.12-x86-defconfig.config', '.config');
const EMPTY = (): Attachment => fixture('kernel-config/linux-6.12-x86-tinyconfig.config', 'tiny.config');
const GOOD = (): Attachment => fixture('kernel-config/debian-6.12-amd64.config.gz', 'debian.config.gz');
const PART = (): Attachment => textFile('CONFIG_VETH=m\n# CONFIG_BRIDGE is not set\n', 'docker.config');

describe.each(LOCALES)('the card of a review in %s', (locale) => {
  it.each([
    ['a kernel that lacks some', [BROKEN()]],
    ['one that lacks all', [EMPTY()]],
    ['one that has all', [GOOD()]],
    ['a part', [PART()]],
    ['two kernels', [BROKEN(), EMPTY()]],
    ['a kernel and a picture', [BROKEN(), textFile('\u0000\u0001PNG', 'shot.png')]],
  ])('fits onto a phone: %s', async (_, files) => {
    const card = cardOf(await ask('analyze x', files, locale));
    expect(heightOf(card, wordsFor(locale))).toBeLessThanOrEqual(BUDGET);
    expect(card.facts.length).toBeLessThanOrEqual(CARD.facts);
    expect(card.facts.filter((fact) => !fitsFact(fact))).toEqual([]);
    expect(card.buttons.length).toBeGreaterThanOrEqual(2);
    expect(card.buttons.length).toBeLessThanOrEqual(CARD.buttons);
    expect(
      card.buttons.map((button) => button.label ?? '').filter((label) => label === '' || /--/.test(label)),
    ).toEqual([]);
  });
});

describe('a review', () => {
  it('says what can be mended, how many changes it takes, and what to run', async () => {
    const { title, checks, snippet, buttons } = cardOf(await ask('analyze x', [BROKEN()]));
    expect(title).toBe('Docker does not run on this kernel yet');
    // Each is said once, for all of which it holds.
    expect(checks.map(({ state, text }) => `${state} ${text.split(':')[0]}`)).toEqual([
      'missing Missing, can be mended',
      'ok Works',
    ]);
    expect(snippet?.caption).toMatch(/^\d+ changes: /);
    expect(snippet?.text).toContain('sh docker-config.sh');
    expect(buttons.map(({ label }) => label).slice(0, 3)).toEqual([
      expect.stringMatching(/^Show the \d+ findings$/),
      'I rebuilt: review again',
      'Review more: swarm, IPv6, rootless',
    ]);
  });

  it('tells each file its own verdict by name, and what was not read', async () => {
    const { title, facts, notes, snippet, host } = cardOf(
      await ask('analyze x', [BROKEN(), GOOD(), textFile('\u0000\u0001PNG', 'shot.png')]),
    );
    expect(title).toBe('Docker runs on 1 of 2 kernels');
    expect(facts).toEqual([
      { label: '.config', text: 'does not run Docker yet, 11 changes' },
      { label: 'debian.config.gz', text: 'has everything' },
      { label: 'shot.png', text: 'could not be read' },
    ]);
    expect(notes).toEqual([]);
    expect(snippet).toEqual({
      caption: '.config: 11 changes: run this in `/usr/src/linux`, then reboot.',
      text: 'sh 1-docker-config.sh\nmake -j"$(nproc)" && make modules_install && make install',
    });
    expect(host).toContain('kernel 6.12.117');
  });

  it('has no one thing to run, and no one kernel, where there are several of each', async () => {
    const other = fixture('kernel-config/linux-7.3-x86-defconfig.config', 'server.config');
    const reply = await ask('analyze x', [{ ...EMPTY(), name: 'laptop.config' }, other]);
    const { title, advice, snippet, host } = cardOf(sayFor(reply, SLACK));
    expect(title).toBe('Docker runs on none of the 2 kernels yet');
    expect(advice).toBe('Each kernel has a fix of its own; the attached `docker-config.sh` is for server.config.');
    expect(snippet).toBeUndefined();
    expect(host).toBe('x86 · assumed: Docker 29.7 · OpenRC');
    expect(reply.files.map(({ name }) => name)).toEqual([
      'laptop-docker.config',
      'laptop-docker-config.sh',
      'docker.config',
      'docker-config.sh',
    ]);
  });

  it('has its findings as a section', async () => {
    const reply = await ask('analyze x --section findings', [BROKEN()]);
    expect(reply.section).toBe('findings');
    expect(JSON.stringify(reply.blocks)).toContain('CONFIG_VETH');
  });

  it('says what of the host the file told, and what is assumed', async () => {
    const { host } = cardOf(await ask('analyze x --docker 28.5', [BROKEN()]));
    expect(host).toBe('Docker 28.5 · kernel 6.12.117 · x86 · assumed: OpenRC');
  });
});
