/** Messages that begin alike: each whole one leads to its own fact, what they have in common to none of them for sure. */
import { describe, expect, it } from 'vitest';
import { ask, knowledge } from '../support/ask.ts';

const symptoms = knowledge.all('symptom');

/** The words of a message, as they are compared. */
function wordsOf(message: string): string[] {
  return knowledge.search.tokensOfFolded(knowledge.search.fold(message));
}

/** Words of phrases that many messages share say nothing by themselves. */
function tells(beginning: string): boolean {
  return wordsOf(knowledge.search.withoutGeneric(beginning)).length > 0;
}

interface Family {
  readonly beginning: string;
  readonly members: ReadonlySet<string>;
}

/** What the messages of several facts begin with, as people would see it where the rest is cut off. */
function families(): Family[] {
  const known = new Map<string, Set<string>>();
  for (const { id, says } of symptoms)
    for (const message of says) {
      const words = wordsOf(message);
      for (let count = 2; count <= words.length; count += 1) {
        const beginning = words.slice(0, count).join(' ');
        known.set(beginning, (known.get(beginning) ?? new Set()).add(id));
      }
    }
  return [...known].flatMap(([beginning, members]) =>
    members.size > 1 && tells(beginning) ? [{ beginning, members }] : [],
  );
}

const quoted = (text: string): string => `fix ${JSON.stringify(text.replaceAll('"', "'"))}`;

/** Whether a fact may answer: it says all of this, or tells of all the others as causes of its message. */
function mayAnswer(id: string, { beginning, members }: Family): boolean {
  const symptom = knowledge.get('symptom', id);
  const causes = symptom?.causes.map(({ fact }) => fact) ?? [];
  const isWhole = symptom?.says.some((message) => ` ${beginning} `.includes(` ${wordsOf(message).join(' ')} `));
  return isWhole === true || [...members].every((member) => member === id || causes.includes(`symptom:${member}`));
}

describe('messages that begin alike', () => {
  it('are told apart by what follows: each whole one leads to its own fact', async () => {
    const begun = families();
    const whole = symptoms.flatMap(({ id, says }) =>
      says
        .filter((message) =>
          begun.some(
            ({ beginning, members }) => members.has(id) && `${wordsOf(message).join(' ')} `.startsWith(`${beginning} `),
          ),
        )
        .map((message) => ({ id, message })),
    );
    expect(whole.length).toBeGreaterThan(100);
    const led = await Promise.all(
      whole.map(async ({ id, message }) => ({
        message,
        expected: `fix ${id}`,
        got: (await ask(quoted(message))).factLine,
      })),
    );
    expect(led.filter(({ expected, got }) => got !== expected)).toEqual([]);
  });

  it('lead to none of them for sure by what they have in common', async () => {
    const led = await Promise.all(
      families().map(async (family) => {
        const { beginning, members } = family;
        const { factLine = '' } = await ask(quoted(beginning.replaceAll('#', '1')));
        const id = factLine.replace(/^fix /, '');
        return members.has(id) && !mayAnswer(id, family) ? [`${beginning} → ${id}`] : [];
      }),
    );
    expect(led.flat()).toEqual([]);
  });
});
