/** Runs a call: finds its command, computes the profile, and turns every error into an answer. */
import { foldName, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { takesFiles, takesText } from './arguments.ts';
import { tellBeyondKnowledge } from './beyond-knowledge.ts';
import { findClosest } from './closest.ts';
import type { Asker, Command, CommandCall, CommandContext, Remembered } from './command.ts';
import { UserError } from './errors.ts';
import { facetOf } from './facet-ids.ts';
import { withHost } from './host-options.ts';
import { say } from './locale.ts';
import { type MemorySource, NO_MEMORY_SOURCE, NOTHING_RECALLED, type Recalled } from './memory.ts';
import { type Grammar, joinLine } from './parse-call.ts';
import { createProfile } from './profile.ts';
import { mergeHosts, tellersOf } from './remembered-host.ts';
import { code, createReply, type Reply } from './reply.ts';
import { sectionOf, splitSection } from './sections.ts';
import { wordsFor } from './words/index.ts';

/** Where unexpected errors go, with the id that the user was shown. */
export type ErrorLog = (id: string, error: unknown) => void;

export interface Dispatcher {
  readonly commands: readonly Command[];
  readonly knowledge: KnowledgeBase;
  /** The names of the platforms that answers may be shown on. */
  readonly platforms: readonly string[];
  /** The way to what is remembered. */
  readonly memory: MemorySource;
  /** What is remembered of an asker, as far as the memory answers; never throws. */
  recall(asker: Asker | undefined): Promise<Recalled>;
  /** Answers a call; never throws. */
  dispatch(call: CommandCall): Promise<Reply>;
  /** The answer to files, computed wherever, with what commands that wait for such files add to it; never throws. */
  conclude(call: CommandCall, reply: Reply): Promise<Reply>;
  /** Calls the listener when somebody wants to be forgotten: for what is kept elsewhere than in the memory. */
  onForget(listener: (asker: Asker) => Promise<void>): void;
  /** Where somebody is in what they have begun, in one line; null: nowhere, or it cannot be told. Never throws. */
  progressOf(asker: Asker, locale: CommandCall['locale']): Promise<string | null>;
}

/** The command with this name or alias. */
export function findCommand(commands: readonly Command[], name: string): Command | undefined {
  const key = name.toLowerCase();
  return commands.find((command) => command.name === key || command.aliases.includes(key));
}

/** What lines for these commands are read by. */
export function grammarOf({ commands, platforms }: Pick<Dispatcher, 'commands' | 'platforms'>): Grammar {
  return { takesText: (name) => takesText(findCommand(commands, name) ?? { argument: null }), platforms };
}

/** An answer that says what the asker can mend. */
export function createErrorReply(error: UserError, locale: CommandCall['locale']): Reply {
  return createReply({
    title: error.tell(wordsFor(locale)),
    // That somebody has to wait a moment is no mistake of theirs.
    tone: error.code === 'busy' ? 'warning' : 'bad',
    actions: error.suggestions,
    locale,
    outcome: error.code === 'busy' ? 'busy' : 'bad-usage',
  });
}

function unknownCommand({ name, args, locale }: CommandCall, commands: readonly Command[]): UserError {
  const names = commands.map((command) => command.name);
  const near = findClosest(name, names);
  return new UserError(
    'unknown-name',
    // Where one is meant, the others are of no use.
    (words) => words.unknownCommand(code(name), near.length > 0 ? '' : words.marks.list(names)),
    // What was asked is offered as it was meant; a bare name says what the command is for.
    near.map((command) => ({
      type: 'ask',
      command: joinLine([command, ...args]),
      ...(args.length === 0 && {
        label: say(
          commands.find((each) => each.name === command)?.summary ?? { en: command, 'zh-CN': command },
          locale,
        ),
      }),
    })),
  );
}

/** Short enough to be read out, long enough to be found in a log. */
export function createErrorId(): string {
  return crypto.randomUUID().slice(0, 8);
}

/** An answer that says that it was our fault, with the id that the log has. */
function createFailureReply(id: string, locale: CommandCall['locale']): Reply {
  return createReply({ title: wordsFor(locale).internalError(id), tone: 'bad', locale, outcome: 'failed' });
}

/** Any error as an answer: what the asker can mend is told as it is, anything else is logged. */
export function answerError(error: unknown, locale: CommandCall['locale'], log: ErrorLog): Reply {
  if (error instanceof UserError) return createErrorReply(error, locale);
  const id = createErrorId();
  log(id, error);
  return createFailureReply(id, locale);
}

/** The call without the word of a section at its end, and that section. */
function readSection(
  call: CommandCall,
  command: Command,
  context: Pick<Dispatcher, 'knowledge' | 'commands'>,
): { asked: CommandCall; section: string | undefined } {
  if (takesFiles(command) || call.section !== undefined) return { asked: call, section: call.section };
  // A word alone is the text that there has to be: `ask why`.
  const isText = takesText(command) && command.argument?.isOptional === false;
  if (isText && !/\s/.test(call.args.join(' ').trim())) return { asked: call, section: undefined };
  const isName = (text: string): boolean => {
    const key = foldName(text);
    if (command.argument?.choices?.some((choice) => foldName(choice) === key)) return true;
    const names = command.complete?.([], context) ?? [];
    return names.some(({ name, aliases = [] }) => [name, ...aliases].some((each) => foldName(each) === key));
  };
  const { args, section } = splitSection(call.args, takesText(command), isName, context.knowledge);
  return { asked: { ...call, args }, section };
}

/** The part of an answer that was asked for, or all of it. */
async function answerPart(
  call: CommandCall,
  command: Command,
  context: Pick<Dispatcher, 'knowledge' | 'commands'>,
  answer: (asked: CommandCall) => Promise<Reply>,
): Promise<Reply> {
  const { asked, section } = readSection(call, command, context);
  const reply = await answer(asked);
  if (section === undefined) return reply;
  // A word behind a command alone may be a name that nobody knows, and in free text `gentoo` one word more.
  const isAsked = asked.args.length > 0 && (call.section !== undefined || !takesText(command));
  const isPart = isAsked || facetOf(section) !== null || reply.sections.some(({ id }) => id === section);
  if (!isPart) return answer(call);
  return sectionOf(reply, section, withHost(joinLine([command.name, ...asked.args]), call.overrides));
}

/** An answer for a host that could not be looked up says so. */
function sayNotRecalled(reply: Reply): Reply {
  if (reply.profile === undefined) return reply;
  return { ...reply, profile: wordsFor(reply.locale).memory.notRead(reply.profile) };
}

/**
 * Builds the dispatcher that all adapters share.
 * @param memory where hosts and onboardings are remembered; left out: nowhere
 * @param platforms names that `--format` takes beside its own
 */
export function createDispatcher(
  knowledge: KnowledgeBase,
  commands: readonly Command[],
  log: ErrorLog,
  memory: MemorySource = NO_MEMORY_SOURCE,
  platforms: readonly string[] = [],
): Dispatcher {
  const recall = (asker: Asker | undefined): Promise<Recalled> =>
    asker === undefined
      ? Promise.resolve(NOTHING_RECALLED)
      : memory.recall(asker).catch(() => ({ ...NOTHING_RECALLED, isDown: true }));

  const forgetting: ((asker: Asker) => Promise<void>)[] = [];
  async function forget(asker: Asker): Promise<void> {
    await Promise.all(forgetting.map((each) => each(asker)));
    const kept = await memory.open();
    if (kept.isKept) await kept.forget(asker);
  }

  async function situationOf(call: CommandCall): Promise<{ context: CommandContext; remembered: Remembered }> {
    const recalled = call.recalled ?? (await recall(call.asker));
    const { hosts } = recalled;
    const told = call.overrides;
    const profile = createProfile(knowledge.defaultProfile, mergeHosts(hosts, told));
    const context = { knowledge, profile, told, toldBy: tellersOf(hosts, told), commands };
    return { context, remembered: { ...recalled, open: memory.open, forget } };
  }

  async function run(call: CommandCall): Promise<Reply> {
    const command = findCommand(commands, call.name);
    if (!command) throw unknownCommand(call, commands);
    const { context, remembered } = await situationOf(call);
    const { profile } = context;
    const answer = async (asked: CommandCall): Promise<Reply> =>
      tellBeyondKnowledge(await command.run(asked, context, remembered), profile, knowledge.checkedAgainst);
    const part = await answerPart(call, command, { knowledge, commands }, answer);
    // What is remembered of somebody is nobody else's business.
    const reply: Reply = command.isAboutMemory ? { ...part, visibility: 'alone' } : part;
    return remembered.isDown ? sayNotRecalled(reply) : reply;
  }

  return {
    commands,
    knowledge,
    platforms,
    memory,
    recall,
    onForget(listener) {
      forgetting.push(listener);
    },
    async dispatch(call) {
      try {
        return await run(call);
      } catch (error) {
        return answerError(error, call.locale, log);
      }
    },
    async progressOf(asker, locale) {
      const call = { name: '', args: [], overrides: {}, want: [], locale, files: [], asker };
      try {
        const { context, remembered } = await situationOf(call);
        const telling = commands.map((command) => command.progress?.(locale, context, remembered) ?? null);
        return (await Promise.all(telling)).find((line) => line !== null) ?? null;
      } catch (error) {
        log(createErrorId(), error);
        return null;
      }
    },
    async conclude(call, reply) {
      try {
        const { context, remembered } = await situationOf(call);
        let concluded = reply;
        for (const command of commands)
          concluded = (await command.hears?.(concluded, call, context, remembered)) ?? concluded;
        return concluded;
      } catch (error) {
        // The answer to the files stands by itself.
        if (!(error instanceof UserError)) log(createErrorId(), error);
        return reply;
      }
    },
  };
}
