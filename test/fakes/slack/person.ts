/** A person in the fake workspace: types commands, presses buttons, attaches files, reads what comes back. */
import type { Ack, FakeSlack } from './fake-slack.ts';
import type { HostedFile } from './file-host.ts';

type Json = Readonly<Record<string, unknown>>;

/** A button that a person sees. */
export interface SeenButton {
  readonly action_id: string;
  readonly value?: string;
  readonly text: { readonly text: string };
}

/** The button that begins so. */
export function buttonOf(blocks: unknown, label: string): SeenButton {
  const found = buttonsOf(blocks).find(({ text }) => text.text.startsWith(label));
  if (!found) throw new Error(`there is no button ${label}`);
  return found;
}

/** Everything that a person reads in blocks, in order. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, each]) => (key === 'text' && typeof each === 'string' ? each : textOf(each)))
    .filter((text) => text !== '')
    .join('\n');
}

/** What can be pressed below a message: its buttons, and the entries of its menus as if they were some. */
export function buttonsOf(blocks: unknown): SeenButton[] {
  return (blocks as { type: string; elements?: (SeenButton & SeenMenu)[] }[]).flatMap((block) =>
    block.type === 'actions' ? (block.elements ?? []).flatMap((each) => entriesOf(each) ?? [each]) : [],
  );
}

/** A menu that a person sees. */
interface SeenMenu {
  readonly action_id: string;
  readonly options?: readonly { readonly value: string; readonly text: { readonly text: string } }[];
}

function entriesOf({ action_id, options }: SeenMenu): SeenButton[] | undefined {
  return options?.map(({ value, text }) => ({ action_id, value, text }));
}

/** A pressed button, or the chosen entry of a menu, as Slack sends it. */
function pressed(button: SeenButton): Json {
  const { action_id: id, value, text } = button;
  if (id?.startsWith('menu:'))
    return { type: 'static_select', block_id: 'b', action_id: id, selected_option: { value, text } };
  return { type: 'button', block_id: 'b', ...button };
}

export class Person {
  readonly slack: FakeSlack;
  readonly id: string;

  constructor(slack: FakeSlack, id: string, locale = 'en-US') {
    this.slack = slack;
    this.id = id;
    slack.api.locales.set(id, locale);
  }

  /** Types `/docker-gentoo …`. */
  command(
    text: string,
    command = '/docker-gentoo',
    trigger = this.slack.api.createTrigger(),
    channel = 'C1',
  ): Promise<Ack> {
    return this.slack.deliver('slash_commands', {
      command,
      text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      user_id: this.id,
      team_id: 'T1',
      channel_id: channel,
      trigger_id: trigger,
      response_url: this.slack.createResponseUrl(),
    });
  }

  /** Presses a button of a message that only this person sees, or of one in the channel. */
  press(
    button: SeenButton,
    container: Json = { type: 'message', is_ephemeral: true },
    trigger = this.slack.api.createTrigger(),
  ): Promise<Ack> {
    const isHome = container.type === 'view';
    return this.slack.deliver('interactive', {
      type: 'block_actions',
      user: { id: this.id, team_id: 'T1' },
      team: { id: 'T1' },
      container,
      ...(isHome ? {} : { channel: { id: 'C1' }, response_url: this.slack.createResponseUrl() }),
      trigger_id: trigger,
      actions: [pressed(button)],
    });
  }

  /** Puts a file on the file host; returns it as Slack describes it. */
  upload(name: string, file: HostedFile, extra: Json = {}): Json {
    const id = this.slack.createId('F');
    this.slack.files.set(id, file);
    return {
      id,
      name,
      size: file.content.length,
      mimetype: 'text/plain',
      url_private_download: `${this.slack.url}/files/${id}`,
      ...extra,
    };
  }

  event(event: Json, eventId = this.slack.createId('Ev')): Promise<Ack> {
    return this.slack.deliver('events_api', {
      type: 'event_callback',
      team_id: 'T1',
      event_id: eventId,
      event: { user: this.id, ts: '1700000000.000001', ...event },
    });
  }

  mention(text: string, files: readonly Json[] = [], extra: Json = {}, eventId?: string): Promise<Ack> {
    return this.event(
      { type: 'app_mention', channel: 'C1', text: `<@UBOT> ${text}`, ...(files.length > 0 && { files }), ...extra },
      eventId,
    );
  }

  directMessage(text: string, files: readonly Json[] = []): Promise<Ack> {
    const subtype = files.length > 0 ? { subtype: 'file_share', files } : {};
    return this.event({ type: 'message', channel_type: 'im', channel: `D${this.id.slice(1)}`, text, ...subtype });
  }

  /** A shortcut in the menu of a message. */
  shortcut(files: readonly Json[], channel = 'C1', name = 'review_attached_config', text = 'my config'): Promise<Ack> {
    return this.slack.deliver('interactive', {
      type: 'message_action',
      callback_id: name,
      user: { id: this.id, team_id: 'T1' },
      team: { id: 'T1' },
      channel: { id: channel },
      trigger_id: this.slack.api.createTrigger(),
      response_url: this.slack.createResponseUrl(),
      message_ts: '1700000000.000042',
      message: {
        type: 'message',
        user: 'U9',
        ts: '1700000000.000042',
        text,
        ...(files.length > 0 && { files }),
      },
    });
  }

  /** Sends the form that was opened last, with these values in its fields. */
  #submitView(values: Json, extra: Json = {}): Promise<Ack> {
    const view = this.slack.api.views.at(-1)?.view ?? {};
    return this.slack.deliver('interactive', {
      type: 'view_submission',
      user: { id: this.id, team_id: 'T1' },
      team: { id: 'T1' },
      trigger_id: this.slack.api.createTrigger(),
      view: { ...view, id: this.slack.createId('V'), state: { values }, ...extra },
    });
  }

  /** Sends the form of a host: what stands in it, but for these fields. */
  submitHost(fields: { docker?: string; init?: string; also?: readonly string[] }): Promise<Ack> {
    const init = fields.init === undefined ? null : { value: fields.init };
    return this.#submitView({
      docker: { docker: { type: 'plain_text_input', value: fields.docker ?? null } },
      kernel: { kernel: { type: 'plain_text_input', value: null } },
      init: { init: { type: 'static_select', selected_option: init } },
      fs: { fs: { type: 'static_select', selected_option: null } },
      also: { also: { type: 'checkboxes', selected_options: (fields.also ?? []).map((value) => ({ value })) } },
    });
  }

  /** Sends the form of a report. */
  submitReport(note: string): Promise<Ack> {
    return this.#submitView({ note: { note: { type: 'plain_text_input', value: note } } });
  }

  /** Sends the upload form. */
  submit(
    files: readonly Json[],
    fields: { docker?: string; want?: readonly string[] } = {},
    extra: Json = {},
  ): Promise<Ack> {
    const want = (fields.want ?? []).map((value) => ({ value }));
    const values = {
      files: { files: { type: 'file_input', files } },
      'want:0': { want: { type: 'checkboxes', selected_options: want } },
      docker: { docker: { type: 'plain_text_input', value: fields.docker ?? null } },
    };
    return this.#submitView(values, extra);
  }
}
