/** English words that the whole program shares: errors, what stands around an answer, and answers about facts. */

import type { HostDimension } from '../../host-dimensions.ts';

export const commonEn = {
  // errors
  internalError: (id: string): string =>
    `Something went wrong on our side (error ${id}). The question was fine; please report the id.`,
  unknownOption: (option: string, close: string | undefined, all: string): string =>
    close === undefined
      ? `unknown option ${option}: the options are ${all}`
      : `unknown option ${option}: did you mean \`${close}\`?`,
  optionWithoutValue: (option: string, example: string): string =>
    `${option} needs a value; write for example ${example}`,
  optionWithValue: (option: string): string => `${option} is a switch and takes no value; write it alone`,
  tooManyWords: (limit: number): string =>
    `that is more than ${limit} words; write fewer, or send long text with fix or ask`,
  notAVersion: (option: string, value: string): string =>
    `--${option} ${value} is no version; write it like 6.18 or 29.7.2`,
  notAChoice: (option: string, value: string, choices: string): string =>
    `--${option} ${value} is not known; choose one of: ${choices}`,
  unknownCommand: (name: string, all: string): string =>
    all === '' ? `there is no command ${name}` : `there is no command ${name}; the commands are ${all}`,
  unknownName: (kind: string, name: string, command: string): string =>
    `no ${kind} is called ${name}; \`${command}\` alone lists what there is`,
  nothingFound: (text: string): string =>
    `nothing is known about ${text}; try fewer or other words, in English or Chinese`,
  missingArgument: (usage: string): string => `something is missing: write \`${usage}\``,
  unknownCapability: (name: string, all: string): string => `--want ${name} is no capability; choose among: ${all}`,
  kinds: {
    backend: 'storage backend',
    'use-flag': 'USE flag',
    'kernel-option': 'kernel option',
    capability: 'capability',
    symptom: 'symptom',
    'install-topic': 'install topic',
    'onboarding-step': 'onboarding step',
    topic: 'topic',
    recommendation: 'recommendation',
  },
  // the frame of every answer
  /** In front of an answer for a version that no fact was read against. */
  newerThanChecked: {
    docker: (asked: string, known: string): string =>
      `Docker ${asked} is newer than what was checked: this is what holds up to Docker ${known}.`,
    kernel: (asked: string, known: string): string =>
      `Kernel ${asked} is newer than what was checked: this is what holds up to kernel ${known}.`,
  },
  /** What a program says on standard error. */
  complaint: (text: string): string => `docker-gentoo: ${text}`,
  tryInstead: (commands: string): string => `Did you mean: ${commands}`,
  next: 'Next',
  sources: 'Sources',
  moreSources: (count: number): string => `${count} more (--format markdown)`,
  checked: (date: string): string => `checked ${date}`,
  today: (text: string): string => `Today: ${text}`,
  todayLabel: 'Today',
  notVerified: 'not verified',
  unverifiedHeading: 'Not verified',
  history: 'History',
  inCase: (situation: string): string => `(${situation}) `,
  intoFile: (path: string): string => `into \`${path}\`:`,
  mergeInto: (path: string): string => `merge into \`${path}\`, keeping what else stands there:`,
  thenRun: 'then run:',
  rootlessService: (command: string): string => `# rootless: ${command} (install rootless-openrc); else by hand`,
  rootlessNote: (init: 'openrc' | 'systemd'): string =>
    'Where the text names `/etc/docker`, `/var/lib/docker`, `/var/lib/containerd` or the service, it means the daemon of root. Rootless has `~/.config/docker/daemon.json`, its data and the layers of its own containerd under `~/.local/share/docker`, ' +
    (init === 'systemd'
      ? 'and `systemctl --user restart docker.service`.'
      : 'and is stopped and started the way you start it.'),
  buildKernel:
    'Build that kernel, install it with its modules and boot it: `onboard fix-kernel` shows how, for sources of your own and for `gentoo-kernel`.',
  restartAndLook:
    'Restart Docker (its containers stop, unless `live-restore` is on) and look whether the message is gone.',
  look: 'Look whether Docker runs and the message is gone.',
  /** What a host is, or is asked to be; of what is on or off: that it is on. */
  dimensions: {
    docker: (version: string): string => `Docker ${version}`,
    kernel: (version: string): string => `kernel ${version}`,
    arch: (name: string): string => name,
    init: (name: string): string => name,
    fs: (name: string): string => `data on ${name}`,
    rootless: (): string => 'rootless',
    usernsRemap: (): string => 'userns-remap',
    diskQuota: (): string => 'disk quota per container',
    selinux: (): string => 'SELinux',
    cgroup: (version: string): string => `cgroup v${version}`,
    existing: (drivers: string): string => `existing data of ${drivers}`,
  } satisfies Record<HostDimension, (value: string) => string>,
  /** What is asked to be off. */
  dimensionsOff: { rootless: 'not rootless' } as Partial<Record<HostDimension, string>>,
  // backends
  backendsTitle: 'Storage backends',
  backendState: {
    'first-choice': (): string => 'what Docker uses by itself',
    automatic: (): string => 'supported, and taken by itself where it fits',
    fallback: (): string => 'supported, but only a fallback',
    'opt-in': (): string => 'supported, but you have to ask for it',
    experimental: (): string => 'experimental',
    'not-yet': (_removed: string, added: string): string => `not in this Docker yet; it came with ${added}`,
    removed: (removed: string): string => `gone since Docker ${removed}`,
  },
  andDeprecated: (state: string, since: string): string => `${state}; deprecated since ${since}`,
  selection: {
    'first-choice': 'first choice',
    automatic: 'automatic',
    fallback: 'fallback',
    'opt-in': 'opt-in',
    experimental: 'experimental',
  },
  /** A sentence of its own, in parentheses. */
  selectionNote: (how: string, note: string): string => `(${how}: ${note}.)`,
  selectedIn: (how: string, docker: string): string => `${how} (Docker ${docker})`,
  /** What holds from a version on. */
  since: (what: string, version: string): string => `${what} since ${version}`,
  addedIn: (version: string): string => `added ${version}`,
  deprecatedIn: (version: string): string => `deprecated ${version}`,
  removedIn: (version: string): string => `removed ${version}`,
  copies: 'Copies',
  copyUnits: { file: 'whole files', block: 'blocks', 'whole-layer': 'everything, for each new layer' },
  goodAt: 'Good at',
  badAt: 'Bad at',
  needs: 'Needs',
  quota: 'Quota',
  never: 'Never',
  timeline: 'By version',
  status: 'Status',
  kernelOptions: (options: string): string => `kernel ${options}`,
  recommendedMark: (option: string): string => `${option} (recommended)`,
  filesystemsHeading: 'On which filesystem',
  fsVerdicts: {
    good: 'good',
    works: 'works',
    unreliable: 'unreliable',
    refused: 'refused',
    required: 'required',
    unverified: 'not verified',
  },
  onGentoo: 'On Gentoo',
  movingAway: 'Moving away',
  notWithDocker: (names: string, docker: string): string => `Not with Docker ${docker}: ${names}.`,
  defaultIs: (name: string, docker: string): string => `Docker ${docker} uses ${name} unless told otherwise.`,
  // recommend
  recommendTitle: (backend: string): string => `Take ${backend}`,
  /** Behind the names of those that were compared. */
  takeOf: (backend: string): string => `take ${backend}`,
  noBackend: 'none yet',
  because: 'Why',
  checkFirst: 'Make sure first',
  setUp: 'Setting it up',
  alternatives: 'Instead',
  wouldChange: 'What would change the answer',
  // USE flags
  useTitle: (flag: string, packages: string): string => `USE=${flag} — a flag of ${packages}`,
  useGoneTitle: (flag: string): string => `USE=${flag} — no current package has it`,
  useListTitle: (name: string): string => `USE flags of ${name}`,
  flag: 'Flag',
  default: 'Default',
  onOff: { on: 'on', off: 'off' },
  meaning: 'Meaning',
  inTheEbuild: 'In the ebuild',
  sinceOn: (version: string, date: string): string => `since ${version} (${date})`,
  sinceOrEarlier: (version: string, without: string | undefined): string =>
    without === undefined ? `since ${version} or earlier` : `since ${version} or earlier (${without} did not have it)`,
  untilOn: (version: string, date: string): string => `last in ${version} (${date})`,
  untilOrLater: (version: string, without: string | undefined): string =>
    without === undefined ? `at least until ${version}` : `at least until ${version} (${without} no longer has it)`,
  stillThere: (since: string): string => `${since}, still there`,
  fromTo: (since: string, until: string): string => `${since}, ${until}`,
  profileDefault: (ebuild: string, profile: string, note: string): string =>
    `${profile} through the profile (${note}); the ebuild alone: ${ebuild}`,
  pullsIn: 'Pulls in',
  kernelLabel: 'Kernel',
  note: 'Note',
  packageUse: 'For /etc/portage/package.use',
  companions: 'Only on companion packages',
  formerFlags: 'Gone, but still in old guides',
  // kernel
  kernelTitle: 'Kernel options for Docker',
  kernelHint: 'Ask for an option (`kernel VETH`), a group or a capability; `analyze .config` reviews a whole file.',
  groupsHeading: 'Groups',
  capabilitiesHeading: 'Capabilities',
  groupTitle: (group: string, count: number): string => `Kernel options: ${group} (${count})`,
  kernelGroups: {
    namespaces: 'namespaces',
    cgroups: 'control groups',
    'resource-limits': 'resource limits',
    'bridge-networking': 'bridge networking',
    'iptables-legacy': 'iptables with legacy tables',
    'iptables-nft': 'iptables on nftables',
    nftables: 'nftables',
    ipv6: 'IPv6',
    swarm: 'Swarm load balancing',
    'overlay-network': 'overlay networks',
    'encrypted-overlay': 'encrypted overlay networks',
    'network-drivers': 'network drivers',
    security: 'security',
    storage: 'storage backends',
    filesystems: 'backing filesystems',
    rootless: 'rootless mode',
    helpers: 'connection helpers',
    base: 'basics',
    history: 'gone from the kernel',
  },
  option: 'Option',
  optionTitle: 'What it is',
  need: 'Need',
  optionGone: (version: string): string => `gone since Linux ${version}; nothing to set`,
  optionNotYet: (version: string): string => `only from Linux ${version} on`,
  optionAutomatic: (version: string): string => `nothing to set since Linux ${version}: the kernel decides by itself`,
  gone: 'gone',
  automatic: 'by itself',
  optionOutOfTree: 'never in mainline; it comes with a patch set',
  optionUnwanted: 'better left off',
  optionHelper: 'nothing asks for it by itself',
  optionOnlyFor: (capabilities: string): string => `only for ${capabilities}`,
  optionNeed: { required: 'needed', recommended: 'recommended', optional: 'optional' },
  needs_: { required: 'required', recommended: 'recommended', optional: 'optional' },
  wantedUnset: 'wants it off',
  orAlternative: 'one of several ways',
  why: 'Why',
  menuconfig: 'menuconfig',
  asInTree: (linux: string): string => `as in Linux ${linux}`,
  values: 'Values',
  kconfigTypes: { bool: 'y or n', tristate: 'y, m or n', string: 'text', int: 'a number', hex: 'a hexadecimal number' },
  module: 'Module',
  dependsOn: 'Depends on',
  lifetime: 'Lifetime',
  sinceLinux: (version: string): string => `since Linux ${version}`,
  goneInLinux: (version: string): string => `gone in Linux ${version}`,
  successors: (symbols: string): string => `its work is done by ${symbols}`,
  askedForBy: 'Checked by',
  useLabel: 'USE flag',
  neededFor: 'Which capability asks for it',
  setIt: (kernel: string): string => `Set it on Linux ${kernel}`,
  noPrompt: (kernel: string, selectors: string): string =>
    selectors === ''
      ? `Linux ${kernel} does not ask for it: it follows from its dependencies and cannot be set by hand.`
      : `Linux ${kernel} does not ask for it: it cannot be set by hand, ${selectors} switch it on.`,
  setFirst: (symbols: string): string => `${symbols} must be on first.`,
  oneOf: 'One of these is enough',
  without: 'Without it',
  // install, fix, ask, onboard, help
  installTitle: 'Docker on Gentoo, step by step',
  stepsHeading: 'Steps',
  notes: 'Good to know',
  formerly: 'How it was once (history, not advice)',
  messages: 'Messages',
  signs: 'What is seen',
  cause: 'Cause',
  howToTell: 'How to tell',
  fixHeading: 'What to do',
  similarProblems: 'Similar problems',
  symptomElsewhere: (where: string): string =>
    `This is known for ${where}; your profile is another. Check that before you change anything.`,
  fixTitle: (count: number): string => `${count} known problems`,
  fixHint: 'Paste the message: `fix "can\'t initialize iptables table"`.',
  seenIn: {
    dockerd: 'From dockerd',
    docker: 'From the docker command',
    container: 'From a container',
    emerge: 'While emerging',
    kernel: 'From the kernel',
    'docker-info': 'In docker info',
    build: 'While building an image',
    'check-config': 'From check-config.sh',
    behaviour: 'Without a message',
  },
  details: 'Details',
  doneWhen: 'Done when',
  chatWelcome: 'Ask about Docker on Gentoo. help lists the commands, Tab completes, exit leaves.',
  chatProfile: (profile: string): string => `Answers are for: ${profile}`,
  standardInput: 'standard input',
  historyNotKept: (file: string, reason: string): string =>
    `the history could not be kept in ${file} (${reason}); name another file in DOCKER_GENTOO_HISTORY, or none`,
  nothingToChange: 'nothing to change',
  onlyForReviews: (format: string): string =>
    `--format ${format} prints the fix of a review, use it with analyze; \`collect --format script\` prints a script as well`,
};
