/** The daemon ended with words that nobody here knows: said, instead of guessed. */
import { diagnoseLog } from '../../../../core/messages/diagnose.ts';
import type { HostRule } from '../rule.ts';

const FOLLOWS = /failed to start containerd|timeout waiting for containerd|failed to dial .{0,100}containerd/;

export const unknownEnd: HostRule = {
  id: 'log/unknown-end',
  check: (input) =>
    input.host.of('docker-log').flatMap(({ content: { fatal, text }, source }) => {
      if (!fatal) return [];
      const places = [source.at(fatal.line)];
      // What came before it is the cause; this is how dockerd notices.
      if (FOLLOWS.test(fatal.text)) return [{ subject: 'containerd', variant: 'containerd', places }];
      const isKnown = diagnoseLog(text, input).some(({ gravity }) => gravity !== 'info' && gravity !== 'warning');
      return isKnown ? [] : [{ subject: 'dockerd', places }];
    }),
};
