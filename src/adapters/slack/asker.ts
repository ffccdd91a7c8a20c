/** Who asks on Slack. */
import type { Asker } from '../../core/command.ts';

/**
 * @param team the workspace, where Slack says it; a person's id is one of it
 * @param channel where they ask; a direct message is no channel
 * @param isManager whether Slack said that they manage the workspace
 */
export function askerOf(
  person: string,
  team: string | undefined,
  channel: string | undefined,
  isManager = false,
): Asker {
  const isChannel = channel !== undefined && !channel.startsWith('D') && channel !== person;
  return {
    platform: 'slack',
    workspace: team ?? '',
    home: team ?? '',
    person,
    ...(isChannel && { channel }),
    ...(isManager && { isManager }),
  };
}
