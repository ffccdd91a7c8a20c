/** Kill -9 in a conversation: the next process goes on where the person was. Often and often: test/load/killed.test.ts. */
import { describe, it } from 'vitest';
import { expectToGoOn } from '../support/killed.ts';
import { DATABASES } from '../support/stores.ts';

describe.each(DATABASES)('a bot on $name that is killed', ({ createPlace }) => {
  it('goes on where its person was', async () => expectToGoOn(await createPlace(), 3));
});
