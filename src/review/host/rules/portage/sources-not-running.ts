/** Portage looks at other kernel sources than those of the kernel that runs. */
import type { HostRule } from '../../rule.ts';

export const sourcesNotRunning: HostRule = {
  id: 'portage/sources-not-running',
  check: ({ host }) => {
    const running = host.told('kernel').find(({ standing }) => standing === 'runs');
    const selected = host
      .of('eselect')
      .flatMap(({ content, source }) =>
        content.targets
          .filter(({ module, selected: isSelected }) => module === 'kernel' && isSelected)
          .map(({ name, line }) => ({ release: name.replace(/^linux-/, ''), place: source.at(line) })),
      )[0];
    if (!running || !selected || running.value === selected.release) return [];
    const values = { running: String(running.value), selected: selected.release };
    return [{ subject: 'kernel', values, places: [selected.place, running.place] }];
  },
};
