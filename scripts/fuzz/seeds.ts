/** What fuzzing begins with: our fixtures, an archive, and the lines of people. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { HOST_SHAPES } from '../../test/hostile/host-shapes.ts';
import { SHAPES } from '../../test/hostile/shapes.ts';

const FIXTURES = fileURLToPath(new URL('../../test/fixtures/', import.meta.url));
/** Longer ones are mutated too slowly. */
const MOST_BYTES = 16_384;
const SHAPE_LENGTH = 256;

/** An empty header of tar, with a checksum that is right, and the end of the archive. */
function tarOf(name: string, content: string): string {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        0ustar\u000000', 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body, Buffer.alloc(1024)]).toString('latin1');
}

function readFixtures(): string[] {
  return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .map((name) => `${FIXTURES}${name}`)
    .filter((path) => statSync(path).isFile() && statSync(path).size <= MOST_BYTES)
    .map((path) => readFileSync(path, 'utf8'));
}

/** All of them; each is text, in which the bytes of archives are characters. */
export function readSeeds(): string[] {
  const tar = tarOf('etc/docker/daemon.json', '{"debug": true}');
  return [
    '',
    tar,
    gzipSync(Buffer.from(tar, 'latin1')).toString('latin1'),
    ...[...SHAPES, ...HOST_SHAPES].map(({ make }) => make(SHAPE_LENGTH)),
    ...readFixtures(),
  ];
}
