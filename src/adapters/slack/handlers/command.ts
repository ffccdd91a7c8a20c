/**
 * The slash command. What is kept or computed in no time is answered in the acknowledgement itself, which is one round
 * trip and cannot fail on its own; everything else is acknowledged first and answered through the response_url.
 */
import { type Question, repeatable } from '../../../chat/question.ts';
import type { Locale } from '../../../core/locale.ts';
import { hostsKey } from '../../../core/memory.ts';
import { hasFiles, lasts, type Reply } from '../../../core/reply.ts';
import { askerOf } from '../asker.ts';
import { lineFromSlack, localeInLine } from '../command-line.ts';
import { ResponseOutlet } from '../delivery/response-outlet.ts';
import { createPayload, type SlackPayload, toPayload } from '../render/payload.ts';
import type { SlackRenderOptions } from '../render/render.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { type Bot, compute, type Somebody, somebodyOf } from './bot.ts';
import { openUploadForm } from './form.ts';
import { openHostForm } from './host-form.ts';

/** Longer text is not even read before it is acknowledged. In characters. */
const QUICK_TEXT = 300;

export interface SlashCommand {
  readonly text: string;
  readonly user_id: string;
  readonly team_id?: string | undefined;
  readonly channel_id?: string | undefined;
  readonly trigger_id: string;
  readonly response_url: string;
}

function optionsFor(question: Question, line: string, command: SlashCommand): SlackRenderOptions {
  const commandLine = repeatable(question, line);
  // In a direct message there is nobody to share with.
  const canShare = command.channel_id?.startsWith('D') !== true;
  return { ...(commandLine !== undefined && { commandLine }), canShare };
}

/** @param hosts of {@link hostsKey} */
function keyOf(locale: Locale, line: string, command: SlashCommand, hosts: string): string {
  return `${locale} ${command.channel_id?.startsWith('D') === true ? 'alone' : 'shared'} ${line}${hosts}`;
}

function isKept(question: Question, reply: Reply): boolean {
  return question.kind === 'call' && question.isConstant && lasts(reply);
}

/** The answer that is kept or costs next to nothing; null: the command is to be acknowledged before. */
async function answerAtOnce(command: SlashCommand, bot: Bot): Promise<SlackPayload | null> {
  if (command.text.length > QUICK_TEXT) return null;
  const line = lineFromSlack(command.text);
  const locale = bot.locales.peek(command.user_id) ?? localeInLine(line);
  if (locale === undefined) return null;
  const asker = askerOf(command.user_id, command.team_id, command.channel_id);
  const recalled = await bot.dispatcher.recall(asker);
  const hosts = hostsKey(recalled);
  const key = hosts === null ? null : keyOf(locale, line, command, hosts);
  const kept = key === null ? undefined : bot.answers.find(key);
  if (kept) return kept;
  const question = await bot.session.read(line, locale);
  if (question.kind === 'files') return null;
  if (question.kind === 'call' && (question.takesFiles || question.weight !== 'instant')) return null;
  const reply = await bot.session.answer(question, asker, recalled);
  if (hasFiles(reply)) return null;
  const payload = createPayload(reply, optionsFor(question, line, command));
  if (key !== null && isKept(question, reply)) bot.answers.keep(key, payload);
  return payload;
}

/** Opens the form for files or for a host: at once, because its trigger lives for three seconds. False: none is asked for. */
async function openForm(line: string, command: SlashCommand, outlet: ResponseOutlet, bot: Bot): Promise<boolean> {
  const question = await bot.session.read(line, bot.locales.peek(command.user_id) ?? localeInLine(line) ?? 'en');
  const { user_id: user, team_id: team, channel_id: channel, trigger_id: trigger, response_url: responseUrl } = command;
  const somebody = (): Promise<Somebody> => somebodyOf(user, team, channel, bot);
  if (await openHostForm(question, { trigger, responseUrl, somebody }, outlet, bot)) return true;
  if (question.kind !== 'call' || !question.takesFiles) return false;
  const { locale } = question.call;
  await openUploadForm({ trigger, locale, responseUrl, line }, outlet, bot);
  return true;
}

async function answerLater(command: SlashCommand, outlet: ResponseOutlet, bot: Bot): Promise<void> {
  const line = lineFromSlack(command.text);
  if (await openForm(line, command, outlet, bot)) return;
  const { locale, question, reply, hosts } = await compute(outlet, async () => {
    const { user_id: user, team_id: team, channel_id: channel } = command;
    const [{ locale, asker }, recalled] = await Promise.all([
      somebodyOf(user, team, channel, bot),
      bot.dispatcher.recall(askerOf(user, team, channel)),
    ]);
    const question = await bot.session.read(line, locale);
    const reply =
      question.kind === 'files'
        ? await bot.conversation.reviews.look(question, asker, null)
        : await bot.session.answer(question, asker, recalled);
    return { locale, question, reply, hosts: hostsKey(recalled) };
  });
  const options = optionsFor(question, line, command);
  const taken = await outlet.send(reply, options);
  if (taken && hosts !== null && isKept(question, reply))
    bot.answers.keep(keyOf(locale, line, command, hosts), toPayload(taken, options));
}

/** Handles `/docker-gentoo …`, and any other command that leads here. */
export function handleCommand(command: SlashCommand, acknowledgement: Acknowledgement, bot: Bot): void {
  const outlet = new ResponseOutlet({ url: command.response_url, person: command.user_id }, bot);
  const work = async (): Promise<void> => {
    if (await bot.seen.claim(`command:${command.trigger_id}`)) {
      const payload = await answerAtOnce(command, bot);
      if (payload && (await acknowledgement.with(payload))) return;
      await acknowledgement.empty();
      await answerLater(command, outlet, bot);
    } else await acknowledgement.empty();
  };
  bot.tasks.run('a slash command', work, async (line) => {
    await acknowledgement.empty();
    await outlet.end(line(outlet.words()));
  });
}
