/** People on the fake Slack who ask, paste, attach, press and look at the Home tab. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ack, Arrival, FakeSlack } from '../../test/fakes/slack/fake-slack.ts';
import type { HostedFile } from '../../test/fakes/slack/file-host.ts';
import { buttonsOf, Person, type SeenButton, textOf } from '../../test/fakes/slack/person.ts';
import type { Kind, Ledger, Request } from './ledger.ts';
import { cardLine, fileContent, pasteLine, questionLine } from './lines.ts';
import type { Random } from './random.ts';
import { meaningOf } from './words.ts';

type Json = Readonly<Record<string, unknown>>;
type Channel = 'slash_commands' | 'interactive' | 'events_api';

const PEOPLE = 200;
/** On the guided path. */
const NEWCOMERS = 30;
/** How often Slack tries to deliver an event again. */
const RETRIES = 3;

/** What may be different for a while; the faults of `npm run chaos` change it. */
interface SlackConditions {
  /** Resolves when Slack can hand something over. */
  reachable: () => Promise<unknown>;
  /** How the file host behaves for the next file. */
  nextFile: Omit<HostedFile, 'content'> | null;
  /** Milliseconds that the next request is held back, so that others overtake it. */
  nextDelayMs: number;
  /** How often the next delivery is handed over. */
  nextCopies: number;
}

/** Somebody on the guided path, one press after the other. */
interface Newcomer {
  readonly person: Person;
  buttons: readonly SeenButton[];
  isWaiting: boolean;
}

export class SlackCrowd {
  readonly conditions: SlackConditions = {
    reachable: () => Promise.resolve(),
    nextFile: null,
    nextDelayMs: 0,
    nextCopies: 1,
  };
  readonly #slack: FakeSlack;
  readonly #ledger: Ledger;
  readonly #random: Random;
  readonly #people: readonly Person[];
  readonly #newcomers: readonly Newcomer[];
  /** Whose next buttons come with the answer. */
  readonly #pressed = new Map<Request, Newcomer>();
  #count = 0;

  /** @param newcomers how many are on the guided path */
  constructor(slack: FakeSlack, ledger: Ledger, random: Random, newcomers = NEWCOMERS) {
    this.#slack = slack;
    this.#ledger = ledger;
    this.#random = random;
    this.#people = Array.from({ length: PEOPLE }, (_, index) => new Person(slack, `U${index}`));
    this.#newcomers = Array.from({ length: newcomers }, (_, index) => {
      const person = new Person(slack, `UNEW${index}`);
      return { person, buttons: [], isWaiting: false };
    });
    slack.onArrival = (arrival) => this.#arrive(arrival);
  }

  /** Makes one request; resolves when it was acknowledged, or nobody hopes for that any more. */
  async make(kind: Kind): Promise<void> {
    const delay = this.conditions.nextDelayMs;
    this.conditions.nextDelayMs = 0;
    if (delay > 0) await sleep(delay);
    await this.conditions.reachable();
    const request = this.#ledger.open('Slack', kind);
    const person = this.#random.pick(this.#people);
    if (kind === 'card') return this.#command(request, person, cardLine(this.#random));
    if (kind === 'paste') return this.#command(request, person, pasteLine(this.#random));
    if (kind === 'question') return this.#write(request, person, questionLine(this.#random));
    if (kind === 'review') return this.#attach(request, person);
    if (kind === 'onboarding') return this.#press(request);
    return this.#lookAtHome(request);
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #arrive({ place, content }: Arrival): void {
    const text = textOf(content.blocks ?? [content]);
    const meaning = meaningOf(text);
    const request = meaning === 'note' ? undefined : this.#ledger.at(place, text);
    if (request && meaning !== 'note') this.#answered(request, text, meaning, content);
  }

  #answered(request: Request, text: string, meaning: 'answer' | 'refusal' | 'defect', content: Json): void {
    request.answered(text, meaning);
    const newcomer = this.#pressed.get(request);
    this.#pressed.delete(request);
    if (!newcomer) return;
    newcomer.isWaiting = false;
    const buttons = Array.isArray(content.blocks) ? buttonsOf(content.blocks) : [];
    newcomer.buttons = buttons.filter(
      ({ action_id: id, value }) => /^(ask|menu):/.test(id) && value?.startsWith('onboard') === true,
    );
  }

  async #deliver(request: Request, channel: Channel, payload: Json): Promise<Ack | null> {
    const copies = this.conditions.nextCopies;
    this.conditions.nextCopies = 1;
    const all = Array.from({ length: copies }, () => this.#slack.deliver(channel, payload).catch(() => null));
    const acks = await Promise.all(all);
    const ack = acks.find((each) => each !== null && !each.isLost && 'blocks' in each.payload) ?? acks[0] ?? null;
    return this.#taken(request, ack) ? ack : null;
  }

  #taken(request: Request, ack: Ack | null): boolean {
    if (ack === null || ack.isLost) return false;
    request.firstMs ??= request.age;
    return true;
  }

  /** Slack tells the person that the command or the press came to nothing. */
  #cut(request: Request): void {
    request.cut = 'not acknowledged';
    const newcomer = this.#pressed.get(request);
    if (newcomer) newcomer.isWaiting = false;
  }

  #createSpot(request: Request): { response_url: string; trigger_id: string } {
    const url = this.#slack.createResponseUrl();
    this.#ledger.expectAt(`response ${url.slice(url.lastIndexOf('/') + 1)}`, request);
    return { response_url: url, trigger_id: this.#slack.api.createTrigger() };
  }

  async #command(request: Request, { id }: Person, text: string): Promise<void> {
    const place = { user_id: id, team_id: 'T1', channel_id: 'C1' };
    const command = { command: '/docker-gentoo', text, ...place, ...this.#createSpot(request) };
    const ack = await this.#deliver(request, 'slash_commands', command);
    if (!ack) return this.#cut(request);
    if (!('blocks' in ack.payload)) return;
    const seen = textOf(ack.payload.blocks);
    const meaning = meaningOf(seen);
    if (meaning !== 'note') this.#answered(request, seen, meaning, ack.payload);
  }

  /** Events are delivered again until they are acknowledged. */
  async #send(request: Request, person: Person, event: Json): Promise<void> {
    const payload = {
      type: 'event_callback',
      team_id: 'T1',
      event_id: `Ev${this.#next()}`,
      event: { user: person.id, ts: '1700000000.000001', ...event },
    };
    for (let tries = 0; tries <= RETRIES; tries += 1) {
      if (await this.#deliver(request, 'events_api', payload)) return;
      await this.conditions.reachable();
    }
    this.#cut(request);
  }

  async #write(request: Request, person: Person, text: string, more: Json = {}): Promise<void> {
    const channel = `D${this.#next()}`;
    this.#ledger.expectAt(channel, request);
    await this.#send(request, person, { type: 'message', channel_type: 'im', channel, text, ...more });
  }

  async #attach(request: Request, person: Person): Promise<void> {
    const behaviour = this.conditions.nextFile ?? {};
    this.conditions.nextFile = null;
    const file = person.upload('kernel.config', { content: fileContent(this.#random), ...behaviour });
    await this.#write(request, person, '', { subtype: 'file_share', files: [file] });
  }

  async #press(request: Request): Promise<void> {
    const free = this.#newcomers.filter(({ isWaiting }) => !isWaiting);
    const newcomer = this.#random.pick(free.length > 0 ? free : this.#newcomers);
    const start: SeenButton = { action_id: 'ask:0', value: 'onboard', text: { text: 'Start' } };
    const button = newcomer.buttons.length > 0 ? this.#random.pick(newcomer.buttons) : start;
    newcomer.isWaiting = true;
    request.line = `${button.action_id} ${button.value ?? ''}`;
    this.#pressed.set(request, newcomer);
    const ack = await this.#deliver(request, 'interactive', {
      type: 'block_actions',
      user: { id: newcomer.person.id, team_id: 'T1' },
      team: { id: 'T1' },
      container: { type: 'message', is_ephemeral: true },
      channel: { id: 'C1' },
      ...this.#createSpot(request),
      actions: [{ type: 'button', block_id: 'b', ...button }],
    });
    if (!ack) this.#cut(request);
  }

  async #lookAtHome(request: Request): Promise<void> {
    const person = new Person(this.#slack, `UHOME${this.#next()}`);
    this.#ledger.expectAt(`home ${person.id}`, request);
    await this.#send(request, person, { type: 'app_home_opened', channel: `D${person.id}`, tab: 'home' });
  }
}
