/** The language of each person: Slack says it only when asked (`users.info`), so it is remembered. */
import type { KeptTexts } from '../../chat/shared.ts';
import { personKey } from '../../core/asker.ts';
import { type Locale, matchLocale } from '../../core/locale.ts';
import { patiently, type SlackApi } from './connection/web-clients.ts';

/** Whoever switches the language of their Slack gets answers in it after that time. */
const TTL_MS = 10 * 60_000;
const MAX_PEOPLE = 10_000;
/** Nobody waits longer for an answer only to get it in their own language. */
const MAX_WAIT_MS = 1500;

interface Entry {
  readonly locale: Locale;
  readonly time: number;
}

export class Locales {
  readonly #known = new Map<string, Entry>();
  readonly #asking = new Map<string, Promise<Locale>>();
  readonly #api: Pick<SlackApi, 'web'>;
  readonly #kept: KeptTexts | undefined;

  /** @param kept what other processes were told by Slack; as fresh as what is remembered here */
  constructor(api: Pick<SlackApi, 'web'>, kept?: KeptTexts) {
    this.#api = api;
    this.#kept = kept;
  }

  /** The language without waiting; undefined when it is not known yet. What is old is refreshed meanwhile. */
  peek(user: string): Locale | undefined {
    const entry = this.#known.get(user);
    if (!entry || Date.now() - entry.time > TTL_MS) void this.#ask(user);
    return entry?.locale;
  }

  /** The language, waiting for Slack a little while where it has to be asked; English when it does not say. */
  async get(user: string): Promise<Locale> {
    const known = this.#known.get(user);
    if (known && Date.now() - known.time <= TTL_MS) return known.locale;
    const { promise, resolve } = Promise.withResolvers<Locale>();
    const timer = setTimeout(resolve, MAX_WAIT_MS, known?.locale ?? 'en');
    const locale = await Promise.race([this.#ask(user), promise]);
    clearTimeout(timer);
    return locale;
  }

  #ask(user: string): Promise<Locale> {
    const running = this.#asking.get(user);
    if (running) return running;
    const asking = this.#fetch(user).finally(() => this.#asking.delete(user));
    this.#asking.set(user, asking);
    return asking;
  }

  async #fetch(user: string): Promise<Locale> {
    try {
      const known = await this.#kept?.find(personKey({ platform: 'slack', person: user }));
      if (known !== undefined) return this.#remember(user, matchLocale(known));
      const { user: info } = await patiently(() => this.#api.web.users.info({ user, include_locale: true }));
      const locale = matchLocale(info?.locale);
      void this.#kept?.keep(new Map([[personKey({ platform: 'slack', person: user }), locale]]));
      return this.#remember(user, locale);
    } catch {
      // The scope users:read may be missing, or Slack is down: an answer in English is better than none.
      return this.#remember(user, this.#known.get(user)?.locale ?? 'en');
    }
  }

  #remember(user: string, locale: Locale): Locale {
    this.#known.delete(user);
    this.#known.set(user, { locale, time: Date.now() });
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > MAX_PEOPLE && oldest !== undefined) this.#known.delete(oldest);
    return locale;
  }
}
