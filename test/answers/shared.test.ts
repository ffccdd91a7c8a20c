/** What all answers share, over pieces of facts made for it. */
import { describe, expect, it } from 'vitest';
import { asks } from '../../src/answers/offers.ts';
import {
  type AnswerContext,
  createAnswer,
  section,
  tellPast,
  tellStatements,
  tellSteps,
} from '../../src/answers/shared.ts';
import { describeCondition } from '../../src/core/describe-profile.ts';
import { createProfile, type ProfileOverrides } from '../../src/core/profile.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import type { Condition, Source } from '../../src/knowledge/schema/common.ts';
import { dispatcher, knowledge } from '../support/ask.ts';

const HOST = { docker: '29.7', kernel: '6.18', arch: 'x86', init: 'openrc' } as const;

function host(overrides: ProfileOverrides = {}): AnswerContext {
  const defaults = { ...knowledge.defaultProfile, ...HOST };
  return { knowledge, commands: dispatcher.commands, locale: 'en', profile: createProfile(defaults, overrides) };
}

const tell = (when: Condition, overrides: ProfileOverrides): string[] =>
  tellStatements([{ en: 'a claim', when }], host(overrides));

describe('a statement', () => {
  it('is told as it is; one that nobody has verified says so', () => {
    expect(tellStatements([{ en: 'sure' }, { en: 'maybe', certainty: 'unverified' }], host())).toEqual([
      'sure',
      'maybe (not verified)',
    ]);
  });

  it.each<[Condition]>([
    [{ docker: '< 29' }],
    [{ kernel: '< 6.18' }],
    [{ arch: ['arm64'] }],
    [{ init: 'systemd' }],
    [{ docker: '>= 29', kernel: '< 6.18' }],
  ])('for another version or host (%j) is not told', (when) => expect(tell(when, {})).toEqual([]));

  it.each<[Condition, ProfileOverrides, string]>([
    [{ fs: ['zfs', 'xfs'] }, { fs: 'zfs' }, '(data on zfs, xfs) a claim'],
    [{ rootless: true }, { rootless: true }, '(rootless) a claim'],
    [{ usernsRemap: true }, { usernsRemap: true }, '(userns-remap) a claim'],
    [{ diskQuota: true }, { diskQuota: true }, '(disk quota per container) a claim'],
    [{ selinux: true }, { selinux: true }, '(SELinux) a claim'],
    [{ existing: ['aufs'] }, { existing: 'aufs' }, '(existing data of aufs) a claim'],
    [{ rootless: true, selinux: true }, { rootless: true, selinux: true }, '(rootless · SELinux) a claim'],
  ])('for %j names its situation until that is told', (when, told, open) => {
    expect(tell(when, {})).toEqual([open]);
    expect(tell(when, told)).toEqual(['a claim']);
  });

  it.each<[Condition, ProfileOverrides]>([
    [{ fs: ['zfs'] }, { fs: 'btrfs' }],
    [{ rootless: false }, { rootless: true }],
    [{ usernsRemap: false }, { usernsRemap: true }],
    [{ diskQuota: false }, { diskQuota: true }],
    [{ selinux: false }, { selinux: true }],
    [{ existing: ['aufs'] }, { existing: 'overlay2' }],
  ])('for %j is not told to whoever has %j', (when, told) => expect(tell(when, told)).toEqual([]));
});

describe('a step', () => {
  it('says what to set, what to put where, and what to type', () => {
    const step = {
      text: { en: 'Do it' },
      kernel: { VETH: 'm', BRIDGE: 'y' } as const,
      file: { path: '/etc/x', content: 'a\n\n' },
      command: 'b\n',
    };
    expect(tellSteps([step], host())).toEqual([
      {
        text: 'Do it',
        snippets: [
          { text: 'CONFIG_VETH=m\nCONFIG_BRIDGE=y' },
          { caption: 'into `/etc/x`:', text: 'a' },
          { caption: 'then run:', text: 'b' },
        ],
      },
    ]);
  });

  it('is left out, labelled or marked like a statement', () => {
    const text = { en: 'Do it' };
    expect(tellSteps([{ text, when: { init: 'systemd' } }], host())).toEqual([]);
    expect(tellSteps([{ text, when: { rootless: true } }], host())).toEqual([{ text: '(rootless) Do it' }]);
    expect(tellSteps([{ text, certainty: 'unverified' }], host())).toEqual([{ text: 'Do it (not verified)' }]);
  });
});

describe('an answer', () => {
  const source = (title: string, url?: string): Source => ({
    supports: ['now'],
    title,
    how: 'tree',
    checked: '2026-01-01',
    detail: 'seen',
    ...(url !== undefined && { url }),
  });

  it('names each source once, the oldest review, and the host', () => {
    const facts = [
      { sources: [source('a', 'https://example.org/'), source('b')], reviewed: '2026-05-02' },
      { sources: [source('b')], reviewed: '2026-05-01' },
    ];
    expect(createAnswer(host(), facts, { title: 'x' })).toMatchObject({
      citations: [{ title: 'a', url: 'https://example.org/' }, { title: 'b' }],
      checked: '2026-05-01',
      profile: 'Assumed: Docker 29.7 · kernel 6.18 · x86 · OpenRC',
    });
    expect(createAnswer(host(), [], { title: 'x' })).not.toHaveProperty('checked');
  });

  it('names first what backs the answer of today, then what backs most, and last what backs the past alone', () => {
    const backing = (title: string, ...supports: string[]): Source => ({ ...source(title), supports });
    const sources = [
      backing('past', 'history', 'history.1', 'history.2', 'history.3'),
      backing('one', 'steps'),
      backing('two', 'steps', 'notes'),
      backing('both', 'history', 'steps', 'notes'),
      backing('today', 'now'),
      backing('as one', 'cause'),
    ];
    const { citations } = createAnswer(host(), [{ sources, reviewed: '2026-05-02' }], { title: 'x' });
    expect(citations.map(({ title }) => title)).toEqual(['today', 'both', 'two', 'one', 'as one', 'past']);
  });

  it('names a source that several facts cite as the first of them does', () => {
    const [a, b] = [source('a', 'https://example.org/'), source('b', 'https://example.org/')];
    const facts = [a, b].map((each) => ({ sources: [each], reviewed: '2026-05-02' }));
    expect(createAnswer(host(), facts, { title: 'x' }).citations.map(({ title }) => title)).toEqual(['a']);
  });

  it('has no heading over nothing', () => {
    expect(section('h', { type: 'bullets', items: [] })).toEqual([]);
    expect(section('h', { type: 'fields', fields: [] })).toEqual([]);
    expect(section('h', { type: 'bullets', items: ['a'] })).toHaveLength(2);
  });

  it('offers each command once', () =>
    expect(asks(['backend btrfs', 'use', 'backend btrfs'], { ...host(), told: { init: 'systemd' } })).toEqual([
      { type: 'ask', command: 'backend btrfs --init systemd', label: 'About btrfs' },
      { type: 'ask', command: 'use --init systemd', label: 'All USE flags' },
    ]));

  it('tells the past in order, then what nobody has verified', () => {
    const history = [
      { when: '2020', text: { en: 'later' } },
      { when: '2014-03', text: { en: 'first' } },
    ];
    const fields = [
      { label: '2014-03', value: 'first' },
      { label: '2020', value: 'later' },
    ];
    expect(tellPast({ history, unverified: [{ en: 'who knows' }] }, host())).toEqual([
      { id: 'history', title: 'History', blocks: [{ type: 'fields', fields }] },
      { id: 'not-verified', title: 'Not verified', blocks: [{ type: 'bullets', items: ['who knows'] }] },
    ]);
  });
});

it('a condition reads as words', () =>
  expect(
    describeCondition(
      { docker: '>= 29.0', kernel: '< 6.17', arch: ['x86', 'arm64'], init: 'systemd', rootless: false },
      wordsFor('en'),
    ),
  ).toBe('Docker 29.0 and newer · kernel before 6.17 · x86, arm64 · systemd · not rootless'));
