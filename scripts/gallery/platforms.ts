/** What each platform makes of a sample. */
import { createUploadForm as createDiscordForm } from '../../src/adapters/discord/files/upload-form.ts';
import { createPayload as createDiscordPayload } from '../../src/adapters/discord/render/payload.ts';
import { renderDiscord } from '../../src/adapters/discord/render/render.ts';
import { createUploadForm as createSlackForm } from '../../src/adapters/slack/files/upload-form.ts';
import { createHome } from '../../src/adapters/slack/home.ts';
import { renderSlack } from '../../src/adapters/slack/render/render.ts';
import { slackWords } from '../../src/adapters/slack/words/index.ts';
import { foldReply } from '../../src/chat/fold.ts';
import type { Dispatcher } from '../../src/core/dispatch.ts';
import type { Locale } from '../../src/core/locale.ts';
import { wantsFile } from '../../src/core/reply.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import { DISCORD_CSS, discordFormHtml, discordHtml } from './discord-html.ts';
import type { Sample } from './sample.ts';
import { SLACK_CSS, slackHtml, slackViewHtml } from './slack-html.ts';

/** A message as HTML. */
export interface Drawn {
  readonly name: string;
  readonly html: string;
}

export interface Platform {
  readonly name: 'slack' | 'discord';
  readonly css: string;
  readonly draw: (samples: readonly Sample[], locale: Locale, dispatcher: Dispatcher) => readonly Drawn[];
}

function drawOnSlack({ name, line, reply }: Sample): Drawn {
  const isReview = reply.document !== undefined;
  const words = wordsFor(reply.locale);
  const shown = isReview
    ? foldReply(reply, { commandsAttached: slackWords(words).commandsAttached, maxSnippet: 2000 })
    : reply;
  const { blocks } = renderSlack(shown, {
    ...(line !== undefined && { commandLine: line }),
    ...(isReview && { attached: 'report' }),
    offersUpload: line === undefined && wantsFile(reply),
  });
  return { name, html: slackHtml(blocks, line !== undefined, reply.locale) };
}

function drawOnDiscord({ name, line, reply }: Sample): Drawn {
  const options = {
    ...(line !== undefined && { commandLine: line }),
    offersUpload: line === undefined && wantsFile(reply),
  };
  const { body } = line === undefined ? renderDiscord(reply, options) : createDiscordPayload(reply, options);
  return { name, html: discordHtml(body.components, true, reply.locale) };
}

export const PLATFORMS: readonly Platform[] = [
  {
    name: 'slack',
    css: SLACK_CSS,
    draw: (samples, locale, dispatcher) => {
      const form = createSlackForm(dispatcher, { locale });
      return [
        ...samples.map(drawOnSlack),
        { name: 'upload form', html: slackViewHtml(form.title.text, form.blocks, form.submit?.text) },
        { name: 'Home tab', html: slackViewHtml('', createHome(locale, null).blocks) },
      ];
    },
  },
  {
    name: 'discord',
    css: DISCORD_CSS,
    draw: (samples, locale, dispatcher) => [
      ...samples.map(drawOnDiscord),
      { name: 'upload form', html: discordFormHtml(createDiscordForm(dispatcher, 'form', locale)) },
    ],
  },
];
