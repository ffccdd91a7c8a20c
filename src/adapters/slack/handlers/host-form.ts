import { asksForHostForm, hostFormLine, hostLine, wrongField } from '../../../chat/host-form.ts';
import type { Question } from '../../../chat/question.ts';
import { createReply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import type { Outlet } from '../delivery/outlet.ts';
import { reasonOf } from '../delivery/refusal.ts';
import { createHostForm, readHostForm } from '../files/host-form.ts';
import { slackWords } from '../words/index.ts';
import { ackOnly, type Bot, compute, type Somebody, serve, somebodyOf } from './bot.ts';
import { tellOutdated } from './outdated.ts';
import { type FormAck, outletFor, takeSubmission } from './submission.ts';

export interface HostFormRequest {
  /** Lives for three seconds and opens one form. */
  readonly trigger: string;
  /** Where the answer goes; the Home tab has none. */
  readonly responseUrl?: string | undefined;
  /** Who asks; Slack is asked for it only where it matters. */
  readonly somebody: () => Promise<Somebody>;
}

/** Opens the form where a question asks for it and the host can be remembered; false: the question is to be answered. */
export async function openHostForm(
  question: Question,
  { trigger, responseUrl, somebody }: HostFormRequest,
  outlet: Outlet,
  bot: Bot,
): Promise<boolean> {
  const scope = asksForHostForm(question, bot.dispatcher);
  if (scope === null) return false;
  const { locale, asker } = await somebody();
  const [memory, { hosts, isDown }] = await Promise.all([bot.dispatcher.memory.open(), bot.dispatcher.recall(asker)]);
  // What is in the way is said by the command itself.
  if (!memory.isKept || isDown || (scope !== 'person' && !asker.isManager)) return false;
  const { channel } = asker;
  const metadata = {
    locale,
    scope,
    ...(channel !== undefined && { channel }),
    ...(responseUrl !== undefined && { responseUrl }),
  };
  try {
    const view = createHostForm(hosts[scope] ?? {}, metadata, bot.dispatcher);
    await bot.api.urgent.views.open({ trigger_id: trigger, view });
  } catch (error) {
    bot.log(`slack: the form was not opened: ${reasonOf(error)}`);
    const actions = [{ type: 'ask' as const, command: hostFormLine(scope), label: wordsFor(locale).memory.myHost }];
    const title = slackWords(wordsFor(locale)).tooLate;
    await outlet.show(createReply({ title, tone: 'warning', outcome: 'failed', locale, actions }));
  }
  return true;
}

/** Takes a submission: shows what is wrong in the form, else it is the command line that says the same. */
export async function takeHostForm(body: unknown, view: unknown, ack: FormAck, bot: Bot): Promise<void> {
  const form = readHostForm(view);
  const wrong = form && wrongField(form.filled);
  if (form && wrong) {
    const errors = { [wrong]: wordsFor(form.metadata.locale).chat.formBadVersion };
    await ackOnly(() => ack({ response_action: 'errors', errors }), bot);
    return;
  }
  const submitted = await takeSubmission(body, ack, bot);
  if (!submitted) return;
  const { user, team } = submitted;
  const outlet = outletFor(submitted, form?.metadata.responseUrl, bot);
  const work = async (): Promise<void> => {
    if (!(await bot.seen.claim(`form:${submitted.view.id}`))) return;
    if (!form) return tellOutdated('oldForm', user.id, outlet, bot);
    const { scope, locale, channel } = form.metadata;
    const line = hostLine(scope, form.filled);
    const { asker } = await somebodyOf(user.id, team?.id, channel, bot);
    const question = await bot.session.read(line, locale);
    await outlet.show(await compute(outlet, () => bot.session.answer(question, asker)));
  };
  serve('a form', outlet, work, bot);
}
