/**
 * How a review is shown, whole: made-up documents that hold everything a document can hold, compared with the texts in
 * test/fixtures/review-replies. `npx vitest run test/review/review-reply --update` writes them anew; read what changed.
 */
import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/adapters/terminal/render/render.ts';
import { createProfile } from '../../src/core/profile.ts';
import type { CapabilityResult, Change, Finding, OptionResult, ReviewDocument } from '../../src/review/review.ts';
import { createReviewReply } from '../../src/review/review-reply.ts';
import { knowledge } from '../support/ask.ts';

const FIXTURES = new URL('../fixtures/review-replies/', import.meta.url);

const capability = (id: string, part: Partial<CapabilityResult> = {}): CapabilityResult => ({
  ...{ id, title: `title of ${id}`, status: 'ok', essential: false, via: null, missing: [] },
  ...{ ways: [], changes: 1, instead: null },
  ...part,
});
const finding = (subject: string, part: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'kernel-config/option-missing', severity: 'warning', file: 'a', line: 3, subject },
  ...{
    message: `${subject} is off`,
    why: `why ${subject}.`,
    fix: `CONFIG_${subject}=m`,
    facts: [`kernel-option:${subject}`],
  },
  ...part,
});
const option = (symbol: string, part: Partial<OptionResult>): OptionResult => ({
  ...{ symbol, value: 'n', line: 1, need: 'required', status: 'missing', why: 'x', capability: 'lost' },
  ...part,
});
const change = (symbol: string, to: Change['to'], because: string, from = 'n'): Change => ({
  symbol,
  from,
  to,
  because,
});
const cause = { symbol: 'NET', state: 'off', line: 7, menu: 'Networking support' } as const;
const many = Array.from({ length: 10 }, (_, index) => `LOST${index}`);

function createDocument(part: Partial<ReviewDocument> = {}): ReviewDocument {
  const defaults = {
    ...knowledge.defaultProfile,
    docker: '29.7',
    kernel: '6.18',
    arch: 'x86',
    init: 'openrc',
  } as const;
  const input = {
    kind: 'kernel-config',
    kernelVersion: '6.18.1',
    arch: 'x86',
    date: null,
    isDistKernel: false,
  } as const;
  return {
    schemaVersion: 2,
    host: null,
    hostFix: null,
    profile: createProfile(defaults, {}),
    inputs: [{ ...input, name: '`a`', symbols: 4000, warnings: ['crlf', 'bom'] }],
    capabilities: [capability('walk')],
    options: [],
    findings: [],
    moreFindings: 0,
    fix: { fragment: '', script: '', changes: [], unmet: [], sideEffects: [], tree: { linux: '6.18.35', arch: 'x86' } },
    ...part,
  };
}

const FULL = createDocument({
  moreFindings: 5,
  capabilities: [
    capability('walk', { status: 'missing', essential: true, via: 'run', missing: ['VETH', 'NET'] }),
    capability('talk', { status: 'degraded', missing: ['TUN'] }),
    capability('lost', { status: 'missing', missing: ['GONE'] }),
    capability('dream', { status: 'unknown' }),
  ],
  options: [option('GONE', {}), option('OTHER', { need: 'recommended', capability: 'talk' })],
  findings: [
    finding('.config', {
      rule: 'input/unreadable',
      severity: 'error',
      message: 'b.png is binary data',
      fix: null,
      facts: [],
    }),
    finding('VETH', { severity: 'error', causes: [cause] }),
    finding('ALONE', { fix: null }),
    finding('BRIDGE', { causes: [cause] }),
    ...many.map((symbol) =>
      finding(symbol, { causes: [{ ...cause, symbol: 'INET', state: 'on', line: null, menu: null }] }),
    ),
    finding('SOLE', { causes: [{ ...cause, symbol: 'SMP' }] }),
    finding('MINOR', { severity: 'info' }),
    finding('PASTED', { severity: 'info', rule: 'complaint/optional' }),
  ],
  fix: {
    fragment: '# head\nCONFIG_VETH=m\n',
    script: 'scripts/config -m VETH && make olddefconfig',
    changes: [change('VETH', 'm', 'walk'), change('NET', 'y', 'CONFIG_VETH'), change('OLD', 'n', 'CONFIG_VETH', 'y')],
    unmet: [
      { symbol: 'GONE', reason: 'It is not there.' },
      { symbol: 'OTHER', reason: 'It is not there.' },
      { symbol: 'KEPT', reason: 'It stays.' },
    ],
    sideEffects: [
      change('NET', 'y', 'CONFIG_VETH'),
      change('OLD', 'n', 'CONFIG_VETH', 'y'),
      change('SOUND', 'm', 'make olddefconfig', 'y'),
    ],
    tree: { linux: '6.18.35', arch: 'x86' },
  },
});

const complaint = (rule: string, severity: Finding['severity']): Finding =>
  finding(rule.toUpperCase(), { rule: `complaint/${rule}`, severity });
const PASTE = createDocument({
  capabilities: [],
  inputs: FULL.inputs.map((input) => ({ ...input, kind: 'portage-messages', arch: null, warnings: [], symbols: 3 })),
});

/** What is shown, by the name of its text. */
const DOCUMENTS: Readonly<Record<string, ReviewDocument>> = {
  full: FULL,
  'dist-kernel': { ...FULL, inputs: FULL.inputs.map((input) => ({ ...input, isDistKernel: true })) },
  good: createDocument(),
  partial: createDocument({ capabilities: [capability('walk'), capability('talk', { status: 'degraded' })] }),
  'good-but-host': createDocument({
    findings: [finding('run', { rule: 'kernel-config/besides-the-kernel', fix: null, line: null })],
  }),
  'good-and-more': createDocument({
    findings: [finding('zfs', { rule: 'kernel-config/besides-the-kernel', severity: 'info', fix: null })],
  }),
  part: createDocument({
    inputs: FULL.inputs.map((input) => ({
      ...input,
      kind: 'kernel-fragment',
      kernelVersion: null,
      date: 'Sun Dec 5 2010',
    })),
    capabilities: [capability('walk', { status: 'unknown', essential: true })],
  }),
  'complaints-that-matter': { ...PASTE, findings: [complaint('matters', 'error'), complaint('depends', 'warning')] },
  'complaints-that-depend': { ...PASTE, findings: [complaint('depends', 'warning'), complaint('harmful', 'info')] },
  'complaints-about-nothing': { ...PASTE, findings: [complaint('false-alarm', 'info'), complaint('optional', 'info')] },
  'complaints-unchecked': { ...PASTE, findings: [complaint('matters', 'info'), complaint('depends', 'info')] },
};

describe('a review that is shown', () => {
  it.each(Object.entries(DOCUMENTS))('%s', async (name, document) => {
    const reply = createReviewReply(document, 'en', '2026-11-29');
    const offers = reply.actions.map((action) => (action.type === 'ask' ? action.command : action.url));
    const files = reply.files.map((file) => `${file.name}: ${file.content}`);
    const text = renderText(reply, { width: 100, colours: false });
    const told = [`${reply.outcome}, ${reply.tone}; ${offers.join(' · ')}`, ...files, text].join('\n');
    await expect(told).toMatchFileSnapshot(new URL(`${name}.txt`, FIXTURES).pathname);
  });
});
