/** How Slack reaches the bot: Socket Mode, or HTTP, where people may install the app too. */
import type { RequestListener } from 'node:http';
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { FatalError } from '../../../chat/fatal-error.ts';
import { type HttpRoutes, sendText } from '../../../chat/http-server.ts';
import type { Log } from '../../../chat/log.ts';
import type { SlackConfig } from '../config.ts';
import { INSTALL_PATH, PATH, REDIRECT_PATH } from '../registration/manifest.ts';
import { createEndpoint } from './endpoint.ts';
import { SupervisedSocketReceiver } from './socket-receiver.ts';

/** A receiver that knows whether Slack can reach it. */
export type WatchedReceiver = Receiver & { readonly isConnected: boolean };

interface ReceiverParts {
  readonly log: Log;
  readonly http: HttpRoutes;
  /** Takes those who install the app; for an app of many workspaces. */
  readonly install: RequestListener | null;
  readonly onFatal: (error: FatalError) => void;
}

type HttpConfig = Exclude<SlackConfig, { mode: 'socket' }>;

function createHttpReceiver(config: HttpConfig, { log, http, install }: ReceiverParts): WatchedReceiver {
  let app: App | null = null;
  return {
    isConnected: true,
    init(created) {
      app = created;
    },
    start() {
      const take = async (event: ReceiverEvent): Promise<void> => app?.processEvent(event);
      http.route(PATH, createEndpoint({ signingSecret: config.signingSecret, log, take }), 'POST');
      if (install) for (const path of [INSTALL_PATH, REDIRECT_PATH]) http.route(path, install, 'GET');
      log(`slack: ready (HTTP, ${PATH})`, 'connected');
      return Promise.resolve();
    },
    async stop() {
      // What is sent on connections that were open already is still answered; the server says so and closes them.
      await http.lastTaken();
      http.route(PATH, (_request, response) => sendText(response, 503, 'stopping'));
    },
  };
}

export function createReceiver(config: SlackConfig, parts: ReceiverParts): WatchedReceiver {
  if (config.mode === 'socket') return new SupervisedSocketReceiver(config, parts.log, parts.onFatal);
  return createHttpReceiver(config, parts);
}
