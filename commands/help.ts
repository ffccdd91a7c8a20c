import { asks } from '../src/answers/offers.ts';
import type { AnswerContext } from '../src/answers/shared.ts';
import { mainAbilities } from '../src/core/abilities.ts';
import { takesFiles, usageOf } from '../src/core/arguments.ts';
import { findClosest } from '../src/core/closest.ts';
import type { Command } from '../src/core/command.ts';
import { describeHost } from '../src/core/describe-profile.ts';
import { findCommand } from '../src/core/dispatch.ts';
import { UserError } from '../src/core/errors.ts';
import { say } from '../src/core/locale.ts';
import { tellersFor } from '../src/core/remembered-host.ts';
import { type Card, code, createReply, type Reply } from '../src/core/reply.ts';
import { type Words, wordsFor } from '../src/core/words/index.ts';

function helpForAll(context: AnswerContext): Reply {
  const { commands, profile, locale } = context;
  const words = wordsFor(locale);
  return createReply({
    title: words.helpTitle,
    profile: describeHost(profile, tellersFor(context), words),
    blocks: [
      {
        type: 'fields',
        fields: commands.map((command) => ({ label: command.name, value: say(command.summary, locale) })),
      },
      { type: 'heading', text: words.helpOptions },
      { type: 'paragraph', text: words.helpOptionsText },
    ],
    card: { facts: mainAbilities(words) },
    actions: asks(['onboard', 'fix', 'recommend', 'kernel', 'use', 'backend', 'install'], context),
    locale,
  });
}

/** Examples that can be said everywhere: a chat says options in its own way. */
function exampleSnippet({ examples }: Command, words: Words): Pick<Card, 'snippet'> {
  const plain = examples.filter((example) => !example.includes(' --'));
  return plain.length === 0 ? {} : { snippet: { caption: words.helpExamples, text: plain.join('\n') } };
}

/** Examples to press: none that wants a file, or changes what is kept about somebody. */
function offeredExamples(command: Command): readonly string[] {
  if (takesFiles(command)) return [];
  return command.isAboutMemory ? [command.name] : command.examples;
}

function helpForOne(command: Command, context: AnswerContext): Reply {
  const { locale } = context;
  const words = wordsFor(locale);
  return createReply({
    title: command.name + words.marks.dash + say(command.summary, locale),
    blocks: [
      {
        type: 'fields',
        fields: [
          { label: words.helpUsage, value: code(`${command.name} ${usageOf(command)}`) },
          ...(command.aliases.length > 0
            ? [{ label: words.helpAliases, value: words.marks.list(command.aliases) }]
            : []),
        ],
      },
      { type: 'heading', text: words.helpExamples },
      { type: 'code', text: command.examples.join('\n') },
      { type: 'paragraph', text: words.helpOptionsText },
    ],
    card: { facts: [], ...exampleSnippet(command, words) },
    actions: asks([...offeredExamples(command), 'help', 'onboard', 'recommend'], context),
    locale,
  });
}

/** `help [COMMAND]` */
export const help: Command = {
  name: 'help',
  aliases: ['?', 'commands', '帮助'],
  summary: { en: 'this list, or one command in detail', 'zh-CN': '显示这个列表，或某个命令的详情' },
  argument: {
    name: 'command',
    label: 'COMMAND',
    kind: 'name',
    isOptional: true,
    hint: { en: 'Command; empty: all of them', 'zh-CN': '命令；留空则全部列出' },
  },
  options: [],
  examples: ['help', 'help analyze'],
  isConstant: true,
  run(call, context) {
    const [name] = call.args;
    const answer = { ...context, locale: call.locale };
    if (name === undefined) return helpForAll(answer);
    const command = findCommand(context.commands, name);
    if (command) return helpForOne(command, answer);
    const names = context.commands.map((each) => each.name);
    throw new UserError(
      'unknown-name',
      (words) => words.unknownCommand(code(name), words.marks.list(names)),
      asks(
        findClosest(name, names).map((near) => `help ${near}`),
        answer,
      ),
    );
  },
  complete: (_args, { commands }) => commands.map(({ name, aliases, summary }) => ({ name, aliases, title: summary })),
};
