/** English words about facets of an answer: which file, whether to restart, what it does to somebody's data. */

import type { Facet } from '../../facet-ids.ts';

/** `told`: how the answers speak of it. A word of each group stands there, as the beginning of a word. */
export const facetsEn = {
  facets: {
    sources: { title: 'Sources', told: [] as readonly (readonly string[])[] },
    example: { title: 'What to type', told: [] as readonly (readonly string[])[] },
    check: { title: 'How to look', told: [] as readonly (readonly string[])[] },
    undo: {
      title: 'Taking it back',
      told: [['undo', 'revert', 'roll back', 'go back', 'going back', 'switch back', 'change back', 'uninstall']],
    },
    lasting: {
      title: 'After a reboot',
      told: [['reboot', 'next boot', 'each boot', 'every boot', 'permanent', 'lasts']],
    },
    duration: {
      title: 'How long it takes',
      told: [['minute', 'hour', 'second', 'takes long', 'take long', 'a while']],
    },
    data: {
      title: 'Containers, images and volumes',
      told: [
        ['container', 'image', 'volume', 'data'],
        [
          'stop',
          'delet',
          'remov',
          'los',
          'keep',
          'kept',
          'stay',
          'surviv',
          'go on',
          'goes on',
          'gone',
          'hide',
          'hidden',
          'running',
          'created',
          'starts empty',
          'carr',
          'moved',
          'not see',
          'no longer see',
          'anew',
        ],
      ],
    },
    restart: {
      title: 'Restart and reboot',
      told: [['restart', 'reboot', 'boot ', 'log in again', 'log out', 'relog']],
    },
    files: { title: 'Which file', told: [] as readonly (readonly string[])[] },
    without: { title: 'Without it', told: [['without it', 'otherwise', 'left out']] },
    module: { title: 'Module or built in', told: [['module', 'built in', 'built-in']] },
    defaults: { title: 'What is the default', told: [['default', 'by itself', 'unless']] },
    cost: {
      title: 'Size, time and speed',
      told: [
        [
          'slow',
          'fast',
          'less memory',
          'more memory',
          'cost memory',
          'costs memory',
          'with memory',
          'page cache',
          'speed',
          'disk space',
          'less disk',
          'cpu',
          'mb',
          'gb',
          'mib',
          'gib',
          'minutes',
          'overhead',
        ],
      ],
    },
    versions: {
      title: 'Which versions',
      told: [
        ['since', 'newer', 'later', 'first', 'from', 'until', 'before', 'older', 'deprecated', 'removed', 'came with'],
      ],
    },
    alternatives: {
      title: 'What else there is',
      told: [
        [
          'until then',
          'for the time being',
          'instead',
          'rather than',
          'alternative',
          'for anybody else',
          'either',
          '^or ',
          'without that',
        ],
      ],
    },
    support: {
      title: 'How well it is supported',
      told: [
        [
          'stable',
          'experimental',
          'deprecated',
          'supported',
          'maintained',
          'unmaintained',
          'stability',
          'production',
          'gone',
        ],
      ],
    },
    risk: {
      title: 'What to watch out for',
      told: [
        [
          'are root',
          'as good as root',
          'lose',
          'loses',
          'lost',
          'delete',
          'deleting',
          'danger',
          'careful',
          'risk',
          'never',
          '^do not',
          'only if',
          'break',
          'hides',
          'refuse',
          'corrupt',
          'experimental',
          'no longer see',
          'starts empty',
          'stops the',
          'fails',
          'gone',
          'know what',
          'nobody promises',
          'must not',
          'not work',
        ],
      ],
    },
    packages: { title: 'What it needs', told: [['package', 'depend', 'needs']] },
    need: {
      title: 'Whether it is needed',
      told: [
        [
          'must',
          'need',
          'required',
          'optional',
          'only if',
          'only where',
          'only for',
          'only when',
          'unless',
          'by itself',
          'no reason',
          'if you',
          'recommended',
        ],
      ],
    },
    /** Buttons to what else may answer it. */
    see: {
      check: 'What is in use on this host',
      restart: 'Restart, rebuild or reboot',
      files: 'Where Docker keeps its files',
    } as Partial<Record<Facet, string>>,
    /** What a step means for what runs. */
    effects: {
      kernel: 'A kernel option: built in, it counts from the next boot; a module can often do without one.',
      daemon: 'Settings of the daemon count from the next start of Docker; for a few a reload is enough.',
      flag: 'A USE flag counts when the package was emerged again and Docker was restarted.',
      group: 'A new group counts from the next login on.',
    },
    /** What takes back a change that an answer has somebody make in a file. */
    takesOut: {
      kernel: 'A kernel option: set it back as it was in the old `.config`, then build and boot that kernel.',
      daemon: 'What went into the configuration of the daemon: take that out again and restart Docker.',
      flag: 'A USE flag: take the line out of `package.use` again and emerge the package once more.',
    } as Partial<Record<'kernel' | 'daemon' | 'flag' | 'group', string>>,
    takesBack: (command: string): string => `Takes back ${command}.`,
    final: 'Nothing brings back what this deletes:',
    /** Commands that delete, where somebody wants to go back. */
    leave: (commands: readonly string[]): string =>
      `Nothing brings back what this deletes: ${commands.join(', ')}. To go back, leave it.`,
    /** Above lines that have words for a facet, and may be about something else. */
    comesNear: 'These lines of it come near:',
    /** How an answer speaks of what deletes, and of what takes a boot. */
    deleting: ['delet', 'remov', 'wip', 'eras', 'lose', 'lost', 'format', 'clear', 'clean', 'drop', 'destroy', 'empt'],
    booting: ['boot', 'kernel', 'grub', 'module'],
    /** What steps mean for what runs and what is kept. */
    means: {
      keeps: 'None of its steps deletes containers, images or volumes.',
      hides:
        'A storage driver, image store, data directory or `userns-remap` that is new begins empty: what was there before stays on the disk, unseen.',
      stops:
        'A restart of Docker stops the running containers, unless `live-restore` is on. They are not deleted; those with a restart policy start again.',
      boots: 'A boot into another kernel stops all that runs; containers, images and volumes stay on the disk.',
      noBoot: 'The machine itself need not be rebooted.',
      oldKernel: 'Keep the kernel of today in the boot menu: it is the way back where the new one does not boot.',
      rootGroup: 'Members of the group `docker` are as good as root.',
    },
    /** What shows whether a change is there. */
    looks: {
      kernel: 'The kernel that runs, where it shows its options; else look into the `.config` it was built from.',
      daemon: 'What Docker took over; a setting that it refuses stands in its log instead.',
      flag: 'The flags that the package was built with, and those that it would be built with.',
      group: 'The groups of who is logged in.',
    },
    /** How long something takes. */
    takes: {
      kernel:
        'Building a kernel: some minutes to an hour or more, by the machine and its options. Everything goes on running meanwhile; only the reboot is downtime.',
      emerge: 'Portage: seconds to many minutes, by what has to be compiled. What runs goes on meanwhile.',
      copy: 'Copying: as long as the data are large; Docker stands still for it where the steps stop it.',
      restart: 'Restarting Docker: seconds, more where containers take their time to stop.',
    },
    /** What is still there after a boot. */
    lasts: {
      kernel: 'A kernel option is part of the kernel that was built; take its `.config` over into the next one.',
      daemon: 'What is written into the configuration of the daemon stays.',
      flag: 'A line in `package.use` stays.',
      group: 'The membership of a group stays.',
    },
    /** What is gone after a boot, and what keeps it. */
    passing: {
      sysctl: '`sysctl -w` lasts until the next boot; the same `name=value` in a file below `/etc/sysctl.d` stays.',
      module: '`modprobe` lasts until the next boot; the name in a file below `/etc/modules-load.d` stays.',
      firewall:
        'Rules set by hand last until the next boot. On OpenRC `rc-service iptables save` and `rc-update add iptables default` keep those of iptables; with nft the service is `nftables`. Docker sets its own again at every start.',
      mount: '`mount` lasts until the next boot; a line in `/etc/fstab` stays.',
      service:
        'A service that was started runs until the next boot: `rc-update add NAME default` or `systemctl enable NAME` starts it every time.',
      shell: '`export` counts for this shell alone.',
      proc: 'What is written into `/proc` or `/sys` lasts until the next boot.',
      address: 'What `ip` sets lasts until the next boot; the configuration of the network stays.',
    },
  },
};
