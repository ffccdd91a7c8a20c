/** Which way is taken, and what is begun that cannot be had in full: over a small tree and made-up capabilities. */
import { describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import type { Capability } from '../../../src/knowledge/schema/capability.ts';
import { Decider } from '../../../src/review/fix/decide.ts';
import type { ChangePolicy } from '../../../src/review/fix/planner.ts';
import { ConfigModel } from '../../../src/review/kconfig/model.ts';
import { knowledge } from '../../support/ask.ts';
import { viewOf } from '../../support/config-view.ts';
import { readLexicon } from '../../support/small-knowledge.ts';
import { fileOf, settable, smallTree } from '../kconfig/small-tree.ts';

const POLICY: ChangePolicy = { isKept: () => false, isForbidden: () => false, costOf: () => 1 };
const SYMBOLS = {
  ...Object.fromEntries(['A', 'B', 'C', 'LEFT', 'RIGHT'].map((symbol) => [symbol, settable()])),
  // It waits for what this kernel does not have.
  NEVER: settable({ d: 'GONE' }),
};

const LEXICON = readLexicon();
const TEXT = { en: 'so', 'zh-CN': '如此' };

function capability(id: string, part: Partial<Capability>): Capability {
  return {
    kind: 'capability',
    group: 'start',
    ...{ id, title: TEXT, now: TEXT, order: 1, aliases: [], related: [], sources: [] },
    ...{ history: [], unverified: [], reread: [] },
    ...{ reviewed: '2026-11-30', byDefault: false, reviewedWhen: [], essential: false, excludes: [], requires: [] },
    ...{ without: TEXT, symptoms: [] },
    ...part,
  };
}

/** Facts that are these capabilities, and nothing else. */
function knowing(facts: readonly Capability[]): KnowledgeBase {
  const { checkers, changePolicy, kernelLines, defaultProfile, checkedAgainst } = knowledge;
  const shared = { checkers, changePolicy, kernelLines, defaultProfile, checkedAgainst };
  const none = { redirects: {}, onboardingPaths: [], lexicon: LEXICON };
  const nobody = (): never => {
    throw new Error('nobody asks for that');
  };
  return new KnowledgeBase({ facts, ...shared, ...none }, { names: () => [], read: nobody }, nobody);
}

function need(part: Partial<Capability['requires'][number]>): Capability['requires'][number] {
  return { need: 'required', because: { en: 'so' }, ...part };
}

/** What is changed for some capabilities, and which way each goes. */
function decide(
  asked: readonly Capability[],
  file: Readonly<Record<string, string>> = {},
  others: readonly Capability[] = [],
): { edits: string[]; ways: string[]; refused: string[] } {
  const model = new ConfigModel(smallTree(SYMBOLS), fileOf(file), 'whole');
  const view = viewOf('', '6.12', { model, knowledge: knowing([...asked, ...others]) });
  const { edits, decisions, refusals } = new Decider(model, view, POLICY).decide(asked);
  return {
    edits: [...edits.keys()].sort(),
    ways: [...decisions.alternatives.values()].map(({ id }) => id),
    refused: refusals.map(({ demand }) => demand.symbol),
  };
}

describe('what cannot be had in full', () => {
  const requires = [need({ all: ['A'] }), need({ all: ['NEVER'] })];

  it('is not begun where somebody asked for it', () =>
    expect(decide([capability('asked', { requires })])).toEqual({ edits: [], ways: [], refused: ['NEVER'] }));

  it('is begun where every host needs it: the rest is of use', () =>
    expect(decide([capability('usual', { requires, byDefault: true })])).toMatchObject({
      edits: ['A'],
      refused: ['NEVER'],
    }));

  it('is begun where only what is recommended is missing', () =>
    expect(
      decide([
        capability('asked', { requires: [need({ all: ['A'] }), need({ need: 'recommended', all: ['NEVER'] })] }),
      ]),
    ).toMatchObject({ edits: ['A'], refused: ['NEVER'] }));

  it('takes nothing from others', () =>
    expect(
      decide([capability('asked', { requires }), capability('other', { requires: [need({ all: ['B'] })] })]).edits,
    ).toEqual(['B']));
});

describe('of several sets', () => {
  const either = capability('either', { requires: [need({ any: [['A'], ['B']] })] });

  it('the first of equals is taken, another where that is there already or shorter', () => {
    expect(decide([either]).edits).toEqual(['A']);
    expect(decide([either], { B: 'y' }).edits).toEqual([]);
    const long = capability('long', { requires: [need({ any: [['A', 'C'], ['B']] })] });
    expect(decide([long]).edits).toEqual(['B']);
  });

  it('one that can be had is taken before one that cannot', () => {
    const late = capability('late', { requires: [need({ any: [['NEVER'], ['A', 'B', 'C']] })] });
    expect(decide([late]).edits).toEqual(['A', 'B', 'C']);
  });
});

describe('of several ways', () => {
  const left = capability('left', { requires: [need({ all: ['LEFT'] })] });
  const right = capability('right', { requires: [need({ all: ['RIGHT'] })] });
  const goal = capability('goal', { anyOf: ['left', 'right'] });

  it('the usual one is taken, unless another is met and spares more than one line', () => {
    expect(decide([goal], {}, [left, right])).toMatchObject({ ways: ['left'], edits: ['LEFT'] });
    expect(decide([goal], { RIGHT: 'y' }, [left, right])).toMatchObject({ ways: ['left'], edits: ['LEFT'] });
    const longer = capability('left', { requires: [need({ all: ['LEFT', 'A'] })] });
    expect(decide([goal], { RIGHT: 'y' }, [longer, right])).toMatchObject({ ways: ['right'], edits: [] });
    expect(decide([goal], {}, [longer, right])).toMatchObject({ ways: ['left'], edits: ['A', 'LEFT'] });
    expect(decide([goal], { LEFT: 'y', RIGHT: 'y' }, [left, right])).toMatchObject({ ways: ['left'], edits: [] });
  });

  it('the one that somebody asked for is taken, of two the earlier', () => {
    expect(decide([goal, right], {}, [left])).toMatchObject({ ways: ['right'], edits: ['RIGHT'] });
    expect(decide([goal, right, left])).toMatchObject({ ways: ['left'], edits: ['LEFT', 'RIGHT'] });
  });

  it('another is taken where the usual one cannot be had, and it is said why', () => {
    const closed = capability('left', { requires: [need({ all: ['NEVER'] })] });
    expect(decide([goal], {}, [closed, right])).toEqual({ ways: ['right'], edits: ['RIGHT'], refused: ['NEVER'] });
  });
});
