/** Default limits of processes that no container gets. */
import { type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import { memberOf } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** What runc knows (rlimitMap): of the file dockerd hands any name on, in capitals. */
const NAMES = [
  'as',
  'core',
  'cpu',
  'data',
  'fsize',
  'locks',
  'memlock',
  'msgqueue',
  'nice',
  'nofile',
  'nproc',
  'rss',
  'rtprio',
  'rttime',
  'sigpending',
  'stack',
];

function check(file: DaemonFile): RuleFinding[] {
  return file.settings.entries('default-ulimits').flatMap(({ key, value }) => {
    if (value.type !== 'object') return [];
    const number = (name: string): number | undefined => {
      const node = value.members.find((member) => member.key.toLowerCase() === name)?.value;
      return node?.type === 'number' ? Number(node.value) : undefined;
    };
    const name = memberOf(value, 'Name')?.value;
    const [soft, hard] = [number('soft'), number('hard')];
    const places = [file.at(value)];
    const said = name?.type === 'string' ? name.value : '';
    return [
      ...(NAMES.includes(said.toLowerCase())
        ? []
        : [{ subject: key, ...(said === '' && { variant: 'no-name' }), values: { limit: said || key }, places }]),
      ...(soft !== undefined && hard !== undefined && hard !== -1 && (soft > hard || soft === -1)
        ? [{ subject: key, variant: 'soft-above-hard', values: { limit: key, soft, hard }, places }]
        : []),
    ];
  });
}

export const ulimits: HostRule = {
  id: 'daemon/ulimits',
  needsWhole: true,
  check: (input) => daemonOf(input).files.flatMap(check),
};
