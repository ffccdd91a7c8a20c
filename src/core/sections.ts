/** Sections of an answer: a part that is asked for with one more word, `backend btrfs moving-away`. */
import { foldName, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { UserError } from './errors.ts';
import { FACETS, facetId, facetOf } from './facet-ids.ts';
import { onDemand } from './on-demand.ts';
import { code, createReply, type Reply, type Section } from './reply.ts';
import { LIST_IDS, SECTION_IDS } from './section-ids.ts';
import { wordsFor } from './words/index.ts';

/** Few ask for one. */
const facets = onDemand(() => import('./facets/tell-facet.ts'));

const IDS: ReadonlySet<string> = new Set([...SECTION_IDS, ...FACETS.map(facetId)]);
const IDS_OF_LISTS: ReadonlySet<string> = new Set([...IDS, ...LIST_IDS]);
/** Kinds whose names may stand in free text before the word of a section. */
const NAMED_IN_TEXT = ['kernel-option', 'capability', 'symptom', 'topic'] as const;

/** Whether a word asks for a section, behind the name of something. */
export function isSectionWord(word: string): boolean {
  return IDS.has(foldName(word));
}

/** A line of words, and the section that its last word asks for. */
export interface SectionAsked {
  readonly args: readonly string[];
  readonly section?: string;
}

function isNamed(text: string, knowledge: KnowledgeBase): boolean {
  const bare = text.replace(/^(?:capability|group):/, '');
  return bare !== text || NAMED_IN_TEXT.some((kind) => knowledge.find(kind, bare) !== undefined);
}

/**
 * Takes the word of a section from the end of a command's arguments. In free text it is one only behind the name of
 * something: `what is its history` asks for no section.
 * @param isName whether all of the arguments together are a name that the command knows
 */
export function splitSection(
  args: readonly string[],
  takesText: boolean,
  isName: (text: string) => boolean,
  knowledge: KnowledgeBase,
): SectionAsked {
  const words = args.join(' ').trim().split(/\s+/);
  const last = foldName(words.at(-1) ?? '');
  const rest = words.slice(0, -1).join(' ');
  const ids = rest === '' ? IDS_OF_LISTS : IDS;
  if (!ids.has(last)) return { args };
  const isBehindName = rest !== '' && (isName(rest) || isNamed(rest, knowledge));
  if (!isBehindName && (isName(words.join(' ')) || (takesText && rest !== ''))) return { args };
  return { args: rest === '' ? [] : words.slice(0, -1), section: last };
}

function isEmpty({ blocks }: Section): boolean {
  return blocks.length === 0;
}

/**
 * One section of a reply as a reply: its blocks, and the way back.
 * @throws UserError naming the sections that there are
 */
export async function sectionOf(reply: Reply, id: string, line?: string): Promise<Reply> {
  const { card: _, verdict: __, sections, ...rest } = reply;
  const facet = facetOf(id);
  const section = facet === null ? sections.find((each) => each.id === id) : (await facets()).tellFacet(reply, facet);
  const others = sections.filter((each) => each !== section);
  const actions = others.flatMap(({ command, title }) =>
    command === undefined ? [] : [{ type: 'ask' as const, command, label: title }],
  );
  if (!section) {
    const names = sections.map((each) => code(each.id));
    throw new UserError('unknown-name', (words) => words.card.noSection(code(id), words.marks.list(names)), actions);
  }
  const words = wordsFor(reply.locale);
  const back = line === undefined ? [] : [{ type: 'ask' as const, command: line, label: words.card.back }];
  return createReply({
    ...rest,
    title: (reply.subject ?? reply.title) + words.marks.dash + section.title,
    tone: 'info',
    section: id,
    blocks: isEmpty(section) ? [] : section.blocks,
    sections: [],
    actions: [...(section.actions ?? []), ...back, ...actions],
    files: [],
  });
}
