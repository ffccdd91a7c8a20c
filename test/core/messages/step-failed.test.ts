/** A builder's last line only passes on that a step failed: any message above it is the answer. */
import { describe, expect, it } from 'vitest';
import { createBareContext } from '../../../src/answers/shared.ts';
import { diagnose } from '../../../src/core/messages/diagnose.ts';
import { knowledge } from '../../support/ask.ts';

const context = createBareContext(knowledge);
const LAST_LINES = [
  'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 1',
  "The command '/bin/sh -c make' returned a non-zero code: 1",
];
const idOf = (text: string): string | undefined => diagnose(text, context)[0]?.fact.id;

/** Messages that are known by themselves and are no mere warnings. */
const known = knowledge.facts.flatMap((fact) => {
  if (fact.kind !== 'symptom' || fact.id === 'build-step-failed') return [];
  return fact.says.filter((piece) => {
    const [first] = diagnose(piece, context);
    return first?.fact.id === fact.id && first.isSure && first.gravity !== 'warning' && first.gravity !== 'info';
  });
});

describe('a line that only says that a step failed', () => {
  it.each(LAST_LINES)('is the answer where nothing else is known: %s', (line) => {
    expect(idOf(line)).toBe('build-step-failed');
  });

  it('stands behind every message above it', () => {
    expect(known.length).toBeGreaterThan(300);
    const hidden = known.filter((piece) => LAST_LINES.some((line) => idOf(`${piece}\n${line}`) !== idOf(piece)));
    expect(hidden).toEqual([]);
  });
});
