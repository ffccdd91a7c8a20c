/**
 * Installing an app as Slack does it, strict: https://docs.slack.dev/authentication/installing-with-oauth and
 * https://docs.slack.dev/reference/methods/oauth.v2.access
 */

/** The app's own id and secret, for workspaces that install it. */
export const CLIENT = { id: '1.2', secret: 'client-secret-1' } as const;

const CODE_LIFETIME_MS = 600_000;
const AUTHORIZE_KEYS = new Set(['client_id', 'scope', 'user_scope', 'state', 'redirect_uri', 'team']);

type Args = Readonly<Record<string, unknown>>;

/** What somebody allows on Slack's page. */
export interface Consent {
  /** The workspace; null: the whole organisation. */
  readonly team: string | null;
  /** The app has token rotation switched on. */
  readonly rotates?: boolean;
}

interface Code extends Consent {
  readonly redirectUri: string | null;
  readonly born: number;
}

export class FakeOAuth {
  /** As the app's settings have them; where none is named, the first is taken. */
  readonly redirectUrls = ['https://bot.example.org/slack/oauth_redirect'];
  readonly problems: string[] = [];
  readonly #codes = new Map<string, Code>();
  readonly #scopes: ReadonlySet<string>;
  readonly #tokens: Map<string, string>;
  #counter = 0;

  /** @param tokens where the tokens go that are handed out, with their workspaces */
  constructor(scopes: ReadonlySet<string>, tokens: Map<string, string>) {
    this.#scopes = scopes;
    this.#tokens = tokens;
  }

  /** Slack's page: somebody who was sent there allows it; null: they do not. Returns where their browser goes then. */
  authorize(address: URL, consent: Consent | null): URL {
    const query = address.searchParams;
    for (const key of query.keys()) if (!AUTHORIZE_KEYS.has(key)) this.problems.push(`authorize: unknown ${key}`);
    if (query.get('client_id') !== CLIENT.id) this.problems.push('authorize: invalid_client_id');
    const asked = query.get('scope')?.split(',') ?? [];
    if (asked.some((scope) => !this.#scopes.has(scope))) this.problems.push(`authorize: invalid_scope ${asked}`);
    const redirectUri = query.get('redirect_uri');
    if (redirectUri !== null && !this.redirectUrls.includes(redirectUri))
      this.problems.push('authorize: bad_redirect_uri');
    const back = new URL(redirectUri ?? this.redirectUrls[0] ?? '');
    const state = query.get('state');
    if (state !== null) back.searchParams.set('state', state);
    if (consent === null) back.searchParams.set('error', 'access_denied');
    else back.searchParams.set('code', this.#createCode({ ...consent, redirectUri, born: Date.now() }));
    return back;
  }

  /** A code that came to somebody so long ago. */
  createCode(team: string, ageMs = 0): string {
    return this.#createCode({ team, redirectUri: null, born: Date.now() - ageMs });
  }

  /** The app is taken out of a workspace: its tokens are void. */
  uninstall(team: string): void {
    for (const [token, of] of this.#tokens) if (of === team) this.#tokens.delete(token);
  }

  exchange({ client_id: id, client_secret: secret, code: text, redirect_uri: redirectUri = null }: Args): Args {
    if (id !== CLIENT.id) return this.#refuse('invalid_client_id');
    if (secret !== CLIENT.secret) return this.#refuse('bad_client_secret');
    const code = this.#codes.get(String(text));
    // Once, and not for long.
    this.#codes.delete(String(text));
    if (code === undefined || Date.now() - code.born > CODE_LIFETIME_MS) return { ok: false, error: 'invalid_code' };
    if (redirectUri !== code.redirectUri) return this.#refuse('bad_redirect_uri');
    return this.#grant(code);
  }

  #grant({ team, rotates }: Code): Args {
    this.#counter += 1;
    const home = team ?? 'E1';
    const token = `${rotates ? 'xoxe.xoxb' : 'xoxb'}-${home}-${this.#counter}`;
    this.#tokens.set(token, home);
    return {
      ok: true,
      access_token: token,
      token_type: 'bot',
      scope: [...this.#scopes].join(','),
      bot_user_id: 'UBOT',
      app_id: 'A1',
      team: team === null ? null : { id: team, name: team },
      enterprise: team === null ? { id: 'E1', name: 'E1' } : null,
      authed_user: { id: 'UINSTALLER' },
      is_enterprise_install: team === null,
      ...(rotates && { refresh_token: `xoxe-1-${this.#counter}`, expires_in: 43_200 }),
    };
  }

  #createCode(code: Code): string {
    this.#counter += 1;
    const text = `code.${this.#counter}`;
    this.#codes.set(text, code);
    return text;
  }

  #refuse(error: string): Args {
    this.problems.push(`oauth.v2.access: ${error}`);
    return { ok: false, error };
  }
}
