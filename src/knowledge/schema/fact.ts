/** The union of all facts, the folder of each kind, and the fields that make claims. */
import { z } from 'zod';
import { Backend } from './backend.ts';
import { Capability } from './capability.ts';
import { InstallTopic, OnboardingStep, Recommendation, Symptom, Topic } from './guides.ts';
import { KernelOption } from './kernel-option.ts';
import { UseFlag } from './use-flag.ts';

export const Fact = z.discriminatedUnion('kind', [
  Backend,
  UseFlag,
  KernelOption,
  Capability,
  Symptom,
  InstallTopic,
  OnboardingStep,
  Topic,
  Recommendation,
]);
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact['kind'];

/** Where each kind lives under knowledge/. */
export const FOLDERS = {
  backend: 'backends',
  'use-flag': 'use-flags',
  'kernel-option': 'kernel-options',
  capability: 'capabilities',
  symptom: 'symptoms',
  'install-topic': 'install',
  'onboarding-step': 'onboarding',
  topic: 'topics',
  recommendation: 'recommendations',
} as const satisfies Record<FactKind, string>;

/** The fields of each kind that claim something about the world: each one present must be named by a source's `supports`. */
export const CLAIM_FIELDS = {
  backend: [
    'now',
    'added',
    'deprecated',
    'removed',
    'selection',
    'copies',
    'strengths',
    'weaknesses',
    'needs',
    'backingFilesystems',
    'quota',
    'never',
    'gentoo',
    'movingAway',
    'history',
  ],
  'use-flag': ['now', 'packages', 'history'],
  'kernel-option': ['now', 'why', 'lifetime', 'gates', 'module', 'menu', 'history'],
  capability: ['now', 'requires', 'besides', 'without', 'history'],
  symptom: ['now', 'says', 'signs', 'cause', 'causes', 'check', 'fix', 'history'],
  'install-topic': ['now', 'steps', 'formerly', 'notes', 'history'],
  'onboarding-step': ['now', 'why', 'steps', 'done', 'history'],
  topic: ['now', 'statements', 'history'],
  recommendation: ['now', 'because', 'check', 'steps', 'alternatives', 'history'],
} as const satisfies Record<FactKind, readonly string[]>;

/** The file name of a fact: its id in kebab-case (`IP_NF_NAT` → `ip-nf-nat.yaml`). */
export function factFileName(id: string): string {
  return `${id.toLowerCase().replaceAll('_', '-')}.yaml`;
}
