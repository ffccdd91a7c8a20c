/** `collect`: the script that gathers what a review needs, and how to use it. */
import type { Locale } from '../../core/locale.ts';
import { createReply, type Reply } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';

/** The name under which the script is kept, attached and saved. */
const NAME = 'docker-gentoo-collect.sh';

/** Where it is kept. */
export const COLLECT_SCRIPT = new URL(NAME, import.meta.url);

/**
 * The answer, with the script as a file and as text.
 * @param script what {@link COLLECT_SCRIPT} holds
 */
export function answerCollect(locale: Locale, script: string): Reply {
  const { collect: words } = wordsFor(locale);
  return createReply({
    title: words.title,
    tone: 'good',
    verdict: words.verdict,
    blocks: [
      {
        type: 'steps',
        items: [
          { text: words.save, snippets: [{ text: `docker-gentoo collect --format script > ${NAME}` }] },
          { text: words.look, snippets: [{ text: `less ${NAME}` }] },
          { text: words.run, snippets: [{ text: `sh ${NAME}` }] },
          { text: words.send, snippets: [{ text: 'docker-gentoo analyze docker-gentoo-report-*.tar.gz' }] },
          { text: words.elsewhere, snippets: [{ text: `ROOT=/mnt/gentoo sh ${NAME}` }] },
        ],
      },
      { type: 'heading', text: words.gathersHeading },
      { type: 'bullets', items: words.gathers },
      { type: 'heading', text: words.masksHeading },
      { type: 'paragraph', text: words.masks },
      { type: 'heading', text: words.scriptHeading },
      { type: 'code', text: script.trimEnd(), language: 'sh' },
    ],
    actions: [
      { type: 'ask', command: 'help analyze' },
      { type: 'ask', command: 'onboard' },
    ],
    files: [{ name: NAME, mediaType: 'text/x-shellscript', content: script }],
    locale,
  });
}
