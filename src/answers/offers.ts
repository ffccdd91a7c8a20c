/** What an answer offers to ask next: command lines, with labels in the reader's words. */
import { CARD, cutToColumns } from '../core/card.ts';
import { withHost } from '../core/host-options.ts';
import { widthOf } from '../core/render/layout.ts';
import { plainProse } from '../core/render/prose.ts';
import type { Action } from '../core/reply.ts';
import { foldName } from '../knowledge/knowledge-base.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { KERNEL_GROUPS } from '../knowledge/schema/names.ts';
import { withoutAddition } from '../knowledge/schema/short-form.ts';
import type { AnswerContext } from './shared.ts';
import { tongue } from './shared.ts';

/** What one command is called where it stands alone, and how its argument becomes a label. */
function labelFor(command: string, context: AnswerContext): string {
  const { words, tell } = tongue(context);
  const { card, marks, kernelGroups } = words;
  const { knowledge } = context;
  const [name = '', ...args] = command.split(' ').filter((word, index, all) => !isOption(word, index, all));
  const argument = args.join(' ');
  const title = (fact: Titled | undefined): string =>
    fact === undefined ? card.question(argument) : marks.alone(shortTitle(fact, tell));
  switch (name) {
    case 'backend':
      return argument === '' ? card.backends : card.about(argument);
    case 'compare':
      return card.compare(marks.list(args));
    case 'recommend': {
      const fs = /--fs (\S+)/.exec(command)?.[1];
      return fs === undefined ? card.recommend : card.recommendOn(fs);
    }
    case 'use':
      return argument === '' ? card.useFlags : card.useFlag(argument);
    case 'kernel': {
      if (argument === '') return card.kernelOptions;
      const [, kind, bare = argument] = /^(capability|group):(.*)$/.exec(argument) ?? [];
      const option = kind === undefined ? knowledge.find('kernel-option', bare) : undefined;
      const capability = kind === 'group' ? undefined : knowledge.find('capability', bare);
      const group = KERNEL_GROUPS.find((each) => each === foldName(bare));
      if (option ?? capability) return title(option ?? capability);
      return group === undefined ? argument : card.kernelGroup(kernelGroups[group]);
    }
    case 'fix':
      return argument === '' ? card.symptoms : title(knowledge.find('symptom', argument));
    case 'install':
      return argument === '' ? card.installTopics : title(knowledge.find('install-topic', argument));
    case 'onboard':
      return argument === '' ? card.onboard : title(knowledge.find('onboarding-step', argument));
    case 'ask':
      return title(knowledge.find('topic', argument));
    case 'help':
      return argument === 'analyze' ? card.analyze : argument === '' ? card.help : card.helpFor(argument);
    case 'collect':
      return card.collect;
    case 'profile':
      return card.profile;
    case 'forget':
      return card.forget;
    case 'gaps':
      return card.gaps;
    default:
      return argument === '' ? name : argument;
  }
}

function isOption(word: string, index: number, all: readonly string[]): boolean {
  return (
    word.startsWith('--') || (index > 0 && /^--(?!rootless|userns-remap|disk-quota|selinux)/.test(all[index - 1] ?? ''))
  );
}

type Titled = Pick<Fact, 'title' | 'label'>;

/** What a button calls a fact: its title, or what was written for buttons where that is too long. */
export function shortTitle(
  { title, label }: Titled,
  tell: (text: Titled['title']) => string,
  room: number = CARD.labelColumns,
): string {
  const whole = tell(title);
  return label === undefined || widthOf(withoutAddition(plainProse(whole))) <= room ? whole : tell(label);
}

/** Without an addition in parentheses where the whole does not fit. */
function toLabel(text: string): string {
  const plain = plainProse(text).replaceAll('()', '');
  const short = widthOf(plain) <= CARD.labelColumns ? plain : withoutAddition(plain);
  return cutToColumns(short, CARD.labelColumns);
}

/** A command line for the asker's host as something to press. */
export function offer(command: string, context: AnswerContext, label = labelFor(command, context)): Action {
  return { type: 'ask', command: withHost(command, context.told ?? {}), label: toLabel(label) };
}

/** A button has no file to hand over: it says how to. */
function withoutFiles(command: string): string {
  return command.startsWith('analyze') ? 'help analyze' : command;
}

/** Command lines as offers, each once. */
export function asks(commands: readonly string[], context: AnswerContext): Action[] {
  return [...new Set(commands.map(withoutFiles))].map((command) => offer(command, context));
}
