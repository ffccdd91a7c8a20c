/** The host that answers are for, dimension by dimension: its value, and who said it. */
import type { Asker, CommandContext } from '../core/command.ts';
import { DIMENSIONS, titleOf } from '../core/host-dimensions.ts';
import type { Locale } from '../core/locale.ts';
import { createProfile, type HostProfile } from '../core/profile.ts';
import { WORD_OF_SCOPE } from '../core/profile-line.ts';
import { mergeHosts, type RememberedHosts, type Scope, tellersOf } from '../core/remembered-host.ts';
import { type Action, createReply, type Reply } from '../core/reply.ts';
import { type Words, wordsFor } from '../core/words/index.ts';

/** What the person reads first. */
export type ProfileNews = 'shown' | 'remembered' | 'forgotten';

function tellValue(profile: HostProfile, dimension: keyof HostProfile, words: Words): string | null {
  const value = profile[dimension];
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? words.host.yes : words.host.no;
  return titleOf(dimension, String(value));
}

type Fields = { label: string; value: string }[];

/** What was said, and what every host has; a situation that nobody spoke of is left out. */
function fieldsOf(profile: HostProfile, hosts: RememberedHosts, words: Words): Fields {
  const tellers = tellersOf(hosts, {});
  return DIMENSIONS.flatMap((dimension) => {
    const value = tellValue(profile, dimension, words);
    const teller = tellers[dimension];
    const isOpen = teller === undefined && (value === null || typeof profile[dimension] === 'boolean');
    if (value === null || isOpen) return [];
    const by = teller === undefined ? words.memory.assumed : words.memory.tellers[teller];
    return [{ label: words.host.keys[dimension] ?? dimension, value: words.memory.value(value, by) }];
  });
}

/** A command line about a scope. */
function lineFor(scope: Scope, ...rest: string[]): string {
  return ['profile', WORD_OF_SCOPE[scope], ...rest].filter((word) => word !== '').join(' ');
}

function actionsFor(scope: Scope, hosts: RememberedHosts, asker: Asker | undefined, words: Words): Action[] {
  const { edit, editForChannel, editForAll, forgetHost } = words.memory;
  const isThere = hosts[scope] !== undefined;
  const others: Action[] =
    scope === 'person' && asker?.isManager
      ? [
          ...(asker.channel === undefined
            ? []
            : [{ type: 'ask' as const, command: lineFor('channel', 'edit'), label: editForChannel }]),
          { type: 'ask', command: lineFor('workspace', 'edit'), label: editForAll },
        ]
      : [];
  return [
    { type: 'ask', command: lineFor(scope, 'edit'), label: edit, primary: true },
    ...(isThere ? [{ type: 'ask' as const, command: lineFor(scope, 'forget'), label: forgetHost }] : []),
    ...others,
  ];
}

function verdictFor(news: ProfileNews, scope: Scope, hosts: RememberedHosts, words: Words): string {
  const { remembered, rememberedForAll, forgotten, nothing } = words.memory;
  switch (news) {
    case 'remembered':
      return scope === 'person' ? remembered : rememberedForAll;
    case 'forgotten':
      return forgotten;
    case 'shown':
      return Object.keys(hosts).length === 0 ? nothing : '';
  }
}

/** The page of a host. */
export function answerProfile(
  news: ProfileNews,
  scope: Scope,
  hosts: RememberedHosts,
  { asker, locale, knowledge }: Pick<CommandContext, 'knowledge'> & { asker?: Asker | undefined; locale: Locale },
): Reply {
  const words = wordsFor(locale);
  const profile = createProfile(knowledge.defaultProfile, mergeHosts(hosts, {}));
  const fields = fieldsOf(profile, hosts, words);
  const verdict = verdictFor(news, scope, hosts, words);
  return createReply({
    title: words.memory.title[scope],
    tone: news === 'remembered' ? 'good' : 'info',
    ...(verdict !== '' && { verdict }),
    blocks: [
      { type: 'fields', fields },
      { type: 'paragraph', text: words.memory.how },
    ],
    actions: actionsFor(scope, hosts, asker, words),
    locale,
  });
}
