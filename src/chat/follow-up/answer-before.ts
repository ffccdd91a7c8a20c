/** What the answer before says of a question: of one facet of it, or of its words. */
import type { Asker } from '../../core/command.ts';
import type { Facet } from '../../core/facet-ids.ts';
import { FACET_ROWS } from '../../core/facets/facets.ts';
import { tellWords } from '../../core/facets/tell-words.ts';
import type { Locale } from '../../core/locale.ts';
import type { Reply } from '../../core/reply.ts';
import type { Question } from '../question.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../thread-memory.ts';
import { standsFor } from './about-subject.ts';
import { facetLine, partLine } from './next-line.ts';
import type { Within } from './talk-replies.ts';

/** A question, and the command line that asks it. */
export interface Understood {
  readonly question: Question;
  readonly line: string;
}

/** What was said, by whom, and in whose language. */
export interface Words {
  readonly text: string;
  readonly locale: Locale;
  readonly asker: Asker;
}

export type CallQuestion = Question & { kind: 'call' };

/** Whether something else was spoken of last, of which nothing was known. */
export function isOpenTo({ isOpen, isAside }: Thread): boolean {
  return isOpen === true && isAside !== true;
}

/** Reads the answer before, which is computed for that once more. */
export class AnswerBefore {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The answer to a question, which nobody has been given yet. */
  tried({ call }: CallQuestion, { asker }: Pick<Words, 'asker'>): Promise<Reply> {
    return this.#session.dispatcher.dispatch({ ...call, files: [], asker });
  }

  /** What it says of a facet; null: nothing, or something else was spoken of since. */
  async facet(thread: Thread, facet: Facet, said: Words): Promise<Understood | null> {
    const isOther = isOpenTo(thread) && standsFor(said.text, this.#session.dispatcher.knowledge);
    const line = isOther ? null : (partLine(thread, FACET_ROWS[facet].parts ?? []) ?? facetLine(thread, facet));
    const question = line === null ? null : await this.#session.read(line, said.locale);
    if (line === null || question?.kind !== 'call') return null;
    const computed = await this.tried(question, said);
    return computed.outcome === 'ok' ? { question: { ...question, isConstant: false, computed }, line } : null;
  }

  /** What the answer before says of the words of a text. */
  async within(thread: Thread, said: Words): Promise<Within | null> {
    if (thread.line === undefined) return null;
    const question = await this.#session.read(thread.line, said.locale);
    if (question.kind !== 'call') return null;
    const { search } = this.#session.dispatcher.knowledge;
    const reply = await this.tried(question, said);
    const told = reply.outcome === 'ok' ? tellWords(reply, search.fold(said.text), search) : null;
    return told && { ...told, reply };
  }
}
