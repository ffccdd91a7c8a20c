/** A platform refuses the bot for good: somebody has to mend its configuration. The message says what and how. */
export class FatalError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FatalError';
  }
}
