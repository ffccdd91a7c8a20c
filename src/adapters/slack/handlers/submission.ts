/** What every form that is sent has in common: who sent it, and that it is acknowledged. */
import type { ViewResponseAction } from '@slack/bolt';
import * as z from 'zod/mini';
import { MessageOutlet } from '../delivery/message-outlet.ts';
import type { Outlet } from '../delivery/outlet.ts';
import { ResponseOutlet } from '../delivery/response-outlet.ts';
import { ackOnly, type Bot } from './bot.ts';

export type FormAck = (response?: ViewResponseAction) => Promise<void>;

const Submitted = z.object({
  user: z.object({ id: z.string() }),
  team: z.nullish(z.object({ id: z.string() })),
  view: z.object({ id: z.string(), callback_id: z.string() }),
});
export type Submitted = z.infer<typeof Submitted>;

/** Closes the form; null, with a line in the log, where what was sent does not say who sent it. */
export async function takeSubmission(body: unknown, ack: FormAck, bot: Bot): Promise<Submitted | null> {
  await ackOnly(ack, bot);
  const submitted = Submitted.safeParse(body).data;
  if (submitted) return submitted;
  bot.log('slack: a form came in a shape that is not known');
  return null;
}

/** Where the form was opened; a direct message to its person where that is not known. */
export function outletFor({ user }: Submitted, responseUrl: string | undefined, bot: Bot): Outlet {
  return responseUrl === undefined
    ? new MessageOutlet({ channel: user.id, person: user.id }, bot)
    : new ResponseOutlet({ url: responseUrl, person: user.id }, bot);
}
