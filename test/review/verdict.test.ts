import { describe, expect, it } from 'vitest';
import { createProfile } from '../../src/core/profile.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import { EMPTY_FIX } from '../../src/review/fix/create-fix.ts';
import type { CapabilityResult, Change, Finding, Fix, OptionResult, ReviewDocument } from '../../src/review/review.ts';
import { verdictOf } from '../../src/review/verdict.ts';
import { knowledge } from '../support/ask.ts';

const { review } = wordsFor('en');
const PROFILE = createProfile(knowledge.defaultProfile, { kernel: '6.12' });

function capability(id: string, part: Partial<CapabilityResult> = {}): CapabilityResult {
  const told = { id, title: `the ${id}`, essential: true, via: null, missing: [], ways: [], changes: 1, instead: null };
  return { ...told, status: 'missing', ...part };
}

function change(symbol: string, serves: string[], need: 'required' | 'recommended' = 'required'): Change {
  return { symbol, from: 'n', to: 'm', because: 'so', need, serves };
}

function option(need: OptionResult['need']): OptionResult {
  return { symbol: 'A', value: 'absent', line: null, need, status: 'missing', why: 'so', capability: 'net' };
}

const WARNING: Finding = {
  ...{ rule: 'x/y', severity: 'warning', file: 'x', line: null, subject: 'x', message: 'x', why: 'so', fix: null },
  facts: [],
};

interface Part extends Partial<Pick<ReviewDocument, 'capabilities' | 'options' | 'findings'>> {
  readonly kind?: string;
  readonly changes?: Fix['changes'];
  readonly unmet?: Fix['unmet'];
}

/** The verdict on a whole configuration, or on another kind of file. */
function verdict({ kind = 'kernel-config', changes = [], unmet = [], ...part }: Part): ReturnType<typeof verdictOf> {
  const nothing = { kernelVersion: null, arch: null, date: null, isDistKernel: false, symbols: 0, warnings: [] };
  const input = { name: 'x', kind, ...nothing };
  const document: ReviewDocument = {
    ...{ schemaVersion: 2, profile: PROFILE, host: null, inputs: [input] },
    ...{ capabilities: [], options: [], findings: [], moreFindings: 0, hostFix: null },
    fix: { ...EMPTY_FIX, changes, unmet },
    ...part,
  };
  return verdictOf(document, wordsFor('en'));
}

describe('what is broken', () => {
  it('is counted by the changes that mend it: not what is only recommended, nor what is for something else', () => {
    const changes = [
      change('A', ['net']),
      change('B', ['net', 'other']),
      change('C', ['net'], 'recommended'),
      change('D', ['other']),
    ];
    expect(verdict({ capabilities: [capability('net')], changes })).toEqual({
      tone: 'bad',
      verdict: review.broken('the net', 2),
    });
    const two = [capability('net'), capability('store')];
    expect(verdict({ capabilities: two, changes: [...changes, change('E', ['store'])] }).verdict).toBe(
      review.brokenBelow(3),
    );
  });

  it('has something that works until then', () => {
    const instead = { id: 'old', title: 'the old way' };
    expect(verdict({ capabilities: [capability('net', { instead })] }).verdict).toContain(
      review.untilThen('the net', 'the old way'),
    );
  });

  it('and cannot be mended is told with the reason, and not among what can', () => {
    const options = [option('required')];
    const unmet = [{ symbol: 'A', reason: 'It is not there.' }];
    const told = verdict({ capabilities: [capability('net')], options, unmet, changes: [change('B', ['net'])] });
    expect(told.verdict).toBe(review.impossible('the net', 'It is not there.'));
    const recommended = [option('recommended')];
    expect(verdict({ capabilities: [capability('net')], options: recommended, unmet }).verdict).toBe(
      review.broken('the net', 0),
    );
  });
});

describe('the tone', () => {
  const lesser = capability('extra', { essential: false, status: 'degraded' });

  it.each<[string, Part, string, string]>([
    ['a whole file without fault', {}, 'good', review.allGood],
    [
      'a whole file that lacks something nobody needs',
      { capabilities: [lesser] },
      'warning',
      review.partial('the extra'),
    ],
    ['a part without fault', { kind: 'kernel-fragment' }, 'info', review.partVerdict],
    ['another file without fault', { kind: 'docker-info' }, 'info', review.nothingWrong],
    ['another file with a fault', { kind: 'docker-info', findings: [WARNING] }, 'info', review.excerptVerdict],
  ])('of %s', (_, part, tone, text) => {
    expect(verdict(part)).toEqual({ tone, verdict: text });
  });
});
