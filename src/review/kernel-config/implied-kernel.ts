/** Which kernel a paste can be of where it names none: what is on in it exists in that kernel. */

import type { FactOf, KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { isGone, isNotYet } from '../../knowledge/lifetime.ts';
import { compareVersions, inRange, parseVersion } from '../../knowledge/version.ts';
import { textTri } from '../kconfig/expression.ts';
import { readValue } from './parse.ts';
import type { ConfigSource } from './source.ts';

/** Another kernel than the assumed one, and what shows it. */
export interface ImpliedKernel {
  readonly kernel: string;
  readonly symbol: string;
  /** Where the option went, or came. */
  readonly version: string;
  readonly isOlder: boolean;
}

/** A drawn menu may be one out of a guide, and a file that was written for no kernel has lines for several. */
function isOfOneKernel({ header, origin, kind }: ConfigSource): boolean {
  return header.kernelVersion === null && origin !== 'file' && kind !== 'menu-view';
}

type Option = FactOf<'kernel-option'>;

function sorted(versions: readonly string[]): string[] {
  const parts = (version: string): NonNullable<ReturnType<typeof parseVersion>> =>
    parseVersion(version) ?? { parts: [], revision: 0 };
  return [...versions].sort((a, b) => compareVersions(parts(a), parts(b)));
}

/** The newest line before a version: one that is kept for long, where there is one. */
function lineBefore(version: string, { kernelLines: { longterm, ended } }: KnowledgeBase): string | undefined {
  const older = (lines: readonly { readonly line: string }[]): string[] =>
    lines.map(({ line }) => line).filter((line) => inRange(line, `< ${version}`));
  return sorted(older(longterm)).at(-1) ?? sorted(older(ended)).at(-1);
}

/** The option that left first of those that are gone, or that came last of those to come. */
function outermost(options: readonly Option[], versionOf: (option: Option) => string, at: 0 | -1): Option | undefined {
  const version = sorted(options.map(versionOf)).at(at);
  return options.find((option) => versionOf(option) === version);
}

/** The kernel to be taken instead of an assumed one that lacks what is on; null where nothing speaks against that. */
export function impliedKernel(source: ConfigSource, assumed: string, knowledge: KnowledgeBase): ImpliedKernel | null {
  if (!isOfOneKernel(source)) return null;
  const on = knowledge.all('kernel-option').filter(({ id }) => textTri(readValue(source.config, id)) > 0);
  const gone = outermost(
    on.filter((option) => isGone(option, assumed)),
    ({ lifetime }) => lifetime.removedIn ?? '',
    0,
  );
  const toCome = outermost(
    on.filter((option) => isNotYet(option, assumed)),
    ({ lifetime }) => lifetime.since ?? '',
    -1,
  );
  if ((gone === undefined) === (toCome === undefined)) return null;
  const version = gone?.lifetime.removedIn ?? toCome?.lifetime.since ?? '';
  const kernel = gone ? lineBefore(version, knowledge) : knowledge.checkedAgainst.kernel;
  if (kernel === undefined) return null;
  return { kernel, symbol: gone?.id ?? toCome?.id ?? '', version, isOlder: gone !== undefined };
}
