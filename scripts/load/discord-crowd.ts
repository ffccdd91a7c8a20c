/** People on the fake Discord who ask, type, paste, attach and press. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeDiscord, HostedFile } from '../../test/fakes/discord/fake-discord.ts';
import type { Interaction } from '../../test/fakes/discord/interactions.ts';
import { buttonsOf, textOf } from '../../test/fakes/discord/message-parts.ts';
import { type Delivered, Person, type SeenMessage } from '../../test/fakes/discord/person.ts';
import type { Kind, Ledger, Request } from './ledger.ts';
import { cardLine, fileContent, pasteLine, typedText } from './lines.ts';
import type { Random } from './random.ts';
import { meaningOf } from './words.ts';

type Json = Readonly<Record<string, unknown>>;

const PEOPLE = 200;
/** On the guided path. */
const NEWCOMERS = 30;

/** Types of first responses after which the answer is still to come. */
const DEFERRALS = [5, 6];
/** Custom ids of the buttons that go on with the guided path. */
const ONBOARDING = /^ask\W.*onboard /;

/** What may be different for a while; the faults of `npm run chaos` change it. */
interface DiscordConditions {
  /** Resolves when Discord can hand something over. */
  reachable: () => Promise<unknown>;
  /** How the file host behaves for the next file. */
  nextFile: Omit<HostedFile, 'content'> | null;
  /** Milliseconds that the next request is held back, so that others overtake it. */
  nextDelayMs: number;
}

/** Somebody on the guided path, one press after the other. */
interface Newcomer {
  readonly person: Person;
  message: SeenMessage | null;
  isWaiting: boolean;
}

export class DiscordCrowd {
  readonly conditions: DiscordConditions = { reachable: () => Promise.resolve(), nextFile: null, nextDelayMs: 0 };
  readonly #ledger: Ledger;
  readonly #random: Random;
  readonly #people: readonly Person[];
  readonly #newcomers: readonly Newcomer[];
  /** Whose next buttons come with the answer. */
  readonly #pressed = new Map<Request, Newcomer>();

  /** @param newcomers how many are on the guided path */
  constructor(discord: FakeDiscord, ledger: Ledger, random: Random, newcomers = NEWCOMERS) {
    this.#ledger = ledger;
    this.#random = random;
    this.#people = Array.from({ length: PEOPLE }, () => new Person(discord));
    this.#newcomers = Array.from({ length: newcomers }, () => {
      const person = new Person(discord);
      return { person, message: null, isWaiting: false };
    });
    discord.interactions.onMessage = (interaction) => this.#arrive(interaction);
  }

  /** Makes one request; resolves when its first response came, or did not come in time. */
  async make(kind: Kind): Promise<void> {
    const delay = this.conditions.nextDelayMs;
    this.conditions.nextDelayMs = 0;
    if (delay > 0) await sleep(delay);
    await this.conditions.reachable();
    const request = this.#ledger.open('Discord', kind);
    const person = this.#random.pick(this.#people);
    if (kind === 'card') return this.#take(request, person.ask(cardLine(this.#random)));
    if (kind === 'paste') return this.#take(request, person.ask(pasteLine(this.#random)));
    if (kind === 'autocomplete') return this.#type(request, person);
    if (kind === 'review') return this.#attach(request, person);
    return this.#press(request);
  }

  /** A message that is filled in again with the same is one message: its answer was lost, and it was sent again. */
  #arrive({ token, edits, followUps }: Interaction): void {
    const messages = [...edits, ...followUps].map(({ body }) => body);
    const last = messages.at(-1) ?? {};
    const isAgain = followUps.length === 0 && JSON.stringify(messages.at(-2)) === JSON.stringify(last);
    const request = this.#ledger.at(token, textOf(last));
    if (request && !isAgain) this.#answered(request, last);
  }

  #answered(request: Request, body: Json): void {
    const text = textOf(body);
    const meaning = meaningOf(text);
    if (meaning !== 'note') request.answered(text, meaning);
    const newcomer = this.#pressed.get(request);
    this.#pressed.delete(request);
    if (!newcomer) return;
    newcomer.isWaiting = false;
    newcomer.message = { body, files: {}, isEphemeral: true };
  }

  #cut(request: Request, why: string): void {
    request.cut = why;
    const newcomer = this.#pressed.get(request);
    if (newcomer) newcomer.isWaiting = false;
  }

  async #take(request: Request, delivering: Promise<Delivered>): Promise<void> {
    const delivered = await delivering.catch(() => null);
    if (!delivered) return this.#cut(request, 'not handed over');
    const { interaction, first } = delivered;
    // “The application did not respond”, says Discord.
    if (!first) return this.#cut(request, 'no response in time');
    request.firstMs = first.ms;
    this.#ledger.expectAt(interaction.token, request);
    if (!DEFERRALS.includes(first.type)) this.#answered(request, first.data);
  }

  async #type(request: Request, person: Person): Promise<void> {
    const delivered = await person.startTyping('backend', 'name', typedText(this.#random)).catch(() => null);
    if (!delivered?.first) return this.#cut(request, 'no response in time');
    request.firstMs = delivered.first.ms;
    request.answered('choices', 'answer');
  }

  #attach(request: Request, person: Person): Promise<void> {
    const behaviour = this.conditions.nextFile ?? {};
    this.conditions.nextFile = null;
    const file = person.upload('kernel.config', { content: fileContent(this.#random), ...behaviour });
    return this.#take(request, person.ask('analyze', [file]));
  }

  #press(request: Request): Promise<void> {
    const free = this.#newcomers.filter(({ isWaiting }) => !isWaiting);
    const newcomer = this.#random.pick(free.length > 0 ? free : this.#newcomers);
    newcomer.isWaiting = true;
    this.#pressed.set(request, newcomer);
    const { person, message } = newcomer;
    const ids = buttonsOf(message?.body).flatMap(({ custom_id: id = '' }) => (ONBOARDING.test(id) ? [id] : []));
    if (message === null || ids.length === 0) return this.#take(request, person.ask('onboard'));
    const wanted = this.#random.pick(ids);
    request.line = wanted;
    return this.#take(
      request,
      person.press(message, (_label, id) => id === wanted),
    );
  }
}
