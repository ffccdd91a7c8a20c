import { describe, expect, it } from 'vitest';
import { ConfigModel } from '../../../src/review/kconfig/model.ts';
import { findObstacles } from '../../../src/review/kconfig/why-unset.ts';
import { fileOf, promptless, settable, smallTree } from './small-tree.ts';

const tree = smallTree({
  NET: settable(),
  INET: settable({ d: 'NET' }),
  RT: settable(),
  LEGACY: settable({ d: 'INET && !RT' }),
  NAT: settable({ d: 'LEGACY && INET && NET' }),
  MQ: settable({ d: 'NET' }),
  IPC: settable({ d: 'SYSV || MQ' }),
  SYSV: settable(),
  HIDDEN: promptless({ d: 'NET' }),
  VERSIONED: settable({ d: 'NET=n || INET!=n' }),
});
const obstacles = (symbol: string, file: Record<string, string>, planned: string[] = []): string[] =>
  findObstacles(new ConfigModel(tree, fileOf(file), 'whole'), symbol, new Set(planned)).map(
    (each) => `${each.symbol} ${each.state}`,
  );

describe('why a symbol is unset', () => {
  it('is the root of it, not every dependency on the way', () => expect(obstacles('NAT', {})).toEqual(['NET off']));
  it('is the nearest dependency when that can be set', () =>
    expect(obstacles('NAT', { NET: 'y', INET: 'y' })).toEqual(['LEGACY off']));
  it('can be something that is on', () =>
    expect(obstacles('LEGACY', { NET: 'y', INET: 'y', RT: 'y' })).toEqual(['RT on']));
  it('is nothing when it can be set right away', () => expect(obstacles('INET', { NET: 'y' })).toEqual([]));
  it('is the way with the fewest obstacles', () => expect(obstacles('IPC', {})).toEqual(['SYSV off']));
  it('is the way that is about to be taken', () => expect(obstacles('IPC', {}, ['MQ', 'NET'])).toEqual(['NET off']));
  it('counts for what has no prompt too', () => expect(obstacles('HIDDEN', {})).toEqual(['NET off']));
  it('can be a comparison', () => expect(obstacles('VERSIONED', { NET: 'y', INET: 'n' })).toEqual(['NET on']));
  it('is not known for a stranger', () => expect(obstacles('STRANGER', {})).toEqual([]));
});
