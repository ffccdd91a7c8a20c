import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../../../commands/index.ts';
import { BOT_SCOPES, createManifest } from '../../../src/adapters/slack/registration/manifest.ts';
import { FakeWebApi } from '../../fakes/slack/web-api.ts';

const url = z
  .string()
  .regex(/^https?:\/\//)
  .max(3000);

/** Slack's published rules for the parts that we use: slackapi/manifest-schema, schemas/manifest.schema.2.0.0.json, read 2026-11-22. */
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().min(1).max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .min(1)
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\//).min(2).max(32),
          url: url.optional(),
          description: z.string().min(1).max(2000),
          usage_hint: z.string().min(1).max(1000),
          should_escape: z.boolean(),
        }),
      )
      .min(1)
      .max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(url).min(1).max(1000).optional(),
    scopes: z.strictObject({ bot: z.array(z.string()).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: url.optional(),
      bot_events: z.array(z.string()).min(1).max(100),
    }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: url.optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

describe('the app manifest', () => {
  it('keeps Slack’s rules for Socket Mode and for HTTP', () => {
    expect(Manifest.parse(createManifest(COMMANDS, {})).settings.socket_mode_enabled).toBe(true);
    const http = Manifest.parse(createManifest(COMMANDS, { url: 'https://bot.example.org/' }));
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false,
      interactivity: { request_url: 'https://bot.example.org/slack/events' },
    });
    expect(http.features.slash_commands[0]?.url).toBe('https://bot.example.org/slack/events');
  });

  it('names every command, and asks for just the scopes that the bot is tested with', () => {
    const [command] = Manifest.parse(createManifest(COMMANDS, {})).features.slash_commands;
    for (const { name } of COMMANDS) expect(command?.usage_hint.split(' | ')).toContain(name);
    expect(Object.keys(BOT_SCOPES).sort()).toEqual([...new FakeWebApi(() => '').scopes].sort());
  });
});
