/** A browser that somebody installs the app with: it keeps cookies, and stops where Slack's own page would come. */
import { expect } from 'vitest';
import type { FakeSlack } from '../fakes/slack/fake-slack.ts';
import type { Consent } from '../fakes/slack/oauth.ts';

export class Browser {
  readonly #slack: FakeSlack;
  readonly #cookies = new Map<string, string>();

  constructor(slack: FakeSlack) {
    this.#slack = slack;
  }

  /** Opens a page of the bot, as the web server in front of it passes it on. */
  async open(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.#slack.botUrl}${path}`, {
      headers: { ...headers, ...(cookie !== '' && { cookie }) },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Begins to install: where Slack asks. */
  async begin(): Promise<URL> {
    const { status, headers } = await this.open('/slack/install');
    expect(status).toBe(302);
    const address = new URL(headers.get('location') ?? '');
    expect(address.origin + address.pathname).toBe(`${this.#slack.url}/oauth/v2/authorize`);
    return address;
  }

  /** Allows it at Slack, and comes back. */
  async install(consent: Consent | null): Promise<Response> {
    return this.comeBack(this.#slack.api.oauth.authorize(await this.begin(), consent));
  }

  comeBack({ pathname, search }: URL, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.open(`${pathname}${search}`, headers);
  }

  /** As a browser does with the prefix: https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-__host-prefix */
  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (!name.startsWith('__Host-')) throw new Error(`a cookie that other hosts can set: ${name}`);
    for (const needed of ['Secure', 'HttpOnly', 'Path=/'])
      if (!attributes.includes(needed)) throw new Error(`a cookie without ${needed}`);
    if (attributes.some((each) => /^(Expires=Thu, 01 Jan 1970|Max-Age=0)/.test(each))) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
