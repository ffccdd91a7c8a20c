/** What stands in a file and was not judged: it is longer than what is read of it, or nobody knows what some lines are. */
import type { SourceText } from '../../evidence.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

function tooLong({ name, read, lines }: SourceText): RuleFinding[] {
  if (read === null) return [];
  const values = { file: name, from: read.from, to: read.to, all: lines.length };
  return [{ subject: name, values, places: [{ file: name, line: null, text: '' }] }];
}

function notKnown({ name, unknown }: SourceText): RuleFinding[] {
  return unknown.map(({ from, to }) => ({
    subject: name,
    variant: from === to ? 'unknown-line' : 'unknown',
    values: { file: name, from, to },
    places: [{ file: name, line: from, text: '' }],
  }));
}

export const readInPart: HostRule = {
  id: 'host/read-in-part',
  check: ({ host }) => {
    const sources = new Set(host.files.map(({ source }) => source));
    return [...sources].flatMap((source) => [...tooLong(source), ...notKnown(source)]);
  },
};
