/** What came of each request under faults, and whether that may be. */
import type { Request } from '../load/ledger.ts';
import type { Scene } from './scene.ts';

/** `told`: its platform told its person that nothing came, because of a fault; `killed`: by the kill of a process. */
export type Fate = 'answered' | 'refused' | 'told' | 'killed' | 'lost' | 'doubled' | 'defect' | 'unexplained';

/** Fates that a request may have. */
export const FAIR: readonly Fate[] = ['answered', 'refused', 'told', 'killed'];

export function fateOf(request: Request, scene: Scene): Fate {
  const [answer, second] = request.answers;
  if (second) return 'doubled';
  if (answer) return answer.meaning === 'defect' ? 'defect' : answer.meaning === 'refusal' ? 'refused' : 'answered';
  if (request.wasKilled) return 'killed';
  if (request.cut === null) return 'lost';
  return scene.disturbanceOf(request) === null ? 'unexplained' : 'told';
}

/** A request of an unfair fate, for who looks into it. */
export function describe({ platform, kind, start, answers, cut }: Request, fate: Fate): string {
  const seen = answers.map(({ ms, text }) => `${ms.toFixed(0)} ms: ${JSON.stringify(text)}`).join(' | ');
  return `${fate}: ${platform} ${kind} at ${(start / 1000).toFixed(1)} s ${cut ?? ''} ${seen}`.trim();
}
