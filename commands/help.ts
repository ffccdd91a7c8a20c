import { findClosest } from '../src/core/closest.ts';
import type { Command, CommandContext } from '../src/core/command.ts';
import { describeProfile } from '../src/core/describe-profile.ts';
import { findCommand } from '../src/core/dispatch.ts';
import { UserError } from '../src/core/errors.ts';
import { type Locale, say } from '../src/core/locale.ts';
import { code, createReply, type Reply } from '../src/core/reply.ts';
import { wordsFor } from '../src/core/words/index.ts';

function helpForAll({ commands, profile }: CommandContext, locale: Locale): Reply {
  const words = wordsFor(locale);
  return createReply({
    title: words.helpTitle,
    profile: describeProfile(profile, words),
    blocks: [
      {
        type: 'fields',
        fields: commands.map((command) => ({ label: command.name, value: say(command.summary, locale) })),
      },
      { type: 'heading', text: words.helpOptions },
      { type: 'paragraph', text: words.helpOptionsText },
    ],
    actions: commands.slice(0, 4).map((command) => ({ type: 'ask', command: command.examples[0] ?? command.name })),
    locale,
  });
}

function helpForOne(command: Command, locale: Locale): Reply {
  const words = wordsFor(locale);
  return createReply({
    title: command.name + words.marks.dash + say(command.summary, locale),
    blocks: [
      {
        type: 'fields',
        fields: [
          { label: words.helpUsage, value: code(`${command.name} ${command.usage}`) },
          ...(command.aliases.length > 0
            ? [{ label: words.helpAliases, value: words.marks.list(command.aliases) }]
            : []),
        ],
      },
      { type: 'heading', text: words.helpExamples },
      { type: 'code', text: command.examples.join('\n') },
      { type: 'paragraph', text: words.helpOptionsText },
    ],
    actions: command.takesFiles ? [] : command.examples.map((example) => ({ type: 'ask', command: example })),
    locale,
  });
}

/** `help [COMMAND]` */
export const help: Command = {
  name: 'help',
  aliases: ['?', 'commands', '帮助'],
  summary: { en: 'this list, or one command in detail', 'zh-CN': '显示这个列表，或某个命令的详情' },
  usage: '[COMMAND]',
  examples: ['help', 'help analyze'],
  takesText: false,
  takesFiles: false,
  isConstant: true,
  run(call, context) {
    const [name] = call.args;
    if (name === undefined) return helpForAll(context, call.locale);
    const command = findCommand(context.commands, name);
    if (command) return helpForOne(command, call.locale);
    const names = context.commands.map((each) => each.name);
    throw new UserError(
      'unknown-name',
      (words) => words.unknownCommand(code(name), words.marks.list(names)),
      findClosest(name, names).map((near) => ({ type: 'ask', command: `help ${near}` })),
    );
  },
  complete: (_args, { commands }) => commands.map(({ name, aliases, summary }) => ({ name, aliases, title: summary })),
};
