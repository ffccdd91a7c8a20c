/** emerge is about to install dockerd without its client. */
import type { HostRule } from '../../rule.ts';

const CLI = 'app-containers/docker-cli';

export const cliMissing: HostRule = {
  id: 'portage/cli-missing',
  check: ({ host }) =>
    host.of('emerge-pretend').flatMap(({ content, source }) => {
      const docker = content.packages.find(({ name }) => name === 'app-containers/docker');
      if (!docker?.marks.includes('N') || content.packages.some(({ name }) => name === CLI)) return [];
      const command = { target: 'command', phase: 'packages', command: `emerge --ask ${CLI}` } as const;
      return [{ subject: CLI, places: [source.at(docker.line)], edits: [command] }];
    }),
};
