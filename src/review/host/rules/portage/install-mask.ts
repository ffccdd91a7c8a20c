/** INSTALL_MASK that keeps what starts Docker off the disk. */
import type { HostRule } from '../../rule.ts';

/** What the service of each init lies below; a mask with a name in it takes all that is there. */
const OF_SYSTEMD = /(?:^|\/)systemd(?:\/system)?\/?\*?$|^\*\.service$|\/(?:docker|containerd)\.(?:service|socket)$/;
const OF_OPENRC = /^\/?etc\/init\.d\/?\*?$|^\/?etc\/init\.d\/(?:docker|containerd)\*?$/;

const OF_CONTAINERD = /\/containerd(?:\.\w+)?\*?$/;

export const installMask: HostRule = {
  id: 'portage/install-mask',
  check: ({ host }) => {
    const init = host.value('init');
    if (init === undefined) return [];
    const pattern = init === 'systemd' ? OF_SYSTEMD : OF_OPENRC;
    return [...host.of('make-conf'), ...host.of('emerge-info')].flatMap(({ content, source }) => {
      const mask = content.variables.get('INSTALL_MASK');
      const words = mask?.value.split(/\s+/) ?? [];
      const word = words.find((each) => !each.startsWith('-') && pattern.test(each));
      // A `-` in front takes files out of the mask again.
      const isSpared = words.some((each) => each.startsWith('-') && pattern.test(each.slice(1)));
      if (!mask || word === undefined || isSpared) return [];
      return [
        {
          subject: 'INSTALL_MASK',
          variant: OF_CONTAINERD.test(word) ? `${init}-containerd` : init,
          values: { mask: word },
          places: [source.at(mask.line), ...host.placesOf('init')],
        },
      ];
    });
  },
};
