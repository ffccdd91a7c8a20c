/**
 * Where people install the app: to Slack, and back with a code that is exchanged for a token. Anybody may open it, so
 * nothing is kept for those who never come back, the exchanges are counted, and the log is spared.
 * https://docs.slack.dev/authentication/installing-with-oauth
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HTTPReceiver, type InstallationStore } from '@slack/bolt';
import { sendText } from '../../../chat/http-server.ts';
import type { Log } from '../../../chat/log.ts';
import { RareLog } from '../../../chat/rare-log.ts';
import type { SeenStore } from '../../../chat/seen.ts';
import { reasonForLog } from '../../../core/errors-in-log.ts';
import { matchLocale } from '../../../core/locale.ts';
import { wordsFor } from '../../../core/words/index.ts';
import type { OAuthConfig, SlackConfig } from '../config.ts';
import { createLogger, withoutSecrets } from '../connection/logger.ts';
import { clientOptions } from '../connection/web-clients.ts';
import { BOT_SCOPES, INSTALL_PATH, REDIRECT_PATH } from '../registration/manifest.ts';
import { slackWords } from '../words/index.ts';
import { type InstallProblem, InstallRefusal } from './install-refusal.ts';
import { InstallState, STATE_SECONDS } from './install-state.ts';
import type { InstalledWorkspaces } from './installed-workspaces.ts';

/** Each costs a call of Slack's API. */
const MAX_EXCHANGES = 30;
const WITHIN_MS = 60_000;

/** The address of the page has a code in it, and what the page shows is for one person. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const STATUSES: Record<InstallProblem, number> = {
  cancelled: 400,
  again: 400,
  organisation: 400,
  rotation: 500,
  busy: 503,
  failed: 502,
};

/** What the library's errors mean. */
const CODES: Readonly<Record<string, InstallProblem>> = {
  slack_oauth_installer_authorization_error: 'cancelled',
  slack_oauth_missing_state: 'again',
  slack_oauth_invalid_state: 'again',
  slack_oauth_missing_code: 'again',
};

function problemOf(error: Error & { readonly code?: string }): InstallProblem {
  return error instanceof InstallRefusal ? error.problem : (CODES[error.code ?? ''] ?? 'failed');
}

function tell(problem: InstallProblem, request: IncomingMessage, response: ServerResponse): void {
  const locale = matchLocale(request.headers['accept-language']);
  sendText(response, STATUSES[problem], slackWords(wordsFor(locale)).install[problem]);
}

function createInstallationStore(installed: InstalledWorkspaces, log: Log): InstallationStore {
  return {
    async storeInstallation({ team, bot, isEnterpriseInstall }) {
      if (isEnterpriseInstall || team === undefined) throw new InstallRefusal('organisation');
      if (bot === undefined) throw new InstallRefusal('failed');
      // Its token would work for twelve hours.
      if (bot.refreshToken !== undefined) throw new InstallRefusal('rotation');
      await installed.keep({ teamId: team.id, botToken: bot.token, botId: bot.id, botUserId: bot.userId });
      log(`slack: installed in ${team.id}`, 'connected');
    },
    // Tokens are looked up by us: Bolt is given them with each request.
    fetchInstallation: () => Promise.reject(new Error('not used')),
  };
}

/** Whether one more may be exchanged; counts it. */
function createExchangeLimit(): () => boolean {
  let [start, count] = [0, 0];
  return () => {
    const now = Date.now();
    if (now - start >= WITHIN_MS) [start, count] = [now, 0];
    count += 1;
    return count <= MAX_EXCHANGES;
  };
}

export interface InstallParts {
  readonly log: Log;
  readonly installed: InstalledWorkspaces;
  /** Shared between replicas where there are several. */
  readonly seen: SeenStore;
}

type InstallConfig = Extract<SlackConfig, { mode: 'oauth' }>;

/** The listener for both paths. */
export function createInstallListener(config: InstallConfig, { log, installed, seen }: InstallParts): RequestListener {
  const { clientId, clientSecret }: OAuthConfig = config.oauth;
  const { slackApiUrl = '', ...client } = clientOptions(config, log);
  const scopes = Object.keys(BOT_SCOPES);
  const rare = new RareLog(log);
  const mayExchange = createExchangeLimit();
  const fail = (problem: InstallProblem, error: unknown, ...[request, response]: Parameters<RequestListener>): void => {
    const why = problem === 'failed' ? `: ${withoutSecrets(reasonForLog(error))}` : '';
    rare.say(problem, `slack: not installed (${problem}${why})`);
    tell(problem, request, response);
  };
  const receiver = new HTTPReceiver({
    // It takes nothing but these two paths.
    endpoints: [],
    signingSecret: config.signingSecret,
    clientId,
    clientSecret,
    scopes,
    installationStore: createInstallationStore(installed, log),
    // What goes wrong comes to `failure`; the library would write a line of each.
    logger: createLogger(() => undefined),
    installerOptions: {
      directInstall: true,
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      stateStore: new InstallState(clientSecret, { scopes }, seen),
      // With this prefix no other host of the domain can set it.
      stateCookieName: '__Host-docker-gentoo-install',
      stateCookieExpirationSeconds: STATE_SECONDS,
      authorizationUrl: new URL('../oauth/v2/authorize', slackApiUrl).href,
      // A code is good for one try.
      clientOptions: { ...client, slackApiUrl, retryConfig: { retries: 0 } },
      callbackOptions: {
        beforeInstallation: async (_options, request, response) => {
          const may = mayExchange();
          if (!may) fail('busy', null, request, response);
          return may;
        },
        failure: (error, _options, request, response) => fail(problemOf(error), error, request, response),
      },
    },
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    receiver.requestListener(request, response);
  };
}
