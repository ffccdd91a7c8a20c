import { answerProfile } from '../src/answers/profile.ts';
import { USUAL_OPTIONS } from '../src/core/arguments.ts';
import type { Asker, Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { DIMENSIONS, rowOf } from '../src/core/host-dimensions.ts';
import { memoryDown, memoryMissing } from '../src/core/memory.ts';
import { changeHost, readProfileLine, WORD_OF_SCOPE } from '../src/core/profile-line.ts';
import type { RememberedHosts, Scope } from '../src/core/remembered-host.ts';

/** A person may change their own host; what is assumed for everybody, only who manages them. */
function checkRight(asker: Asker, scope: Scope): void {
  if (scope !== 'person' && !asker.isManager) throw new UserError('usage', (words) => words.memory.notManager);
}

function withHost(hosts: RememberedHosts, scope: Scope, host: RememberedHosts[Scope]): RememberedHosts {
  const { [scope]: _, ...others } = hosts;
  return host === undefined || Object.keys(host).length === 0 ? others : { ...others, [scope]: host };
}

/** What a line wishes; undefined where it cannot be read. */
function tryProfileLine(...line: Parameters<typeof readProfileLine>): ReturnType<typeof readProfileLine> | undefined {
  try {
    return readProfileLine(...line);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** The line that shows a host. */
function showLine(scope: Scope): string {
  return `profile ${WORD_OF_SCOPE[scope]}`.trim();
}

/** `profile [TEXT]` */
export const profile: Command = {
  name: 'profile',
  aliases: ['host', 'myhost'],
  summary: {
    en: 'your host: what answers assume, and how to change it',
    'zh-CN': '你的主机：答案依据的设定，以及怎样修改',
  },
  argument: {
    name: 'text',
    label: 'TEXT',
    kind: 'text',
    isOptional: true,
    hint: {
      en: 'What your host is, like init=systemd fs=btrfs; empty: show it',
      'zh-CN': '你的主机，如 init=systemd fs=btrfs；留空则显示',
    },
  },
  options: USUAL_OPTIONS,
  examples: ['profile', 'profile init=systemd fs=btrfs', 'profile forget'],
  isAboutMemory: true,
  accepts: (text) => tryProfileLine(text, {}, 'en') !== undefined,
  again({ args, overrides, locale }) {
    // Running it says what is wrong with a line that cannot be read.
    const wish = tryProfileLine(args.join(' '), overrides, locale);
    return wish === undefined || wish.kind === 'show' ? undefined : showLine(wish.scope);
  },
  async run({ args, overrides, locale, asker }, { knowledge }, { hosts, isDown, open }) {
    const wish = readProfileLine(args.join(' '), overrides, locale);
    const { scope } = wish;
    const shown = { asker, locale, knowledge };
    const memory = await open();
    // What cannot be read is neither shown as nothing nor written over.
    if (isDown) throw memoryDown();
    if (!memory.isKept) throw memoryMissing();
    if (wish.kind === 'show' || asker === undefined) return answerProfile('shown', scope, hosts, shown);
    checkRight(asker, scope);
    // Where there is a form, it is open by now; elsewhere the page says how to change it in words.
    if (wish.kind === 'edit') return answerProfile('shown', scope, hosts, shown);
    const host = wish.kind === 'change' ? changeHost(hosts[scope] ?? {}, wish.change) : {};
    await memory.setHost(asker, scope, host);
    return answerProfile(
      wish.kind === 'forget' ? 'forgotten' : 'remembered',
      scope,
      withHost(hosts, scope, host),
      shown,
    );
  },
  complete: () => [
    ...DIMENSIONS.map((dimension) => ({ name: `${rowOf(dimension).word}=` })),
    ...['edit', 'forget', 'channel', 'everybody'].map((name) => ({ name })),
  ],
};
