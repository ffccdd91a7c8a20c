/** Arguments of a runtime that it does not have: those of `docker run`, mostly. */
import { type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import { memberOf } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** Flags of `docker run`, which a runtime never sees. */
const OF_DOCKER_RUN =
  /^--(?:add-host|env|volume|publish|network|memory|cpus|restart|privileged|cap-add|cap-drop|dns|hostname|user|entrypoint|label|gpus|mount|ulimit|shm-size)(?:=|$)/;
/** runsc has a flag of this name. */
const OF_RUNSC = /^--network(?:=|$)/;

function check(file: DaemonFile, isDefault: (name: string) => boolean): RuleFinding[] {
  return file.settings.entries('runtimes').flatMap(({ key, value }) => {
    const path = memberOf(value, 'path')?.value;
    const isRunsc = path?.type === 'string' && /runsc/.test(path.value);
    const list = memberOf(value, 'runtimeArgs')?.value;
    const items = list?.type === 'array' ? list.items : [];
    return items.flatMap((item) => {
      if (item.type !== 'string' || !OF_DOCKER_RUN.test(item.value) || (isRunsc && OF_RUNSC.test(item.value)))
        return [];
      const flag = item.value.split('=', 1)[0] ?? '';
      return [
        {
          subject: key,
          ...(isDefault(key) && { variant: 'default' }),
          values: { runtime: key, flag },
          places: [file.at(item)],
        },
      ];
    });
  });
}

export const runtimeArguments: HostRule = {
  id: 'daemon/runtime-arguments',
  check: (input) => {
    const daemon = daemonOf(input);
    const chosen = daemon.text('default-runtime')?.value;
    return daemon.files.flatMap((file) => check(file, (name) => name === chosen));
  },
};
