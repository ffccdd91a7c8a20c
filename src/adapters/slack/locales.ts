/** The language of each person, and whether they manage the workspace: Slack says it only when asked (`users.info`). */
import type { KeptTexts } from '../../chat/shared.ts';
import { personKey } from '../../core/asker.ts';
import { type Locale, matchLocale } from '../../core/locale.ts';
import { patiently, type SlackApi } from './connection/web-clients.ts';

/** Whoever switches the language of their Slack gets answers in it after that time. */
const TTL_MS = 10 * 60_000;
/** Who is no manager any more is one of the bot's for so long at most. */
const MANAGER_TTL_MS = 60 * 60_000;
const MAX_PEOPLE = 10_000;
/** Nobody waits longer for an answer only to get it in their own language. */
const MAX_WAIT_MS = 1500;

interface Entry {
  readonly locale: Locale;
  /** An owner or admin of the workspace; who manages a single channel, Slack tells to its largest plan only. */
  readonly isManager: boolean;
  readonly time: number;
}

const MANAGER = ' manager';

/** What is kept for other processes: `zh-CN`, `en manager`. */
function toKept(locale: Locale, isManager: boolean): string {
  return isManager ? locale + MANAGER : locale;
}

function fromKept(kept: string): [locale: Locale, isManager: boolean] {
  const isManager = kept.endsWith(MANAGER);
  return [matchLocale(isManager ? kept.slice(0, -MANAGER.length) : kept), isManager];
}

export class Locales {
  readonly #known = new Map<string, Entry>();
  readonly #asking = new Map<string, Promise<Entry>>();
  readonly #api: Pick<SlackApi, 'web'>;
  readonly #kept: KeptTexts | undefined;
  readonly #home: string | undefined;

  /**
   * @param kept what other processes were told by Slack; as fresh as what is remembered here
   * @param home the workspace, where the bot serves several: an id of a person says nothing without it
   */
  constructor(api: Pick<SlackApi, 'web'>, kept?: KeptTexts, home?: string) {
    this.#api = api;
    this.#kept = kept;
    this.#home = home;
  }

  /** The language without waiting; undefined when it is not known yet. What is old is refreshed meanwhile. */
  peek(user: string): Locale | undefined {
    const entry = this.#known.get(user);
    if (!entry || Date.now() - entry.time > TTL_MS) void this.#ask(user);
    return entry?.locale;
  }

  /** The language, as {@link find} finds it. */
  async get(user: string): Promise<Locale> {
    return (await this.find(user)).locale;
  }

  /**
   * What Slack says of a person, waiting a little while where it has to be asked. When it does not say: English, and a
   * manager only whom it called one within the last hour.
   */
  async find(user: string): Promise<Pick<Entry, 'locale' | 'isManager'>> {
    const known = this.#known.get(user);
    const age = known ? Date.now() - known.time : Number.POSITIVE_INFINITY;
    if (known && age <= TTL_MS) return known;
    const { promise, resolve } = Promise.withResolvers<Pick<Entry, 'locale' | 'isManager'>>();
    const before = { locale: known?.locale ?? 'en', isManager: known?.isManager === true && age <= MANAGER_TTL_MS };
    const timer = setTimeout(resolve, MAX_WAIT_MS, before);
    const found = await Promise.race([this.#ask(user), promise]);
    clearTimeout(timer);
    return found;
  }

  #ask(user: string): Promise<Entry> {
    const running = this.#asking.get(user);
    if (running) return running;
    const asking = this.#fetch(user).finally(() => this.#asking.delete(user));
    this.#asking.set(user, asking);
    return asking;
  }

  async #fetch(user: string): Promise<Entry> {
    try {
      const key = personKey({ platform: 'slack', person: user, ...(this.#home !== undefined && { home: this.#home }) });
      const known = await this.#kept?.find(key);
      if (known !== undefined) return this.#remember(user, ...fromKept(known));
      const { user: info } = await patiently(() => this.#api.web.users.info({ user, include_locale: true }));
      const locale = matchLocale(info?.locale);
      const isManager = info?.is_admin === true || info?.is_owner === true;
      void this.#kept?.keep(new Map([[key, toKept(locale, isManager)]]));
      return this.#remember(user, locale, isManager);
    } catch {
      // The scope users:read may be missing, or Slack is down: an answer in English is better than none.
      return this.#remember(user, this.#known.get(user)?.locale ?? 'en', false);
    }
  }

  #remember(user: string, locale: Locale, isManager: boolean): Entry {
    const entry = { locale, isManager, time: Date.now() };
    this.#known.delete(user);
    this.#known.set(user, entry);
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > MAX_PEOPLE && oldest !== undefined) this.#known.delete(oldest);
    return entry;
  }
}
