/** What the Slack adapter is started with. */
interface Base {
  readonly botToken: string;
  /** Base of the Web API; ends with a slash. */
  readonly apiUrl: string;
  /** Hosts beside Slack's own that files may be downloaded from. */
  readonly fileHosts: readonly string[];
}

export type SlackConfig =
  | (Base & { readonly mode: 'socket'; readonly appToken: string })
  | (Base & { readonly mode: 'http'; readonly signingSecret: string });
