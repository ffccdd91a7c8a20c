import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { FakeDiscord } from '../fakes/discord/fake-discord.ts';
import { buttonsOf, menusOf, textOf } from '../fakes/discord/message-parts.ts';
import { type Delivered, messageOf, Person, type SeenMessage } from '../fakes/discord/person.ts';
import { readMarkdown } from '../fakes/discord/read-markdown.ts';
import type { LocalBot } from '../support/bot-in-process.ts';
import { startLocalDiscord } from '../support/discord-in-process.ts';
import { openTestStore, replicaOf } from '../support/onboarding.ts';
import { type ContractFile, describeAdapter, describeOnboarding, type Seen, type Visitor } from './adapter-contract.ts';

const OFFER = /^ask=/;

function see({ body, files, isEphemeral }: SeenMessage): Seen {
  const ids = [
    ...buttonsOf(body).flatMap((button) => button.custom_id ?? []),
    ...menusOf(body).flatMap((menu) => menu.options.map(({ value }) => value)),
  ];
  return {
    text: readMarkdown(textOf(body)).shown,
    offers: ids.filter((id) => OFFER.test(id)).map((id) => id.replace(OFFER, '')),
    files,
    isPublic: !isEphemeral,
  };
}

class DiscordVisitor implements Visitor {
  readonly #person: Person;
  #last: SeenMessage = { body: {}, files: {}, isEphemeral: true };

  constructor(person: Person) {
    this.#person = person;
  }

  async #keep(delivered: Delivered): Promise<Seen> {
    const message = await messageOf(delivered);
    // A replaced message keeps its visibility.
    const isEphemeral = delivered.first?.type === 7 ? this.#last.isEphemeral : message.isEphemeral;
    this.#last = { ...message, isEphemeral };
    return see(this.#last);
  }

  async ask(line: string): Promise<Seen> {
    return this.#keep(await this.#person.ask(line));
  }

  async take(offer: string): Promise<Seen> {
    return this.#keep(await this.#person.press(this.#last, (_, id) => id === `ask=${offer}`));
  }

  async next(): Promise<Seen | null> {
    const hasNext = buttonsOf(this.#last.body).some(({ label }) => label.startsWith('Next page'));
    if (!hasNext) return null;
    return this.#keep(await this.#person.press(this.#last, (label) => label.startsWith('Next page')));
  }

  async share(): Promise<Seen> {
    return this.#keep(await this.#person.press(this.#last, (_, id) => id.startsWith('share:')));
  }

  async review(files: readonly ContractFile[]): Promise<Seen> {
    const uploads = files.map(({ name, content }) => this.#person.upload(name, { content }));
    return this.#keep(await this.#person.ask('analyze', uploads));
  }
}

describe.each(['gateway', 'http'] as const)('Discord keeps the contract (%s)', (mode) => {
  const discord = new FakeDiscord();
  let bot: LocalBot;

  beforeAll(async () => {
    await discord.start();
    bot = await startLocalDiscord(discord, mode);
  });

  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    expect(discord.problems).toEqual([]);
  });

  describeAdapter(
    () => ({
      enter: (_name, locale) =>
        Promise.resolve(new DiscordVisitor(new Person(discord, locale === 'en' ? 'en-US' : locale))),
    }),
    { share: true, page: true, forbid: false },
  );
});

describe('Discord with a store', () => {
  const discord = new FakeDiscord();
  let store: Store;
  let bot: LocalBot;

  beforeAll(async () => {
    store = await openTestStore();
    await discord.start();
    bot = await startLocalDiscord(discord, 'http', replicaOf(store));
  });

  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    await store.close();
    expect(discord.problems).toEqual([]);
  });

  describeOnboarding(
    () => ({ enter: () => Promise.resolve(new DiscordVisitor(new Person(discord, 'en-US'))) }),
    'shared-machine',
  );
});
