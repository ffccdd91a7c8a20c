/** The symptom that says why a message comes on the host that a text names; of several causes: causes-first.ts. */
import type { Fact } from '../knowledge/schema/fact.ts';
import { stem } from '../knowledge/search/latin.ts';
import { areKin } from './kin.ts';
import type { AnswerContext } from './shared.ts';

/** Hosts on which messages of any host have a cause of their own, as terms. */
const HOSTS: readonly string[] = ['~raspberry pi', ...['wsl', 'wsl2', 'lxc', 'musl'].map(stem)];

/**
 * A Raspberry Pi prints what any kernel without a memory controller prints. Of two symptoms that name each other the one
 * comes first that is called after the host in the text, where the other, whose message stands there, never speaks of it.
 */
export function ofThatHost(folded: string, explained: Fact, { knowledge }: AnswerContext): Fact | undefined {
  const { search } = knowledge;
  const asked = new Set(search.read(folded).map(({ key }) => key));
  const hosts = HOSTS.filter((host) => asked.has(host));
  if (hosts.length === 0) return undefined;
  const kin = knowledge.all('symptom').filter((symptom) => areKin(symptom, explained, knowledge));
  const isCalled = (fact: Fact): boolean =>
    [...fact.aliases, ...Object.values(fact.title ?? {})].some((name = '') =>
      search.read(search.fold(name)).some(({ key }) => hosts.includes(key)),
    );
  return isCalled(explained) ? undefined : kin.find(isCalled);
}
