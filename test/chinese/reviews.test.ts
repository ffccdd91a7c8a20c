/** Reviews in Chinese, in every format and as the document that scripts read. */
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../src/core/command.ts';
import { ask, fixture, knowledge, textFile } from '../support/ask.ts';
import { faultsOf } from '../support/chinese/faults.ts';
import { faultsIn } from '../support/chinese/faults-in.ts';
import { proseIn } from '../support/chinese/lines.ts';

const ALL = knowledge
  .all('capability')
  .map(({ id }) => id)
  .join();

/** Every option that a fact is about, as each checker would complain about it. */
const SYMBOLS = knowledge.all('kernel-option').map(({ id }) => id);
const PORTAGE = ` * Found sources for kernel version:\n *     6.18.52-gentoo\n${SYMBOLS.map((symbol) => ` *   CONFIG_${symbol}:\t is not set when it should be.`).join('\n')}\n *   CONFIG_NONSENSE:\t is not set when it should be.\n`;
const UNWANTED = SYMBOLS.map((symbol) => ` *   CONFIG_${symbol}:\t should not be set. But it is.`).join('\n');
const UNCHECKED = ` * Unable to check for the following kernel config options due\n${SYMBOLS.map((symbol) => ` *  - ${symbol}`).join('\n')}\n`;
const CHECK_CONFIG = SYMBOLS.map((symbol) => `- CONFIG_${symbol}: missing`).join('\n');
/** No version, a comment that looks like a setting, an option twice, another line end. */
const ODD = 'CONFIG_NET=y\r\n# CONFIG_VETH=m\r\nCONFIG_BRIDGE=y\r\nCONFIG_BRIDGE=m\r\nCONFIG_RT_GROUP_SCHED=y\r\n';

const FILES: readonly (readonly [string, Attachment])[] = [
  ['nothing set', fixture('kernel-config/linux-6.12-x86-tinyconfig.config')],
  ['the default', fixture('kernel-config/linux-7.3-x86-defconfig.config')],
  ['a distribution', fixture('kernel-config/debian-6.12-amd64.config.gz')],
  ['a part', fixture('kernel-config/linux-6.12-x86-savedefconfig.defconfig')],
  ['an odd file', textFile(ODD)],
  ['an old kernel', textFile('# Linux/x86 4.4.302 Kernel Configuration\nCONFIG_NET=y\nCONFIG_MODULES=y\n')],
  ['Portage', textFile(PORTAGE, 'emerge.log')],
  ['Portage, unwanted', textFile(UNWANTED, 'emerge.log')],
  ['Portage, unchecked', textFile(UNCHECKED, 'emerge.log')],
  ['check-config.sh', textFile(CHECK_CONFIG, 'paste')],
  ['check-config.sh, all well', textFile('- CONFIG_VETH: enabled', 'paste')],
];

describe('in Chinese, a review of', () => {
  it.each(FILES)('%s reads well', async (_, file) => {
    for (const options of ['', `--want ${ALL}`, `--rootless --docker 23.0 --want ${ALL}`]) {
      const reply = await ask(`analyze x ${options}`, [file], 'zh-CN');
      expect(faultsIn(reply), options).toEqual([]);
      expect(proseIn(reply.document).flatMap(faultsOf), options).toEqual([]);
    }
  });

  it('two files reads well', async () => {
    const reply = await ask('analyze a b', [textFile(ODD), textFile(CHECK_CONFIG, 'paste')], 'zh-CN');
    expect(faultsIn(reply)).toEqual([]);
  });
});
