/** What is fuzzed: everything that reads or shows what people hand in, the archives, and the checks of signatures. */
import { checkSignature as checkDiscord, readPublicKey } from '../../src/adapters/discord/connection/signature.ts';
import { checkSignature as checkSlack, readSigningSecret } from '../../src/adapters/slack/connection/signature.ts';
import { UserError } from '../../src/core/errors.ts';
import { parseCall, splitLine } from '../../src/core/parse-call.ts';
import { openBundle } from '../../src/review/input/bundle/open-bundle.ts';
import { readInput } from '../../src/review/input/read-input.ts';
import { TARGETS, type Target } from '../../test/hostile/targets.ts';

const KEY = readPublicKey('ab'.repeat(32));
const SECRET = readSigningSecret('secret');

/** A text in which each character is a byte. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Being told what is wrong is an answer; any other error is a defect. */
function unlessTold(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** A forged request must be refused, whatever its headers hold. */
function mustRefuse(refusal: unknown): void {
  if (refusal === null) throw new Error('a forged request was taken');
}

const MORE: readonly Target[] = [
  { name: 'an archive', cap: 65_536, run: (text) => openBundle({ name: 'x', bytes: bytesOf(text) }) },
  {
    name: 'the bytes of a file',
    cap: 65_536,
    run: (text) => unlessTold(() => readInput({ name: text.slice(0, 300), bytes: bytesOf(text) })),
  },
  { name: 'arguments', cap: 4096, run: (text) => unlessTold(() => parseCall(splitLine(text), 'en')) },
  {
    name: 'a signature of Slack',
    cap: 4096,
    run(text) {
      const [signature = '', time = '', body = ''] = text.split('\n', 3);
      const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': time };
      mustRefuse(checkSlack(headers, Buffer.from(body), SECRET));
      const now = { ...headers, 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)) };
      mustRefuse(checkSlack(now, Buffer.from(body), SECRET));
    },
  },
  {
    name: 'a signature of Discord',
    cap: 4096,
    run(text) {
      const [signature = '', time = '', body = ''] = text.split('\n', 3);
      for (const stamp of [time, String(Math.floor(Date.now() / 1000))]) {
        const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': stamp };
        mustRefuse(checkDiscord(headers, Buffer.from(body), KEY));
      }
    },
  },
];

/** It opens files and folders of this machine by the names that it is given: its parsers are targets of their own. */
const OPENS_FILES = 'the command analyze';
/** A renderer shows the text in some twenty places; in characters. */
const RENDERED = 1024;

export const FUZZED: readonly Target[] = [
  ...TARGETS.filter(({ name }) => name !== OPENS_FILES).map((target) =>
    target.name.endsWith('renderer') ? { ...target, cap: RENDERED } : target,
  ),
  ...MORE,
];
