/** The daemon ended with words that nobody here knows: said, instead of guessed. */
import { diagnoseLog } from '../../../../core/messages/diagnose.ts';
import { readPaste } from '../../../../core/messages/paste.ts';
import type { SourceText } from '../../evidence.ts';
import type { HostRule, RuleFinding, RuleInput } from '../rule.ts';

const FOLLOWS = /failed to start containerd|timeout waiting for containerd|failed to dial .{0,100}containerd/;

/** Errors that ended nothing, none of which is known. */
function unexplained(text: string, source: SourceText, input: RuleInput): RuleFinding[] {
  // Without what looks like trouble and is none: known noise is no line of a reading.
  const error = readPaste(text, input.knowledge.search).find(({ gravity }) => gravity === 'error');
  if (!error || diagnoseLog(text, input).some(({ gravity }) => gravity === 'error' || gravity === 'plain')) return [];
  return [{ subject: 'errors', variant: 'errors', places: [source.at(error.line)] }];
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
