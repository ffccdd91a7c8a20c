/** The kernel that runs is of a line that gets no more fixes. */
import { kernelEnd } from '../../../kernel-end.ts';
import type { HostRule } from '../../rule.ts';

/** Kernels that a distribution keeps for longer than kernel.org does. */
const OF_VENDOR =
  /\.(?:el|fc|amzn|lts)\d|-(?:generic|lowlatency|amd64|arm64|cloud|azure|aws|gcp|oracle|pve|raspi|default|microsoft|linuxkit|android|cip)/;

export const kernelEndOfLife: HostRule = {
  id: 'host/kernel-end-of-life',
  check: ({ host, kernel, knowledge }) => {
    const running = host.told('kernel').find(({ standing }) => standing === 'runs');
    const end = running && !OF_VENDOR.test(running.value) ? kernelEnd(running.value, knowledge.kernelLines) : null;
    // The review of its configuration says so itself.
    if (!running || !end || kernel?.version?.startsWith(`${end.line}.`)) return [];
    const { line, on, last } = end;
    const variant = on === undefined ? undefined : last === undefined ? 'dated' : 'last';
    const values = { line, ...(on !== undefined && { on }), ...(last !== undefined && { last }) };
    return [{ subject: `Linux ${line}`, ...(variant && { variant }), values, places: [running.place] }];
  },
};
