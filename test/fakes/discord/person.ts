/** A person on the fake Discord: types commands, presses buttons, attaches files, reads what comes back. */
import { EXPLAIN_COMMAND, REVIEW_COMMAND, SLASH_COMMAND } from '../../../src/adapters/discord/registration/commands.ts';
import { until } from '../../support/until.ts';
import type { FakeDiscord, HostedFile } from './fake-discord.ts';
import type { FirstResponse, Interaction } from './interactions.ts';
import { buttonsOf, menusOf } from './message-parts.ts';
import { type FilledOption, fillFiles, fillLine } from './slash-options.ts';

type Json = Readonly<Record<string, unknown>>;

const EPHEMERAL = 1 << 6;
const SUBCOMMAND = 1;
const STRING = 3;

/** A file as Discord describes it. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
}

/** What came back for one interaction. */
export interface Delivered {
  readonly interaction: Interaction;
  readonly first: FirstResponse | null;
}

/** A message as a person sees it in the end. */
export interface SeenMessage {
  readonly body: Json;
  readonly files: Readonly<Record<string, string>>;
  readonly isEphemeral: boolean;
}

/** The message that an interaction leads to: at once, or when what was announced is there. */
export async function messageOf({ interaction, first }: Delivered): Promise<SeenMessage> {
  if (!first) throw new Error('there was no response');
  const isEphemeral = (Number(first.data.flags ?? 0) & EPHEMERAL) !== 0;
  if (first.type !== 5 && first.type !== 6) return { body: first.data, files: {}, isEphemeral };
  const { body, files } = await until('what was announced', () => interaction.edits.at(-1));
  return { body, files, isEphemeral };
}

function slashData(subcommand: string, options: readonly FilledOption[]): Json {
  const chosen = { name: subcommand, type: SUBCOMMAND, options };
  return { id: '400000000000000001', name: SLASH_COMMAND, type: 1, options: [chosen] };
}

function byId(files: readonly Attachment[]): Record<string, Attachment> {
  return Object.fromEntries(files.map((file) => [file.id, file]));
}

const MEMBER = { roles: [], permissions: '0', joined_at: '2026-01-01T00:00:00Z', flags: 0 };
const SERVER = {
  guild_id: '200000000000000001',
  guild_locale: 'en-US',
  channel_id: '300000000000000001',
  channel: { id: '300000000000000001', type: 0, name: 'general' },
  authorizing_integration_owners: { 0: '200000000000000001' },
  context: 0,
};
/** With the bot, of somebody who has installed it for themselves. */
const DIRECT_MESSAGE = {
  channel_id: '300000000000000002',
  channel: { id: '300000000000000002', type: 1 },
  authorizing_integration_owners: { 0: '0', 1: '500000000000000001' },
  context: 1,
};

export class Person {
  readonly discord: FakeDiscord;
  readonly id: string;
  readonly locale: string;
  isInDirectMessages = false;
  /** Of messages whose buttons were pressed. */
  readonly #messageIds = new WeakMap<object, string>();

  constructor(discord: FakeDiscord, locale = 'en-US') {
    this.discord = discord;
    this.id = discord.createId();
    this.locale = locale;
  }

  #deliver(type: number, payload: Json): Promise<Delivered> {
    const user = { id: this.id, username: `user-${this.id}`, discriminator: '0', avatar: null };
    const place = this.isInDirectMessages ? { ...DIRECT_MESSAGE, user } : { ...SERVER, member: { ...MEMBER, user } };
    return this.discord.deliver(type, {
      ...place,
      app_permissions: '0',
      locale: this.locale,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      ...payload,
    });
  }

  /** Puts a file on the file host; returns it as Discord describes it. */
  upload(filename: string, file: HostedFile, size = file.content.length): Attachment {
    const id = this.discord.createId();
    this.discord.files.set(id, file);
    const url = `http://${this.discord.host}/attachments/1/${id}/${encodeURIComponent(filename)}?ex=6a&is=69&hm=aa`;
    return { id, filename, size, url };
  }

  /** Types `/docker-gentoo` and what the terminal would take: `backend btrfs --docker 24.0`. */
  ask(line: string, files: readonly Attachment[] = []): Promise<Delivered> {
    const { subcommand, options } = fillLine(line);
    const attached = fillFiles(
      subcommand,
      files.map(({ id }) => id),
    );
    return this.#deliver(2, {
      data: {
        ...slashData(subcommand, [...options, ...attached]),
        ...(files.length > 0 && { resolved: { attachments: byId(files) } }),
      },
    });
  }

  /** Opens the menu of a message that has files and chooses *Review attached config*. */
  contextMenu(files: readonly Attachment[]): Promise<Delivered> {
    return this.#choose(REVIEW_COMMAND, 'my config', files);
  }

  /** Opens the menu of a message and chooses *Explain this error*. */
  explain(content: string, files: readonly Attachment[] = []): Promise<Delivered> {
    return this.#choose(EXPLAIN_COMMAND, content, files);
  }

  #choose(name: string, content: string, files: readonly Attachment[]): Promise<Delivered> {
    const id = this.discord.createId();
    const message = { id, type: 0, content, attachments: files, author: { id: this.id }, flags: 0 };
    return this.#deliver(2, {
      data: {
        id: '400000000000000002',
        name,
        type: 3,
        target_id: id,
        resolved: { messages: { [id]: message } },
      },
    });
  }

  /** Presses the button with a label, or the one that a test looks for. */
  press(message: SeenMessage, isWanted: (label: string, id: string) => boolean): Promise<Delivered> {
    const button = buttonsOf(message.body).find(({ label, custom_id: id }) => id !== undefined && isWanted(label, id));
    if (!button) throw new Error('no such button');
    return this.#component(message, { component_type: 2, custom_id: button.custom_id });
  }

  /** Chooses an entry of the first menu. */
  choose(message: SeenMessage, isWanted: (label: string) => boolean): Promise<Delivered> {
    const [menu] = menusOf(message.body);
    const option = menu?.options.find(({ label }) => isWanted(label));
    if (!menu || !option) throw new Error('no such entry');
    return this.#component(message, { component_type: 3, custom_id: menu.custom_id, values: [option.value] });
  }

  #component({ body, files, isEphemeral }: SeenMessage, data: Json): Promise<Delivered> {
    const flags = (1 << 15) | (isEphemeral ? EPHEMERAL : 0);
    const attachments = Object.entries(files).map(([name, text]) => this.upload(name, { content: Buffer.from(text) }));
    const id = this.#messageIds.get(body) ?? this.discord.createId();
    this.#messageIds.set(body, id);
    const message = { id, type: 0, ...body, attachments, flags };
    return this.#deliver(3, { data, message });
  }

  /** Sends a form that was opened. */
  submit(
    { first }: Delivered,
    { files = [], want = [], docker = '' }: { files?: Attachment[]; want?: string[]; docker?: string },
  ): Promise<Delivered> {
    const fields = (first?.data.components ?? []) as { type: number; component: { type: number; custom_id: string } }[];
    const components = fields.map(({ type, component: { type: kind, custom_id: id } }) => {
      const values = id === 'files' ? files.map((file) => file.id) : want;
      const filled = id === 'docker' ? { value: docker } : { values };
      return { type, id: 1, component: { type: kind, id: 2, custom_id: id, ...filled } };
    });
    return this.#deliver(5, {
      data: { custom_id: first?.data.custom_id, components, resolved: { attachments: byId(files) } },
    });
  }

  /** Sends the form of a host that was opened. */
  submitHost(
    { first }: Delivered,
    filled: { docker?: string; init?: string; also?: readonly string[] },
  ): Promise<Delivered> {
    const fields = (first?.data.components ?? []) as { type: number; component: { type: number; custom_id: string } }[];
    const chosen: Readonly<Record<string, readonly string[]>> = {
      init: filled.init === undefined ? [] : [filled.init],
      also: filled.also ?? [],
    };
    const components = fields.map(({ type, component: { type: kind, custom_id: id } }) => {
      const isText = id === 'docker' || id === 'kernel';
      const value = isText ? { value: id === 'docker' ? (filled.docker ?? '') : '' } : { values: chosen[id] ?? [] };
      return { type, id: 1, component: { type: kind, id: 2, custom_id: id, ...value } };
    });
    return this.#deliver(5, { data: { custom_id: first?.data.custom_id, components } });
  }

  /** Sends the form of a report that was opened. */
  submitReport({ first }: Delivered, note: string): Promise<Delivered> {
    const [field] = (first?.data.components ?? []) as {
      type: number;
      component: { type: number; custom_id: string };
    }[];
    if (!field) throw new Error('no form was opened');
    const { type: kind, custom_id: name } = field.component;
    const component = { type: kind, id: 2, custom_id: name, value: note };
    const components = [{ type: field.type, id: 1, component }];
    return this.#deliver(5, { data: { custom_id: first?.data.custom_id, components } });
  }

  /** Types in an option of a subcommand. */
  startTyping(subcommand: string, option: string, value: string): Promise<Delivered> {
    const focused = { name: option, type: STRING, value, focused: true };
    return this.#deliver(4, { data: slashData(subcommand, [focused]) });
  }

  /** The same; returns what is proposed. */
  async type(subcommand: string, option: string, value: string): Promise<{ name: string; value: string }[]> {
    const { first } = await this.startTyping(subcommand, option, value);
    return (first?.data.choices ?? []) as { name: string; value: string }[];
  }
}
