/** Errors as the log has them: the engine quotes values in its own, and those may be somebody's words. */
import { describe, expect, it } from 'vitest';
import { errorForLog, reasonForLog } from '../../src/core/errors-in-log.ts';

const WORDS = 'canary';

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

/** Of any type: what comes from outside is not what was thought. */
const words = JSON.parse(JSON.stringify(WORDS));

const CAUSES: Readonly<Record<string, () => unknown>> = {
  'JSON that is none': () => JSON.parse(WORDS),
  'a key looked for in a text': () => 'x' in words,
  'a number that is none': () => BigInt(words),
  'a value that Node does not take': () => Buffer.alloc(words),
  'an encoding that Node does not know': () => Buffer.alloc(5, 'x', words),
  'something read of nothing': () => words.x[words],
  'an error in an error of a library': () => {
    throw Object.assign(new Error(`${WORDS}!`), { original: thrownBy(() => JSON.parse(WORDS)) });
  },
  'a line of a library about an error': () => {
    throw `it failed (error: ${thrownBy(() => JSON.parse(WORDS))})`;
  },
  'no error at all': () => {
    throw { text: WORDS };
  },
};

describe('an error in the log', () => {
  it.each(Object.entries(CAUSES))('of %s holds nothing that somebody wrote', (_name, cause) => {
    const error = thrownBy(cause);
    expect(reasonForLog(error)).not.toContain(WORDS);
    expect(errorForLog(error)).not.toContain(WORDS);
  });

  it('tells its kind, and where it came from', () => {
    expect(errorForLog(thrownBy(CAUSES['JSON that is none'] ?? String))).toMatch(
      /^SyntaxError\n +at [\s\S]*errors-in-log/,
    );
  });

  it('tells what we or a platform say', () => {
    expect(errorForLog(new Error('not_in_channel'))).toMatch(/^Error: not_in_channel\n +at /);
    expect(reasonForLog(new Error('not_in_channel'))).toBe('not_in_channel');
  });
});
