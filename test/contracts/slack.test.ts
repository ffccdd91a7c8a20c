import { afterAll, beforeAll, describe, expect } from 'vitest';
import { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { buttonsOf, Person, type SeenButton, textOf } from '../fakes/slack/person.ts';
import { type LocalBot, startLocalBot } from '../support/bot-in-process.ts';
import { until } from '../support/until.ts';
import { type ContractFile, describeAdapter, type Seen, type Visitor } from './adapter-contract.ts';

function see(body: Readonly<Record<string, unknown>>): Seen {
  return {
    text: textOf(body.blocks ?? [body]),
    offers: buttonsOf(body.blocks ?? []).flatMap((button) =>
      /^(?:ask|menu)/.test(button.action_id) ? [button.value ?? ''] : [],
    ),
    files: {},
    isPublic: body.response_type === 'in_channel',
  };
}

class SlackVisitor implements Visitor {
  readonly #person: Person;
  readonly #slack: FakeSlack;
  #buttons: SeenButton[] = [];

  constructor(person: Person, slack: FakeSlack) {
    this.#person = person;
    this.#slack = slack;
  }

  #keep(body: Readonly<Record<string, unknown>>): Seen {
    this.#buttons = buttonsOf(body.blocks ?? []);
    return see(body);
  }

  async ask(line: string): Promise<Seen> {
    const before = this.#slack.responses.length;
    const { payload } = await this.#person.command(line);
    if ('blocks' in payload) return this.#keep(payload);
    return this.#keep((await until('the answer', () => this.#slack.responses[before])).body);
  }

  async #press(isWanted: (button: SeenButton) => boolean): Promise<Seen | null> {
    const button = this.#buttons.find(isWanted);
    if (!button) return null;
    const before = this.#slack.responses.length;
    await this.#person.press(button);
    return this.#keep((await until('the answer to a button', () => this.#slack.responses[before])).body);
  }

  async take(offer: string): Promise<Seen> {
    const seen = await this.#press((button) => button.value === offer && /^(?:ask|menu)/.test(button.action_id));
    expect(seen, `a button for ${offer}`).not.toBeNull();
    return seen ?? see({});
  }

  next(): Promise<Seen | null> {
    return this.#press((button) => button.text.text.startsWith('Next page'));
  }

  async share(): Promise<Seen> {
    return (await this.#press((button) => button.action_id.startsWith('share'))) ?? see({});
  }

  async review(files: readonly ContractFile[]): Promise<Seen> {
    const before = this.#slack.api.messages.length;
    await this.#person.directMessage(
      '',
      files.map(({ name, content }) => this.#person.upload(name, { content })),
    );
    const message = await until('the review', () => this.#slack.api.messages[before]);
    const text = textOf(message.blocks);
    if (!/larger than|files:read/.test(text))
      await until('the report', () => this.#slack.api.uploads.find((file) => file.thread === message.ts));
    return see({ blocks: message.blocks });
  }

  async reviewForbidden({ name, content }: ContractFile): Promise<Seen> {
    const before = this.#slack.api.messages.length;
    await this.#person.directMessage('', [this.#person.upload(name, { content, behaviour: 'page' })]);
    return see({ blocks: (await until('the refusal', () => this.#slack.api.messages[before])).blocks });
  }
}

describe.each(['socket', 'http'] as const)('Slack keeps the contract (%s)', (mode) => {
  const slack = new FakeSlack();
  let bot: LocalBot;

  beforeAll(async () => {
    await slack.start();
    bot = await startLocalBot(slack, mode);
  });

  afterAll(async () => {
    await bot.stop();
    await slack.stop();
    expect([...slack.problems, ...slack.api.problems]).toEqual([]);
  });

  describeAdapter(
    () => ({
      enter: (name, locale) =>
        Promise.resolve(new SlackVisitor(new Person(slack, `U${name.toUpperCase()}`, locale), slack)),
    }),
    { share: true, page: true, forbid: true },
  );
});
