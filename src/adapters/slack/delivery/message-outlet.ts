/** Answers as messages of the bot: in a channel's thread or in a direct message, with files where they are needed. */
import type { types } from '@slack/bolt';
import { foldReply } from '../../../chat/fold.ts';
import { renderMarkdown } from '../../../core/render/markdown.ts';
import { cut } from '../../../core/render/text.ts';
import { createReply, isReview, type Reply } from '../../../core/reply.ts';
import { type Words, wordsFor } from '../../../core/words/index.ts';
import { patiently } from '../connection/web-clients.ts';
import { BUDGET } from '../render/limits.ts';
import { proseToMrkdwn } from '../render/markup.ts';
import { renderSlack, type SlackRenderOptions } from '../render/render.ts';
import { SLACK } from '../surface.ts';
import { slackWords } from '../words/index.ts';
import { attach, type TextFile } from './attach.ts';
import { LastWord } from './last-word.ts';
import { type Form, formsOf, needsAllPages, type Outlet, type OutletParts, wordsOf } from './outlet.ts';
import { isClosedPlace, isUnchangeable, reasonOf, sendFirstTaken } from './refusal.ts';

/** A command of this length fits into one block. */
const MAX_SNIPPET = 2000;

/** Where messages go, and who asked. */
export interface Place {
  readonly channel: string;
  readonly thread?: string | undefined;
  /** Whom to write to where the bot cannot write there. */
  readonly person: string;
}

interface Message {
  readonly text: string;
  readonly blocks?: types.KnownBlock[];
}

interface Posted {
  readonly channel: string;
  readonly ts: string;
}

function textFiles({ files }: Reply): TextFile[] {
  return files.map(({ name, content }) => ({ filename: name, content }));
}

/** A page that says where the others are: behind buttons, or attached where no button can carry the question. */
function renderFirst(reply: Reply, options: SlackRenderOptions = {}): ReturnType<typeof renderSlack> {
  const rendered = renderSlack(reply, options);
  if (rendered.pages === 1 || !needsAllPages(reply, options)) return rendered;
  return renderSlack(reply, { ...options, attached: 'answer' });
}

export class MessageOutlet implements Outlet {
  readonly #parts: OutletParts;
  readonly #sayWhy: ((line: string) => Promise<void>) | undefined;
  #place: Place;
  readonly #last = new LastWord();
  /** “One moment …”, until the answer takes its place. */
  #placeholder: Promise<Posted | null> = Promise.resolve(null);

  /** @param sayWhy says why the answer is a direct message; without it that is said there */
  constructor(place: Place, parts: OutletParts, sayWhy?: (line: string) => Promise<void>) {
    this.#place = place;
    this.#parts = parts;
    this.#sayWhy = sayWhy;
  }

  words(): Words {
    return wordsOf(this.#place.person, this.#parts);
  }

  async sign(): Promise<void> {
    const text = proseToMrkdwn(this.words().chat.stillAtIt);
    this.#placeholder = this.#create({ text }, 'urgent').catch(() => null);
    await this.#placeholder;
  }

  async say(line: string): Promise<void> {
    await this.#deliver({ text: proseToMrkdwn(line) });
  }

  async end(line: string): Promise<void> {
    await this.#last.say(() => this.say(line));
  }

  async show(reply: Reply, options: SlackRenderOptions = {}): Promise<void> {
    await this.#last.answer(() => (isReview(reply) ? this.#showReview(reply) : this.#show(reply, options)));
  }

  async #show(reply: Reply, options: SlackRenderOptions): Promise<void> {
    const taken = await this.#sendForms(reply, options, renderFirst);
    const isWhole = taken !== null && (taken.form.pages === 1 || !needsAllPages(reply, options));
    const rest = isWhole ? [] : [{ filename: 'answer.md', content: renderMarkdown(reply, SLACK) }];
    const place = taken?.sent ?? (await this.#sendLine(reply));
    const files = [...rest, ...textFiles(reply)];
    if (files.length > 0) await this.#attach(place, files, reply);
  }

  /** Folded, with the report and the fix in its thread. */
  async #showReview(reply: Reply): Promise<void> {
    const words = wordsFor(reply.locale);
    const folded = foldReply(reply, { commandsAttached: slackWords(words).commandsAttached, maxSnippet: MAX_SNIPPET });
    const taken = await this.#sendForms(folded, { attached: 'report' });
    const posted = taken?.sent ?? (await this.#sendLine(reply));
    const report = { filename: 'report.md', content: renderMarkdown(reply, SLACK) };
    await this.#attach(posted, [report, ...textFiles(reply)], reply);
  }

  #sendForms(
    reply: Reply,
    options: SlackRenderOptions,
    render = renderSlack,
  ): Promise<{ readonly form: Form; readonly sent: Posted } | null> {
    return sendFirstTaken(
      formsOf(reply, options, render),
      ({ text, blocks }: Form) => this.#deliver({ text, blocks }),
      (reason) => this.#parts.log(`slack: a message was refused: ${reason}`, 'answer-refused'),
    );
  }

  #sendLine({ title, locale }: Reply): Promise<Posted> {
    return this.#deliver({
      text: proseToMrkdwn(slackWords(wordsFor(locale)).refusedAttached(cut(title, BUDGET.note))),
    });
  }

  async #attach({ channel, ts }: Posted, files: readonly TextFile[], { locale }: Reply): Promise<void> {
    try {
      await attach({ channel, thread: this.#place.thread ?? ts }, files, this.#parts.api);
    } catch (error) {
      const problem = reasonOf(error);
      this.#parts.log(`slack: files could not be attached: ${problem}`, 'answer-refused');
      const words = wordsFor(locale);
      const title = words.chat.notAttached(
        problem === 'missing_scope' ? slackWords(words).missingScope('files:write') : problem,
      );
      const note = createReply({ title, tone: 'warning', outcome: 'failed', locale });
      if (!(await this.#sendForms(note, {}))) await this.say(title);
    }
  }

  /** In the place of the placeholder where there is one, else as a new message. */
  async #deliver(message: Message): Promise<Posted> {
    const placeholder = await this.#placeholder;
    if (!placeholder) return this.#post(message);
    try {
      const { channel, ts } = placeholder;
      await patiently(() => this.#parts.api.web.chat.update({ channel, ts, ...message }));
    } catch (error) {
      if (!isUnchangeable(error)) throw error;
      this.#placeholder = Promise.resolve(null);
      return this.#post(message);
    }
    this.#placeholder = Promise.resolve(null);
    return placeholder;
  }

  /** A new message; where the bot cannot write, a direct one that says why. */
  async #post(message: Message): Promise<Posted> {
    const { channel, person } = this.#place;
    try {
      return await this.#create(message);
    } catch (error) {
      if (!isClosedPlace(error) || channel === person) throw error;
    }
    this.#place = { channel: person, person };
    const posted = await this.#create(message);
    const why = slackWords(this.words()).inviteMe(`<#${channel}>`);
    if (this.#sayWhy) await this.#sayWhy(why);
    else await this.#create({ text: why });
    return posted;
  }

  /** @param client `urgent`: one short try, for what is of use at once or not at all */
  async #create(message: Message, client: 'web' | 'urgent' = 'web'): Promise<Posted> {
    const { channel, thread } = this.#place;
    const send = () =>
      this.#parts.api[client].chat.postMessage({
        channel,
        ...(thread !== undefined && { thread_ts: thread }),
        ...message,
        unfurl_links: false,
        unfurl_media: false,
      });
    const posted = await (client === 'web' ? patiently(send) : send());
    return { channel: posted.channel ?? channel, ts: posted.ts ?? '' };
  }
}
