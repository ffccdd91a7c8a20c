/** /lib/modules has nothing of the kernel that runs. */
import type { HostRule } from '../../rule.ts';

/** So many are named. */
const MOST = 4;

export const modulesOfAnotherKernel: HostRule = {
  id: 'boot/modules-of-another-kernel',
  check: ({ host }) => {
    const running = host.told('kernel').find(({ standing }) => standing === 'runs');
    return host.of('lib-modules').flatMap(({ content: { kernels }, source }) => {
      const [first] = kernels;
      if (!running || !first || kernels.some(({ release }) => release === running.value)) return [];
      const installed = kernels.slice(0, MOST).map(({ release }) => release);
      const values = { running: running.value, installed };
      return [{ subject: running.value, values, places: [running.place, source.at(first.line)] }];
    });
  },
};
