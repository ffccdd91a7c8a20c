/** A whole configuration and what is known about its kernel, as rules and the solver are given them. */
import { createProfile } from '../../src/core/profile.ts';
import type { ConfigView } from '../../src/review/kernel-config/evaluate.ts';
import { parseKernelConfig } from '../../src/review/kernel-config/parse.ts';
import { knowledge } from './ask.ts';

/** @param part what is to be other than usual */
export function viewOf(text: string, kernel: string, part: Partial<ConfigView> = {}): ConfigView {
  return {
    config: parseKernelConfig(text),
    profile: createProfile(knowledge.defaultProfile, { kernel }),
    knowledge,
    locale: 'en',
    isWhole: true,
    origin: 'file',
    tree: null,
    model: null,
    decisions: null,
    excluded: new Set(),
    wanted: new Set(),
    isKernelAssumed: false,
    implied: null,
    ...part,
  };
}
