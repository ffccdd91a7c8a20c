/** Secrets are found in whatever people send, and nothing else is taken for one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskSecrets } from '../../src/core/mask-secrets.ts';
import { leftOf, plantSecrets } from '../support/secrets.ts';

const STAMP = 'time="2026-05-01T10:00:00.000000000Z" level=info';
/** How a secret stands in a file: alone, indented, in a comment, in a bullet, in a log, in a message in quotation marks. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  alone: (text) => text,
  indented: (text) => text.replaceAll(/^/gm, '    '),
  comment: (text) => text.replaceAll(/^/gm, '# '),
  bullet: (text) => `- ${text}`,
  quoted: (text) => text.replaceAll(/^/gm, '> '),
  'after others': (text) => `CONFIG_NET=y\nstorage-driver: overlay2\n${text}\nCONFIG_BRIDGE=m`,
  'journal line': (text) => text.replaceAll(/^/gm, 'May 01 10:00:00 host dockerd[812]: '),
  message: (text) => `${STAMP} msg="${text.replaceAll('"', '\\"').replaceAll('\n', '\\n')}" error="none"`,
};

describe('a secret', () => {
  const planted = plantSecrets(1);
  it('there are at least 40 kinds', () => {
    expect(new Set(planted.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(planted.flatMap((each) => Object.keys(PLACES).map((place) => [each.kind, place] as const)))(
    '%s is masked (%s)',
    (kind, place) => {
      fc.assert(
        fc.property(fc.nat(1_000_000), (seed) => {
          const { text = '', secrets = [] } = plantSecrets(seed).find((each) => each.kind === kind) ?? {};
          const input = PLACES[place]?.(text) ?? '';
          const masked = maskSecrets(input);
          for (const secret of secrets) expect(leftOf(masked, secret)).toEqual([]);
          expect(masked.split('\n')).toHaveLength(input.split('\n').length);
          expect(maskSecrets(masked)).toBe(masked);
        }),
        { numRuns: 8 },
      );
    },
  );
});

/** Lines of a kernel configuration as the kernel and as people write them, and some that only look so. */
const kernelLine = fc.oneof(
  fc.constantFrom(
    'CONFIG_NET=y',
    '# CONFIG_VETH is not set',
    'CONFIG_HZ=1000',
    'CONFIG_BASE=0x100000',
    '# General setup',
    '#',
    ' CONFIG_TUN=m',
    'CONFIG_CMDLINE="quiet"',
    'CONFIG_VETH=m\r',
    'CONFIG_上=y',
  ),
  fc
    .constantFrom('CONFIG_X=', 'CONFIG_TOKEN=', '# CONFIG_', 'CONFIG_')
    .chain((start) =>
      fc.constantFrom(...plantSecrets(2).flatMap(({ secrets }) => secrets)).map((secret) => `${start}${secret}`),
    ),
  fc.constantFrom(...plantSecrets(3).map(({ text }) => text)),
);

describe('a kernel configuration', () => {
  it('is told to have the secrets that its text has, although most of its lines are not looked at', () => {
    fc.assert(
      fc.property(fc.array(kernelLine, { maxLength: 12 }), fc.constantFrom('', '\n'), (lines, end) => {
        const text = lines.join('\n') + end;
        expect(maskSecrets(text)).toBe(maskSecrets(text, null));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is no secret', () => {
  it.each([
    'CONFIG_SYSTEM_TRUSTED_KEYS="certs/signing_key.pem"',
    'CONFIG_MODULE_SIG_KEY="certs/signing_key.pem"',
    'CONFIG_MODULE_SIG_HASH="sha512"',
    'CONFIG_CRYPTO_AUTHENC=m',
    'CONFIG_CC_VERSION_TEXT="gcc (Gentoo 14.2.1_p20241221 p7) 14.2.1 20241221"',
    'CONFIG_SECRET_TOKEN="y4"',
    'nginx:1.27@sha256:67682bda769fae1ccf5183192b8daf37b64cae99c6c3302650f6f8bf5f0f95df',
    'docker pull registry.example.org:5000/team/app:tag@sha256:67682bda769fae1ccf5183192b8daf37b64cae99c6c3302650f',
    'EGIT_COMMIT="8d6f0a2c4e7b91d3f5a6c8e0b2d4f6a8c0e2d4f6"',
    'POSTGRES_PASSWORD_FILE=/run/secrets/db_password',
    `POSTGRES_PASSWORD: $${'{POSTGRES_PASSWORD}'}`,
    '"tlskey": "/etc/docker/server-key.pem"',
    'MYSQL_PASSWORD=$MYSQL_PASSWORD',
    'ssh://user@build.example.org',
    'http://proxy.example.org:3128/',
    'https://example.org:8443/path@2x.png',
    'docker run -u 1000:1000 -p 8080:80 nginx',
    'docker login registry.example.org && docker run -p 8080:80/tcp nginx',
    'Basic authentication is required, and the bearer token was refused',
    'level=error msg="error parsing token: invalid character"',
    'no basic auth credentials',
    'unauthorized: incorrect username or password',
    'app-crypt/libsecret introspection vala -crypt',
    'sys-auth/polkit:0 -duktape',
    ' Authorization: opa-docker-authz',
    '"credsStore": "secretservice"',
    '"auths": {}',
    'PWD=/root',
    'kernel command line: root=/dev/sda2 rootfstype=ext4 cgroup_enable=memory swapaccount=1',
    'Password: required, and it has to be changed',
    'secrets:\n  - db_password\n  - source: api_token\n    target: /run/token',
    'the pass: 2 of 3 checks failed',
  ])('%s stays', (text) => {
    expect(maskSecrets(text)).toBe(text);
  });

  it('what stands around a secret stays', () => {
    expect(maskSecrets('"http-proxy": "http://me:hunter2@proxy.example.org:3128", "debug": true')).toBe(
      '"http-proxy": "http://***:***@proxy.example.org:3128", "debug": true',
    );
    expect(maskSecrets('{"auths":{"r.example.org":{"auth":"bWU6aHVudGVyMg=="}},"HttpHeaders":{}}')).toBe(
      '{"auths":{"r.example.org":{"auth":"***"}},"HttpHeaders":{}}',
    );
  });

  it('JSON with masked secrets is still JSON', () => {
    for (const { text } of plantSecrets(3)) {
      const document = JSON.stringify({ text, list: [text], PASSWORD: text }, null, 2);
      expect(Object.keys(JSON.parse(maskSecrets(document)))).toEqual(['text', 'list', 'PASSWORD']);
    }
  });
});
