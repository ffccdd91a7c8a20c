/**
 * The answers to one interaction, the same over the gateway and over HTTP: only how the first response leaves differs.
 * https://docs.discord.com/developers/interactions/receiving-and-responding
 */
import {
  type APIApplicationCommandOptionChoice,
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { InteractionApi, InteractionKey, Sendable } from './connection/interaction-api.ts';
import type { DiscordMessage } from './render/render.ts';

/** Sends the first response, the bytes of its JSON; false: it came too late, nothing more can be said. */
export type SendFirst = (json: Buffer) => Promise<boolean>;

/** Answers that are kept are sent again and again: each is turned into bytes once, mostly for the same type. */
const written = new WeakMap<object, { readonly type: InteractionResponseType; readonly json: Buffer }>();

/** What a first response may be here; the rest of Discord's responses is not used. */
type FirstResponse =
  | Extract<APIInteractionResponse, { data?: unknown }>
  | { readonly type: InteractionResponseType.DeferredMessageUpdate };

/** First responses after which the answer is still to come. */
const DEFERRALS: ReadonlySet<InteractionResponseType> = new Set([
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
]);

function toJson(response: FirstResponse): Buffer {
  const { type, data = {} } = { data: undefined, ...response };
  const before = written.get(data);
  if (before?.type === type) return before.json;
  const json = Buffer.from(JSON.stringify({ type, data }));
  written.set(data, { type, json });
  return json;
}

/** Who sees a message was settled when it was sent. */
function withoutVisibility(body: DiscordMessage): DiscordMessage {
  return { ...body, flags: body.flags & ~MessageFlags.Ephemeral };
}

export class Responder {
  readonly #key: InteractionKey;
  readonly #api: InteractionApi;
  readonly #send: SendFirst;
  readonly #saved: () => Promise<void>;
  #state: 'open' | 'deferred' | 'answered' = 'open';

  /** @param saved resolves when what the buttons of a message stand for can be found by everybody */
  constructor(
    key: InteractionKey,
    api: InteractionApi,
    send: SendFirst,
    saved = (): Promise<void> => Promise.resolve(),
  ) {
    this.#key = key;
    this.#api = api;
    this.#send = send;
    this.#saved = saved;
  }

  /** `open`: nothing was said yet; `deferred`: an answer was announced; `answered`: there is nothing more to say. */
  get state(): 'open' | 'deferred' | 'answered' {
    return this.#state;
  }

  /**
   * Answers with a message, or fills in what was announced. Files do not fit a first response over HTTP, so an answer
   * with files replaces a deferred one.
   */
  async respond(message: Sendable): Promise<void> {
    if (this.#state === 'open' && message.files.length === 0) {
      await this.#first({ type: InteractionResponseType.ChannelMessageWithSource, data: message.body });
      return;
    }
    const isEphemeral = (message.body.flags & MessageFlags.Ephemeral) !== 0;
    if (this.#state === 'deferred' || (await this.defer(isEphemeral))) await this.edit(message);
  }

  /** Replaces the message whose button was pressed. */
  async update(message: Sendable): Promise<void> {
    if (this.#state === 'deferred') await this.edit(message);
    else await this.#first({ type: InteractionResponseType.UpdateMessage, data: withoutVisibility(message.body) });
  }

  /** Says that the message whose button was pressed is going to be replaced. False: it came too late. */
  async deferUpdate(): Promise<boolean> {
    return this.#first({ type: InteractionResponseType.DeferredMessageUpdate });
  }

  /** Says that the answer takes a while; who sees it is settled with this. False: it came too late. */
  async defer(isEphemeral: boolean): Promise<boolean> {
    return this.#first({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: isEphemeral ? { flags: MessageFlags.Ephemeral } : {},
    });
  }

  /** Offers what may be typed. */
  async suggest(choices: APIApplicationCommandOptionChoice<string>[]): Promise<void> {
    await this.#first({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
  }

  /** Opens a form. */
  async openForm(form: APIModalInteractionResponseCallbackData): Promise<void> {
    await this.#first({ type: InteractionResponseType.Modal, data: form });
  }

  /**
   * Fills in what was deferred. A message keeps the visibility of the first response.
   * @throws DiscordAPIError with what Discord said
   */
  async edit({ body, files }: Sendable): Promise<void> {
    await this.#saved();
    await this.#api.edit(this.#key, { body: withoutVisibility(body), files });
    this.#state = 'answered';
  }

  /** What Discord refused was not said: another first response may follow. */
  async #first(response: FirstResponse): Promise<boolean> {
    await this.#saved();
    const isInTime = await this.#send(toJson(response));
    this.#state = isInTime && DEFERRALS.has(response.type) ? 'deferred' : 'answered';
    return isInTime;
  }
}
