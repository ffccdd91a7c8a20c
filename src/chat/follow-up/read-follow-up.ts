/**
 * Words that go on with what was said before. Those about the answer and the host are understood only where every one of
 * them is known: a follow-up that is read wrongly would be an answer to a question that nobody asked.
 */
import { type Forms, hasForm } from '../../core/words/forms.ts';
import { heard } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { readAboutAnswer } from './about-answer.ts';
import type { FollowUp } from './follow-up.ts';
import { readHostChange } from './host-changes.ts';
import { plainWords, says, withoutEnds, withoutFillers } from './normal-form.ts';

/** Nobody goes on with more words. In characters. */
const MAX_LENGTH = 160;

/** Between sentences and their parts. */
const STOP = /[.,;!。，；！]/;
/** Where a sentence ends, a question too. */
const SENTENCE = /[?？.,;!。，；！]/;
/** So many parts are looked at. */
const MAX_PARTS = 4;

/** What asks, whatever its words say without that: `能用吗` is not `能用`, `works?` not `works`. */
const ASKS: Forms = [/[?？]/, ...heard(({ talkForms }) => talkForms.asksAtEnd)];
/** The same anywhere in a text. */
const ASKS_ANYWHERE: Forms = [/[?？]/, ...heard(({ talkForms }) => talkForms.asksAnywhere)];

/** What words say of the answer before; a question is no report that it helped. */
function readAbout(text: string, knowledge: KnowledgeBase): FollowUp | null {
  const plain = plainWords(text, knowledge);
  // Of `好了 谢谢` the end goes alone first: its beginning is what it says.
  const read = readAboutAnswer(plain) ?? readAboutAnswer(withoutEnds(plain)) ?? readAboutAnswer(withoutFillers(plain));
  const isReport = read?.kind === 'works' || read?.kind === 'done' || read?.kind === 'stuck';
  return isReport && hasForm(text, ASKS) ? null : read;
}

function isReaction(part: string, knowledge: KnowledgeBase): boolean {
  const plain = plainWords(part, knowledge);
  const read = readAbout(part, knowledge);
  const isFiller = withoutFillers(plain) === '';
  return isFiller || read?.kind === 'works' || read?.kind === 'done' || knowledge.search.isOnly('thanks', plain);
}

/** What somebody asks behind a reaction: of `ok fixed. does it work on openrc` the second part; else all of it. */
export function behindReaction(text: string, knowledge: KnowledgeBase): string {
  if (readEnd(text, knowledge)) return text;
  let rest = text;
  for (let parts = 0; parts < MAX_PARTS; parts += 1) {
    const end = rest.search(STOP);
    if (end < 0 || !isReaction(rest.slice(0, end), knowledge)) break;
    rest = rest.slice(end + 1).trim();
  }
  return rest === '' || isReaction(rest, knowledge) ? text : rest;
}

/** Whether a part of a sentence tells of another trouble: `but now nobody reaches it`. */
function contrasts(part: string): boolean {
  return heard((words) => words.contrasts).some((word) =>
    /\p{Script=Han}/u.test(word) ? part.startsWith(word) : part.startsWith(`${word} `),
  );
}

/** That it helped or did not, in one of several short sentences: `ah, forgot to reboot. works now, cheers`. */
function readOutcome(text: string, knowledge: KnowledgeBase): FollowUp | null {
  if (hasForm(text, ASKS_ANYWHERE)) return null;
  const parts = text.split(STOP, MAX_PARTS).map((part) => plainWords(part, knowledge));
  if (parts.length === 1 || parts.some((part) => heard(({ asks }) => asks).some((word) => part.startsWith(word))))
    return null;
  if (parts.slice(1).some(contrasts)) return null;
  const outcomes = parts
    .map((part) => readAboutAnswer(part) ?? readAboutAnswer(withoutFillers(part)))
    .filter((each) => each?.kind === 'works' || each?.kind === 'stuck');
  return outcomes.find((each) => each?.kind === 'stuck') ?? outcomes[0] ?? null;
}

/** Between sentences. */
const FULL_STOP = /[.!。！](?=\s|$|\p{Script=Han})/u;

/** A question about the answer behind what somebody tells: of `newgrp worked. is it dangerous?` the second sentence. */
function readLastSentence(text: string, knowledge: KnowledgeBase): FollowUp | null {
  const [first = '', last, ...more] = text.split(FULL_STOP, MAX_PARTS).filter((part) => part.trim() !== '');
  if (last === undefined || more.length > 0 || hasForm(first, ASKS_ANYWHERE)) return null;
  const plain = plainWords(last, knowledge);
  const read = readAboutAnswer(plain) ?? readAboutAnswer(withoutFillers(plain));
  return read?.kind === 'section' ? { ...read, told: first } : null;
}

/** The parts of a text that is no question and ends in thanks; null: it is another. */
function thankedFor(text: string, knowledge: KnowledgeBase): readonly string[] | null {
  const parts = text.split(STOP, MAX_PARTS).filter((part) => part.trim() !== '');
  const isThanked = parts.length > 1 && knowledge.search.isOnly('thanks', plainWords(parts.at(-1) ?? '', knowledge));
  const isOther = hasForm(text, ASKS_ANYWHERE) || asks(parts, knowledge) || tellsOfTrouble(parts, knowledge);
  return isThanked && !isOther ? parts : null;
}

/** That it helped, with thanks at the end, whatever was done for it: `perfect, all gone. thanks`. */
function readEnd(text: string, knowledge: KnowledgeBase): FollowUp | null {
  const [first = ''] = thankedFor(text, knowledge) ?? [];
  return readAboutAnswer(plainWords(first, knowledge))?.kind === 'works' ? { kind: 'works' } : null;
}

/** That it helped, told by what it was, with thanks at the end: `all it needed was a restart lol. thanks`. */
function readCause(text: string, knowledge: KnowledgeBase): FollowUp | null {
  const isCause = thankedFor(text, knowledge) !== null && says(plainWords(text, knowledge), (words) => words.wasIt);
  return isCause ? { kind: 'works' } : null;
}

/** That somebody does not believe an answer: what it rests on is told. Who tells how it went reports that. */
function readDoubt(text: string, knowledge: KnowledgeBase): FollowUp | null {
  const [first = '', ...more] = text.split(SENTENCE).filter((part) => part.trim() !== '');
  const plain = plainWords(first, knowledge);
  const isDoubt = [plain, withoutFillers(plain)].some((each) => heard((words) => words.doubts).includes(each));
  const isReport = tellsOfTrouble(more, knowledge) || more.some((part) => readAbout(part, knowledge)?.kind === 'works');
  return isDoubt && !isReport && (more.length > 0 || hasForm(text, ASKS))
    ? { kind: 'section', sections: ['sources'], facets: ['sources'] }
    : null;
}

/** Whether one of some parts tells that something fails, or that nothing has changed. */
function tellsOfTrouble(parts: readonly string[], knowledge: KnowledgeBase): boolean {
  return parts.some((part) => {
    const plain = plainWords(part, knowledge);
    return readAboutAnswer(plain)?.kind === 'stuck' || says(plain, ({ stuck }) => stuck);
  });
}

/** Whether one of some parts begins as a question does, or tells of another trouble. */
function asks(parts: readonly string[], knowledge: KnowledgeBase): boolean {
  const starts = heard((words) => words.asks);
  return parts
    .map((part) => withoutFillers(plainWords(part, knowledge)))
    .some((part) => contrasts(part) || starts.some((word) => part.startsWith(word)));
}

/** Reads words behind an answer; null: they are a question of their own. */
export function readFollowUp(text: string, knowledge: KnowledgeBase): FollowUp | null {
  if (text.length > MAX_LENGTH || text.trim().includes('\n')) return null;
  return (
    readDoubt(text, knowledge) ??
    readEnd(text, knowledge) ??
    readCause(text, knowledge) ??
    readAbout(text, knowledge) ??
    readOutcome(text, knowledge) ??
    readHostChange(text, knowledge) ??
    readLastSentence(text, knowledge)
  );
}
