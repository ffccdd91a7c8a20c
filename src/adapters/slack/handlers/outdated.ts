/** What an earlier release left in a channel: whoever uses it is told, with a way on. */
import { createReply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import type { Outlet } from '../delivery/outlet.ts';
import { slackWords } from '../words/index.ts';
import type { Bot } from './bot.ts';

export type Outdated = 'oldButton' | 'oldForm' | 'oldEntry';

/** Says that a button, a form or a menu entry is too old, and offers what there is now. */
export async function tellOutdated(
  what: Outdated,
  person: string,
  outlet: Outlet,
  bot: Pick<Bot, 'locales'>,
): Promise<void> {
  const locale = await bot.locales.get(person);
  const reply = createReply({
    title: slackWords(wordsFor(locale))[what],
    tone: 'warning',
    outcome: 'failed',
    actions: [{ type: 'ask', command: 'help' }],
    locale,
  });
  await outlet.show(reply, { offersUpload: true });
}
