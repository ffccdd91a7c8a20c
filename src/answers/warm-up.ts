/** What the first question would otherwise pay for. */

import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { decideAnswer } from './decide.ts';
import { createBareContext } from './shared.ts';

/** A message runs through all of the search. */
const SAMPLE = 'modprobe: FATAL: Module veth not found in directory /lib/modules/6.18.0';

/** Builds what answers need: the search index, the names of facts, the tree of the assumed kernel. */
export function warmUp(knowledge: KnowledgeBase): void {
  const { kernel, arch } = knowledge.defaultProfile;
  knowledge.kconfigTree(kernel, arch);
  const context = createBareContext(knowledge);
  decideAnswer(SAMPLE, 'fix', context, {});
}
