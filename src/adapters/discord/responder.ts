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

/** Sends the first response, as JSON; false: it came too late, nothing more can be said. */
export type SendFirst = (json: string) => Promise<boolean>;

/** Answers that are kept are sent again and again: each is turned into JSON once. */
const written = new WeakMap<object, string>();

/** What a first response may be here; the rest of Discord's responses has no data or is not used. */
type FirstResponse = Extract<APIInteractionResponse, { data?: unknown }>;

function toJson({ type, data = {} }: FirstResponse): string {
  const json = written.get(data) ?? JSON.stringify(data);
  written.set(data, json);
  return `{"type":${type},"data":${json}}`;
}

/** Who sees a message was settled when it was sent. */
function withoutVisibility(body: DiscordMessage): DiscordMessage {
  return { ...body, flags: body.flags & ~MessageFlags.Ephemeral };
}

export class Responder {
  readonly #key: InteractionKey;
  readonly #api: InteractionApi;
  readonly #send: SendFirst;
  #state: 'open' | 'deferred' | 'answered' = 'open';

  constructor(key: InteractionKey, api: InteractionApi, send: SendFirst) {
    this.#key = key;
    this.#api = api;
    this.#send = send;
  }

  /** `open`: nothing was said yet; `deferred`: an answer was announced; `answered`: there is nothing more to say. */
  get state(): 'open' | 'deferred' | 'answered' {
    return this.#state;
  }

  /** Answers with a message. Files do not fit a first response over HTTP, so an answer with files replaces a deferred one. */
  async respond(message: Sendable): Promise<void> {
    if (message.files.length > 0) {
      if (await this.defer((message.body.flags & MessageFlags.Ephemeral) !== 0)) await this.edit(message);
      return;
    }
    await this.#first({ type: InteractionResponseType.ChannelMessageWithSource, data: message.body });
  }

  /** Replaces the message whose button was pressed. */
  async update({ body }: Sendable): Promise<void> {
    await this.#first({ type: InteractionResponseType.UpdateMessage, data: withoutVisibility(body) });
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
    this.#state = 'answered';
    await this.#api.edit(this.#key, { body: withoutVisibility(body), files });
  }

  #first(response: FirstResponse): Promise<boolean> {
    const isDeferred = response.type === InteractionResponseType.DeferredChannelMessageWithSource;
    this.#state = isDeferred ? 'deferred' : 'answered';
    return this.#send(toJson(response));
  }
}
