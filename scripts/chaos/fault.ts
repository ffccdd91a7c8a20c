/** A kind of fault: how often it comes, where it can, and what it does. */
import type { Scene } from './scene.ts';

export interface Fault {
  readonly name: string;
  /** How often it is chosen, beside the others. */
  readonly weight: number;
  /** Left out: everywhere. */
  readonly fits?: (scene: Scene) => boolean;
  /** Does it; resolves when it is over. */
  readonly run: (scene: Scene) => Promise<unknown>;
}

/** Bots over Socket Mode and the gateway. */
export const overSockets = ({ stage }: Scene): boolean => stage.slack.botUrl === null;
/** Bots over HTTP. */
export const overHttp = ({ stage }: Scene): boolean => stage.slack.botUrl !== null;
