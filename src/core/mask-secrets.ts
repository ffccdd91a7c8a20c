/** Takes secrets out of a text before anything else sees it. */

/** What stands where a secret stood. */
export const MASK = '***';

/** The password in an address: `http://me:secret@proxy`. */
const PASSWORD_IN_ADDRESS = /(\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/@:"']{0,200}:)[^\s/@"']{1,200}(?=@)/gi;

/** The text with every secret masked; lines keep their numbers. */
export function maskSecrets(text: string): string {
  return text.replaceAll(PASSWORD_IN_ADDRESS, `$1${MASK}`);
}
