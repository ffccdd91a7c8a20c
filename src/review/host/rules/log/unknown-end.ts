/** The daemon ended with words that nobody here knows: said, instead of guessed. */
import { diagnoseLog } from '../../../../core/messages/diagnose.ts';
import type { SourceText } from '../../evidence.ts';
import type { HostRule, RuleFinding, RuleInput } from '../rule.ts';

const FOLLOWS = /failed to start containerd|timeout waiting for containerd|failed to dial .{0,100}containerd/;

const ERROR = /level=error|\bERRO\[/;

/** Errors that ended nothing, none of which is known. */
function unexplained(text: string, source: SourceText, input: RuleInput): RuleFinding[] {
  const index = source.lines.findIndex((line) => ERROR.test(line));
  if (index === -1 || diagnoseLog(text, input).some(({ gravity }) => gravity === 'error' || gravity === 'plain'))
    return [];
  return [{ subject: 'errors', variant: 'errors', places: [source.at(index + 1)] }];
}

export const unknownEnd: HostRule = {
  id: 'log/unknown-end',
  check: (input) =>
    input.host.of('docker-log').flatMap(({ content: { fatal, text }, source }) => {
      if (!fatal) return unexplained(text, source, input);
      const places = [source.at(fatal.line)];
      // What came before it is the cause; this is how dockerd notices.
      if (FOLLOWS.test(fatal.text)) return [{ subject: 'containerd', variant: 'containerd', places }];
      const isKnown = diagnoseLog(text, input).some(({ gravity }) => gravity !== 'info' && gravity !== 'warning');
      return isKnown ? [] : [{ subject: 'dockerd', places }];
    }),
};
