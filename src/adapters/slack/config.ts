/** What the Slack adapter is started with. */
interface Base {
  /** Base of the Web API; ends with a slash. */
  readonly apiUrl: string;
  /** Hosts beside Slack's own that files may be downloaded from. */
  readonly fileHosts: readonly string[];
}

/** An app that workspaces install for themselves. */
export interface OAuthConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** 32 bytes each, with which tokens are sealed; the first seals, all open. */
  readonly keys: readonly [Buffer, ...Buffer[]];
}

/** An app with the token of one workspace. */
export type OneWorkspaceConfig =
  | (Base & { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string })
  | (Base & { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string });

export type SlackConfig =
  | OneWorkspaceConfig
  /** Over HTTP, for each workspace that installed the app. */
  | (Base & { readonly mode: 'oauth'; readonly oauth: OAuthConfig; readonly signingSecret: string });
