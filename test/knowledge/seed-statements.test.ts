/** Every statement of the two documents that the bot started from can be asked for, and the answer says what holds today. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMMAND_LINE, tellHints } from '../../src/core/hints.ts';
import { LOCALES, say } from '../../src/core/locale.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import { FactRef } from '../../src/knowledge/schema/common.ts';
import type { Fact } from '../../src/knowledge/schema/fact.ts';
import { ask, knowledge, show } from '../support/ask.ts';

const Row = z.strictObject({
  seed: z.enum(['zh', 'blog']),
  statement: z.string().min(1),
  era: z.enum(['valid', 'history', 'wrong']),
  fact: FactRef,
  ask: z.string().min(3),
  locale: z.enum(LOCALES).default('en'),
  expect: z.array(z.string().min(1)).min(1),
});

const rows = z.array(Row).parse(parse(readFileSync(new URL('seed-statements.yaml', import.meta.url), 'utf8')));

const facts = new Map<string, Fact>(knowledge.facts.map((fact) => [`${fact.kind}:${fact.id}`, fact]));

/** A year of Docker's lifetime, as told in an answer. */
const PAST = /\b20(?:1[3-9]|2[0-6])\b/;

function count(pattern: RegExp): number {
  return rows.filter(({ statement }) => pattern.test(statement)).length;
}

describe('the statements of the seed documents', () => {
  it('are all there', () => {
    expect(count(/^menu line: /)).toBe(43);
    expect(count(/^list of further options: /)).toBe(11);
    expect(count(/^USE flag (aufs|btrfs|contrib|device-mapper)\b(?!.* asked )(?!.* wants )/)).toBe(4);
    expect(count(/^link: /)).toBe(4);
    expect(rows.filter(({ seed }) => seed === 'blog').length).toBeGreaterThanOrEqual(25);
    expect(rows.filter(({ locale }) => locale === 'zh-CN').length).toBeGreaterThanOrEqual(20);
  });

  it.each(rows)('$seed: $statement ($ask)', async (row) => {
    const fact = facts.get(row.fact);
    if (fact === undefined) throw new Error(`there is no ${row.fact}`);
    const reply = await ask(row.ask, [], row.locale);
    expect(reply.outcome).toBe('ok');
    const text = show({ ...reply, citations: [], checked: '' });
    for (const part of row.expect) expect(text).toContain(part);
    const now = tellHints(say(fact.now, row.locale), COMMAND_LINE, wordsFor(row.locale));
    expect(text, 'what holds today').toContain(now.replaceAll('`', ''));
    if (row.era === 'history') expect(text, 'a dated past').toMatch(PAST);
  });
});
