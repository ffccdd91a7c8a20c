import { USUAL_OPTIONS } from '../src/core/arguments.ts';
import type { Command } from '../src/core/command.ts';
import { describeProfile } from '../src/core/describe-profile.ts';
import { UserError } from '../src/core/errors.ts';
import { memoryDown, memoryMissing } from '../src/core/memory.ts';
import { createProfile } from '../src/core/profile.ts';
import { type Block, code, createReply } from '../src/core/reply.ts';
import { heard } from '../src/core/words/heard.ts';
import { wordsFor } from '../src/core/words/index.ts';

const ME = new Set(heard(({ me }) => me));

/** `forget [ME]` */
export const forget: Command = {
  name: 'forget',
  aliases: [],
  summary: {
    en: 'what is kept about you; `forget me` deletes all of it',
    'zh-CN': '保存了哪些关于你的内容；`forget me` 会全部删除',
  },
  argument: {
    name: 'name',
    label: 'ME',
    kind: 'name',
    isOptional: true,
    hint: { en: 'me: forget all of it; empty: show what is kept', 'zh-CN': 'me：全部删除；留空则显示保存了什么' },
  },
  options: USUAL_OPTIONS,
  examples: ['forget', 'forget me'],
  isAboutMemory: true,
  again: ({ args }) => (args.length > 0 ? null : undefined),
  async run({ args, locale, asker }, { knowledge }, { hosts, onboarding, isDown, open, forget: erase }) {
    const words = wordsFor(locale);
    const { memory: said } = words;
    const [what] = args;
    if (what !== undefined && !ME.has(what.toLowerCase()))
      throw new UserError('usage', (w) => w.notAChoice('forget', code(what), 'me'));
    if (what !== undefined && asker) {
      await erase(asker);
      return createReply({ title: said.forgotMe, tone: 'good', locale });
    }
    const memory = await open();
    if (isDown) throw memoryDown();
    if (!memory.isKept) throw memoryMissing();
    const host = hosts.person && createProfile(knowledge.defaultProfile, hosts.person);
    const fields = [
      ...(host ? [{ label: said.keptHost, value: describeProfile(host, words) }] : []),
      ...(onboarding ? [{ label: said.keptOnboarding, value: code(onboarding.step) }] : []),
    ];
    const blocks: Block[] =
      fields.length > 0 ? [{ type: 'fields', fields }] : [{ type: 'paragraph', text: said.keptNothing }];
    return createReply({
      title: said.kept,
      blocks: [...blocks, { type: 'paragraph', text: said.keptBesides }],
      actions: [{ type: 'ask', command: 'forget me', label: said.forgetMe }],
      locale,
    });
  },
  complete: () => [{ name: 'me' }],
};
