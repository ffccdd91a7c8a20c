/** Every kernel option, asked for in every kernel: a page never contradicts itself or the kernel's own menus. */
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/core/reply.ts';
import type { FactOf } from '../../src/knowledge/knowledge-base.ts';
import { ask, knowledge } from '../support/ask.ts';

/** The five imported trees, and two kernels older than all of them. */
const KERNELS = ['3.10', '4.4', '5.10', '6.1', '6.12', '6.18', '7.3'] as const;
const VALUES = { '-d': 'n', '-m': 'm', '-e': 'y' } as const;

/** The value that a page tells to set, or null when it tells nothing. Options that must be on first stand before it. */
function valueToSet(reply: Reply): 'y' | 'm' | 'n' | null {
  const code = reply.blocks.find((block) => block.type === 'code');
  const flag = code?.type === 'code' ? /^scripts\/config .*?(-[dme]) \w+ && /.exec(code.text)?.[1] : undefined;
  return flag === undefined ? null : VALUES[flag as keyof typeof VALUES];
}

/** The values that the advice names: "Set it to `m` or `y`". */
function valuesNamed(option: FactOf<'kernel-option'>): string[] {
  const match = /set it to `([ymn])`(?: or `([ymn])`)?/i.exec(option.now.en);
  return [match?.[1], match?.[2]].filter((value) => value !== undefined);
}

/** What is wrong with one page, as sentences. */
function faults(option: FactOf<'kernel-option'>, kernel: string, reply: Reply): string[] {
  const value = valueToSet(reply);
  if (value === null) return [];
  const symbol = knowledge.kconfigTree(kernel, 'x86')?.symbol(option.id);
  const named = valuesNamed(option);
  const saysNothing = /^(Gone|Nothing to set|Leave it out)|[.;] (Gone|Either way nothing to set)/.test(
    reply.verdict ?? '',
  );
  return [
    ...(symbol?.prompts.length === 0 ? ['says to set it, but the tree has no prompt'] : []),
    ...(named.length > 0 && !named.includes(value) ? [`sets ${value}, but says ${named.join(' or ')}`] : []),
    ...(symbol?.type === 'bool' && value === 'm' ? ['sets m, but it is a yes/no switch'] : []),
    ...(/gone since|nothing to set|only from/.test(reply.title) ? ['sets it beside "nothing to set"'] : []),
    ...(saysNothing ? [`sets it below "${reply.verdict?.slice(0, 60)}"`] : []),
  ];
}

describe('the page of every kernel option', () => {
  it.each(KERNELS)('does not contradict itself on Linux %s', async (kernel) => {
    const wrong: string[] = [];
    for (const option of knowledge.all('kernel-option')) {
      const reply = await ask(`kernel ${option.id} --kernel ${kernel}`);
      wrong.push(...faults(option, kernel, reply).map((fault) => `${option.id}: ${fault}`));
    }
    expect(wrong).toEqual([]);
  });

  it('finds a page that does', async () => {
    const unix = knowledge.get('kernel-option', 'UNIX');
    const reply = await ask('kernel UNIX --kernel 5.10');
    expect(unix && faults(unix, '5.10', reply)).toEqual([]);
    const wrong: Reply = {
      ...reply,
      title: 'CONFIG_UNIX — gone since Linux 5.1; nothing to set',
      blocks: [{ type: 'code', text: 'scripts/config -m UNIX && make olddefconfig' }],
    };
    expect(unix && faults(unix, '5.10', wrong)).toEqual(['sets m, but says y', 'sets it beside "nothing to set"']);
    expect(unix && faults(unix, '6.12', wrong)).toContain('sets m, but it is a yes/no switch');
  });
});
