/** One Chinese term for one thing: knowledge/glossary.yaml. */
import { z } from 'zod';
import { FOLDERS } from './fact.ts';

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu').test('') || true;
  } catch {
    return false;
  }
}

const Pattern = z.string().min(1).refine(isPattern, 'a regular expression');

export const GlossaryEntry = z.strictObject({
  /** The English name. */
  term: z.string().min(2),
  /** The Chinese name. */
  zh: z.string().min(1),
  /** Where the English says this, the Chinese has to use the name. */
  english: Pattern.optional(),
  /** What Chinese prose must not say instead; code spans are not looked into. */
  refused: z.array(Pattern).default([]),
  /** Folders in which the refused words mean something else, or are clear enough. */
  except: z.array(z.enum(FOLDERS)).default([]),
  /** When to use which, for writers. */
  note: z.string().min(3).optional(),
});
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

export const Glossary = z.array(GlossaryEntry).min(1);
