/** The words of knowledge/search/: what means the same, what tells nothing, and how messages are read. */
import { z } from 'zod';
import { FactRef } from './common.ts';
import type { LikelihoodModel } from './likelihood-model.ts';
import { INTENTS } from './names.ts';

const Words = z.array(z.string().min(1));
/** Words in both languages; a long list may be one text with blanks between the words. */
const WordList = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));
const BothLists = z.strictObject({ en: WordList, 'zh-CN': WordList });
const BothWords = z.strictObject({ en: Words, 'zh-CN': Words });

const Concept = z.strictObject({ concept: z.string().min(2), en: Words.min(1), 'zh-CN': Words.default([]) });
export const Synonyms = z.array(Concept).min(1);

export const WordKinds = z.strictObject({
  filler: BothLists,
  context: BothLists,
  plain: BothLists,
  written: WordList,
  programs: WordList,
  homophones: Words.default([]),
  intents: z.record(z.enum(INTENTS), BothWords),
});

/** `message`: words of a message, `*` for the word that names something; `is` names it outright. */
const NamePattern = z.strictObject({
  message: z.string().min(4),
  as: z.literal('module'),
  prefix: z.string().default(''),
  is: z.string().optional(),
});
/** A number as it stands in messages. */
const TellingNumber = z.string().regex(/^\d+$/);
export const MessageRules = z.strictObject({
  generic: Words.min(1),
  noise: Words.min(1),
  numbers: z.array(TellingNumber),
  names: z.array(NamePattern),
  translated: z.array(z.strictObject({ en: z.string().min(4), 'zh-CN': Words.min(1) })),
});

/** How people who do not know its names put the question that a fact answers; `fact` is `kind:id`. */
const Wording = z.strictObject({ fact: FactRef, en: Words.min(1), 'zh-CN': Words.min(1) });
export const Wordings = z.array(Wording).min(1);

export type Intent = (typeof INTENTS)[number];
export type MessageRules = z.infer<typeof MessageRules>;
export interface Lexicon {
  readonly synonyms: z.infer<typeof Synonyms>;
  readonly words: z.infer<typeof WordKinds>;
  readonly messages: MessageRules;
  readonly wordings: z.infer<typeof Wordings>;
  readonly likelihood: LikelihoodModel;
}
