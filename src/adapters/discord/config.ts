/** What the Discord adapter is started with. */
interface Base {
  /** Base of the REST API, without a version and without a slash at the end. */
  readonly apiUrl: string;
  /** Hosts beside Discord's own that files may be downloaded from. */
  readonly fileHosts: readonly string[];
  /** Null: not said; then it is not compared with what the token belongs to. */
  readonly applicationId: string | null;
}

export type DiscordConfig =
  | (Base & { readonly mode: 'gateway'; readonly token: string; readonly shards: number | 'auto' })
  | (Base & { readonly mode: 'http'; readonly publicKey: string });

export type GatewayConfig = Extract<DiscordConfig, { mode: 'gateway' }>;
