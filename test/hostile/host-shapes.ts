/** Files of hosts that never end: each line is one that a rule or a parser has something to do with. Add yours. */
import { counted, led, repeated, type Shape } from './shapes.ts';

/** A beginning, and then lines that differ. */
function ledCounted(lead: string, name: string, line: (index: number) => string): Shape {
  const { make } = counted(name, line);
  return { name: `${lead.trim()} ${name}`, make: (length) => lead + make(length) };
}

const JSON_LINES: readonly Shape[] = [
  ledCounted('{\n', 'keys that differ', (index) => `"a${index}": 1,\n`),
  ledCounted('{\n', 'misspelt keys', (index) => `"log-drive${index}": "x",\n`),
  ledCounted('{\n', 'objects that differ', (index) => `"a${index}": {"b": 1},\n`),
  led('{\n', '"debug": true,\n'),
  led('{\n', '"graph": "/x",\n'),
  ledCounted('{"dns": [\n', 'addresses', (index) => `"1.2.3.${index}",\n`),
  ledCounted('{"registry-mirrors": [\n', 'mirrors', (index) => `"mirror${index}",\n`),
  ledCounted('{"insecure-registries": [\n', 'registries', (index) => `"http://r${index}",\n`),
  ledCounted('{"hosts": [\n', 'hosts', (index) => `"tcp://0.0.0.0:${index}",\n`),
  ledCounted('{"labels": [\n', 'labels', (index) => `"a=${index}",\n`),
  ledCounted('{"storage-opts": [\n', 'options', (index) => `"dm.a${index}=1",\n`),
  ledCounted('{"exec-opts": [\n', 'options', (index) => `"a${index}=1",\n`),
  ledCounted('{"default-address-pools": [\n', 'pools', (i) => `{"base": "10.${i % 250}.0.0/16", "size": 24},\n`),
  ledCounted('{"log-opts": {\n', 'entries', (index) => `"max-siz${index}": 1,\n`),
  ledCounted('{"runtimes": {\n', 'runtimes', (index) => `"r${index}": {"path": "/x", "args": ["--add-host"]},\n`),
  ledCounted('{"default-ulimits": {\n', 'limits', (index) => `"u${index}": {"Hard": 1, "Soft": 2},\n`),
  ledCounted('{"features": {\n', 'features', (index) => `"f${index}": "x",\n`),
  led('{"a": ', '['),
  led('{"debug": true', '\n# a'),
  led('{"debug": true', '\n// a'),
  led('{"debug": ', "'"),
];

const PORTAGE_LINES: readonly Shape[] = [
  repeated('app-containers/docker device-mapper\n'),
  repeated('app-emulation/docker overlay btrfs\n'),
  repeated('app-containers/docker btrfs -btrfs\n'),
  repeated('app-containers/docker-cli a b c d e\n'),
  counted('atoms that differ', (index) => `=app-containers/docker-29.${index} btrfs aufs\n`),
  counted('packages that differ', (index) => `app-misc/a${index} b\n`),
  counted('flags that differ', (index) => `app-containers/docker a${index}\n`),
  counted('keywords that differ', (index) => `=app-containers/docker-2${index} ~amd64\n`),
  counted('masks that differ', (index) => `>=app-containers/docker-2${index}\n`),
  led('app-containers/docker', ' btrfs'),
  ledCounted('app-containers/docker', 'flags on one line', (index) => ` a${index}`),
  led('*/*', ' PYTHON_TARGETS: a -*'),
  led('USE="', 'btrfs -btrfs\n'),
  ledCounted('USE="', 'flags', (index) => `a${index} `),
  counted('variables that differ', (index) => `A${index}="x"\n`),
  repeated(`USE="\${USE} btrfs"\n`),
  repeated('A=\\"\n'),
  repeated("A='\\'\n"),
  led('A="', '\\"'),
  repeated('source x\n'),
  led('Portage 3.0.66 (python 3.13, default/linux/amd64/23.0)\n', 'USE="btrfs"\n'),
  led('emerge --info\nPortage 3.0.66\n', 'app-containers/docker-29.1.0::gentoo USE="btrfs"\n'),
  repeated('[ebuild  N     ] app-containers/docker-29.1.0::gentoo  USE="btrfs -selinux (-x%*)" 0 KiB\n'),
  repeated(' * app-containers/docker: a\n'),
  repeated('The following USE changes are necessary to proceed:\n>=app-containers/docker-2 btrfs\n'),
  repeated('[+ ] btrfs\n - + btrfs : x\n'),
];

const DAEMON_LINES: readonly Shape[] = [
  led('DOCKER_OPTS="', '--debug '),
  led('DOCKER_OPTS="', '-H tcp://0.0.0.0:2375 '),
  ledCounted('DOCKER_OPTS="', 'flags', (index) => `--a${index} `),
  repeated('DOCKER_OPTS="--graph /x"\n'),
  led('DOCKER_OPTS="', "'"),
  led('[Service]\nExecStart=\n', 'ExecStart=/usr/bin/dockerd --debug \\\n'),
  led('[Service]\n', 'ExecStart=\n'),
  repeated('level=error msg="failed to start daemon: x"\n'),
  repeated('time="2026-01-01T00:00:00Z" level=warning msg="[graphdriver] prior storage driver overlay2"\n'),
  repeated('modprobe: FATAL: Module ip_tables not found in directory /lib/modules/6.18.1\n'),
  counted(
    'modules that differ',
    (index) => `modprobe: FATAL: Module a${index} not found in directory /lib/modules/6.1\n`,
  ),
  led('Client:\nServer:\n Server Version: 29.1.0\n', ' Storage Driver: overlay2\n'),
  led('Server Version: 29.1.0\nStorage Driver: btrfs\n', 'WARNING: No memory limit support\n'),
  led('Server Version: 29.1.0\nStorage Driver: btrfs\n', 'WARNING: a\n'),
  led('Server Version: 29.1.0\nStorage Driver: btrfs\nInsecure Registries:\n', '  registry.example\n'),
  led('{"ServerVersion": "29.1.0", "Driver": "overlay2", "Warnings": [', '"a",'),
];

const SYSTEM_LINES: readonly Shape[] = [
  repeated('docker | default\n'),
  counted('services that differ', (index) => `a${index} | default\n`),
  repeated('/dev/sda1 /var/lib/docker xfs rw 0 0\n'),
  counted('mounts that differ', (index) => `/dev/sda1 /var/lib/docker/a${index} ext4 rw,nosuid,noexec 0 0\n`),
  led('root=/dev/sda1', ' cgroup_disable=memory'),
  led('root=/dev/sda1', ' cgroup_no_v1=all systemd.unified_cgroup_hierarchy=0'),
  repeated('net.ipv4.ip_forward = 0\n'),
  repeated('root:100000:1\n'),
  led('#subsys_name\thierarchy\tnum_cgroups\tenabled\n', 'memory\t0\t1\t0\n'),
  repeated('rc_cgroup_mode="hybrid"\n'),
  repeated('Linux host 6.18.1-gentoo #1 SMP x86_64 GNU/Linux\n'),
  led('Module                  Size  Used by\n', 'veth 40960 0\n'),
  led('UNIT LOAD ACTIVE SUB DESCRIPTION\n', '● docker.service loaded failed failed Docker\n'),
  repeated('nodev\toverlay\n'),
  repeated('[    0.000000] Linux version 6.18.1 (root@x)\n'),
  led('services:\n', '  a:\n    image: b\n    privileged: true\n'),
  ledCounted('services:\n', 'that differ', (index) => `  a${index}:\n    image: b\n    logging: {driver: journald}\n`),
  led('services:\n  a:\n    image: b\n    devices:\n', '      - /dev/net/tun\n'),
  led('services:\n  a: ', '{a: '),
  led('services:\n  a: &a\n', '    <<: *a\n'),
  repeated('FROM a\nRUN b\n'),
];

export const HOST_SHAPES: readonly Shape[] = [...JSON_LINES, ...PORTAGE_LINES, ...DAEMON_LINES, ...SYSTEM_LINES];
