/**
 * Secrets of every kind that people leave in what they send, in the form in which they stand there. All are made up: of
 * the right form, and of a letter that repeats, so that nobody takes one for a real one.
 */

export interface PlantedSecret {
  readonly kind: string;
  /** As it stands in a file; one line or several. */
  readonly text: string;
  /** What must not come out again. */
  readonly secrets: readonly string[];
}

/** Random letters and digits that a seed decides, with at least one of each. */
function randomWord(
  seed: number,
  length: number,
  letters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789',
): string {
  let state = (seed * 2654435761 + length) >>> 0;
  let word = '';
  while (word.length < length - 3) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    word += letters[(state >>> 8) % letters.length];
  }
  return `a7${word}Z`.slice(0, length);
}

const HEX = '0123456789abcdef';
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ234567';

function pemLines(seed: number): string[] {
  return [1, 2, 3, 4].map((row) => randomWord(seed + row, 64)).concat(`${randomWord(seed, 20)}==`);
}

function one(kind: string, before: string, secret: string, after = ''): PlantedSecret {
  return { kind, text: `${before}${secret}${after}`, secrets: [secret] };
}

/** One of each kind. @param seed decides their letters */
export function plantSecrets(seed: number): PlantedSecret[] {
  const word = (length: number, letters?: string): string => randomWord(seed + length, length, letters);
  const pem = pemLines(seed);
  const slackParts = `T${word(9, UPPER)}/B${word(9, UPPER)}/${word(24)}`;
  return [
    one('registry auth', '"auth": "', `${word(30)}==`, '"'),
    one('identity token', '"identitytoken": "', word(40), '"'),
    one('registry token', '"registrytoken": "', word(40), '"'),
    one('proxy with password', 'http://builder:', word(12), '@proxy.example.org:3128'),
    one('proxy password with an at sign', 'http://builder:', `${word(6)}@${word(6)}`, '@proxy.example.org:3128'),
    one('proxy without scheme', 'https_proxy=builder:', word(12), '@proxy.example.org:3128'),
    one('token as user', 'https://', word(40, HEX), '@git.example.org/team/app.git'),
    one('slack bot token', 'xoxb-', `123456789012-${word(24)}`),
    one('slack app token', 'xapp-1-A0123-', word(40)),
    one('slack webhook', 'https://hooks.slack.com/services/', slackParts),
    one('discord bot token', '', `M${word(25)}.${word(6)}.${word(30)}`),
    one('discord webhook', 'https://discord.com/api/webhooks/123456789012345678/', word(68)),
    one('github token', 'ghp_', word(36)),
    one('github fine-grained token', 'github_pat_', `${word(22)}_${word(40)}`),
    one('gitlab token', 'glpat-', word(20)),
    one('aws key id', 'AKIA', word(16, UPPER).toUpperCase()),
    one('aws secret', 'aws_secret_access_key = ', `${word(20)}/${word(19)}`),
    one('google api key', 'AIza', word(35)),
    one('google oauth token', 'ya29.', word(60)),
    one('npm token', '//registry.npmjs.org/:_authToken=', `npm_${word(36)}`),
    one('json web token', 'eyJ', `${word(20)}.eyJ${word(30)}.${word(43)}`),
    one('bearer header', 'Authorization: Bearer ', word(32)),
    one('basic header', 'Authorization: Basic ', `${word(24)}==`),
    one('private token header', 'PRIVATE-TOKEN: ', word(20)),
    one('x-registry-auth', 'X-Registry-Auth: eyJ', word(60)),
    {
      kind: 'private key',
      text: `-----BEGIN RSA PRIVATE KEY-----\n${pem.join('\n')}\n-----END RSA PRIVATE KEY-----`,
      secrets: pem,
    },
    {
      kind: 'private key in one line',
      text: `"private_key": "-----BEGIN PRIVATE KEY-----\\n${pem.join('\\n')}\\n-----END PRIVATE KEY-----\\n"`,
      secrets: pem,
    },
    {
      kind: 'encrypted private key',
      text: `-----BEGIN OPENSSH PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n${pem.join('\n')}\n-----END OPENSSH PRIVATE KEY-----`,
      secrets: pem,
    },
    one('password variable', 'POSTGRES_PASSWORD=', word(10)),
    one('password in quotes', 'DB_PASS="', `${word(6)} ${word(6)}`, '"'),
    one('token variable', 'export BOT_TOKEN=', word(24)),
    one('secret variable', 'CLIENT_SECRET: ', word(24)),
    one('api key', 'api_key: "', word(24), '"'),
    one('swarm join token', 'docker swarm join --token SWMTKN-1-', `${word(50)}-${word(25)}`, ' 192.0.2.1:2377'),
    one('swarm unlock key', 'SWMKEY-1-', word(43)),
    one('docker hub token', 'docker login -u me -p dckr_pat_', word(27)),
    one('login with password', 'docker login -u me -p ', word(12), ' registry.example.org'),
    one('splunk token', '--log-opt splunk-token=', `${word(8, HEX)}-${word(12, HEX)}`),
    one('splunk token in json', '"splunk-token": "', `${word(8, HEX)}-${word(12, HEX)}`, '"'),
    one('gelf with credentials', '"gelf-address": "tcp://logger:', word(12), '@graylog.example.org:12201"'),
    one('azure account key', 'AccountName=x;AccountKey=', `${word(60)}==`),
    one('signed address', 'https://example.org/blob?se=2030&sig=', word(44)),
    one('address with a token', 'https://example.org/hook?access_token=', word(40)),
    one('stripe key', 'sk_live_', word(24)),
    one('openai key', 'sk-proj-', word(40)),
    one('hugging face token', 'hf_', word(34)),
    one('telegram bot token', '123456789:AA', word(33)),
    one('vault token', 'hvs.', word(40)),
    one('password hash', 'admin:$2y$05$', word(53)),
    one('curl user', 'curl -u me:', word(12), ' https://registry.example.org/v2/'),
    one('redis password', 'requirepass ', word(16)),
    one('netrc', 'machine registry.example.org login me password ', word(12)),
    one('session cookie', 'Cookie: session=', word(32)),
    one('dsn of a database', 'app:', word(12), '@tcp(db:3306)/app'),
    one('password in a log', 'password: ', word(12)),
  ];
}

/** The runs of letters and digits of a secret that a text still has: what is masked up to a mark inside it is told too. */
export function leftOf(text: string, secret: string): string[] {
  return (secret.match(/[A-Za-z0-9]{6,}/g) ?? [secret]).filter((piece) => text.includes(piece));
}
