/** Connects Bolt's listeners with the handlers. */
import type { App, ViewSubmitAction } from '@slack/bolt';
import * as z from 'zod/mini';
import { UPLOAD_FORM } from './files/upload-form.ts';
import { handleAction } from './handlers/action.ts';
import type { Bot } from './handlers/bot.ts';
import { handleCommand } from './handlers/command.ts';
import { handleDirectMessage, handleHomeOpened, handleMention } from './handlers/event.ts';
import { handleSubmission } from './handlers/form.ts';
import { handleShortcut, REVIEW_SHORTCUT } from './handlers/shortcut.ts';

const Delivery = z.object({ event_id: z.string() });

/** Registers everything that the bot listens to. */
export function registerListeners(app: App, bot: Bot): void {
  app.command(/.*/, ({ command, ack }) => handleCommand(command, ack, bot));
  app.action(/.*/, ({ body, ack }) => handleAction(body, ack, bot));
  app.shortcut(REVIEW_SHORTCUT, ({ body, ack }) => handleShortcut(body, ack, bot));
  app.view<ViewSubmitAction>({ callback_id: UPLOAD_FORM, type: 'view_submission' }, ({ body, view, ack }) =>
    handleSubmission(view, body.user.id, body.team?.id, ack, bot),
  );
  app.event(/^(app_mention|message|app_home_opened)$/, async ({ event, body }) => {
    const delivery = Delivery.safeParse(body).data;
    if (delivery && !(await bot.seen.claim(`event:${delivery.event_id}`))) return;
    if (event.type === 'app_mention') handleMention(event, bot);
    else if (event.type === 'message') handleDirectMessage(event, bot);
    else handleHomeOpened(event, bot);
  });
}
