/** /etc/conf.d/docker names another dockerd than that of Portage. */
import type { HostRule } from '../../rule.ts';

/** Where the ebuild puts it, and what the service script takes without a word. */
const USUAL = '/usr/bin/dockerd';

export const otherBinary: HostRule = {
  id: 'daemon/other-binary',
  check: ({ host }) =>
    host.of('docker-conf').flatMap(({ content, source }) => {
      const setting = content.settings.get('DOCKERD_BINARY');
      if (!setting || setting.value === '') return [];
      const found = {
        subject: 'DOCKERD_BINARY',
        values: { program: setting.value },
        places: [source.at(setting.line)],
      };
      return [setting.value === USUAL ? { ...found, variant: 'usual' } : found];
    }),
};
