/** What is wrong with the environment. */
import { en, type Words } from '../../core/words/en/index.ts';

/** A variable that is missing or wrong; the message names it and says what to do. */
export class EnvError extends Error {
  /** The message in a language. */
  readonly tell: (words: Words) => string;

  constructor(variable: string, problem: (env: Words['env'], words: Words) => string) {
    const tell = (words: Words): string => words.env.problem(variable, problem(words.env, words));
    super(tell(en));
    this.name = 'EnvError';
    this.tell = tell;
  }
}
