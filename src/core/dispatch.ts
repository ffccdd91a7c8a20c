/** Runs a call: finds its command, computes the profile, and turns every error into an answer. */
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { findClosest } from './closest.ts';
import type { Command, CommandCall } from './command.ts';
import { UserError } from './errors.ts';
import { createProfile } from './profile.ts';
import { code, createReply, type Reply } from './reply.ts';
import { wordsFor } from './words/index.ts';

/** Where unexpected errors go, with the id that the user was shown. */
export type ErrorLog = (id: string, error: unknown) => void;

export interface Dispatcher {
  readonly commands: readonly Command[];
  readonly knowledge: KnowledgeBase;
  /** Answers a call; never throws. */
  dispatch(call: CommandCall): Promise<Reply>;
}

/** The command with this name or alias. */
export function findCommand(commands: readonly Command[], name: string): Command | undefined {
  const key = name.toLowerCase();
  return commands.find((command) => command.name === key || command.aliases.includes(key));
}

/** Whether a command is followed by free text; for {@link parseCall}. */
export function takesText(commands: readonly Command[]): (name: string) => boolean {
  return (name) => findCommand(commands, name)?.takesText ?? false;
}

/** An answer that says what the asker can mend. */
export function createErrorReply(error: UserError, locale: CommandCall['locale']): Reply {
  return createReply({
    title: error.tell(wordsFor(locale)),
    tone: 'bad',
    actions: error.suggestions,
    locale,
    outcome: 'bad-usage',
  });
}

function unknownCommand({ name, args }: CommandCall, commands: readonly Command[]): UserError {
  const names = commands.map((command) => command.name);
  const near = findClosest(name, names);
  return new UserError(
    'unknown-name',
    (words) => words.unknownCommand(code(name), names.join(', ')),
    near.map((command) => ({ type: 'ask', command: [command, ...args].join(' ') })),
  );
}

function createFailureReply(error: unknown, call: CommandCall, log: ErrorLog): Reply {
  const id = crypto.randomUUID().slice(0, 8);
  log(id, error);
  return createReply({
    title: wordsFor(call.locale).internalError(id),
    tone: 'bad',
    locale: call.locale,
    outcome: 'failed',
  });
}

/** Builds the dispatcher that all adapters share. */
export function createDispatcher(knowledge: KnowledgeBase, commands: readonly Command[], log: ErrorLog): Dispatcher {
  return {
    commands,
    knowledge,
    async dispatch(call) {
      try {
        const command = findCommand(commands, call.name);
        if (!command) throw unknownCommand(call, commands);
        const profile = createProfile(knowledge.defaultProfile, call.overrides);
        return await command.run(call, { knowledge, profile, commands });
      } catch (error) {
        return error instanceof UserError ? createErrorReply(error, call.locale) : createFailureReply(error, call, log);
      }
    },
  };
}
