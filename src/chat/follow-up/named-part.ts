/** Something in the answer before that a question names as it stands there: `what does newgrp do`, `第三步什么意思`, `step 2?`. */
import { heard } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { plainWords, withoutFillers } from './normal-form.ts';

/** Nobody asks about a step or a name in more words. In characters. */
const MAX_LENGTH = 60;
const STEP = /\bstep (\d{1,2})\b|第 ?([一二三四五六七八九十]|\d{1,2}) ?(?:步|条命令|个命令|行)/;
const COUNTED = /\b(first|second|third|fourth|last) (?:command|step|line|point)\b|最后(?:一步|一条命令|一行)/;
/** Each at the place of its number, from 0. */
const HAN_DIGITS = '一二三四五六七八九十';
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const EXPLAIN =
  /^(?:what does|what do|what is|what's|whats) (?:the |that |this )?([a-z0-9_./=-]{2,40})(?: (?:command|flag|option|line|part|thing|key|setting))?(?: do| mean| for| good for)?$/;
const EXPLAIN_ZH =
  /^(?:这个|那个)? ?([a-z0-9_./=-]{2,40}) ?(?:这个|那个)?(?:命令|参数|选项|标志)?(?:是|有)?(?:什么|干嘛|干什么|做什么|啥)/;

/** The number of the step that a text names, from 1, -1 the last; null: none. */
export function stepNamed(text: string, knowledge: KnowledgeBase): number | null {
  const plain = plainWords(text, knowledge);
  const [, latin, han = ''] = (plain.length <= MAX_LENGTH ? STEP.exec(plain) : null) ?? [];
  const counted = HAN_DIGITS.indexOf(han) + 1;
  const number = Number(latin ?? (han !== '' && counted > 0 ? counted : han));
  return number > 0 ? number : ordinalIn(plain);
}

function ordinalIn(plain: string): number | null {
  const found = plain.length <= MAX_LENGTH ? COUNTED.exec(plain) : null;
  if (!found) return null;
  // What is none of these is the last.
  const place = ORDINALS.indexOf(found[1] ?? '');
  return place < 0 ? -1 : place + 1;
}

/** What a text asks to have explained, in lower case; null: nothing that stands somewhere literally. */
export function partNamed(text: string, knowledge: KnowledgeBase): string | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = withoutFillers(plainWords(text, knowledge));
  const name = (EXPLAIN.exec(plain) ?? EXPLAIN_ZH.exec(plain))?.[1] ?? null;
  return name === null || heard(({ frame }) => frame).includes(name) ? null : name;
}
