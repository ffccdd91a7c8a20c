/** daemon.json is no JSON: dockerd ends with the message of Go's parser. */
import { inRange } from '../../../../knowledge/version.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import { LineIndex } from '../../json/json.ts';
import type { HostRule } from '../../rule.ts';

/** Wordings for what people break most. */
const TOLD = new Set([
  'trailing-comma',
  'missing-comma',
  'comment',
  'quotes',
  'literal',
  'braces',
  'unclosed',
  'cut',
  'nested-object',
]);

export const brokenJson: HostRule = {
  id: 'daemon/broken-json',
  check: (input) =>
    daemonOf(input).files.flatMap(({ evidence: { content, source }, name }) => {
      const { fault, repaired } = content;
      const isLetThrough = fault?.reason === 'trailing' && inRange(input.profile.docker, '< 23');
      if (!fault || isLetThrough) return [];
      // Where a comma is missing, its place is the end of the line before.
      const line = new LineIndex(source.text).lineOf(Math.min(fault.at, source.text.trimEnd().length));
      const breakage = repaired?.breakage ?? 'other';
      return [
        {
          subject: name,
          ...(TOLD.has(breakage) && { variant: breakage }),
          values: { file: name, message: fault.message, line },
          places: [source.at(line)],
          ...(repaired?.text && {
            edits: [{ target: 'json' as const, source, path: [] as const, text: repaired.text }],
          }),
        },
      ];
    }),
};
