import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { runOnce, type Terminal } from '../../src/adapters/terminal/cli.ts';
import { toArguments } from '../../src/core/chat-line.ts';
import { LOCALES, type Locale } from '../../src/core/locale.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import type { Store } from '../../src/store/store.ts';
import { dispatcher } from '../support/ask.ts';
import { openTestStore, replicaOf } from '../support/onboarding.ts';
import { describeAdapter, describeOnboarding, type Seen, type Visitor } from './adapter-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'docker-gentoo-contract-'));

async function* nothing(): AsyncGenerator<Buffer> {
  // nobody types anything
}

async function run(args: readonly string[], locale: Locale, house = dispatcher): Promise<Seen> {
  let text = '';
  const write = (part: string): void => {
    text += part;
  };
  const terminal: Terminal = {
    stdin: nothing(),
    write,
    writeError: write,
    text: { width: 10_000, colours: false },
    platforms: {},
    locale,
  };
  await runOnce(args, house, terminal);
  const offers = LOCALES.map(wordsFor).flatMap(({ next, tryInstead }) =>
    [next, tryInstead('').trim()].flatMap((label) => {
      const line =
        text
          .split('\n')
          .map((each) => each.trim())
          .find((each) => each.startsWith(label)) ?? label;
      return line
        .slice(label.length)
        .replace(/^[：:\s]*/, '')
        .split(' · ')
        .filter(Boolean);
    }),
  );
  return { text, offers, files: {}, isPublic: false };
}

function enter(_name: string, locale: Locale): Promise<Visitor> {
  return Promise.resolve({
    ask: (line) => run(toArguments(line, dispatcher), locale),
    review(files) {
      const paths = files.map(({ name, content }) => {
        const path = join(folder, name);
        writeFileSync(path, content);
        return path;
      });
      return run(['analyze', ...paths], locale);
    },
  });
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('the terminal keeps the contract', () => {
  describeAdapter(() => ({ enter }), { share: false, page: false, forbid: false });
});

describe('the terminal with a store', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  describeOnboarding(
    () => ({
      enter(_name, locale) {
        const house = replicaOf(store);
        const ask = (line: string): Promise<Seen> => run(toArguments(line, house), locale, house);
        return Promise.resolve({ ask, review: () => Promise.reject(new Error('no file is sent')) });
      },
    }),
    'docker-is-there',
  );
});
