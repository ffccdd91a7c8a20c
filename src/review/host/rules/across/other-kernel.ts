/** The configuration that was attached is not that of the kernel that runs. */
import type { HostRule } from '../../rule.ts';

/** `6.18.39`, without what is set behind it by hand. */
const NUMBERS = /^\d+\.\d+(?:\.\d+)?(?:-rc\d+)?/;

function numbersOf(release: string): string {
  return (NUMBERS.exec(release)?.[0] ?? release).replace(/^(\d+\.\d+)\.0(-rc\d+)?$/, '$1$2');
}

export const otherKernel: HostRule = {
  id: 'across/other-kernel',
  check: ({ host, kernel }) => {
    const running = host.told('kernel').find(({ standing }) => standing === 'runs');
    if (!running || !kernel || kernel.version === null) return [];
    if (numbersOf(running.value) === numbersOf(kernel.version)) return [];
    const values = { file: kernel.file, configured: kernel.version, running: running.value };
    return [{ subject: 'kernel', values, places: [kernel.atVersion(), running.place] }];
  },
};
