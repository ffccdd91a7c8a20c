/** The Slack app's manifest, from the list of commands: what an operator pastes under “From an app manifest”. */
import type { Command } from '../../../core/command.ts';
import { cut } from '../../../core/render/text.ts';
import { en } from '../../../core/words/en/index.ts';
import { slackWords } from '../words/index.ts';
import { EXPLAIN_SHORTCUT, REVIEW_SHORTCUT } from './shortcuts.ts';

/** Paths that Slack, and whoever installs the app, call in HTTP mode. */
export const PATH = '/slack/events';
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** What the bot may do, each for a reason. */
export const BOT_SCOPES: Readonly<Record<string, string>> = {
  commands: 'the slash command and the shortcuts',
  'chat:write': 'answers to mentions and direct messages',
  'app_mentions:read': 'to be mentioned',
  'im:history': 'direct messages to the bot',
  'files:read': 'the files to review',
  'files:write': 'the report and the fix as files',
  'users:read': 'the language of a person',
};

/** How the app is reached: over Socket Mode, or at a public address. */
export interface ManifestOptions {
  /** `https://bot.example.org`; undefined: Socket Mode. */
  readonly url?: string | undefined;
}

/** The manifest as Slack's rules (major version 2) want it. */
export function createManifest(commands: readonly Command[], { url }: ManifestOptions): object {
  const base = url?.replace(/\/$/, '');
  const address = base === undefined ? undefined : `${base}${PATH}`;
  const names = commands.map((command) => command.name);
  return {
    _metadata: { major_version: 2 },
    display_information: {
      name: 'docker-gentoo',
      description: 'Answers about Docker on Gentoo, with sources; reviews kernel configurations.',
      long_description: `${slackWords(en).homeIntro}\n\n${commands.map(({ name, summary }) => `${name}: ${summary.en}`).join('\n')}`,
      background_color: '#54487a',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'docker-gentoo', always_online: true },
      shortcuts: [
        {
          name: slackWords(en).reviewShortcut,
          type: 'message',
          callback_id: REVIEW_SHORTCUT,
          description: 'Reviews the kernel configuration that is attached to this message',
        },
        {
          name: slackWords(en).explainShortcut,
          type: 'message',
          callback_id: EXPLAIN_SHORTCUT,
          description: 'Says what the error in this message means, and what to do about it',
        },
      ],
      slash_commands: [
        {
          command: '/docker-gentoo',
          ...(address !== undefined && { url: address }),
          description: 'Docker on Gentoo: storage backends, USE flags, kernel options, errors, reviews',
          usage_hint: cut(names.join(' | '), 1000),
          should_escape: false,
        },
      ],
    },
    oauth_config: {
      ...(base !== undefined && { redirect_urls: [`${base}${REDIRECT_PATH}`] }),
      scopes: { bot: Object.keys(BOT_SCOPES) },
    },
    settings: {
      event_subscriptions: {
        ...(address !== undefined && { request_url: address }),
        bot_events: ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'],
      },
      interactivity: { is_enabled: true, ...(address !== undefined && { request_url: address }) },
      org_deploy_enabled: false,
      socket_mode_enabled: address === undefined,
      token_rotation_enabled: false,
    },
  };
}
