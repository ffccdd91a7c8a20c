/** Every request that was made, and what came of it. */
import type { Meaning } from './words.ts';

export type Platform = 'Slack' | 'Discord';
export type Kind = 'card' | 'question' | 'paste' | 'review' | 'autocomplete' | 'onboarding' | 'home';

interface Answer {
  /** Milliseconds after the request. */
  readonly ms: number;
  readonly meaning: Exclude<Meaning, 'note'>;
  /** Its beginning. */
  readonly text: string;
}

/** Characters of an answer that are kept. */
const BEGINNING = 160;

export class Request {
  readonly platform: Platform;
  readonly kind: Kind;
  /** What was asked or pressed, where that is a line. */
  line = '';
  readonly start = performance.now();
  readonly answers: Answer[] = [];
  /** Milliseconds to the acknowledgement or the first response; null: none came. */
  firstMs: number | null = null;
  /** Why its person was told by the platform that nothing comes. */
  cut: string | null = null;
  /** The process that may have had it was killed meanwhile. */
  wasKilled = false;

  constructor(platform: Platform, kind: Kind) {
    this.platform = platform;
    this.kind = kind;
  }

  /** Nobody waits for it any more. */
  get isSettled(): boolean {
    return this.answers.length > 0 || this.cut !== null || this.wasKilled;
  }

  /** Milliseconds since it was made. */
  get age(): number {
    return performance.now() - this.start;
  }

  answered(text: string, meaning: Answer['meaning']): void {
    this.answers.push({ ms: this.age, meaning, text: text.slice(0, BEGINNING) });
  }
}

export class Ledger {
  readonly requests: Request[] = [];
  /** Answers that belong to nobody. */
  readonly strays: string[] = [];
  #open: Request[] = [];
  readonly #places = new Map<string, Request>();

  open(platform: Platform, kind: Kind): Request {
    const request = new Request(platform, kind);
    this.requests.push(request);
    this.#open.push(request);
    return request;
  }

  /** Says where the answer to a request will come. */
  expectAt(place: string, request: Request): void {
    this.#places.set(place, request);
  }

  /** The request that is to be answered there; an answer to none is noted. */
  at(place: string, text: string): Request | undefined {
    const request = this.#places.get(place);
    if (!request) this.strays.push(`${place}: ${text.slice(0, BEGINNING)}`);
    return request;
  }

  get unsettled(): readonly Request[] {
    this.#open = this.#open.filter(({ isSettled }) => !isSettled);
    return this.#open;
  }
}
