/** A tree or a Portage of years ago: today's docker cannot be installed with it. */
import { inRange } from '../../../../knowledge/version.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** The first Portage that reads what today's ebuilds of Docker are written in (EAPI 8). */
const READS = '3.0.20';

/** The same day a year earlier. @param day `2026-11-22` */
function yearBefore(day: string): string {
  const [year = ''] = day.split('-', 1);
  return `${Number(year) - 1}${day.slice(year.length)}`;
}

export const treeOld: HostRule = {
  id: 'portage/tree-old',
  check: ({ host, knowledge }) =>
    host.of('emerge-info').flatMap(({ content: { portage, tree }, source }): RuleFinding[] => {
      const read = knowledge.host.portage.reviewed;
      if (portage && inRange(portage.version, `< ${READS}`))
        return [
          {
            subject: 'sys-apps/portage',
            values: { portage: portage.version, reads: READS },
            places: source.atEach([portage.line, ...(tree ? [tree.line] : [])]),
          },
        ];
      if (!tree || tree.day >= yearBefore(read)) return [];
      return [{ subject: 'tree', variant: 'tree', values: { day: tree.day, read }, places: [source.at(tree.line)] }];
    }),
};
