/** Every parser of every kind takes every text: it throws nothing, and what it quotes is there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { SourceText } from '../../../src/review/host/evidence.ts';
import { KINDS } from '../../../src/review/host/kinds/index.ts';
import { recognize } from '../../../src/review/host/recognize.ts';
import type { YamlNode } from '../../../src/review/host/yaml/node.ts';
import { readYaml } from '../../../src/review/host/yaml/read-yaml.ts';
import { SHAPES } from '../../hostile/shapes.ts';

/** Pieces of what programs print: among them every parser has something that it takes for its own. */
const PIECES = fc.constantFrom(
  ...'docker | default\n,Runlevel: default\n,[  started  ],root=/dev/sda2 ,cgroup_disable=memory,BOOT_IMAGE=,GRUB_CMDLINE_LINUX=",/dev/sda2 / ext4 rw 0 0\n,on /x type ext4 (,TARGET SOURCE FSTYPE OPTIONS\n,Linux box 6.18.1 #1 ,Module Size Used by\n,net.ipv4.ip_forward = 0\n,nodev\tproc\n,#subsys_name\thierarchy\tnum_cgroups\tenabled\n,me:1:2\n,rc_cgroup_mode=",docker.service enabled\n,Loaded: loaded (,services:\n,  web:\n,    image: x\n,- ,? ,[,{,},&a ,*a,<<: ,"a": ,FROM x\n,"data-root": ,=app-x/y ,USE=",=,#,\\,\',",\n, ,\t,|,─├,:,::,\u0000,\ud83d'.split(
    ',',
  ),
);
const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(PIECES, { maxLength: 60 }).map((pieces) => pieces.join('')),
);

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  it('takes any text', () => {
    fc.assert(
      fc.property(TEXT, fc.string({ maxLength: 20 }), (text, name) => {
        const source = new SourceText(name, text);
        kind.detect(text, name);
        for (const { place } of kind.parse(source).told) {
          expect(place.line ?? 1).toBeGreaterThanOrEqual(1);
          expect(place.line ?? 1).toBeLessThanOrEqual(source.lines.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes hostile texts', () => {
    for (const { make } of SHAPES) {
      const text = make(20_000);
      kind.detect(text, 'x');
      kind.parse(new SourceText('x', text));
    }
  });
});

it('a text of anything is recognized or not, and nothing throws', () => {
  fc.assert(fc.property(TEXT, (text) => recognize('x', text).evidence.length >= 0));
});

/** What a full parser makes of it, with every scalar as its text. */
function flat(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flat);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, flat(each)]));
  return value === null ? '' : String(value);
}

function flatNode(node: YamlNode | null): unknown {
  if (node?.kind === 'list') return node.items.map(flatNode);
  if (node?.kind === 'map') return Object.fromEntries([...node.entries].map(([key, each]) => [key, flatNode(each)]));
  return node?.text ?? '';
}

describe('the small reader of YAML', () => {
  const WORD = fc.stringMatching(/^[a-z][a-z0-9_./:-]{0,11}[a-z0-9]$/);
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      WORD,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      fc.dictionary(WORD, tie('tree'), { minKeys: 1, maxKeys: 4 }),
    ),
  }));

  it('reads what a full one writes, in blocks and in flow', () => {
    fc.assert(
      fc.property(fc.dictionary(WORD, tree, { minKeys: 1, maxKeys: 5 }), fc.boolean(), (value, isFlow) => {
        const text = stringify(value, { lineWidth: 0, collectionStyle: isFlow ? 'flow' : 'any' });
        expect(flatNode(readYaml(text.split('\n')))).toEqual(flat(value));
      }),
    );
  });

  it('reads what people write as a full one does', () => {
    const text = `x-common: &common
  restart: always # of all
  cap_add: [NET_ADMIN, "SYS_TIME"]
services:
  web:
    <<: *common
    image: 'a#b'
    ports:
    - "80:80"
    - 443:443
    labels: {a: b, "c": "d:e"}
    test: [
      "CMD", # a comment
      "curl"
    ]
    volumes:
      - type: bind
        source: /a
      - /b:/c:ro
    nothing:
  # not a service
  two: {image: x, deploy: {resources: {limits: {memory: 1g}}}}
`;
    expect(flatNode(readYaml(text.split('\n')))).toEqual(flat(parse(text, { merge: true })));
  });

  it('does not multiply what aliases name', () => {
    const levels = Array.from({ length: 40 }, (_, index) => {
      const aliases = Array.from({ length: 10 }, () => `*a${index}`).join(', ');
      return `a${index + 1}: &a${index + 1} [${aliases}]`;
    });
    const merges = Array.from(
      { length: 400 },
      (_, index) => `m${index + 1}: &m${index + 1}\n  <<: *m${index}\n  k${index}: 1`,
    );
    expect(readYaml(['a0: &a0 x', ...levels, 'm0: &m0', '  k: 1', ...merges.join('\n').split('\n')])?.kind).toBe('map');
  });
});
