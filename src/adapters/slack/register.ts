/** Connects Bolt's listeners with the handlers. */
import type { App, ViewSubmitAction } from '@slack/bolt';
import * as z from 'zod/mini';
import { TAKES_ANSWER } from './connection/socket-receiver.ts';
import { Acknowledgement } from './handlers/acknowledgement.ts';
import { handleAction } from './handlers/action.ts';
import type { Bot } from './handlers/bot.ts';
import { handleCommand } from './handlers/command.ts';
import { handleDirectMessage, handleHomeOpened, handleMention } from './handlers/event.ts';
import { handleSubmission } from './handlers/form.ts';
import { handleShortcut } from './handlers/shortcut.ts';

const Delivery = z.object({ event_id: z.string() });

const EVENTS = {
  app_mention: handleMention,
  message: handleDirectMessage,
  app_home_opened: handleHomeOpened,
} as const;

/** Registers everything that the bot listens to; what an earlier release offered is answered too. */
export function registerListeners(app: App, bot: Bot): void {
  app.command(/.*/, ({ command, ack, context }) => {
    handleCommand(command, new Acknowledgement(ack, context[TAKES_ANSWER] !== false, bot.log), bot);
    return Promise.resolve();
  });
  app.action({ type: 'block_actions' }, ({ body, ack }) => handleAction(body, ack, bot));
  app.shortcut(/.*/, ({ body, ack }) => handleShortcut(body, ack, bot));
  app.view<ViewSubmitAction>({ callback_id: /.*/, type: 'view_submission' }, ({ body, view, ack }) =>
    handleSubmission(body, view, ack, bot),
  );
  app.event(/^(app_mention|message|app_home_opened)$/, ({ event, body }) => {
    // Whatever has no id was delivered once.
    const { event_id: id } = Delivery.safeParse(body).data ?? { event_id: crypto.randomUUID() };
    for (const [type, handle] of Object.entries(EVENTS)) if (event.type === type) handle(event, id, bot);
    return Promise.resolve();
  });
}
