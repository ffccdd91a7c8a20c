/** Slack's Web API on loopback, strict: what Slack would refuse is refused here, and noted as a problem. */
import { findMessageProblems, findViewProblems } from './block-schema.ts';
import { FakeOAuth } from './oauth.ts';

export const BOT_TOKEN = 'xoxb-test-1';
export const APP_TOKEN = 'xapp-test-1';

type Args = Readonly<Record<string, unknown>>;
export type ApiAnswer = Readonly<Record<string, unknown>> & { readonly ok: boolean };

export interface PostedMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | undefined;
  readonly text: string;
  /** Undefined: text alone. */
  readonly blocks: unknown;
}

export interface UploadedFile {
  readonly channel: string;
  readonly thread: string | undefined;
  readonly name: string;
  readonly content: string;
}

/** The scope that each method needs; null: none. */
const SCOPES: Readonly<Record<string, string | null>> = {
  'auth.test': null,
  'apps.connections.open': null,
  'users.info': 'users:read',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'views.open': null,
  'views.publish': null,
  'files.info': 'files:read',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'oauth.v2.access': null,
};

const TRIGGER_LIFETIME_MS = 3000;
const UPDATE_KEYS = ['channel', 'ts', 'text', 'blocks', 'token'];
const POST_KEYS = ['channel', 'thread_ts', 'text', 'blocks', 'unfurl_links', 'unfurl_media', 'token'];

export class FakeWebApi {
  readonly scopes = new Set([
    'commands',
    'chat:write',
    'app_mentions:read',
    'files:read',
    'files:write',
    'users:read',
    'im:history',
  ]);
  /** The bot's tokens, and the workspaces that they are of. */
  readonly tokens = new Map([[BOT_TOKEN, 'T1']]);
  readonly oauth = new FakeOAuth(this.scopes, this.tokens);
  readonly locales = new Map<string, string>();
  /** Who manages the workspace. */
  readonly admins = new Set<string>();
  /** Channels that the bot is in; users are always reachable. */
  readonly channels = new Set(['C1']);
  /** As they stand now, in the order in which they were posted. */
  readonly posts: PostedMessage[] = [];
  readonly uploads: UploadedFile[] = [];
  readonly views: { readonly method: string; readonly user?: string; readonly view: Args }[] = [];
  readonly fileInfos = new Map<string, Args>();
  readonly calls: string[] = [];
  /** The workspace whose token each of the calls had. */
  readonly callers: string[] = [];
  /** What the bot did that Slack would not take. */
  readonly problems: string[] = [];
  readonly #triggers = new Map<string, number>();
  readonly #pending = new Map<string, { name: string; content: string }>();
  readonly #base: () => string;
  readonly #onArrival: (place: string, content: Args) => void;
  #counter = 0;

  /** @param onArrival is told of each message and each Home tab, with where it went */
  constructor(base: () => string, onArrival: (place: string, content: Args) => void = () => undefined) {
    this.#base = base;
    this.#onArrival = onArrival;
  }

  /** The posts that hold more than a line of text. */
  get messages(): PostedMessage[] {
    return this.posts.filter(({ blocks }) => blocks !== undefined);
  }

  /** A trigger as Slack hands it out: for one form, within three seconds. */
  createTrigger(ageMs = 0): string {
    this.#counter += 1;
    const trigger = `trigger-${this.#counter}`;
    this.#triggers.set(trigger, Date.now() - ageMs);
    return trigger;
  }

  upload(id: string, content: string): void {
    const pending = this.#pending.get(id);
    if (pending) pending.content = content;
    else this.problems.push(`upload to unknown address ${id}`);
  }

  /** Answers one call. */
  call(method: string, token: string, args: Args): ApiAnswer {
    this.calls.push(method);
    const scope = SCOPES[method];
    if (scope === undefined) return this.#refuse(method, 'unknown_method');
    if (method === 'oauth.v2.access') return { ok: false, ...this.oauth.exchange(args) };
    const isKnown = method === 'apps.connections.open' ? token === APP_TOKEN : this.tokens.has(token);
    this.callers.push(`${this.tokens.get(token)} ${method}`);
    if (!isKnown) return { ok: false, error: token === '' ? 'not_authed' : 'invalid_auth' };
    if (scope !== null && !this.scopes.has(scope)) return { ok: false, error: 'missing_scope', needed: scope };
    return this.#answer(method, token, args);
  }

  #answer(method: string, token: string, args: Args): ApiAnswer {
    switch (method) {
      case 'auth.test':
        return { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: this.tokens.get(token) };
      case 'apps.connections.open':
        return { ok: true, url: `${this.#base().replace('http', 'ws')}/link` };
      case 'users.info':
        return this.#userInfo(args);
      case 'chat.postMessage':
        return this.#postMessage(args);
      case 'chat.update':
        return this.#updateMessage(args);
      case 'views.open':
        return this.#openView(args);
      case 'views.publish':
        return this.#keepView(method, args);
      case 'files.info': {
        const file = this.fileInfos.get(String(args.file));
        return file ? { ok: true, file } : { ok: false, error: 'file_not_found' };
      }
      case 'files.getUploadURLExternal':
        return this.#startUpload(args);
      default:
        return this.#completeUpload(args);
    }
  }

  #refuse(method: string, error: string, detail = ''): ApiAnswer {
    this.problems.push(`${method}: ${error} ${detail}`.trim());
    return { ok: false, error };
  }

  #userInfo(args: Args): ApiAnswer {
    if (String(args.include_locale) !== 'true') return this.#refuse('users.info', 'no include_locale');
    const id = String(args.user);
    return { ok: true, user: { id, locale: this.locales.get(id) ?? 'en-US', is_admin: this.admins.has(id) } };
  }

  #postMessage(args: Args): ApiAnswer {
    const channel = String(args.channel);
    if (!channel.startsWith('U') && !channel.startsWith('D') && !this.channels.has(channel))
      return { ok: false, error: 'not_in_channel' };
    const message = { text: args.text, blocks: parseJson(args.blocks) };
    const problems = [...unknownKeys(args, POST_KEYS), ...findMessageProblems(message)];
    if (problems.length > 0) return this.#refuse('chat.postMessage', 'invalid_blocks', problems.join('; '));
    this.#counter += 1;
    const ts = `1700000000.${String(this.#counter).padStart(6, '0')}`;
    const thread = typeof args.thread_ts === 'string' ? args.thread_ts : undefined;
    const home = channel.startsWith('U') ? `D${channel.slice(1)}` : channel;
    this.posts.push({ channel: home, ts, thread, text: String(args.text), blocks: message.blocks });
    this.#onArrival(thread === undefined ? home : `${home} ${thread}`, message);
    return { ok: true, channel: home, ts, message: {} };
  }

  #updateMessage(args: Args): ApiAnswer {
    const index = this.posts.findIndex(({ channel, ts }) => channel === args.channel && ts === args.ts);
    const post = this.posts[index];
    if (!post) return { ok: false, error: 'message_not_found' };
    const message = { text: args.text, blocks: parseJson(args.blocks) };
    const problems = [...unknownKeys(args, UPDATE_KEYS), ...findMessageProblems(message)];
    if (problems.length > 0) return this.#refuse('chat.update', 'invalid_blocks', problems.join('; '));
    // Without blocks those that were there stay.
    this.posts[index] = { ...post, text: String(args.text), blocks: message.blocks ?? post.blocks };
    this.#onArrival(post.thread === undefined ? post.channel : `${post.channel} ${post.thread}`, message);
    return { ok: true, channel: post.channel, ts: post.ts };
  }

  #openView(args: Args): ApiAnswer {
    const born = this.#triggers.get(String(args.trigger_id));
    if (born === undefined) return { ok: false, error: 'trigger_exchanged' };
    this.#triggers.delete(String(args.trigger_id));
    if (Date.now() - born > TRIGGER_LIFETIME_MS) return { ok: false, error: 'expired_trigger_id' };
    return this.#keepView('views.open', args);
  }

  #keepView(method: string, args: Args): ApiAnswer {
    const view = parseJson(args.view);
    const problems = findViewProblems(view);
    if (problems.length > 0) return this.#refuse(method, 'invalid_arguments', problems.join('; '));
    const user = typeof args.user_id === 'string' ? { user: args.user_id } : {};
    this.views.push({ method, ...user, view: view as Args });
    if (user.user !== undefined) this.#onArrival(`home ${user.user}`, view as Args);
    return { ok: true, view: { id: `V${this.views.length}` } };
  }

  #startUpload(args: Args): ApiAnswer {
    this.#counter += 1;
    const id = `F${this.#counter}`;
    if (!(Number(args.length) > 0)) return this.#refuse('files.getUploadURLExternal', 'invalid_arguments', 'length');
    this.#pending.set(id, { name: String(args.filename), content: '' });
    return { ok: true, file_id: id, upload_url: `${this.#base()}/upload/${id}` };
  }

  #completeUpload(args: Args): ApiAnswer {
    const files = parseJson(args.files) as { id: string }[];
    const channel = String(args.channel_id);
    if (channel.startsWith('U'))
      return this.#refuse('files.completeUploadExternal', 'channel_not_found', 'a user id is no channel');
    const thread = typeof args.thread_ts === 'string' ? args.thread_ts : undefined;
    for (const { id } of files) {
      const pending = this.#pending.get(id);
      if (!pending || pending.content === '') return this.#refuse('files.completeUploadExternal', 'file_not_found', id);
      this.uploads.push({ channel, thread, ...pending });
    }
    return { ok: true, files: files.map(({ id }) => ({ id })) };
  }
}

function unknownKeys(args: Args, known: readonly string[]): string[] {
  return Object.keys(args).flatMap((key) => (known.includes(key) ? [] : [`unknown argument ${key}`]));
}

function parseJson(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
