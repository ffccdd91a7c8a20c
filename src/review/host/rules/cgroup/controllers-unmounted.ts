/** OpenRC mounts cgroup v1 and is told to leave its controllers away. */
import type { HostRule } from '../../rule.ts';

const NAME = 'rc_controller_cgroups';

export const controllersUnmounted: HostRule = {
  id: 'cgroup/controllers-unmounted',
  check: ({ host }) =>
    host.of('rc-conf').flatMap(({ content, source }) => {
      const setting = content.settings.get(NAME);
      const mode = content.settings.get('rc_cgroup_mode');
      const isVersion1 = mode?.value === 'hybrid' || mode?.value === 'legacy';
      if (!setting || !mode || !isVersion1 || !/^(?:no|false|off|0)$/i.test(setting.value)) return [];
      return [
        {
          subject: NAME,
          values: { mode: mode.value },
          places: [source.at(setting.line), source.at(mode.line)],
          edits: [{ target: 'line', source, line: setting.line, text: `${NAME}="YES"` } as const],
        },
      ];
    }),
};
