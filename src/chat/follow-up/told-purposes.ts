/** What somebody said that they use Docker for: a later answer that speaks against it says so first. */
import { piecesOf } from '../../core/facets/pieces.ts';
import { isNegated } from '../../core/negated.ts';
import { type Reply, withNote } from '../../core/reply.ts';
import { type Forms, hasForm } from '../../core/words/forms.ts';
import { heard, heardAs } from '../../core/words/heard.ts';
import { wordsFor } from '../../core/words/index.ts';

/** Something that is used, as it is called. Made once: every answer in a chat is looked at. */
const NAMED: ReadonlyMap<string, string> = heardAs(({ purposes }) => purposes);

/** What says that two things do not go together. */
const AGAINST: Forms = heard(({ talkForms }) => talkForms.against);

/**
 * What a text says that Docker is used for.
 * @param folded in lower case
 */
export function purposesIn(folded: string): string[] {
  return [...NAMED].flatMap(([word, purpose]) => {
    const at = folded.indexOf(word);
    return at < 0 || isNegated(folded, at) ? [] : [purpose];
  });
}

/** What an answer says against one of some purposes, above it. */
export function withPurposes(reply: Reply, purposes: readonly string[], folded: string): Reply {
  const words = [...NAMED]
    .filter(([word, purpose]) => purposes.includes(purpose) && !folded.includes(word))
    .sort(([one], [other]) => one.length - other.length);
  const shown = [reply.title, reply.card?.advice ?? '', ...(reply.card?.facts ?? []).map(({ text }) => text)].join(
    '\n',
  );
  for (const [word] of words) {
    const against = piecesOf(reply).find(({ text }) => text.toLowerCase().includes(word) && hasForm(text, AGAINST));
    if (against && !shown.toLowerCase().includes(word))
      return withNote(reply, wordsFor(reply.locale).chat.forPurpose(word, against.text), 'warning');
  }
  return reply;
}
