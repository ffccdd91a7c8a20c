/** What is wrong with the environment. */
import { en, type Words } from '../core/words/en.ts';

/** A variable that is missing or wrong; the message names it and says what to do. */
export class EnvError extends Error {
  /** The message in a language. */
  readonly tell: (words: Words) => string;

  constructor(variable: string, problem: (words: Words['env']) => string) {
    const tell = ({ env }: Words): string => env.problem(variable, problem(env));
    super(tell(en));
    this.name = 'EnvError';
    this.tell = tell;
  }
}
