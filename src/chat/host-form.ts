/** The form in which somebody says what their host is; what is filled in is a command line. */
import { type Dispatcher, findCommand } from '../core/dispatch.ts';
import { UserError } from '../core/errors.ts';
import { HOST_FLAGS, rowOf } from '../core/host-dimensions.ts';
import type { HostProfile, ProfileOverrides } from '../core/profile.ts';
import { type ProfileWish, readProfileLine, WORD_OF_SCOPE } from '../core/profile-line.ts';
import { isTypedVersion } from '../core/release.ts';
import type { Scope } from '../core/remembered-host.ts';
import type { Words } from '../core/words/index.ts';
import { FILESYSTEMS } from '../knowledge/schema/names.ts';
import type { Question } from './question.ts';
import { type Choice, initChoices } from './review-form.ts';

/** The command that is about a host. */
const COMMAND = 'profile';
/** What opens the form of somebody's own host. */
export const HOST_FORM_LINE = `${COMMAND} edit`;

/** The line that opens it for a scope. */
export function hostFormLine(scope: Scope): string {
  return [COMMAND, WORD_OF_SCOPE[scope], 'edit'].filter((word) => word !== '').join(' ');
}

/** Whose host the form is about, where a question asks for the form; null: it asks for something else. */
export function asksForHostForm(question: Question, { commands }: Pick<Dispatcher, 'commands'>): Scope | null {
  if (question.kind !== 'call' || findCommand(commands, question.call.name)?.name !== COMMAND) return null;
  const { args, overrides, locale } = question.call;
  try {
    const wish: ProfileWish = readProfileLine(args.join(' '), overrides, locale);
    return wish.kind === 'edit' ? wish.scope : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** One field: something to write, one of several, or some of several. */
export type HostField =
  | {
      readonly id: 'docker' | 'kernel';
      readonly kind: 'text';
      readonly label: string;
      readonly value: string;
      readonly example: string;
    }
  | {
      readonly id: 'init' | 'fs';
      readonly kind: 'one';
      readonly label: string;
      readonly value: string;
      readonly choices: readonly Choice[];
    }
  | {
      readonly id: 'also';
      readonly kind: 'some';
      readonly label: string;
      readonly values: readonly string[];
      readonly choices: readonly Choice[];
    };

/** The fields, filled in with what is remembered. */
export function hostFields(
  host: ProfileOverrides,
  words: Words,
  { knowledge }: Pick<Dispatcher, 'knowledge'>,
): HostField[] {
  const { docker, kernel } = knowledge.defaultProfile;
  const { keys } = words.host;
  const labelOf = (key: keyof HostProfile): string => keys[key] ?? key;
  return [
    { id: 'docker', kind: 'text', label: labelOf('docker'), value: host.docker ?? '', example: docker },
    { id: 'kernel', kind: 'text', label: labelOf('kernel'), value: host.kernel ?? '', example: kernel },
    {
      id: 'init',
      kind: 'one',
      label: labelOf('init'),
      value: host.init ?? '',
      choices: initChoices(),
    },
    {
      id: 'fs',
      kind: 'one',
      label: labelOf('fs'),
      value: host.fs ?? '',
      choices: FILESYSTEMS.map((id) => ({ id, title: id })),
    },
    {
      id: 'also',
      kind: 'some',
      label: words.memory.formFlags,
      values: HOST_FLAGS.filter((flag) => host[flag] === true),
      choices: HOST_FLAGS.map((id) => ({ id, title: labelOf(id) })),
    },
  ];
}

/** What somebody filled in, by field; what is empty was not said. */
export interface FilledHost {
  readonly docker: string;
  readonly kernel: string;
  readonly init: string;
  readonly fs: string;
  readonly also: readonly string[];
}

/** The field whose text is no version; null: all is well. */
export function wrongField(filled: FilledHost): 'docker' | 'kernel' | null {
  const isWrong = (text: string): boolean => text.trim() !== '' && !isTypedVersion(text.trim().replace(/^v/, ''));
  return (['docker', 'kernel'] as const).find((id) => isWrong(filled[id])) ?? null;
}

/** The command line that remembers what was filled in, and forgets what was emptied. */
export function hostLine(scope: Scope, { also, ...filled }: FilledHost): string {
  const values = Object.entries(filled).map(([id, value]) => `${id}=${value.trim() || 'any'}`);
  const flags = HOST_FLAGS.map((id) => `${rowOf(id).word}=${also.includes(id) ? 'yes' : 'any'}`);
  return [COMMAND, WORD_OF_SCOPE[scope], ...values, ...flags].filter((word) => word !== '').join(' ');
}
