/** English words of reviews of a host: what was read, what was found, the fix of several parts. */
export const hostEn = {
  host: {
    /** By the name of a kind's folder. */
    kinds: {
      'daemon-json': 'daemon.json',
    } as Record<string, string>,
    /** By the key of a value that files tell. */
    keys: {
      docker: 'Docker',
      containerd: 'containerd',
      kernel: 'Kernel',
      arch: 'Architecture',
      init: 'Init system',
      dataRoot: 'Data root',
      fs: 'Filesystem of the data root',
      storageDriver: 'Storage driver',
      containerdStore: 'Images in containerd',
      existing: 'Data of an earlier driver',
      loggingDriver: 'Logging driver',
      cgroup: 'cgroup version',
      cgroupDriver: 'cgroup driver',
      swarm: 'Swarm',
      liveRestore: 'live-restore',
      rootless: 'Rootless',
      usernsRemap: 'userns-remap',
      selinux: 'SELinux',
      diskQuota: 'Size limits',
      firewallBackend: 'Firewall backend',
      iptables: 'iptables',
    } as Record<string, string>,
    yes: 'yes',
    no: 'no',
    told: 'What the files say',
    errors: (count: number): string => (count === 1 ? 'One thing is wrong.' : `${count} things are wrong.`),
    warnings: (count: number): string => (count === 1 ? 'One thing needs care.' : `${count} things need care.`),
    refuses: 'dockerd does not start with this.',
    healthy: 'Nothing is wrong with what was read.',
    findings: (count: number): string => `What was found (${count})`,
    noted: (count: number): string => `Also noted on the host (${count})`,
    place: (file: string, line: number | null): string => (line === null ? file : `${file}, line ${line}`),
    fix: 'The change',
    replace: (file: string, path: string | null): string =>
      path === null || path === file ? `Put this in place of ${file}:` : `Put this in place of ${file} (${path}):`,
    attached: (name: string): string => `It is attached as ${name}.`,
    masked: 'Secrets were hidden as `***`: put your own back.',
    pointOfNoReturn: 'From here on there is no way back without what was saved above.',
  },
};
