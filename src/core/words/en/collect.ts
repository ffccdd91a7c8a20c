/** English words of `collect`. */
export const collectEn = {
  collect: {
    title: 'A script that gathers what a review of this host needs',
    verdict:
      'It only reads, masks secrets, and leaves one archive behind. Attach that here, or give it to `analyze`: its files are reviewed as one host.',
    save: 'Save the script: in a chat it is attached',
    look: 'Read it: it is short',
    run: 'Run it as root; as an ordinary user it gathers what that user may read',
    send: 'Look into the archive, then have it reviewed',
    elsewhere: 'For a system that does not start: mount it from another one, and say where',
    gathersHeading: 'What it gathers',
    gathers: [
      'The configuration of the kernel, its command line, mounts, modules, control groups, and the last 400 lines of the logs of Docker',
      'From `/etc/portage`: `make.conf`, `package.use`, `package.accept_keywords`, `package.mask`, `package.unmask`, `package.license`; besides, `emerge --info`, and what `emerge` would do for Docker',
      '`daemon.json`, `/etc/conf.d/docker`, drop-ins of systemd, `rc.conf`, `fstab`, `subuid`, `subgid`, settings of sysctl and GRUB',
      'What `docker info`, `docker version`, `rc-update`, `rc-status`, `systemctl`, `df`, `sysctl` and `dmesg` print',
    ],
    masksHeading: 'What it masks',
    masks:
      'Passwords in addresses, values of names like `password`, `token`, `auth` or `secret`, well-known tokens, webhook addresses, private keys. It cannot know every secret: look before you share. Names of hosts, users and disks stay.',
    scriptHeading: 'The script',
  },
};
