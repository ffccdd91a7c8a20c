/** How much text one question may bring along in all its files. */
import type { Attachment } from '../../core/command.ts';
import { UserError } from '../../core/errors.ts';
import { LIMITS } from '../../core/limits.ts';
import { code } from '../../core/reply.ts';
import { type InputText, readInput } from './read-input.ts';

export class TextBudget {
  #left: number = LIMITS.textBytesPerCall;

  /**
   * Reads a file as {@link readInput} does, as long as there is room for its text.
   * @throws UserError (too-large) naming the file that is too much
   */
  read(attachment: Attachment): InputText {
    const input = readInput(attachment);
    if (input.text.length > this.#left)
      throw new UserError('too-large', (words) => words.input.tooMuch(code(input.name), LIMITS.textBytesPerCall));
    this.#left -= input.text.length;
    return input;
  }
}
