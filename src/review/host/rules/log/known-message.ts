/** Messages in logs, found by the reading that pastes get in `fix`: the first error decides, noise is left out. */
import { type Finding, readLog } from '../../../../core/messages/diagnose.ts';
import type { SourceText } from '../../evidence.ts';
import { isOfContainerd } from '../../kinds/docker-log/of-containerd.ts';
import { ownEndOf } from '../../log-ends.ts';
import type { LogPart } from '../../log-part.ts';
import { readingOf } from '../../log-reading.ts';
import { missingModules } from '../../missing-modules.ts';
import { ROOTLESS_SOCKET } from '../../rootless-socket.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

/** One log tells of one trouble, mostly: more are named only. */
const MOST = 5;
/** What rules of their own tell better. */
const ELSEWHERE = new Set([
  'kernel-modules-not-installed',
  'daemon-json-flag-conflict',
  'prior-driver-wrong-filesystem',
  'containerd-unreachable',
]);

/** dockerd's last words where a storage driver gave up: the line before tells why, and nothing else is to be said then. */
const WITHOUT_CAUSE = 'graphdriver-not-supported';

/** The cause of the end instead of {@link WITHOUT_CAUSE}, where a line before it is known. */
function withCause(symptoms: readonly RuleFinding[]): readonly RuleFinding[] {
  const cause = symptoms.find(({ subject, variant }) => subject !== WITHOUT_CAUSE && variant === 'error');
  if (!cause || !symptoms.some(({ subject, variant }) => subject === WITHOUT_CAUSE && variant === 'fatal'))
    return symptoms;
  return symptoms
    .filter(({ subject }) => subject !== WITHOUT_CAUSE)
    .map((each) => (each === cause ? { ...each, variant: 'fatal' } : each));
}

/** containerd's last words, which it prints without a level. */
const OF_CONTAINERD = /(?:^|\]: )containerd: /;

function variantOf({ gravity }: Finding, source: SourceText, line: number): string {
  const text = source.lines[line - 1] ?? '';
  if (OF_CONTAINERD.test(text) && gravity === 'plain') return 'containerd';
  if (gravity === 'fatal') return isOfContainerd(source.text) ? 'containerd' : 'fatal';
  if (gravity === 'warning' || gravity === 'info') return 'noted';
  return /failed to start|starting daemon|unable to configure the docker daemon/i.test(text) ? 'fatal' : 'error';
}

function tell(finding: Finding, source: SourceText): RuleFinding[] {
  const { fact, line } = finding;
  if (fact.kind !== 'symptom' || ELSEWHERE.has(fact.id)) return [];
  return [
    {
      subject: fact.id,
      variant: variantOf(finding, source, line),
      values: { what: fact.title, cause: fact.cause, cure: fact.now },
      facts: [`symptom:${fact.id}`],
      places: [source.at(line)],
    },
  ];
}

/** Warnings that are true whatever ended the daemon, and stand in the way next. */
const BESIDES = new Set(['docker-group-missing']);

/** Options that messages name, together: one change of the kernel. */
function tellOptions(found: readonly Finding[], source: SourceText): RuleFinding[] {
  const named = found.filter(({ fact }) => fact.kind === 'kernel-option');
  const [first] = named;
  if (!first) return [];
  const symbols = [...new Set(named.flatMap(({ fact }) => (fact.kind === 'kernel-option' ? fact.id : [])))];
  const isGrave = named.some(({ gravity }) => gravity === 'fatal' || gravity === 'error' || gravity === 'plain');
  return [
    {
      subject: symbols[0] ?? '',
      variant: isGrave ? 'options' : 'options-noted',
      values: { options: symbols.map((symbol) => `CONFIG_${symbol}`) },
      facts: symbols.map((symbol) => `kernel-option:${symbol}`),
      places: [source.at(first.line)],
    },
  ];
}

/** What the client says when it reaches no server. */
const NO_SERVER = /Cannot connect to the Docker daemon|permission denied while trying to connect/;

/** What other rules tell of a line: modules that are not there, and what the data of an older driver does. */
const TOLD_OF_LINE =
  /not found in directory \/lib\/modules|could not insert|prior storage driver|both as a flag and in the conf/;

function isTold({ gravity, line }: Finding, source: SourceText): boolean {
  const text = source.lines[line - 1] ?? '';
  return ownEndOf(text) !== undefined || (gravity !== 'fatal' && TOLD_OF_LINE.test(text));
}

/** Without what only goes on: behind a last word that is known, lines without a level belong to its message. */
function ofFirstEnd(found: readonly Finding[]): readonly Finding[] {
  const end = found.find(({ gravity }) => gravity === 'fatal')?.line ?? Number.POSITIVE_INFINITY;
  return found.filter(({ gravity, line }) => gravity !== 'plain' || line < end);
}

function read(part: LogPart, source: SourceText, hasModules: boolean, input: RuleInput): RuleFinding[] {
  const found = ofFirstEnd(readingOf(part, input).findings.filter((each) => !isTold(each, source)));
  const symptoms = found.flatMap((each) => tell(each, source));
  // What was only a warning before the end is not what ended it.
  const hasEnd = symptoms.some(({ variant }) => variant === 'fatal' || variant === 'containerd');
  const telling = withCause(
    symptoms.filter(({ subject, variant }) => !hasEnd || variant !== 'noted' || BESIDES.has(subject)),
  );
  return [
    ...telling.slice(0, MOST),
    ...namesOf(telling.slice(MOST), source),
    ...(hasModules ? [] : tellOptions(found, source)),
  ];
}

/** Messages that are known and not told, by the names that `fix` takes. */
function namesOf(rest: readonly RuleFinding[], { name }: SourceText): RuleFinding[] {
  if (rest.length === 0) return [];
  const names = rest.map(({ subject }) => subject);
  const places = rest.flatMap((each) => each.places.slice(0, 1));
  return [{ subject: 'more', variant: 'more', values: { file: name, count: rest.length, names }, places }];
}

/** The rule about the kernel's own troubles quotes more of it. */
const OF_KERNEL_TROUBLE = 'memory-limit-reached';

/** The kernel's lines; those between a daemon's own were read with them. */
function ofKernel(input: RuleInput): RuleFinding[] {
  const logs = new Set(input.host.of('docker-log').map(({ source }) => source));
  return input.host
    .of('dmesg')
    .filter(({ source }) => !logs.has(source))
    .flatMap(({ content, source }) => read(content.part, source, false, input))
    .filter(({ subject }) => subject !== OF_KERNEL_TROUBLE);
}

export const knownMessage: HostRule = {
  id: 'log/known-message',
  check: (input) => [
    ...input.host
      .of('docker-log')
      .flatMap(({ content, source }) => read(content.part, source, missingModules(content, input).length > 0, input)),
    ...ofKernel(input),
    ...input.host.of('docker-version').flatMap(({ source }) => {
      if (ROOTLESS_SOCKET.test(source.text)) return [];
      const index = source.lines.findIndex((text) => NO_SERVER.test(text));
      const [first] = index === -1 ? [] : readLog(source.lines[index] ?? '', input).findings;
      return first ? tell({ ...first, gravity: 'error', line: index + 1 }, source) : [];
    }),
    ...input.host.of('docker-info').flatMap(({ content, source }) =>
      content.errors.flatMap(({ text, line }) => {
        const [first] = ROOTLESS_SOCKET.test(text) ? [] : readLog(text, input).findings;
        return first ? tell({ ...first, gravity: 'error', line }, source) : [];
      }),
    ),
  ],
};
