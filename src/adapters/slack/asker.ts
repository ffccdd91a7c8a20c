/** Who asks on Slack. */
import type { Asker } from '../../core/command.ts';

/** @param team the workspace, where Slack says it */
export function askerOf(person: string, team: string | undefined): Asker {
  return { platform: 'slack', workspace: team ?? '', person };
}
