/** Reviews attached files: fetches them one after the other and asks the command that takes files. */
import type { Attachment, CommandCall } from '../core/command.ts';
import { createErrorReply, type Dispatcher } from '../core/dispatch.ts';
import { UserError } from '../core/errors.ts';
import { LIMITS } from '../core/limits.ts';
import type { Reply } from '../core/reply.ts';

/** The command that reviews files. */
const REVIEW_COMMAND = 'analyze';

export interface ReviewRequest<PlatformFile> extends Pick<CommandCall, 'overrides' | 'want' | 'locale'> {
  readonly files: readonly PlatformFile[];
}

/** Brings a file as the platform describes it here; throws UserError for what is wrong with it. */
export type FetchFile<PlatformFile> = (file: PlatformFile) => Promise<Attachment>;

export class FileReviewer<PlatformFile> {
  readonly #fetch: FetchFile<PlatformFile>;
  readonly #dispatcher: Dispatcher;
  #last: Promise<unknown> = Promise.resolve();

  constructor(fetch: FetchFile<PlatformFile>, dispatcher: Dispatcher) {
    this.#fetch = fetch;
    this.#dispatcher = dispatcher;
  }

  /** The review as a reply; what is wrong with a file becomes the reply. */
  async review({ files, ...call }: ReviewRequest<PlatformFile>): Promise<Reply> {
    try {
      if (files.length === 0) throw new UserError('usage', (words) => words.chat.noFiles);
      const attachments: Attachment[] = [];
      for (const file of files.slice(0, LIMITS.filesPerCall)) attachments.push(await this.#fetch(file));
      const args = attachments.map(({ name }) => name);
      return await this.#inTurn(() =>
        this.#dispatcher.dispatch({ ...call, name: REVIEW_COMMAND, args, files: attachments }),
      );
    } catch (error) {
      if (error instanceof UserError) return createErrorReply(error, call.locale);
      throw error;
    }
  }

  /** One review at a time, each in a turn of its own: between two of them commands are acknowledged. */
  #inTurn(work: () => Promise<Reply>): Promise<Reply> {
    const turn = this.#last.then(async () => {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      return work();
    });
    this.#last = turn.catch(() => null);
    return turn;
  }
}
