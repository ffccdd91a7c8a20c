/** What every form has in common: its texts, and what it carries along. */
import type { types } from '@slack/bolt';
import type * as z from 'zod/mini';
import { plainProse } from '../../../core/render/prose.ts';
import { cut } from '../../../core/render/text.ts';

export function plain(text: string, length: number): types.PlainTextElement {
  return { type: 'plain_text', text: cut(plainProse(text), length), emoji: false };
}

/** What a form carries along; null: it is of an earlier release. */
export function readMetadata<T extends z.ZodMiniType>(text: string, schema: T): z.infer<T> | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
