/** What the answer before says of a question: of one facet of it, or of its words. */
import type { Asker } from '../../core/command.ts';
import type { Facet } from '../../core/facet-ids.ts';
import { optionsIn } from '../../core/facets/effects.ts';
import { FACET_ROWS } from '../../core/facets/facets.ts';
import { piecesOf } from '../../core/facets/pieces.ts';
import { tellNamed, tellStep } from '../../core/facets/tell-named.ts';
import { isSpokenOf, tellNear } from '../../core/facets/tell-near.ts';
import { tellVersion } from '../../core/facets/tell-version.ts';
import { tellWords } from '../../core/facets/tell-words.ts';
import type { Locale } from '../../core/locale.ts';
import type { ProfileOverrides } from '../../core/profile.ts';
import type { Reply } from '../../core/reply.ts';
import type { Question } from '../question.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../thread-memory.ts';
import { standsFor, versionedName } from './about-subject.ts';
import { partNamed, stepNamed } from './named-part.ts';
import { facetLine, otherHost, partLine } from './next-line.ts';
import type { Within } from './talk-replies.ts';

/** So many answers are looked at for what a question names. */
const MAX_ANSWERS = 4;

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

/** The lines of the answers before, the last first. */
function linesOf({ line, earlier = [] }: Thread): readonly string[] {
  const answers = earlier.filter(({ isAnswer }) => isAnswer).slice(0, MAX_ANSWERS);
  return [...new Set([...(line === undefined ? [] : [line]), ...answers.map(({ command }) => command)])];
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

  /**
   * What it says of a facet; null: nothing, or something else was spoken of since.
   * @param overrides what the question tells of the host
   */
  async facet(thread: Thread, facet: Facet, said: Words, overrides: ProfileOverrides = {}): Promise<Understood | null> {
    const isOther = isOpenTo(thread) && standsFor(said.text, this.#session.dispatcher.knowledge);
    const part = partLine(thread, FACET_ROWS[facet].parts ?? []) ?? facetLine(thread, facet);
    const line = isOther || part === null ? null : otherHost(part, thread, overrides);
    const ofOption = facet === 'module' && !isOther ? await this.#ofOption(thread, facet, said) : null;
    if (ofOption) return ofOption;
    const question = line === null ? null : await this.#session.read(line, said.locale);
    if (line === null || question?.kind !== 'call') return null;
    const computed = await this.tried(question, said);
    return computed.outcome === 'ok' ? { question: { ...question, isConstant: false, computed }, line } : null;
  }

  /** A facet of the first option that the answer has somebody set, for its own fact knows that; null: it sets none. */
  async #ofOption(thread: Thread, facet: Facet, said: Words): Promise<Understood | null> {
    const { knowledge } = this.#session.dispatcher;
    const reply = thread.line?.startsWith('kernel ') ? null : await this.read(thread, said);
    const typed = reply ? piecesOf(reply).map((piece) => piece.typed) : [];
    // Those that another one depends on come before it.
    const name = optionsIn(typed.join('\n')).findLast((each) => knowledge.find('kernel-option', each) !== undefined);
    const found =
      name === undefined ? null : await this.facet({ ...thread, line: `kernel ${name}`, sections: [] }, facet, said);
    if (!reply || found?.question.kind !== 'call' || !found.question.computed) return null;
    // What was answered is still what is spoken of.
    const { line } = reply;
    const computed = { ...found.question.computed, ...(line !== undefined && { line }) };
    return { ...found, question: { ...found.question, computed } };
  }

  /** All of it once more; null: there is none. */
  async read({ line }: Thread, said: Pick<Words, 'locale' | 'asker'>): Promise<Reply | null> {
    const question = line === undefined ? null : await this.#session.read(line, said.locale);
    const reply = question?.kind === 'call' ? await this.tried(question, said) : null;
    return reply?.outcome === 'ok' ? reply : null;
  }

  /** What it says of the words of a text. */
  async within(thread: Thread, said: Words): Promise<Within | null> {
    const { search } = this.#session.dispatcher.knowledge;
    const reply = await this.read(thread, said);
    const told = reply && tellWords(reply, search.fold(said.text), search);
    return told && { ...told, reply };
  }

  /** What it says of something that is named as it stands there: a step by its number, the version of a thing. */
  async named(thread: Thread, said: Words, isAnswered: boolean): Promise<Within | null> {
    const { knowledge } = this.#session.dispatcher;
    const step = stepNamed(said.text, knowledge);
    const versioned = versionedName(said.text, knowledge);
    const name = isAnswered ? null : partNamed(said.text, knowledge);
    if (step === null && versioned === null && name === null) return null;
    const reply = await this.read(thread, said);
    if (!reply) return null;
    const told =
      (step === null ? null : tellStep(reply, step)) ??
      (versioned === null ? null : tellVersion(reply, versioned)) ??
      (name === null ? null : tellNamed(reply, name));
    return told && { ...told, reply };
  }

  /**
   * What it says of the first of some facets of which it says anything, where a text names other things besides; else what
   * one of the answers before it does, which has those things.
   */
  async near(thread: Thread, facets: readonly Facet[], said: Words): Promise<Within | null> {
    if (facets.length === 0) return null;
    for (const line of linesOf(thread)) {
      const told = await this.#nearIn({ ...thread, line }, facets, said);
      if (told) return told;
    }
    return null;
  }

  /**
   * The thread as it is about the last answer that has what somebody tells first: `I went with the DOCKER-USER rule. how do I
   * make it permanent`; null: none has it.
   */
  async speaksOf(thread: Thread, told: string, said: Words): Promise<Thread | null> {
    const { search } = this.#session.dispatcher.knowledge;
    for (const line of linesOf(thread)) {
      const about = line === thread.line ? thread : { ...thread, line, sections: [] };
      const reply = await this.read(about, said);
      if (reply && isSpokenOf(reply, search.fold(told), search)) return about;
    }
    return null;
  }

  async #nearIn(thread: Thread, facets: readonly Facet[], said: Words): Promise<Within | null> {
    const { search } = this.#session.dispatcher.knowledge;
    const reply = await this.read(thread, said);
    const folded = search.fold(said.text);
    const [told] = reply ? facets.flatMap((facet) => tellNear(reply, facet, folded, search) ?? []) : [];
    return reply && told ? { ...told, reply } : null;
  }
}
