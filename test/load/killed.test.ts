/** Kill -9 at 50 moments of a conversation, on both databases: the next process goes on where the person was. */
import { describe, it } from 'vitest';
import { expectToGoOn } from '../support/killed.ts';
import { DATABASES } from '../support/stores.ts';

describe.each(DATABASES)('a bot on $name that is killed 50 times', ({ createPlace }) => {
  it('goes on where its person was', { timeout: 900_000 }, async () => expectToGoOn(await createPlace(), 50));
});
