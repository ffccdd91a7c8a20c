/** What the facts lack, for those who write them: what people found wrong, and what they asked in vain. */
import type { Locale } from '../core/locale.ts';
import type { FeedbackCount, Gap, Memory } from '../core/memory.ts';
import { type Block, code, createReply, type Reply } from '../core/reply.ts';
import { type Words, wordsFor } from '../core/words/index.ts';

const day = (date: Date): string => date.toISOString().slice(0, 10);

function feedbackTable(feedback: readonly FeedbackCount[], words: Words): Block[] {
  const { gaps } = words;
  if (feedback.length === 0) return [{ type: 'paragraph', text: gaps.noFeedback }];
  const rows = feedback.map(({ fact, factVersion, up, down, reports }) => [
    code(fact),
    factVersion,
    String(up),
    String(down),
    String(reports),
  ]);
  const notes = feedback.flatMap(({ fact, notes }) =>
    notes.map((note) => `${code(fact)}${words.marks.colon}${code(note, 300)}`),
  );
  return [
    { type: 'table', header: [gaps.fact, gaps.version, '👍', '👎', gaps.reports], rows },
    ...(notes.length > 0 ? [{ type: 'bullets' as const, items: notes }] : []),
  ];
}

function gapTable(list: readonly Gap[], { gaps }: Words): Block {
  if (list.length === 0) return { type: 'paragraph', text: gaps.noGaps };
  return {
    type: 'table',
    header: [gaps.question, gaps.language, gaps.times, gaps.last],
    rows: list.map(({ question, locale, count, lastAt }) => [code(question, 160), locale, String(count), day(lastAt)]),
  };
}

/** One cell of a table in Markdown, as it was written. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

function issueText(feedback: readonly FeedbackCount[], list: readonly Gap[], { gaps }: Words): string {
  const wrong = feedback.filter(({ down, reports }) => down + reports > 0);
  return [
    `# ${gaps.issueTitle}`,
    '',
    `## ${gaps.wrong}`,
    '',
    `| ${[gaps.fact, gaps.version, '👍', '👎', gaps.reports].join(' | ')} |`,
    '| --- | --- | --- | --- | --- |',
    ...wrong.map(
      (each) => `| ${cell(each.fact)} | ${each.factVersion} | ${each.up} | ${each.down} | ${each.reports} |`,
    ),
    ...wrong.flatMap(({ fact, notes }) => notes.map((note) => `- ${fact}: ${note}`)),
    '',
    `## ${gaps.inVain}`,
    '',
    `| ${[gaps.question, gaps.language, gaps.times].join(' | ')} |`,
    '| --- | --- | --- |',
    ...list.map(({ question, locale, count }) => `| ${cell(question)} | ${locale} | ${count} |`),
    '',
  ].join('\n');
}

/** Both lists as tables, or as the text of an issue. */
export async function answerGaps(memory: Memory, asIssue: boolean, locale: Locale): Promise<Reply> {
  const words = wordsFor(locale);
  const [feedback, list] = [await memory.feedback(), await memory.gaps()];
  const { title, wrong, inVain } = words.gaps;
  if (asIssue) {
    const text = issueText(feedback, list, words);
    return createReply({ title, blocks: [{ type: 'code', text, language: 'markdown' }], locale });
  }
  return createReply({
    title,
    blocks: [
      { type: 'heading', text: wrong },
      ...feedbackTable(feedback, words),
      { type: 'heading', text: inVain },
      gapTable(list, words),
    ],
    actions: [{ type: 'ask', command: 'gaps issue', label: words.gaps.asIssue }],
    locale,
  });
}
