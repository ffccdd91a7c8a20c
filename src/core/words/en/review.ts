import { LIMITS } from '../../limits.ts';

/** What keeps an option from being set: another one that is off or on. */
interface CauseWords {
  readonly symbol: string;
  readonly state: 'on' | 'off';
  readonly line: number | null;
  readonly menu: string | null;
}

/** English words of reviews and of what can be wrong with a file. */
export const reviewEn = {
  input: {
    tooManyFiles: (name: string, limit: number): string =>
      `${name} was not read: ${limit} files at a time are; send it separately`,
    saysNothing: (bundle: string, count: number, names: string): string =>
      count === 1
        ? `${bundle}: one file in it is nothing that is read here: ${names}`
        : `${bundle}: ${count} files in it are nothing that is read here: ${names}${count > 8 ? ' …' : ''}`,
    emptyBundle: (bundle: string): string => `${bundle} has no files in it`,
    damagedBundle: (bundle: string): string =>
      `${bundle} is damaged or incomplete: what could be read of it was reviewed; pack or upload it again`,
    skipped: {
      link: 'links are not followed',
      special: 'devices and pipes are not read',
      outside: 'paths that lead out of the archive are not read',
      'too-many': 'there are more files than are read at once',
      'too-large': 'too large, alone or together with the rest',
      locked: 'locked with a password, or packed in a way that is not read here',
    },
    skippedFiles: (bundle: string, count: number, names: string, reason: string): string =>
      count === 1
        ? `${bundle}: ${names} was not read: ${reason}`
        : `${bundle}: ${count} files were not read (${names}${count > 8 ? ' …' : ''}): ${reason}`,
    empty: (name: string): string => `${name} is empty; attach the .config itself, or /proc/config.gz`,
    tooLarge: (name: string, bytes: number): string =>
      `${name} is larger than ${Math.round(bytes / 1024 / 1024)} MB; a kernel .config has less than 1 MB`,
    compressed: (name: string, format: string, tool: string): string =>
      `${name} is ${format}-compressed, which is not read here; unpack it first: ${tool}`,
    brokenGzip: (name: string): string =>
      `${name} is a broken or truncated gzip file; copy it again, or run: zcat /proc/config.gz > my.config`,
    utf16: (name: string): string => `${name} is UTF-16 text; convert it first: iconv -f UTF-16 -t UTF-8`,
    binary: (name: string): string =>
      `${name} is binary data, no kernel configuration; attach the .config, or /proc/config.gz`,
    html: (name: string): string =>
      `${name} is an HTML page, probably a log-in or error page; download the file itself`,
    longLine: (name: string, limit: number): string =>
      `${name} has a line of more than ${limit} characters; that is no kernel configuration`,
    tooMuch: (name: string, bytes: number): string =>
      `with ${name} the files have more than ${Math.round(bytes / 1024 / 1024)} MB of text together; send fewer at once`,
    notRecognized: (name: string): string =>
      `${name} is nothing that is read here: no kernel configuration, no output of a kernel check, no file of a Docker host. What is read: a kernel .config or /proc/config.gz, what Portage or check-config.sh said, daemon.json, /etc/conf.d/docker, files below /etc/portage, \`docker info\`, \`docker version\`, \`emerge --info\`, \`emerge -pv\`, \`rc-update show\`, \`findmnt\`, \`dmesg\`, and the logs of dockerd and containerd`,
    noSuchFile: (name: string): string => `${name}: no such file; give the path of a .config, or - for standard input`,
    emptyFolder: (name: string): string => `${name} is a folder without files that can be read`,
    folderTooLarge: (name: string, files: number, bytes: number): string =>
      `${name} has more than the ${files} files or ${Math.round(bytes / 1024 / 1024)} MB that are read of a folder; the rest was left out: name the files, or a folder with fewer`,
    notReadable: (name: string, reason: string): string => `${name} cannot be read (${reason}); check its permissions`,
    warnings: {
      crlf: (name: string): string =>
        `${name} has Windows line ends; it is read, but the kernel's own tools may stumble: dos2unix`,
      bom: (name: string): string =>
        `${name} starts with a byte order mark; it was skipped. Save it as UTF-8 without BOM before the kernel reads it`,
      'stray-bytes': (name: string): string => `${name} has bytes that are no UTF-8; they were skipped`,
      'long-lines': (name: string): string =>
        `${name} has lines of more than ${LIMITS.lineLength} characters; only that much of each was read`,
      cut: (name: string): string =>
        `${name} is not whole: it ends before its end, or a piece in the middle is missing. What it does not name was not taken for off; give the whole file, as an attachment or \`/proc/config.gz\``,
      secrets: (name: string): string =>
        `${name} holds passwords, tokens or keys; they were masked before anything read them. Whoever else got the file has them: replace them`,
    },
  },
  review: {
    inputKinds: {
      'kernel-config': 'kernel configuration',
      'kernel-cut': 'piece of a kernel configuration',
      'kernel-defconfig': 'part of a configuration (defconfig)',
      'kernel-fragment': 'part of a configuration (fragment)',
      'portage-messages': "Portage's kernel check",
      'check-config-output': 'output of check-config.sh',
      'merge-config-output': 'output of merge_config.sh',
      'menuconfig-search': "menuconfig's search",
      'menu-view': 'lines of menuconfig',
      'kconfig-warnings': "warnings of the kernel's configuration tools",
      'loaded-modules': 'loaded modules',
      'option-names': 'names of options',
      'option-list': 'list of options',
      'kernel-excerpt': 'lines of a configuration',
    } as Record<string, string>,
    symbolCount: (count: number): string => (count === 1 ? '1 option' : `${count} options`),
    complaintCount: (count: number): string => (count === 1 ? '1 complaint' : `${count} complaints`),
    notPossible: 'cannot be had on this kernel',
    needsChanges: (count: number): string => (count === 1 ? 'needs 1 change' : `needs ${count} changes`),
    notTold: (what: string): string => `Not to be told from this: ${what}.`,
    broken: (what: string, changes: number): string =>
      `Docker does not work with this kernel as it is. ${changes === 1 ? 'One change is' : `${changes} changes are`} needed for: ${what}.`,
    brokenBelow: (changes: number): string =>
      `Docker does not work with this kernel as it is: ${changes === 1 ? 'one change is' : `${changes} changes are`} needed.`,
    impossible: (what: string, reason: string): string => `Cannot be had on this kernel: ${what}. ${reason}`.trimEnd(),
    untilThen: (what: string, way: string): string =>
      `Until then ${what} works only as ${way}, for which the host has to be set up.`,
    hostToo: 'The host has to be set up for it as well: see below.',
    notMountedVerdict:
      'Docker does not start on this host: no control groups are mounted. As far as this tells, the kernel is not to blame.',
    controllersVerdict: 'The host keeps control group controllers away, so limits do not work: see below.',
    assumedKernel: (kernel: string): string => `Linux ${kernel} was assumed; {say:kernel} says which it is.`,
    partial: (what: string): string => `Docker runs on this kernel. Not complete: ${what}.`,
    partPartial: (what: string): string => `Not complete here: ${what}. The rest of this kernel is not known.`,
    allGood: 'This kernel has everything that Docker needs.',
    allGoodButHost: 'This kernel has what Docker needs, but the host has to be set up for it: see below.',
    partVerdict:
      'This is a part: what it does not name, the kernel decides. Merge it, run `make olddefconfig`, and review the `.config` that comes out.',
    cutVerdict:
      'This is a piece of the file, and I found nothing wrong in it. The rest is not known: give the whole `.config`, as an attachment.',
    excerptVerdict: 'Only what stands here is known of this kernel; review its whole `.config` or `/proc/config.gz`.',
    nothingWrong:
      'I found nothing wrong in what stands here; the rest of this kernel is not known. Review its whole `.config` or `/proc/config.gz`.',
    uncheckedList:
      'Portage could not find a configured kernel, so it listed every option it would have checked. This is no list of missing options: whether they are set is not known. Review `/proc/config.gz` or `/boot/config-$(uname -r)` instead. So that Portage can look, `/usr/src/linux` has to lead to configured sources: `eselect kernel set`.',
    moduleVerdict:
      'The kernel has what was not found as a module; the module is not installed for the kernel that runs.',
    moduleNotInstalled: (module: string, symbol: string): string =>
      `The module ${module} is not found, although CONFIG_${symbol}=m`,
    moduleNotInstalledWhy:
      'Nothing is to be set: `/lib/modules` has no such file for the kernel that runs. Compare `uname -r` with `ls /lib/modules`, then boot the kernel that is installed there, or run `make modules_install` for the one that runs.',
    namedOnly: (count: number): string =>
      count === 1
        ? 'One option that matters is only named; whether it is set does not stand here.'
        : `${count} options that matter are only named; whether they are set does not stand here.`,
    namesVerdict:
      'These are names of options; whether they are set does not stand here. What Docker does with each of them is below.',
    complaintVerdict: (
      matters: number,
      depends: number,
      optional: number,
      falseAlarms: number,
      unknown: number,
    ): string => {
      const be = (count: number): string => (count === 1 ? 'is' : 'are');
      const parts = [
        [matters, matters === 1 ? 'matters' : 'matter'],
        [depends, `${be(depends)} only for another way of networking`],
        [optional, `${be(optional)} optional`],
        [falseAlarms, `${be(falseAlarms)} ${falseAlarms === 1 ? 'a false alarm' : 'false alarms'} or better ignored`],
        [unknown, `${be(unknown)} not known here`],
      ] as const;
      const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
      return `Of the complaints: ${said.join(', ')}.`;
    },
    todo: 'What to do',
    applyFix: 'In the kernel source directory, set what is missing:',
    applyAnew: 'Better begin with `make defconfig` and review that; else the required first:',
    applyFixInTwo: 'In the kernel source directory, first the required, then the recommended:',
    otherWays: (options: string): string => `There are other ways; what one of them takes: ask again with ${options}.`,
    asFile: 'The fix as a file, with the way for `gentoo-kernel` and `genkernel`: {say:fragment}.',
    rebuild: 'Build and install kernel and modules:',
    outsideModules: 'ZFS, NVIDIA and the like: `emerge @module-rebuild` before `make install`.',
    applyToDistKernel:
      'This is a distribution kernel, which Portage configures. Add what is missing to a file of yours:',
    savedConfig: 'With `USE=savedconfig` the saved configuration counts instead: change that one.',
    emergeDistKernel:
      'Build and install it again. `gentoo-kernel-bin` is ready-made and reads no such file; take `gentoo-kernel` in its place:',
    reboot: 'Boot the new kernel, then look at `docker info`.',
    details: (count: number): string => `Details (${count})`,
    noted: (message: string, why: string, fix: string): string => `${message}. ${[why, fix].filter(Boolean).join(' ')}`,
    optionalOff: (names: string, count: number): string =>
      `${count === 1 ? 'Optional, and off' : `${count} optional options are off`}: ${names}. \`kernel NAME\` tells what one is for.`,
    alsoNoted: (count: number): string => `Also noted (${count})`,
    isNotSet: (symbol: string, line: number): string => `\`CONFIG_${symbol}\` is not set (line ${line})`,
    isAbsent: (symbol: string): string => `\`CONFIG_${symbol}\` is not in the file`,
    isSet: (symbol: string, value: string, line: number | null, isOptional: boolean): string =>
      `\`CONFIG_${symbol}=${value}\` ${isOptional ? 'can get in the way' : 'is better off'}${line === null ? '' : ` (line ${line})`}`,
    commentedOut: (symbol: string, value: string, line: number, count: number): string =>
      `\`# CONFIG_${symbol}=${value}\` is a comment and sets nothing (line ${line}${count > 1 ? `, the last of ${count} such lines` : ''})`,
    commentedOutWhy: 'The kernel reads only lines without the number sign; some checkers take such a line for set.',
    setTwice: (symbol: string, value: string, line: number): string =>
      `\`CONFIG_${symbol}\` stands in the file more than once; ${value} counts (line ${line})`,
    setTwiceWhy: 'The last line wins. Remove the others so that nobody reads the wrong one.',
    lineIgnored: (text: string, line: number): string => `The kernel does not read ${text} (line ${line})`,
    lineIgnoredWhy:
      'Only `CONFIG_NAME=value` counts, from the first column and without blanks around the equals sign; `make olddefconfig` passes over any other line, so that the option stays as it was.',
    notOnArchitecture: (symbol: string, lacked: string): string =>
      `\`CONFIG_${symbol}\` is in no menu of this kernel, and that is no fault: it needs \`CONFIG_${lacked}\`, which is not there`,
    misspelt: (name: string, meant: string, line: number): string =>
      `No option known here is called \`CONFIG_${name}\` (line ${line}): was \`CONFIG_${meant}\` meant?`,
    misspeltWhy: 'The kernel passes over a name that it does not know, without a word.',
    formerName: (name: string, now: string, line: number): string =>
      `\`CONFIG_${name}\` (line ${line}) is the old name of \`CONFIG_${now}\``,
    unknownNames: (names: string, more: number): string =>
      `Not known here: ${names}${more > 0 ? ` and ${more} more` : ''}`,
    unknownNamesWhy:
      'Only options that have to do with Docker are known here, so these may be right. The kernel passes over a name that it does not have, without a word: look for them in `.config` after `make olddefconfig`.',
    ignoredLines: (count: number): string =>
      `${count === 1 ? 'One line does' : `${count} lines do`} not count, because of how ${count === 1 ? 'it is' : 'they are'} written: see below.`,
    hasNoValue: (symbol: string, value: string, line: number): string =>
      `\`CONFIG_${symbol}=${value}\` (line ${line}) has no value that the kernel takes: y, m or n without quotes, in small letters`,
    besides: (title: string): string => `The kernel is not all that ${title} needs`,
    otherWay: (title: string): string => `Not the usual way here, but ${title}: the host has to be set up for it`,
    purposeRead: (title: string, line: number): string => `Read from the text (line ${line}): it is meant for ${title}`,
    purposeReadWhy: (id: string): string => `What that takes counts as needed, as if asked for with {say:want=${id}}.`,
    noVersion: (kernel: string): string => `Nothing here says which kernel it is about; ${kernel} was assumed`,
    saidVersion: (kernel: string): string =>
      `Nothing here says which kernel it is about; judged for ${kernel}, as you said`,
    noVersionWhy: 'Options come and go with kernel versions.',
    impliedVersion: ({ symbol, version, isOlder }: { symbol: string; version: string; isOlder: boolean }): string =>
      isOlder
        ? `CONFIG_${symbol} is on here and gone since Linux ${version}, so it is an older one; \`uname -r\` tells which.`
        : `CONFIG_${symbol} is on here and exists since Linux ${version}, so it is that one or newer; \`uname -r\` tells which.`,
    dockerTooOld: (former: string, judged: string): string =>
      `These messages come from Docker ${former}; judged for Docker ${judged}`,
    dockerTooOldWhy:
      'Docker before 20.10 knows only cgroup v1, which Gentoo no longer mounts by default, and gets no more fixes.',
    dockerTooOldFix: (former: string): string => `To judge for that one all the same: {say:docker=${former}}.`,
    noVersionFix: 'Say which: {say:kernel=6.18}',
    versionOverruled: (asked: string, named: string): string =>
      `The file is for kernel ${named}; --kernel ${asked} does not count`,
    judgedForOther: (asked: string, named: string): string =>
      `These lines are of a file for kernel ${named}; they were judged for ${asked}, as you said`,
    judgedForOtherWhy:
      'What `make olddefconfig` makes of a file can be told from the whole file only: give it, and that is rehearsed.',
    versionOverruledWhy: 'The options of a file belong to the kernel that wrote it.',
    versionOverruledFix: (asked: string): string => `To see what becomes of it there: {say:to=${asked}}.`,
    invalidGiven: (given: string, isSwitch: boolean): string =>
      `${given} is no value for it${isSwitch ? ', which is y or n and no module' : ''}: the line counts for nothing.`,
    judgements: {
      matters: 'matters',
      'would-matter': 'matters if it is off',
      depends: 'only for another way of networking',
      optional: 'optional',
      'false-alarm': 'false alarm',
      harmful: 'leave it as it is',
      unknown: 'not known here',
    },
    goneSince: (version: string, now: string): string => `Gone since Linux ${version}: it cannot be set. ${now}`,
    automatic: (now: string): string => `The kernel decides by itself; it cannot be set. ${now}`,
    notYet: (since: string, kernel: string): string => `It came with Linux ${since}; your ${kernel} does not have it.`,
    onlyFor: (purposes: string, now: string): string => `Only for ${purposes}. ${now}`,
    keptOn: (symbol: string, because: string): string =>
      `Needs \`CONFIG_${symbol}\` off, which is never switched off here: ${because}.`,
    excludedBy: (symbol: string): string => `Contradicts \`CONFIG_${symbol}\`, which is asked for as well.`,
    keptOff: (symbol: string, because: string): string =>
      `Needs \`CONFIG_${symbol}\`, which is never switched on here: ${because}.`,
    notInKernel: (symbol: string, kernel: string): string =>
      `Needs \`CONFIG_${symbol}\`, which Linux ${kernel} does not have.`,
    notSettable: (symbol: string): string =>
      `Needs \`CONFIG_${symbol}\`, which no line in a configuration of this kernel and architecture can set.`,
    takeInstead: (title: string, id: string): string => `Take ${title} instead: \`kernel ${id}\`.`,
    cannotHave: (count: number): string => `Cannot be had on this kernel (${count})`,
    sideEffects: (on: string, off: string): string =>
      [
        on && `Comes along, because it is needed: ${on}.`,
        off && `Switched off or lowered by it, with what depends on it: ${off}.`,
      ]
        .filter(Boolean)
        .join(' '),
    neededFor: (symbol: string, other: string): string => `\`${symbol}\` (for \`${other}\`)`,
    /** Some names of a longer list. */
    shownOf: (names: string, shown: number, total: number): string => `${names} and ${total - shown} more`,
    andMore: (count: number): string => `and ${count} more`,
    moreFindings: (count: number): string =>
      `And ${count} more findings, which are not listed; mend these and ask again.`,
    reportCut: 'The rest of this report was left out: it is too long.',
    treeUsed: (linux: string, arch: string): string =>
      `Dependencies and menus from the Kconfig files of Linux ${linux} (${arch}).`,
    otherArchitecture: (arch: string): string =>
      `There are no Kconfig files of this architecture here: those of ${arch} stand in, and menus may differ.`,
    fragmentHead: (kernel: string, linux: string): string[] => [
      `For Docker: what the reviewed configuration of Linux ${kernel} lacks.`,
      `Dependencies from the Kconfig files of Linux ${linux}. To apply:`,
      '  gentoo-sources: cd /usr/src/linux && scripts/kconfig/merge_config.sh -m .config docker.config && make olddefconfig',
      '  gentoo-kernel (dist-kernel): add to /etc/kernel/config.d/docker.config, then emerge it again',
      '  genkernel: merge as for gentoo-sources, then genkernel --no-clean --oldconfig all',
    ],
    isIdle: (symbol: string, value: string, line: number | null): string =>
      `\`CONFIG_${symbol}=${value}\`${line === null ? '' : ` (line ${line})`} is dropped by \`make olddefconfig\``,
    describeCauses: (causes: readonly CauseWords[]): string =>
      causes
        .map(({ symbol, state, line, menu }) => {
          const where = [...(line === null ? [] : [`line ${line}`]), ...(menu === null ? [] : [menu])].join('; ');
          return `\`CONFIG_${symbol}\` is ${state}${where === '' ? '' : ` (${where})`}`;
        })
        .join(' and '),
    because: (causes: string): string => `It does not last as long as ${causes}.`,
    vanish: (causes: string, names: string): string =>
      `Because ${causes}: ${names} vanish at every \`make olddefconfig\``,
    comesWith: (symbol: string): string => `It cannot be set by itself; \`CONFIG_${symbol}\` brings it along.`,
    endOfLife: (line: string, last: string | null, on: string | null): string =>
      `Linux ${line} gets no more fixes${on === null ? '' : ` since ${on}`}${last === null ? '' : `; its last release is ${last}`}`,
    endOfLifeWhy: (longterm: string): string =>
      `Security holes that were found since then stay open, in every container too. Kept for long: ${longterm}.`,
    keptUntil: (line: string, until: string): string => `${line} (until ${until})`,
    notMounted: 'No control groups are mounted on this host',
    notMountedWhy:
      'dockerd does not start without them (`Devices cgroup isn\'t mounted`, `cgroup mountpoint does not exist`), and no kernel option is to blame. OpenRC: `rc-update add cgroups sysinit` and `rc-service cgroups start`, with `rc_cgroup_mode="unified"` in `/etc/rc.conf` for cgroup v2. systemd mounts them itself; in a chroot nobody does. `findmnt -R /sys/fs/cgroup` shows what is there.',
    controllersMissing: (names: string, count: number): string =>
      `cgroup v2 does not offer ${count === 1 ? 'this controller' : 'these controllers'}: ${names}`,
    controllersWhy:
      'Limits that need them do not work until the host is set up otherwise, and no kernel option is to blame: they are still mounted as cgroup v1 (`rc_cgroup_mode="unified"` in `/etc/rc.conf` changes that), or switched off on the kernel command line (`cgroup_disable=`). `cat /proc/cmdline` and `grep cgroup /proc/mounts` tell which; then reboot.',
    unknownSymbol: 'None of the facts here mentions this option.',
  },
};
