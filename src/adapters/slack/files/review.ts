/** Reviews attached files: fetches them one after the other and asks the command that takes files. */
import type { Attachment, CommandCall } from '../../../core/command.ts';
import { createErrorReply, type Dispatcher } from '../../../core/dispatch.ts';
import { UserError } from '../../../core/errors.ts';
import { LIMITS } from '../../../core/limits.ts';
import { code, type Reply } from '../../../core/reply.ts';
import { patiently, type SlackApi, slackErrorOf } from '../connection/web-clients.ts';
import { type DownloadOptions, downloadFile } from './download.ts';
import type { SlackFile } from './slack-file.ts';

/** The command that reviews files. */
const REVIEW_COMMAND = 'analyze';

export interface ReviewRequest extends Pick<CommandCall, 'overrides' | 'want' | 'locale'> {
  readonly files: readonly SlackFile[];
}

export class FileReviewer {
  readonly #api: Pick<SlackApi, 'web'>;
  readonly #download: DownloadOptions;
  readonly #dispatcher: Dispatcher;
  #last: Promise<unknown> = Promise.resolve();

  constructor(api: Pick<SlackApi, 'web'>, download: DownloadOptions, dispatcher: Dispatcher) {
    this.#api = api;
    this.#download = download;
    this.#dispatcher = dispatcher;
  }

  /** The review as a reply; what is wrong with a file becomes the reply. */
  async review({ files, ...call }: ReviewRequest): Promise<Reply> {
    try {
      if (files.length === 0) throw new UserError('usage', (words) => words.slack.noFiles);
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

  async #fetch(file: SlackFile): Promise<Attachment> {
    const known = file.mode === 'file_access' || file.file_access === 'check_file_info' ? await this.#info(file) : file;
    const name = known.name || known.id;
    const address = known.url_private_download ?? known.url_private;
    if (address === undefined || known.mode === 'tombstone' || known.mode === 'hidden_by_limit')
      throw new UserError('unreadable-input', (words) => words.slack.fileGone(code(name)));
    if ((known.size ?? 0) > LIMITS.fileBytes)
      throw new UserError('too-large', (words) => words.input.tooLarge(code(name), LIMITS.fileBytes));
    return { name, bytes: await downloadFile(name, address, { ...this.#download, mediaType: known.mimetype }) };
  }

  /** Files of another organisation come without their address. */
  async #info(file: SlackFile): Promise<SlackFile> {
    try {
      const { file: info } = await patiently(() => this.#api.web.files.info({ file: file.id }));
      return {
        ...file,
        mode: info?.mode,
        file_access: undefined,
        name: info?.name ?? file.name,
        size: info?.size,
        mimetype: info?.mimetype,
        url_private: info?.url_private,
        url_private_download: info?.url_private_download,
      };
    } catch (error) {
      const isScope = slackErrorOf(error) === 'missing_scope';
      throw new UserError(
        'unreadable-input',
        (words) =>
          isScope ? words.slack.missingScope('files:read') : words.slack.fileGone(code(file.name || file.id)),
        [],
        { cause: error },
      );
    }
  }
}
