/** Code blocks as people and chats write them. */
import { expect, it } from 'vitest';
import { readCodeBlocks } from '../../src/core/code-blocks.ts';

it.each([
  ['is it ok?\n```json\n{\n}\n```\nthanks', [['{', '}']], ['is it ok?', 'thanks']],
  ['```{\n "debug": true\n}```\nand this\n```{}```', [['{', ' "debug": true', '}'], ['{}']], ['and this']],
  ['~~~\na\n~~~\n~~~\nb', [['a'], ['b']], []],
  ['no block at all', [], ['no block at all']],
])('of %j', (text, blocks, outside) => expect(readCodeBlocks(text.split('\n'))).toEqual({ blocks, outside }));
