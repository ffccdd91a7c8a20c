/** Slack, as the program sees it: nothing of its libraries is loaded before it starts. */
import type { Platform } from '../../chat/platform.ts';
import { readSlack } from './env.ts';
import { SLACK_SECRETS, SLACK_VARIABLES } from './variables.ts';

export const slack: Platform = {
  name: 'slack',
  variables: SLACK_VARIABLES,
  secrets: SLACK_SECRETS,
  configure(source) {
    const config = readSlack(source);
    if (!config) return null;
    return {
      name: 'slack',
      title: 'Slack',
      needsPort: config.mode !== 'socket',
      needsStore: config.mode === 'oauth',
      isShard: false,
      start: async (session, services) => (await import('./start.ts')).startSlack(config, session, services),
      examine: async () => (await import('./doctor.ts')).checkSlack(config),
    };
  },
  renderPayload: async (reply, commandLine) => (await import('./render/payload.ts')).renderPayload(reply, commandLine),
};
