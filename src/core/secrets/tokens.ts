/** Tokens that say by their own form what they are: each service writes its name in front, so that scanners find them. */
import { MASK } from './private-keys.ts';
import { maskRunsBehind } from './runs.ts';

/** Slack, the Swarm of Docker and its lock, Stripe, Tailscale: any run behind these. */
const PLAIN = /\b(?:xox[a-z][-.]|xapp-|SWMTKN-|SWMKEY-|[rs]k_live_|[rs]k_test_|tskey-|AGE-SECRET-KEY-)/g;
/**
 * GitHub, GitLab, AWS, Google, npm, PyPI, RubyGems, Docker Hub, OpenAI and Anthropic, Hugging Face, SendGrid, DigitalOcean,
 * Shopify, Atlassian, Vault, Grafana, Linear, New Relic, Postman, Sentry, Doppler, Stripe's webhooks. Words can follow
 * some of these, so the run has to be long and to have digits.
 */
const NAMED =
  /\b(?:gh[opusr]_|github_pat_|glpat-|gldt-|glrt-|glsoat-|glptt-|glft-|glimt-|glcbt-|glagent-|gloas-|AKIA|ASIA|AIza|ya29\.|GOCSPX-|npm_|pypi-|rubygems_|dckr_[op]at_|sk-|hf_|SG\.|do[opr]_v1_|shpat_|shpca_|shppa_|shpss_|ATATT3|hv[sbr]\.|glsa_|lin_api_|NRAK-|PMAK-|sntry[su]_|dp\.pt\.|dp\.st\.|whsec_)/g;
const NAMED_MINIMUM = 16;

/** JSON in base64: a JSON Web Token with its parts, or the header in which Docker sends a registry's credentials. */
const BASE64_JSON = /\beyJ/g;

/** The scheme of a header. */
const SCHEME = /\b(?:bearer|basic|token|digest|negotiate|splunk)[ \t]{1,4}/gi;

/** Where hashes of passwords begin, as crypt(3) and htpasswd write them; compose doubles the dollars. */
const CRYPT = /\$\$?(?:1|2[abxy]|5|6|7|y|gy|apr1|argon2i|argon2id|scrypt)\$/g;
const CRYPT_MINIMUM = 20;

/** The token of a bot on Discord: its id in base64, a time, a signature. And of one on Telegram. */
const DISCORD = /\b[MNO][A-Za-z\d]{22,27}\.[\w-]{6}\.(?=[\w-]{27})/g;
const TELEGRAM = /\b\d{8,10}:AA/g;

const anything = (): boolean => true;

function hasDigits(run: string): boolean {
  return /\d/.test(run) && /[A-Za-z]/.test(run);
}

/** `npm_config_cache_max_1`: a name with several underscores is none of theirs. */
function isNamed(run: string): boolean {
  return hasDigits(run) && (run.match(/_/g) ?? []).length < 3;
}

/** Words follow these schemes too: `Basic authentication`. Digits, padding and letters of both cases are no word. */
function isNoWord(run: string): boolean {
  return /\d|=$|[a-z][A-Z]/.test(run);
}

/** Masks hashes of passwords, which have dollars inside. */
function maskHashes(text: string): string {
  if (!text.includes('$')) return text;
  let masked = '';
  let done = 0;
  for (const { 0: found, index } of text.matchAll(CRYPT)) {
    if (index < done) continue;
    const rest = text.slice(index + found.length, index + found.length + 300);
    const stop = rest.search(/[^\w./$=,+-]/);
    const length = stop === -1 ? rest.length : stop;
    if (length < CRYPT_MINIMUM) continue;
    masked += `${text.slice(done, index)}${MASK}`;
    done = index + found.length + length;
  }
  return masked + text.slice(done);
}

/** Takes tokens out of a text. */
export function maskTokens(text: string): string {
  const plain = maskRunsBehind(text, PLAIN, { minimum: 8, keep: false, accepts: anything });
  const named = maskRunsBehind(plain, NAMED, { minimum: NAMED_MINIMUM, keep: false, accepts: isNamed });
  const json = maskRunsBehind(named, BASE64_JSON, { minimum: 14, keep: false, accepts: anything });
  const discord = maskRunsBehind(json, DISCORD, { minimum: 27, keep: false, accepts: anything });
  const telegram = maskRunsBehind(discord, TELEGRAM, { minimum: 32, keep: false, accepts: anything });
  const schemes = maskRunsBehind(telegram, SCHEME, { minimum: 6, keep: true, accepts: isNoWord });
  return maskHashes(schemes);
}
