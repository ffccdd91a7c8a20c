/** Answers through a response_url: seen by the asker alone, also where the bot is no member; five within half an hour. */
import { cut } from '../../../core/render/text.ts';
import { hasFiles, isReview, type Reply } from '../../../core/reply.ts';
import { type Words, wordsFor } from '../../../core/words/index.ts';
import { BUDGET } from '../render/limits.ts';
import { proseToMrkdwn } from '../render/markup.ts';
import { toPayload } from '../render/payload.ts';
import { renderSlack, type SlackRenderOptions } from '../render/render.ts';
import { RespondError, type ResponseBody, respond } from '../respond.ts';
import { slackWords } from '../words/index.ts';
import { LastWord } from './last-word.ts';
import { MessageOutlet, type Place } from './message-outlet.ts';
import { type Form, formsOf, needsAllPages, type Outlet, type OutletParts, wordsOf } from './outlet.ts';
import { isSpent, sendFirstTaken } from './refusal.ts';

/** With the sign of life and a line for what goes wrong these are the five that a response_url takes. */
const MAX_PAGES = 3;

/** Where to respond, and who asked. */
export interface ResponseSpot {
  readonly url: string;
  readonly person: string;
  readonly thread?: string | undefined;
  /** Where an answer goes that has files, which a response cannot carry. Left out: to the person. */
  readonly withFiles?: Place | undefined;
}

export class ResponseOutlet implements Outlet {
  readonly #spot: ResponseSpot;
  readonly #parts: OutletParts;
  readonly #last = new LastWord();
  /** “One moment …” is to stand above the answer. */
  #signed: Promise<unknown> = Promise.resolve();

  constructor(spot: ResponseSpot, parts: OutletParts) {
    this.#spot = spot;
    this.#parts = parts;
  }

  words(): Words {
    return wordsOf(this.#spot.person, this.#parts);
  }

  async sign(): Promise<void> {
    this.#signed = respond(this.#spot.url, this.#line(this.words().chat.stillAtIt), this.#parts.api, 1).catch(
      () => null,
    );
    await this.#signed;
  }

  async say(line: string): Promise<void> {
    await this.#signed;
    try {
      await respond(this.#spot.url, this.#line(line), this.#parts.api);
    } catch (error) {
      if (!(error instanceof RespondError)) throw error;
      await this.#directly().say(line);
    }
  }

  async end(line: string): Promise<void> {
    await this.#last.say(() => this.say(line));
  }

  async show(reply: Reply, options: SlackRenderOptions = {}): Promise<void> {
    await this.send(reply, options);
  }

  /**
   * Shows an answer; one that has files as a message of the bot.
   * @param replaces takes the place of the message whose button was pressed
   * @returns the form that Slack took; null: it went elsewhere or shrank to a line
   */
  async send(reply: Reply, options: SlackRenderOptions, replaces = false): Promise<Form | null> {
    await this.#signed;
    return this.#last.answer(() =>
      hasFiles(reply) ? this.#sendWithFiles(reply, options) : this.#send(reply, options, replaces),
    );
  }

  async #sendWithFiles(reply: Reply, options: SlackRenderOptions): Promise<null> {
    const { withFiles } = this.#spot;
    const outlet = withFiles ? new MessageOutlet(withFiles, this.#parts, (line) => this.say(line)) : this.#directly();
    await outlet.show(reply, { ...options, canShare: false });
    const { answeredInDm, reviewedInDm } = slackWords(wordsFor(reply.locale));
    if (!withFiles) await this.say(isReview(reply) ? reviewedInDm : answeredInDm);
    return null;
  }

  async #send(reply: Reply, options: SlackRenderOptions, replaces: boolean): Promise<Form | null> {
    try {
      const form = await this.#sendForms(reply, options, replaces);
      if (!form) await respond(this.#spot.url, this.#refused(reply), this.#parts.api);
      else if (form.pages > 1 && needsAllPages(reply, options)) await this.#sendRest(reply, options, form);
      return form;
    } catch (error) {
      if (!isSpent(error) || options.sharedBy !== undefined) throw error;
      await this.#directly().show(reply, { ...options, canShare: false });
      return null;
    }
  }

  async #sendForms(reply: Reply, options: SlackRenderOptions, replaces: boolean): Promise<Form | null> {
    const taken = await sendFirstTaken(
      formsOf(reply, options),
      (form) => respond(this.#spot.url, this.#body(form, options, replaces), this.#parts.api),
      (reason) => this.#parts.log(`slack: a response was refused: ${reason}`, 'answer-refused'),
    );
    return taken?.form ?? null;
  }

  /** The other pages as further messages, because no button can carry the question. */
  async #sendRest(reply: Reply, options: SlackRenderOptions, { pages, isHalf }: Form): Promise<void> {
    const end = Math.min(pages, MAX_PAGES);
    for (let page = 1; page < end; page += 1) {
      const message = renderSlack(reply, { ...options, page, isHalf });
      await respond(this.#spot.url, this.#body(message, options, false), this.#parts.api);
    }
    if (end < pages)
      await respond(
        this.#spot.url,
        this.#line(slackWords(wordsFor(reply.locale)).moreElsewhere(pages - end)),
        this.#parts.api,
      );
  }

  #body(message: Pick<Form, 'text' | 'blocks'>, options: SlackRenderOptions, replaces: boolean): ResponseBody {
    const { thread } = this.#spot;
    return {
      ...toPayload(message, options),
      replace_original: replaces,
      ...(thread !== undefined && { thread_ts: thread }),
    };
  }

  #refused({ title, locale }: Reply): ResponseBody {
    return this.#line(slackWords(wordsFor(locale)).refusedHere(cut(title, BUDGET.note)));
  }

  #line(line: string): ResponseBody {
    const { thread } = this.#spot;
    return {
      response_type: 'ephemeral',
      text: proseToMrkdwn(line),
      replace_original: false,
      ...(thread !== undefined && { thread_ts: thread }),
    };
  }

  /** Where nothing more can be responded, the answer is a direct message. */
  #directly(): MessageOutlet {
    const { person } = this.#spot;
    return new MessageOutlet({ channel: person, person }, this.#parts);
  }
}
