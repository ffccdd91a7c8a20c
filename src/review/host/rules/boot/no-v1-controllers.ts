/** OpenRC mounts cgroup v1, and a boot parameter keeps all controllers away from it. */
import { commandLinesOf } from '../../command-lines.ts';
import { lastParameter } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule } from '../../rule.ts';

export const noV1Controllers: HostRule = {
  id: 'boot/no-v1-controllers',
  check: ({ host }) => {
    const modes = host.of('rc-conf').flatMap(({ content, source }) => {
      const mode = content.settings.get('rc_cgroup_mode');
      return mode && (mode.value === 'hybrid' || mode.value === 'legacy')
        ? [{ mode: mode.value, place: source.at(mode.line), source, line: mode.line }]
        : [];
    });
    return commandLinesOf(host).flatMap(({ content, source }) => {
      const parameter = lastParameter(content, 'cgroup_no_v1');
      const [found] = modes;
      if (!found || parameter?.value !== 'all') return [];
      return [
        {
          subject: 'cgroup_no_v1',
          values: { mode: found.mode },
          places: [source.at(parameter.line), found.place],
          edits: [
            { target: 'line', source: found.source, line: found.line, text: 'rc_cgroup_mode="unified"' } as const,
          ],
        },
      ];
    });
  },
};
