/** What to ask after a review. */
import { CARD, cutToColumns } from '../core/card.ts';
import { plainProse } from '../core/render/prose.ts';
import type { Action } from '../core/reply.ts';
import type { Words } from '../core/words/index.ts';
import type { Finding, ReviewDocument } from './review.ts';

/** The command that answers with a fact of a kind. */
const QUESTIONS: Readonly<Record<string, string>> = {
  backend: 'backend',
  'use-flag': 'use',
  'kernel-option': 'kernel',
  capability: 'kernel',
  'install-topic': 'install',
};

/** What to ask to learn more about a finding. */
function questionAbout({ subject, facts, places, message }: Finding, words: Words): Action {
  const symptom = facts.find((ref) => ref.startsWith('symptom:'));
  if (symptom !== undefined)
    return { type: 'ask', command: `fix ${symptom.slice('symptom:'.length)}`, label: labelOf(message) };
  const [kind, id] = (places && facts[0]?.split(':')) ?? [];
  return id === undefined
    ? { type: 'ask', command: `kernel ${subject}`, label: words.card.review.aboutOption(subject) }
    : { type: 'ask', command: `${QUESTIONS[kind ?? ''] ?? 'ask'} ${id}`, label: labelOf(message) };
}

function labelOf(text: string): string {
  return cutToColumns(plainProse(text), CARD.labelColumns);
}

/** What to ask next. */
export function nextActions(document: ReviewDocument, words: Words): Action[] {
  const worst = document.findings
    .filter((finding) => finding.severity !== 'info' && finding.facts.length > 0)
    .slice(0, 2);
  const lacking = document.capabilities.filter((each) => each.status === 'missing').slice(0, 1);
  const all: Action[] = [
    ...worst.map((finding) => questionAbout(finding, words)),
    ...lacking.map(
      (each): Action => ({ type: 'ask', command: `kernel ${each.via ?? each.id}`, label: labelOf(each.title) }),
    ),
    { type: 'ask', command: 'recommend', label: words.card.recommend },
  ];
  return [...new Map(all.map((action) => [action.type === 'ask' ? action.command : action.url, action])).values()];
}
