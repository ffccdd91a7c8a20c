/** OpenRC is told to mount cgroup v1, alone or beside version 2: Docker takes either for version 1. */
import { commandLinesOf } from '../../command-lines.ts';
import { lastParameter } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule } from '../../rule.ts';

/** What the kernel needs for the memory controller of version 1, from 6.11 on. */
const MEMCG_V1 = 'MEMCG_V1';

export const mode: HostRule = {
  id: 'cgroup/mode',
  check: ({ host, kernel }) => {
    const isBare = commandLinesOf(host).some(({ content }) => lastParameter(content, 'cgroup_no_v1')?.value === 'all');
    return host.of('rc-conf').flatMap(({ content, source }) => {
      const setting = content.settings.get('rc_cgroup_mode');
      // An empty one is taken for the default.
      if (!setting || setting.value === '' || setting.value === 'unified') return [];
      const isKnown = setting.value === 'hybrid' || setting.value === 'legacy';
      // One cause, one finding: boot/no-v1-controllers tells what comes of the two together.
      if (isKnown && isBare) return [];
      const lacksMemory = isKnown && kernel?.isWhole === true && kernel.value(MEMCG_V1) === 'n';
      const variant = isKnown ? (lacksMemory ? 'no-memory' : undefined) : 'unknown';
      return [
        {
          subject: 'rc_cgroup_mode',
          ...(variant !== undefined && { variant }),
          values: { mode: setting.value },
          places: [source.at(setting.line), ...(lacksMemory ? [kernel.at(MEMCG_V1)] : [])],
          edits: [{ target: 'line', source, line: setting.line, text: 'rc_cgroup_mode="unified"' } as const],
        },
      ];
    });
  },
};
