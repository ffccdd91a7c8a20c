/** Our verdict on a daemon.json is that of dockerd: recorded from real ones by `npm run parity:daemon -- --record`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findRefusals } from '../../../src/review/host/dockerd/refusals.ts';
import { readJson } from '../../../src/review/host/json/read-json.ts';
import { knowledge } from '../../support/ask.ts';

interface Recorded {
  readonly verdicts: readonly { readonly text: string; readonly refused: Readonly<Record<string, boolean>> }[];
}

const { verdicts } = JSON.parse(
  readFileSync(new URL('../../fixtures/daemon-verdicts.json', import.meta.url), 'utf8'),
) as Recorded;
const VERSIONS = Object.keys(verdicts[0]?.refused ?? {});

function isRefused(text: string, docker: string): boolean {
  const file = { ...readJson(text), isEmpty: text.trim() === '' };
  return findRefusals(file, knowledge.host.daemonOptions, docker).length > 0;
}

it('many files were shown to two versions, which took some and refused some', () => {
  expect(verdicts.length).toBeGreaterThan(100);
  expect(VERSIONS).toEqual(['20.10.24', '28.5.2']);
  for (const version of VERSIONS)
    expect(new Set(verdicts.map(({ refused }) => refused[version]))).toEqual(new Set([true, false]));
});

describe.each(VERSIONS)('dockerd %s', (version) => {
  it('refuses what we say that it refuses, and nothing else', () => {
    const differences = verdicts.filter(({ text, refused }) => isRefused(text, version) !== refused[version]);
    expect(differences.map(({ text }) => text)).toEqual([]);
  });
});
