/** Keys for what is sealed in the store; apart from the sealing, whose libraries only a bot needs. */

/** Of a key, in bytes. */
const KEY_LENGTH = 32;

/** Reads a key as `openssl rand -base64 32` prints it; null: it is none. */
export function readKey(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === KEY_LENGTH && /^[\w+/-]{43}=?$/.test(text) ? bytes : null;
}
