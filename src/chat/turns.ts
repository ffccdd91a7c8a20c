/** Turns for heavy work: so many at once, the rest waits in a bounded queue in which each person is served in turn. */
import { UserError } from '../core/errors.ts';

export interface TurnLimits {
  /** Turns at the same time. */
  readonly running: number;
  /** Waiting for a turn, of all people and of one. */
  readonly waiting: number;
  readonly waitingPerPerson: number;
  /** Milliseconds that somebody waits at most. */
  readonly patienceMs: number;
}

interface Waiting {
  readonly start: () => void;
  readonly refuse: (error: UserError) => void;
}

const busy = (): UserError => new UserError('busy', (words) => words.chat.busy);
/** Says that the process ends. */
export const restarting = (): UserError => new UserError('busy', (words) => words.chat.restarting);

export class Turns {
  readonly #limits: TurnLimits;
  /** By person, who is served next first. */
  readonly #waiting = new Map<string, Waiting[]>();
  #running = 0;
  #isClosed = false;
  readonly #onIdle: (() => void)[] = [];

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /** How many wait. */
  get waiting(): number {
    return [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /**
   * Does work when its turn comes.
   * @param person whoever waits here more often than others is served no sooner for it
   * @throws UserError when too many wait already, or it waited too long, or the process ends; else what the work throws
   */
  async take<T>(person: string, work: () => Promise<T>): Promise<T> {
    if (this.#isClosed) throw restarting();
    if (this.#running >= this.#limits.running) await this.#wait(person);
    else this.#running += 1;
    try {
      return await work();
    } finally {
      this.#pass();
    }
  }

  /** Resolves when nobody has a turn. */
  idle(): Promise<void> {
    if (this.#running === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onIdle.push(resolve);
    });
  }

  /** Gives no more turns; whoever waits is told. */
  close(): void {
    this.#isClosed = true;
    const all = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    for (const { refuse } of all) refuse(restarting());
  }

  /** Resolves when the turn of who ended before has been passed on to this one. */
  #wait(person: string): Promise<void> {
    const { waiting, waitingPerPerson, patienceMs } = this.#limits;
    const mine = this.#waiting.get(person) ?? [];
    if (mine.length >= waitingPerPerson)
      throw new UserError('busy', (words) => words.chat.busyForYou(waitingPerPerson));
    if (this.waiting >= waiting) throw busy();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      this.#remove(person, entry);
      reject(busy());
    }, patienceMs);
    const entry: Waiting = {
      start: () => {
        clearTimeout(timer);
        resolve();
      },
      refuse: (error) => {
        clearTimeout(timer);
        reject(error);
      },
    };
    this.#waiting.set(person, [...mine, entry]);
    return promise;
  }

  #remove(person: string, entry: Waiting): void {
    const left = (this.#waiting.get(person) ?? []).filter((each) => each !== entry);
    if (left.length > 0) this.#waiting.set(person, left);
    else this.#waiting.delete(person);
  }

  /** Gives the turn to the person who was not served for longest, or back. */
  #pass(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#running -= 1;
      if (this.#running === 0) for (const resolve of this.#onIdle.splice(0)) resolve();
      return;
    }
    const [person, [first, ...rest]] = next;
    this.#waiting.delete(person);
    if (rest.length > 0) this.#waiting.set(person, rest);
    first?.start();
  }
}
