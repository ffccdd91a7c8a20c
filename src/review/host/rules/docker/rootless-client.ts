/** The client looks for the daemon of one person, and nobody answers there. */
import { ROOTLESS_SOCKET } from '../../rootless-socket.ts';
import type { HostRule } from '../../rule.ts';

const CONTEXT = /^\s{0,8}Context:\s{1,30}rootless\b/;

export const rootlessClient: HostRule = {
  id: 'docker/rootless-client',
  check: ({ host }) =>
    [...host.of('docker-version'), ...host.of('docker-info')].flatMap(({ source }) => {
      const said = ROOTLESS_SOCKET.exec(source.text);
      const socket = said?.[1];
      if (!said || socket === undefined) return [];
      const context = source.lines.findIndex((text) => CONTEXT.test(text)) + 1;
      const places = source.atEach([source.lineOf(said.index), ...(context > 0 ? [context] : [])]);
      return [{ subject: socket, values: { socket }, places }];
    }),
};
