/** The lines that ask for another thing of the kind that was spoken of: another USE flag, driver or kernel option. */
import { earliestForm, type Forms } from '../../core/words/forms.ts';
import { heard } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Thread } from '../thread-memory.ts';
import { bareLine } from './next-line.ts';
import { plainWords, says, withoutFillers } from './normal-form.ts';

/** Commands about things of one kind, which have their names in common with those of others. */
const KINDS = { use: 'use-flag', backend: 'backend', kernel: 'kernel-option' } as const;
/** Who corrects a name says no more. In characters. */
const MAX_CORRECTION = 80;
/** Nobody names a thing with more words. */
const MAX_NAME = 3;

function isKind(name: string): name is keyof typeof KINDS {
  return Object.hasOwn(KINDS, name);
}

/** What a name alone asks behind a thing of its kind: `device-mapper?` behind a USE flag is the flag; null: it is no name. */
export function namesakeLine({ line = '' }: Thread, text: string, knowledge: KnowledgeBase): string | null {
  const [command = '', of] = bareLine(line).split(' ');
  const name = withoutFillers(plainWords(text, knowledge));
  if (!isKind(command) || of === undefined || name.split(' ').length > MAX_NAME) return null;
  const found = knowledge.find(KINDS[command], name.replace(/^use[ =]/, ''));
  return found === undefined ? null : `${command} ${found.id}`;
}

/** What is denied. */
const DENIES: Forms = heard(({ talkForms }) => talkForms.denied);

/**
 * The answer before for another thing of its kind, where somebody says that it is not the one that was spoken of: `its not
 * overlay2 here, btrfs driver`; null: nothing of that is said.
 */
export function correctedLine({ line = '' }: Thread, text: string, knowledge: KnowledgeBase): string | null {
  const [command = '', of = '', ...rest] = bareLine(line).split(' ');
  if (!isKind(command) || text.length > MAX_CORRECTION) return null;
  const plain = plainWords(text, knowledge);
  if (!says(plain, ({ corrections }) => corrections)) return null;
  const kind = KINDS[command];
  const [, denied = ''] = earliestForm(plain, DENIES) ?? [];
  if (knowledge.find(kind, denied)?.id !== of) return null;
  const named = plain.match(/[a-z][a-z0-9_-]{2,40}/g) ?? [];
  const others = new Set(named.flatMap((word) => knowledge.find(kind, word)?.id ?? []).filter((id) => id !== of));
  const [other] = others;
  return others.size === 1 && other !== undefined ? [command, other, ...rest].join(' ') : null;
}
