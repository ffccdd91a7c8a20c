/** The variables of the Slack bot. */

/** Every one of them, with what it does. */
export const SLACK_VARIABLES = {
  SLACK_BOT_TOKEN:
    'Slack: the bot token (xoxb-…), from OAuth & Permissions. With it the program starts as a Slack bot.',
  SLACK_BOT_TOKEN_FILE: 'A file with SLACK_BOT_TOKEN instead.',
  SLACK_APP_TOKEN: 'Slack over Socket Mode: the app-level token (xapp-…) with the scope connections:write.',
  SLACK_APP_TOKEN_FILE: 'A file with SLACK_APP_TOKEN instead.',
  SLACK_SIGNING_SECRET: 'Slack over HTTP, instead of SLACK_APP_TOKEN: the signing secret, from Basic Information.',
  SLACK_SIGNING_SECRET_FILE: 'A file with SLACK_SIGNING_SECRET instead.',
  SLACK_CLIENT_ID:
    'Slack for many workspaces, instead of SLACK_BOT_TOKEN: the client ID, from Basic Information. People install the app at /slack/install.',
  SLACK_CLIENT_SECRET: 'Slack for many workspaces: the client secret, from Basic Information.',
  SLACK_CLIENT_SECRET_FILE: 'A file with SLACK_CLIENT_SECRET instead.',
  TOKEN_KEYS:
    'Slack for many workspaces: what their tokens are encrypted with in the store, as openssl rand -base64 32 prints it; several with commas, the first encrypts.',
  TOKEN_KEYS_FILE: 'A file with TOKEN_KEYS instead.',
  SLACK_API_URL: 'Base of the Slack Web API, for a proxy or for tests. Default: https://slack.com/api/',
};

/** What may be given in a file instead. */
export const SLACK_SECRETS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'TOKEN_KEYS',
];
