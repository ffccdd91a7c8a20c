/** Secrets in addresses: `user:password@`, signed parameters, and addresses that are secrets themselves (webhooks). */
import { MASK } from './private-keys.ts';
import { maskRunsBehind } from './runs.ts';

/** What somebody writes between `://` and `@` is shorter. In characters. */
const MAX_USERINFO = 1024;
const STOP = /[\s"'`<>\\]/;
/** A user's name alone is no secret; a token in its place is. */
const NAME_ONLY = /^[^:]{0,31}$/;
/** `host:8080/path@sha256` has a port and a path, no password. */
const HOST_WITH_PORT = /^[\w.[\]:-]*?:\d{1,5}\//;

/** The end of the piece of text without blanks and quotation marks that begins at `start`. */
function endOfPiece(text: string, start: number): number {
  const piece = text.slice(start, start + MAX_USERINFO);
  const stop = piece.search(STOP);
  return start + (stop === -1 ? piece.length : stop);
}

/** How many characters in front of an `@` are credentials; 0 when there are none. */
function userinfoLength(piece: string): number {
  const slash = piece.search(/[/?#]/);
  const authority = slash === -1 ? piece : piece.slice(0, slash);
  const at = authority.lastIndexOf('@');
  if (at > 0) return at;
  // A password with a slash that nobody encoded.
  if (!authority.includes(':') || HOST_WITH_PORT.test(piece)) return 0;
  return Math.max(0, piece.lastIndexOf('@'));
}

/** Takes the credentials out of every address; a user's short name without a password stays. */
function maskUserinfo(text: string): string {
  let masked = '';
  let done = 0;
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    const start = at + 3;
    const length = userinfoLength(text.slice(start, endOfPiece(text, start)));
    if (length === 0) continue;
    const userinfo = text.slice(start, start + length);
    if (NAME_ONLY.test(userinfo) && !/\d.*\d.*\d.*\d/.test(userinfo)) continue;
    masked += `${text.slice(done, start)}${userinfo.includes(':') ? `${MASK}:${MASK}` : MASK}`;
    done = start + length;
  }
  return masked + text.slice(done);
}

/** Proxies as people write them without a scheme, and Go's DSN of databases. */
const WITHOUT_SCHEME = /(proxy["']?[ \t]{0,3}[:=][ \t]{0,3}["']?)[^\s:@/"'=]{1,100}:[^\s@"'/]{1,200}(@[\w.[-])/gi;
const DSN = /\b[\w.-]{1,64}:[^\s@"'/]{1,200}(@(?:tcp|unix)\()/g;

/** Addresses that are secrets: whoever knows one may write there. The hosts and paths of chats and of log collectors. */
const WEBHOOK =
  /(?:hooks\.slack\.com\/|hooks\.slack-gov\.com\/|\/api\/webhooks\/|\/api\/v\d\d?\/webhooks\/|webhook\.office\.com\/|outlook\.office\.com\/webhook\/|outlook\.office365\.com\/webhook\/|\/open-apis\/bot\/v2\/hook\/|sumologic\.com\/receiver\/v1\/http\/|hc-ping\.com\/|maker\.ifttt\.com\/trigger\/|\/hooks\/|api\.telegram\.org\/bot)(?=\w)/g;
/** Signatures and keys among the parameters of an address. */
const PARAMETER =
  /[?&;](?:sig|signature|key|code|hmac|x-amz-signature|x-amz-credential|x-amz-security-token|x-goog-signature|key-pair-id)=/gi;

const anything = (): boolean => true;

/** A DSN is rare and costly to look for: first whether one can be there at all. */
function maskDsn(text: string): string {
  const isThere = text.includes('@tcp(') || text.includes('@unix(');
  return isThere ? text.replaceAll(DSN, `${MASK}:${MASK}$1`) : text;
}

/** Takes secrets out of addresses. */
export function maskUrls(text: string): string {
  const bare = maskDsn(maskUserinfo(text).replaceAll(WITHOUT_SCHEME, `$1${MASK}:${MASK}$2`));
  const hooks = maskRunsBehind(bare, WEBHOOK, { minimum: 16, keep: true, accepts: anything });
  return maskRunsBehind(hooks, PARAMETER, { minimum: 6, keep: true, accepts: anything });
}
