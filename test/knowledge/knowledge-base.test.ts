/** The facts in memory, over a few that are made for it. */
import { describe, expect, it } from 'vitest';
import { foldName, KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { isAutomatic, isGone, isNotYet } from '../../src/knowledge/lifetime.ts';
import type { Fact } from '../../src/knowledge/schema/fact.ts';
import { knowledge } from '../support/ask.ts';
import { readLexicon } from '../support/small-knowledge.ts';

const LEXICON = readLexicon();
const [BACKEND] = knowledge.all('backend');
const [CAPABILITY] = knowledge.all('capability');

function backend(id: string, aliases: readonly string[] = []): Fact {
  if (!BACKEND) throw new Error('no backend');
  return { ...BACKEND, id, aliases: [...aliases] };
}

type Requires = Extract<Fact, { kind: 'capability' }>['requires'];

function capability(id: string, requires: Partial<Requires[number]>[]): Fact {
  if (!CAPABILITY) throw new Error('no capability');
  const full = requires.map((each) => ({ need: 'required' as const, because: { en: 'x' }, ...each }));
  return { ...CAPABILITY, id, aliases: [], requires: full };
}

function baseOf(facts: readonly Fact[], redirects: Record<string, string> = {}): KnowledgeBase {
  const { defaultProfile, checkers, changePolicy, kernelLines, checkedAgainst } = knowledge;
  const data = {
    facts,
    redirects,
    defaultProfile,
    checkers,
    onboardingPaths: [],
    changePolicy,
    kernelLines,
    checkedAgainst,
    lexicon: LEXICON,
  };
  return new KnowledgeBase(data, { names: () => [], read: () => ({}) as never }, () => {
    throw new Error('nothing is searched here');
  });
}

describe('a name', () => {
  it.each([
    ['  CONFIG_BRIDGE_NETFILTER ', 'bridge-netfilter'],
    ['<M> Bridge netfilter', 'bridge-netfilter'],
    ['[*] Namespaces support  --->', 'namespaces-support'],
    ['{M} a', 'a'],
    ['-*- a__b', 'a-b'],
    ['< > a', 'a'],
    ['a [*] b', 'a-[*]-b'],
  ])('%j is folded to %j', (name, folded) => expect(foldName(name)).toBe(folded));
});

describe('the facts', () => {
  it('are found by id and alias however spelled; an id is stronger than the alias of another', () => {
    const base = baseOf([backend('one', ['Uno', 'two']), backend('two')]);
    expect(base.find('backend', 'UNO')?.id).toBe('one');
    expect(base.find('backend', 'two')?.id).toBe('two');
    expect(base.find('backend', 'three')).toBeUndefined();
    expect(base.find('topic', 'one')).toBeUndefined();
    expect(base.names('backend').sort()).toEqual(['one', 'two', 'uno']);
    expect(base.get('backend', 'Uno')).toBeUndefined();
    expect(base.all('backend').map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('are found by former ids of their kind', () => {
    const base = baseOf([backend('one')], { 'backend:old': 'backend:one', 'topic:older': 'backend:one' });
    expect(base.find('backend', 'old')?.id).toBe('one');
    expect(base.find('backend', 'older')).toBeUndefined();
  });

  it('tell who wants an option: required before recommended before optional, each capability once', () => {
    const base = baseOf([
      capability('optional', [{ need: 'optional', all: ['A'] }]),
      capability('both', [
        { need: 'recommended', all: ['A'] },
        { need: 'required', any: [['A'], ['B', 'C']] },
      ]),
      capability('recommended', [{ need: 'recommended', all: ['A'] }]),
      capability('off', [{ unset: ['B'] }]),
    ]);
    const wants = (symbol: string): string[] =>
      base
        .wantsOf(symbol)
        .map(({ capability: { id }, need, set, alternative }) =>
          [id, need, set ? 'set' : 'unset', ...(alternative ? ['alternative'] : [])].join(' '),
        );
    expect(wants('A')).toEqual([
      'both required set alternative',
      'recommended recommended set',
      'optional optional set',
    ]);
    expect(wants('B')).toEqual(['both required set alternative', 'off required unset']);
    expect(wants('D')).toEqual([]);
  });
});

describe('an option', () => {
  const option = (lifetime: object): Parameters<typeof isGone>[0] => ({
    lifetime: { outOfTree: false, formerly: [], successors: [], ...lifetime },
  });

  it('is there from the version it came with until the one before it went', () => {
    const mortal = option({ since: '4.4', removedIn: '5.1', automaticSince: '5.0' });
    const at = (kernel: string): boolean[] => [isNotYet, isGone, isAutomatic].map((each) => each(mortal, kernel));
    expect(at('4.3.9')).toEqual([true, false, false]);
    expect(at('4.4')).toEqual([false, false, false]);
    expect(at('5.0.7')).toEqual([false, false, true]);
    expect(at('5.1')).toEqual([false, true, true]);
  });

  it('whose lifetime nobody wrote down is there always', () => {
    for (const is of [isNotYet, isGone, isAutomatic]) expect(is(option({}), '6.18')).toBe(false);
  });
});
