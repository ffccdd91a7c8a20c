/** A boot parameter asks systemd for cgroup v1. */
import { commandLinesOf } from '../../command-lines.ts';
import { withoutWord } from '../../fix/without-word.ts';
import { lastParameter } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule } from '../../rule.ts';

const NAME = 'systemd.unified_cgroup_hierarchy';

export const legacyHierarchy: HostRule = {
  id: 'boot/legacy-hierarchy',
  check: ({ host, profile, isAssumed }) =>
    commandLinesOf(host).flatMap(({ content, source }) => {
      const parameter = lastParameter(content, NAME);
      if (!parameter || !/^(?:0|no|false|off)$/.test(parameter.value ?? '')) return [];
      return [
        {
          subject: NAME,
          // Who has the parameter most likely has systemd: that it does nothing is told only where OpenRC is certain.
          ...(profile.init === 'openrc' && !isAssumed('init') && { variant: 'openrc' }),
          places: [source.at(parameter.line)],
          ...(content.isSetting && { edits: [withoutWord(source, parameter.line, `${NAME}=${parameter.value}`)] }),
        },
      ];
    }),
};
