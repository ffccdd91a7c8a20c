/**
 * Seals texts that nobody may read who only has the database: AES-256-GCM, bound to the name of what they belong to.
 * Several keys make a rotation: the first seals, all open.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
/** As NIST SP 800-38D advises for GCM, in bytes. */
const IV_LENGTH = 12;
const TAG_LENGTH = 16;
/** Hexadecimal digits by which a sealed text tells its key. */
const NAME_LENGTH = 8;

interface Key {
  readonly name: string;
  readonly bytes: Buffer;
}

const nameOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, NAME_LENGTH);

export class Seal {
  readonly #first: Key;
  readonly #keys: ReadonlyMap<string, Key>;

  /** @param keys 32 bytes each; the first seals */
  constructor(keys: readonly [Buffer, ...Buffer[]]) {
    const all = keys.map((bytes) => ({ name: nameOf(bytes), bytes }));
    this.#first = { name: nameOf(keys[0]), bytes: keys[0] };
    this.#keys = new Map(all.map((key) => [key.name, key]));
  }

  /** @param owner what the text belongs to: it opens for that alone */
  close(text: string, owner: string): string {
    const iv = randomBytes(IV_LENGTH);
    const cipher = createCipheriv(ALGORITHM, this.#first.bytes, iv, { authTagLength: TAG_LENGTH });
    cipher.setAAD(Buffer.from(owner));
    const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const parts = [iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url'));
    return [this.#first.name, ...parts].join('.');
  }

  /** The text; null: it was sealed with a key that is not here, for something else, or was changed since. */
  open(sealed: string, owner: string): string | null {
    const [name = '', iv = '', tag = '', data = ''] = sealed.split('.');
    const key = this.#keys.get(name);
    if (!key) return null;
    try {
      const options = { authTagLength: TAG_LENGTH };
      const decipher = createDecipheriv(ALGORITHM, key.bytes, Buffer.from(iv, 'base64url'), options);
      decipher.setAAD(Buffer.from(owner));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  /** Whether the first key sealed it. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${this.#first.name}.`);
  }
}
