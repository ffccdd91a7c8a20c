/** The page "which kernel options does Docker need" asks for what the review asks for: no more, no less, on every kernel. */
import { describe, expect, it } from 'vitest';
import { createProfile, type HostProfile, holds } from '../../src/core/profile.ts';
import type { KconfigTree } from '../../src/knowledge/kconfig-tree.ts';
import type { FactOf } from '../../src/knowledge/knowledge-base.ts';
import { isAutomatic, isGone, isNotYet } from '../../src/knowledge/lifetime.ts';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, knowledge, textFile } from '../support/ask.ts';

const KERNELS = ['5.2', '5.4', '5.10', '5.15', '6.1', '6.12', '6.16', '6.17', '6.18', '7.3'] as const;
const WORDS = /[A-Z][A-Z0-9_]+/g;

function page(): FactOf<'install-topic'> {
  const topic = knowledge.get('install-topic', 'kernel-options');
  if (!topic) throw new Error('the page is gone');
  return topic;
}

/** The kernel lines of the page for a host, `n` lines apart. */
function linesOf(profile: HostProfile): { set: Set<string>; unset: Set<string>; text: string } {
  const entries = page()
    .steps.filter((step) => holds(step.when, profile))
    .flatMap((step) => Object.entries(step.kernel ?? {}));
  return {
    set: new Set(entries.filter(([, value]) => value !== 'n').map(([symbol]) => symbol)),
    unset: new Set(entries.filter(([, value]) => value === 'n').map(([symbol]) => symbol)),
    text: entries.map(([symbol, value]) => `CONFIG_${symbol}=${value}\n`).join(''),
  };
}

/** The capabilities of the default review, with the first way where there are several. */
function defaultCapabilities(): FactOf<'capability'>[] {
  return knowledge
    .all('capability')
    .filter((capability) => capability.byDefault)
    .flatMap((capability) => knowledge.get('capability', capability.anyOf?.[0] ?? capability.id) ?? []);
}

/** A person can set it; what became automatic in a later kernel could be set in this one, whatever the nearest tree says. */
function isSettable(symbol: string, tree: KconfigTree): boolean {
  const option = knowledge.get('kernel-option', symbol);
  return option?.lifetime.automaticSince !== undefined || tree.symbol(symbol)?.prompts.length !== 0;
}

/** What they ask for, `unset` or set, as far as the kernel has the option and a person can set it. */
function demanded(profile: HostProfile, tree: KconfigTree, how: 'set' | 'unset'): Set<string> {
  const symbols = defaultCapabilities()
    .flatMap((capability) => capability.requires)
    .filter((need) => need.need !== 'optional' && holds(need.when, profile))
    .flatMap((need) => (how === 'set' ? [...(need.all ?? []), ...(need.any?.[0] ?? [])] : (need.unset ?? [])));
  return new Set(
    symbols.filter((symbol) => {
      const option = knowledge.get('kernel-option', symbol);
      const has = option && ![isGone, isNotYet, isAutomatic].some((lost) => lost(option, profile.kernel));
      return has && isSettable(symbol, tree);
    }),
  );
}

describe.each(KERNELS)('the page of kernel options, for Linux %s', (kernel) => {
  const profile = createProfile(knowledge.defaultProfile, { kernel });
  const tree = knowledge.kconfigTree(kernel, 'x86');
  if (!tree) throw new Error(`no tree for ${kernel}`);
  const { set, unset, text } = linesOf(profile);

  it('names everything that the default review demands', () => {
    expect([...demanded(profile, tree, 'set')].filter((symbol) => !set.has(symbol))).toEqual([]);
    expect([...unset]).toEqual([...demanded(profile, tree, 'unset')]);
  });

  it('names nothing else but what those depend on', () => {
    const wanted = demanded(profile, tree, 'set');
    const needed = new Set([...wanted].flatMap((symbol) => tree.dependsOn(symbol)?.match(WORDS) ?? []));
    expect([...set].filter((symbol) => !wanted.has(symbol) && !needed.has(symbol))).toEqual([]);
  });

  it('is enough for the review of the same host', async () => {
    const reply = await ask(`analyze --kernel ${kernel}`, [textFile(text, 'docker.config')]);
    const { findings, capabilities } = reply.document as ReviewDocument;
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(capabilities.filter(({ status }) => status === 'missing' || status === 'degraded')).toEqual([]);
  });
});
