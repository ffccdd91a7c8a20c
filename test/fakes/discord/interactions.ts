/** The life of interactions at Discord: one first response within three seconds, then edits and follow-ups. */
import { findChoiceProblems, findMessageProblems, findModalProblems } from './message-schema.ts';

const FIRST_MS = 3000;
const MAX_FOLLOW_UPS = 5;
const EPHEMERAL = 1 << 6;

type Json = Readonly<Record<string, unknown>>;

/** A message as the bot sent it, with its files. */
export interface SentMessage {
  readonly body: Json;
  readonly files: Readonly<Record<string, string>>;
}

export interface FirstResponse {
  readonly type: number;
  readonly data: Json;
  /** Milliseconds after the delivery. */
  readonly ms: number;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocompletion, 5 modal. */
  readonly type: number;
  start: number;
  /** The request that hands it to the bot is not answered yet, as far as Discord has seen. */
  isUnderWay: boolean;
  first: FirstResponse | null;
  readonly edits: SentMessage[];
  readonly followUps: SentMessage[];
}

/** An error as Discord answers it. */
export interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

const UNKNOWN_INTERACTION: Refusal = { status: 404, code: 10062, message: 'Unknown interaction' };
const UNKNOWN_WEBHOOK: Refusal = { status: 404, code: 10015, message: 'Unknown Webhook' };
const ALREADY: Refusal = { status: 400, code: 40060, message: 'Interaction has already been acknowledged.' };
const TOO_MANY: Refusal = { status: 400, code: 40094, message: 'Too many follow-up messages' };

/** Which kinds of first response an interaction may get. */
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

function findResponseProblems(type: number, data: Json): string[] {
  if (type === 4 || type === 7) return findMessageProblems(data);
  if (type === 8) return findChoiceProblems(data.choices);
  if (type === 9) return findModalProblems(data);
  const { flags = 0, ...rest } = data;
  const isPlain = Object.keys(rest).length === 0 && (flags === 0 || flags === EPHEMERAL);
  return isPlain ? [] : [`/data: a deferral takes no ${JSON.stringify(data)}`];
}

export class FakeInteractions {
  readonly all = new Map<string, Interaction>();
  readonly problems: string[] = [];
  /** Errors that tests provoke are no problems of the bot. */
  readonly expected = new Set<number>();
  /** Is told of each message that fills in what was announced, or follows it. */
  onMessage: (interaction: Interaction, message: SentMessage) => void = () => undefined;
  /** How many times as long it waits for a first response: on a machine that does other things. */
  patience = 1;
  /** Messages that came before the first response that they fill in. */
  early = 0;
  readonly #waiting = new Map<string, (first: FirstResponse) => void>();

  open(id: string, token: string, type: number): Interaction {
    const interaction: Interaction = {
      id,
      token,
      type,
      start: performance.now(),
      isUnderWay: false,
      first: null,
      edits: [],
      followUps: [],
    };
    this.all.set(token, interaction);
    return interaction;
  }

  /** Resolves with the first response; null when none came in time. */
  waitForFirst(interaction: Interaction): Promise<FirstResponse | null> {
    if (interaction.first) return Promise.resolve(interaction.first);
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => {
          this.#waiting.delete(interaction.token);
          if (!this.expected.has(UNKNOWN_INTERACTION.code)) this.problems.push(`type ${interaction.type}: no response`);
          resolve(null);
        },
        FIRST_MS * this.patience + 200,
      );
      this.#waiting.set(interaction.token, (first) => {
        clearTimeout(timer);
        resolve(first);
      });
    });
  }

  /** The first response, over REST or as the answer to a request. */
  respond(token: string, id: string | null, response: { readonly type: number; readonly data?: Json }): Refusal | null {
    const interaction = this.all.get(token);
    if (!interaction || (id !== null && interaction.id !== id)) return this.#refuse(UNKNOWN_INTERACTION, 'callback');
    const ms = performance.now() - interaction.start;
    if (interaction.first) return this.#refuse(ALREADY, 'callback');
    if (ms > FIRST_MS * this.patience) return this.#refuse(UNKNOWN_INTERACTION, `callback after ${ms.toFixed(0)} ms`);
    const { type, data = {} } = response;
    const problems = findResponseProblems(type, data);
    if (!ALLOWED[interaction.type]?.includes(type))
      problems.push(`type ${type} for an interaction ${interaction.type}`);
    if (type === 7 && (Number(data.flags) & EPHEMERAL) !== 0) problems.push('/flags: an update changes no visibility');
    if (problems.length > 0) return this.#invalid(problems);
    interaction.first = { type, data, ms };
    this.#waiting.get(token)?.(interaction.first);
    return null;
  }

  edit(token: string, message: SentMessage): Refusal | null {
    const interaction = this.all.get(token);
    // The first response, an answer to a request of Discord's, is overtaken by what fills it in: the bot is to try again.
    if (interaction?.isUnderWay && !interaction.first) {
      this.early += 1;
      return UNKNOWN_WEBHOOK;
    }
    if (!interaction?.first || interaction.first.type > 7) return this.#refuse(UNKNOWN_WEBHOOK, 'edit');
    const problems = findMessageProblems(message.body, Object.keys(message.files));
    if ((Number(message.body.flags) & EPHEMERAL) !== 0)
      problems.push('/flags: an edit cannot make a message ephemeral');
    if (problems.length > 0) return this.#invalid(problems);
    interaction.edits.push(message);
    this.onMessage(interaction, message);
    return null;
  }

  followUp(token: string, message: SentMessage): Refusal | null {
    const interaction = this.all.get(token);
    if (!interaction?.first) return this.#refuse(UNKNOWN_WEBHOOK, 'follow-up');
    if (interaction.followUps.length >= MAX_FOLLOW_UPS) return this.#refuse(TOO_MANY, 'follow-up');
    const problems = findMessageProblems(message.body, Object.keys(message.files));
    if (problems.length > 0) return this.#invalid(problems);
    interaction.followUps.push(message);
    this.onMessage(interaction, message);
    return null;
  }

  #refuse(refusal: Refusal, what: string): Refusal {
    if (!this.expected.has(refusal.code)) this.problems.push(`${what}: ${refusal.code} ${refusal.message}`);
    return refusal;
  }

  #invalid(problems: readonly string[]): Refusal {
    this.problems.push(...problems);
    return { status: 400, code: 50035, message: `Invalid Form Body ${problems.join('; ')}` };
  }
}
