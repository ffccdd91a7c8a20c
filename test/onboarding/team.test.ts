/** What leads see, what people keep to themselves, and who is reminded when. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDiscord } from '../../src/adapters/discord/render/render.ts';
import { renderSlack } from '../../src/adapters/slack/render/render.ts';
import { SLACK } from '../../src/adapters/slack/surface.ts';
import { cardOf } from '../../src/core/card.ts';
import type { Asker } from '../../src/core/command.ts';
import { renderMarkdown } from '../../src/core/render/markdown.ts';
import type { Reply } from '../../src/core/reply.ts';
import { END } from '../../src/onboarding/state.ts';
import { sendReminders } from '../../src/runtime/reminders.ts';
import type { Store } from '../../src/store/store.ts';
import { knowledge, show } from '../support/ask.ts';
import { ADA, newcomer, offersOf, openTestStore, replicaOf } from '../support/onboarding.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const LEAD: Asker = { ...ADA, person: 'ULEAD', isManager: true };
const DAY_MS = 24 * 60 * 60_000;

async function begin(person: string): Promise<ReturnType<typeof newcomer>> {
  const somebody = newcomer(replicaOf(store), { ...ADA, person });
  await somebody.say('onboard choose own-machine');
  await somebody.say('onboard choose openrc');
  await somebody.say('onboard skip fs');
  return somebody;
}

describe('onboard team', () => {
  it('shows leads who is where and what fails most often, and nobody else', async () => {
    const ann = await begin('UANN');
    await ann.say('onboard done know-your-host');
    await ann.say('onboard failed portage-config-not-set');
    const bob = await begin('UBOB');
    await bob.say('onboard failed');
    const lead = newcomer(replicaOf(store), LEAD);
    const team = await lead.say('onboard team');
    expect(team.title).toBe('2 people in the onboarding');
    const text = show(team);
    expect(text).toContain('UANN');
    expect(JSON.stringify(renderSlack(team).blocks)).not.toContain('{person:');
    const { card: _, ...whole } = team;
    expect(JSON.stringify(renderSlack(whole).blocks)).toContain('{"type":"user","user_id":"UANN"}');
    expect(JSON.stringify(renderDiscord(whole).body)).toContain('<@UANN>');
    expect(renderMarkdown(team, SLACK)).toContain('`UANN`');
    await ann.say('onboard restart');
    expect(show(await lead.say('onboard team'))).toContain('1× have the kernel configuration reviewed');
    for (const line of ['choose own-machine', 'choose openrc', 'skip fs', 'done know-your-host'])
      await ann.say(`onboard ${line}`);
    expect(text).toContain('1/10');
    expect(text).toContain('1× have the kernel configuration reviewed');
    expect(team.files[0]?.content).toMatch(/^<svg /);
    expect(show(await ann.say('onboard team'))).toContain('you do not');
    const alone = newcomer(replicaOf(store), { platform: 'terminal', workspace: '', person: 'me', isManager: true });
    expect(show(await alone.say('onboard team'))).toContain('no team here');
  });

  it('tells what fails most often first', async () => {
    const elsewhere = { ...ADA, workspace: 'TFAILS' };
    for (const [person, step] of [
      ['UONE', 'review-kernel'],
      ['UTWO', 'know-your-host'],
      ['UTHREE', 'know-your-host'],
    ] as const) {
      const somebody = newcomer(replicaOf(store), { ...elsewhere, person });
      for (const line of ['choose own-machine', 'choose openrc', 'skip fs']) await somebody.say(`onboard ${line}`);
      if (step === 'review-kernel') await somebody.say('onboard done know-your-host');
      await somebody.say('onboard failed');
    }
    const lead = newcomer(replicaOf(store), { ...elsewhere, person: 'ULEAD', isManager: true });
    const text = show(await lead.say('onboard team'));
    expect(text.indexOf('2× know the host')).toBeGreaterThan(0);
    expect(text.indexOf('2× know the host')).toBeLessThan(text.indexOf('1× have the kernel configuration reviewed'));
  });

  it('is a card of where most are and what fails; the people are one press away', async () => {
    const workspace = { ...ADA, workspace: 'TCARD' };
    for (const [person, steps] of [
      ['UA', ['know-your-host']],
      ['UB', ['know-your-host']],
      ['UC', []],
    ] as const) {
      const somebody = newcomer(replicaOf(store), { ...workspace, person });
      for (const line of ['choose own-machine', 'choose openrc', 'skip fs']) await somebody.say(`onboard ${line}`);
      for (const step of steps) await somebody.say(`onboard done ${step}`);
      await somebody.say('onboard failed');
    }
    const lead = newcomer(replicaOf(store), { ...workspace, person: 'ULEAD', isManager: true });
    const team = await lead.say('onboard team');
    const texts = cardOf(team).facts.map(({ label = '', text }) => `${label}: ${text}`);
    expect(texts).toEqual([
      'Where: 2× have the kernel configuration reviewed',
      'Where: 1× know the host',
      'Fails most often: 2× have the kernel configuration reviewed',
    ]);
    expect(cardOf(team).buttons[0]).toMatchObject({ label: 'Who is where', command: 'onboard team table' });
    const table = await lead.say('onboard team table');
    expect(table.title).toContain('Who is where');
    expect([team.profile, table.profile]).toEqual([undefined, undefined]);
    // More would not be seen at the width of a phone.
    expect(table.blocks).toMatchObject([{ type: 'table', header: ['Who', 'Where', 'Last active'] }]);
    for (const person of ['UA', 'UB', 'UC']) expect(show(table)).toContain(person);
  });

  it.each(knowledge.onboardingPaths.map(({ id }) => id))(
    'counts the steps of each by their own host: %s',
    async (path) => {
      const workspace = { ...ADA, workspace: `T${path}` };
      const lead = newcomer(replicaOf(store), { ...workspace, person: 'ULEAD', isManager: true });
      for (const init of ['openrc', 'systemd']) {
        const somebody = newcomer(replicaOf(store), { ...workspace, person: `U${init}${path}` });
        for (const line of [`choose ${path}`, `choose ${init}`]) await somebody.say(`onboard ${line}`);
        const [, all] = /(\d+)\D*$/.exec((await somebody.say('onboard list')).title) ?? [];
        expect(all).toBeDefined();
        for (const host of ['init=openrc', 'init=systemd rootless=yes']) {
          await lead.say(`profile ${host}`);
          const row = show(await lead.say('onboard team table'))
            .split('\n')
            .find((line) => line.includes(`U${init}${path}`));
          expect(row).toContain(`/${all})`);
        }
      }
    },
  );

  it('leaves out who keeps it private', async () => {
    const eve = await begin('UEVE');
    expect((await eve.say('onboard private')).title).toContain('does not see');
    const lead = newcomer(replicaOf(store), LEAD);
    expect(show(await lead.say('onboard team'))).not.toContain('UEVE');
    await eve.say('onboard private off');
    expect(show(await lead.say('onboard team'))).toContain('UEVE');
  });
});

describe('reminders', () => {
  /** What bots send who look at a time. */
  async function sentAt(
    now: Date,
    bots = 1,
    refused = '',
    lines: string[] = [],
  ): Promise<{ person: string; reply: Reply }[]> {
    const sent: { person: string; reply: Reply }[] = [];
    const write = ({ person }: Asker, reply: Reply): Promise<void> => {
      if (person === refused) return Promise.reject(new Error('account_inactive'));
      sent.push({ person, reply });
      return Promise.resolve();
    };
    const memory = { recall: store.memory.recall.bind(store.memory), open: () => Promise.resolve(store.memory) };
    const parts = {
      bots: [{ name: 'slack', running: { write } }],
      dispatcher: replicaOf(store),
      memory,
      log: (line: string) => lines.push(line),
    };
    await Promise.all(Array.from({ length: bots }, () => sendReminders(now, parts)));
    if (refused === '') expect(lines).toEqual([]);
    return sent;
  }
  const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);
  const to = (sent: readonly { person: string }[], who: string): number =>
    sent.filter(({ person }) => person === who).length;

  it('come once a week, from one of two replicas, until they are switched off or it is done', async () => {
    const dan = await begin('UDAN');
    expect(to(await sentAt(inDays(6)), 'UDAN')).toBe(0);
    const first = await sentAt(inDays(8), 2);
    expect(to(first, 'UDAN')).toBe(1);
    const { reply } = first.find(({ person }) => person === 'UDAN') ?? {};
    expect(reply?.title).toContain('know the host');
    expect(offersOf(reply as Reply)).toEqual(['onboard', 'onboard reminders off']);
    expect(to(await sentAt(inDays(14)), 'UDAN')).toBe(0);
    expect(to(await sentAt(inDays(16)), 'UDAN')).toBe(1);
    await dan.say('onboard reminders off');
    expect(to(await sentAt(inDays(30)), 'UDAN')).toBe(0);
  });

  it('come to everybody else where one cannot be sent', async () => {
    for (const person of ['UHAL', 'UIDA', 'UJON']) await begin(person);
    for (const [round, refused] of ['UHAL', 'UIDA', 'UJON'].entries()) {
      const lines: string[] = [];
      const sent = await sentAt(inDays(8 * (round + 1)), 1, refused, lines);
      for (const person of ['UHAL', 'UIDA', 'UJON']) expect(to(sent, person)).toBe(person === refused ? 0 : 1);
      expect(lines).toEqual(['slack: a reminder was not sent (account_inactive)']);
    }
  });

  it('end after four, where nobody comes back', async () => {
    await begin('UGUS');
    const counts: number[] = [];
    for (let days = 8; days < 70; days += 8) counts.push(to(await sentAt(inDays(days)), 'UGUS'));
    expect(counts).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
  });

  it('do not come to who is through', async () => {
    const fay = await begin('UFAY');
    for (
      let at = 'start';
      at !== END;
      at = (await store.memory.recall({ ...ADA, person: 'UFAY' })).onboarding?.step ?? END
    )
      await fay.say('onboard skip');
    expect(to(await sentAt(inDays(60)), 'UFAY')).toBe(0);
  });
});
