/** The daemon ended with words that nobody here knows: said, instead of guessed. */
import type { SourceText } from '../../evidence.ts';
import type { DockerLog } from '../../kinds/docker-log/parse.ts';
import { ownEndOf } from '../../log-ends.ts';
import { readingOf } from '../../log-reading.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

const FOLLOWS = /failed to start containerd|timeout waiting for containerd|failed to dial .{0,100}containerd/;

/** Errors that ended nothing, none of which is known. */
function unexplained(content: DockerLog, source: SourceText, input: RuleInput): RuleFinding[] {
  const { errors, findings } = readingOf(content.part, input);
  // What came before the daemon was up has kept it from nothing.
  const error = errors.find(({ line }) => line > (content.up ?? 0));
  if (!error || findings.some(({ gravity }) => gravity === 'error' || gravity === 'plain')) return [];
  return [{ subject: 'errors', variant: 'errors', places: [source.at(error.line)] }];
}

export const unknownEnd: HostRule = {
  id: 'log/unknown-end',
  check: (input) =>
    input.host.of('docker-log').flatMap(({ content, source }) => {
      const { fatal, part } = content;
      if (!fatal) return unexplained(content, source, input);
      const places = [source.at(fatal.line)];
      // What came before it is the cause; this is how dockerd notices.
      if (FOLLOWS.test(fatal.text)) return [{ subject: 'containerd', variant: 'containerd', places }];
      if (ownEndOf(fatal.text) !== undefined) return [];
      const { findings } = readingOf(part, input);
      const isKnown = findings.some(({ gravity }) => gravity !== 'info' && gravity !== 'warning');
      return isKnown ? [] : [{ subject: 'dockerd', places }];
    }),
};
