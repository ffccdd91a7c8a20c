import { expect, it } from 'vitest';
import { meaningOf } from '../../scripts/load/words.ts';
import { slackWords } from '../../src/adapters/slack/words/index.ts';
import { wordsFor } from '../../src/core/words/index.ts';

const words = wordsFor('en');
const { chat, memory, internalError } = words;

it.each([
  chat.busy,
  chat.busyForYou(2),
  chat.restarting,
  chat.cutOff,
  chat.tookTooMuch,
  chat.tookTooLong(8),
  chat.tooManyQuestions(12),
  chat.downloadFailed('kernel.config'),
  memory.down,
  slackWords(words).tooLate,
])('a refusal counts as one however it begins: %s', (text) => {
  expect(meaningOf(`${text[0]?.toUpperCase()}${text.slice(1)}`)).toBe('refusal');
});

it('a sign of life is no answer yet, a defect is one of its own', () => {
  expect(meaningOf(chat.stillAtIt)).toBe('note');
  expect(meaningOf(internalError('abc123'))).toBe('defect');
  expect(meaningOf('btrfs: only for size limits')).toBe('answer');
});
