/** Portage looks at other kernel sources than those of the kernel that runs. */
import type { HostRule } from '../../rule.ts';

/** Another revision or flavour has sources of its own; what else stands behind is set by hand. */
const OTHER_SOURCES = /^-(?:r\d|dist|gentoo|zen|rt|git|pf|ck|hardened|raspberrypi|asahi|cachyos|xanmod)/;

/** Whether a kernel was built of these sources: CONFIG_LOCALVERSION stands behind their release. */
function isBuiltOf(running: string, release: string): boolean {
  const end = running.startsWith(release) ? running.slice(release.length) : 'other';
  return end === '' || (/^[-+_.]/.test(end) && !OTHER_SOURCES.test(end));
}

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
    if (!running || !selected || isBuiltOf(running.value, selected.release)) return [];
    const values = { running: String(running.value), selected: selected.release };
    return [{ subject: 'kernel', values, places: [selected.place, running.place] }];
  },
};
