/** Opens the form in which somebody says what is wrong with an answer, and takes what was filled in. */
import { takeReport } from '../../../chat/feedback.ts';
import { createReply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import type { Outlet } from '../delivery/outlet.ts';
import { reasonOf } from '../delivery/refusal.ts';
import { createReportForm, type ReportFormMetadata, readReportForm } from '../files/report-form.ts';
import { slackWords } from '../words/index.ts';
import { type Bot, serve, somebodyOf } from './bot.ts';
import { tellOutdated } from './outdated.ts';
import { type FormAck, outletFor, takeSubmission } from './submission.ts';

/** Opens it; when the trigger has expired, says so. */
export async function openReportForm(
  trigger: string,
  metadata: ReportFormMetadata,
  outlet: Outlet,
  bot: Bot,
): Promise<void> {
  try {
    await bot.api.urgent.views.open({ trigger_id: trigger, view: createReportForm(metadata) });
  } catch (error) {
    bot.log(`slack: the form was not opened: ${reasonOf(error)}`);
    const { locale } = metadata;
    const title = slackWords(wordsFor(locale)).tooLate;
    await outlet.show(createReply({ title, tone: 'warning', outcome: 'failed', locale }));
  }
}

/** Takes a submission, and thanks for it where the form was opened. */
export async function takeReportForm(body: unknown, view: unknown, ack: FormAck, bot: Bot): Promise<void> {
  const submitted = await takeSubmission(body, ack, bot);
  if (!submitted) return;
  const { user, team } = submitted;
  const form = readReportForm(view);
  const outlet = outletFor(submitted, form?.metadata.responseUrl, bot);
  const work = async (): Promise<void> => {
    if (!(await bot.seen.claim(`form:${submitted.view.id}`))) return;
    if (!form) return tellOutdated('oldForm', user.id, outlet, bot);
    const { about, locale } = form.metadata;
    const { asker } = await somebodyOf(user.id, team?.id, undefined, bot);
    await outlet.show(await takeReport({ about, note: form.note, asker }, locale, bot.feedback));
  };
  serve('a report', outlet, work, bot);
}
