/** Connects Bolt's listeners with the handlers, each with the bot of the workspace that something comes from. */
import type { App, Context, ViewSubmitAction } from '@slack/bolt';
import * as z from 'zod/mini';
import { wordsFor } from '../../../core/words/index.ts';
import { TAKES_ANSWER } from '../connection/socket-receiver.ts';
import { slackWords } from '../words/index.ts';
import { Acknowledgement } from './acknowledgement.ts';
import type { Bot } from './bot.ts';
import type { Bots } from './bots.ts';
import { handleAction } from './button.ts';
import { handleCommand } from './command.ts';
import { handleDirectMessage, handleHomeOpened, handleMention } from './event.ts';
import { handleSubmission } from './form.ts';
import { handleShortcut } from './message-menu.ts';

const Delivery = z.object({ event_id: z.string() });
const Revoked = z.object({ tokens: z.object({ bot: z.optional(z.array(z.string())) }) });

const EVENTS = {
  app_mention: handleMention,
  message: handleDirectMessage,
  app_home_opened: handleHomeOpened,
} as const;

/** Registers everything that the bot listens to; what an earlier release offered is answered too. */
export function registerListeners(app: App, bots: Bots): void {
  const botOf = ({ teamId }: Context): Promise<Bot | null> => bots.find(teamId ?? '');
  /** Hands something to the bot of its workspace; where there is none, it is acknowledged, as nobody can be told. */
  const pass = async (context: Context, ack: () => Promise<void>, handle: (bot: Bot) => Promise<void>) => {
    const bot = await botOf(context);
    await (bot === null ? ack() : handle(bot));
  };
  app.command(/.*/, async ({ command, ack, context }) => {
    const bot = await botOf(context);
    if (bot === null) return ack({ response_type: 'ephemeral', text: slackWords(wordsFor('en')).notInstalled });
    handleCommand(command, new Acknowledgement(ack, context[TAKES_ANSWER] !== false, bot.log), bot);
  });
  app.action({ type: 'block_actions' }, ({ body, ack, context }) =>
    pass(context, ack, (bot) => handleAction(body, ack, bot)),
  );
  app.shortcut(/.*/, ({ body, ack, context }) => pass(context, ack, (bot) => handleShortcut(body, ack, bot)));
  app.view<ViewSubmitAction>({ callback_id: /.*/, type: 'view_submission' }, ({ body, view, ack, context }) =>
    pass(context, ack, (bot) => handleSubmission(body, view, ack, bot)),
  );
  app.event(/^(app_mention|message|app_home_opened)$/, async ({ event, body, context }) => {
    const bot = await botOf(context);
    if (bot === null) return;
    // Whatever has no id was delivered once.
    const { event_id: id } = Delivery.safeParse(body).data ?? { event_id: crypto.randomUUID() };
    for (const [type, handle] of Object.entries(EVENTS)) if (event.type === type) handle(event, id, bot);
  });
  app.event('app_uninstalled', ({ context }) => bots.remove(context.teamId ?? ''));
  app.event('tokens_revoked', async ({ event, context }) => {
    // Those of people are none of ours.
    if (Revoked.safeParse(event).data?.tokens.bot?.length) await bots.remove(context.teamId ?? '');
  });
}
