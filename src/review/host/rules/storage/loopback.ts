/** devicemapper keeps its data in files behind loop devices. */
import type { HostRule } from '../../rule.ts';

export const loopback: HostRule = {
  id: 'storage/loopback',
  check: ({ host }) =>
    host.of('docker-info').flatMap(({ content, source }) => {
      if (content.find('Storage Driver')?.value.replace(' ', '') !== 'devicemapper') return [];
      const isLoop = ({ name, value }: { name: string; value: string }): boolean =>
        name === 'Data loop file' || (name === 'Data file' && value.startsWith('/dev/loop'));
      const field = content.fields.find(isLoop);
      const said = content.linesThat(/[Uu]sage of loopback devices/);
      return field ? [{ subject: 'devicemapper', places: source.atEach([field.line, ...said]) }] : [];
    }),
};
