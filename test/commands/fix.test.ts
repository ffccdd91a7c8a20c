import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../src/adapters/discord/render/render.ts';
import { renderSlack } from '../../src/adapters/slack/render/render.ts';
import { answerText } from '../../src/answers/ask.ts';
import { createProfile } from '../../src/core/profile.ts';
import { renderMarkdown } from '../../src/core/render/markdown.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import { ask, commandsIn, knowledge, read, show } from '../support/ask.ts';

const profile = createProfile(knowledge.defaultProfile, {});
const context = { knowledge, profile, commands: [], locale: 'en' } as const;
const fix = (text: string) => answerText(text, 'fix', context);

/** Messages as they arrive: bare, behind a prefix, quoted in a log line, between harmless lines of a log, in a question. */
const SHAPES: readonly [string, (message: string) => string][] = [
  ['verbatim', (message) => message],
  ['from the client', (message) => `docker: Error response from daemon: ${message}: unknown.`],
  ['in a log line', (message) => `time="2026-02-01T09:00:00Z" level=error msg="${message.replaceAll('"', '\\"')}"`],
  [
    'between harmless lines',
    (message) =>
      [
        'time="2026-02-01T09:00:00.1Z" level=info msg="Starting up"',
        'time="2026-02-01T09:00:00.2Z" level=debug msg="cannot open /dev/zfs: open /dev/zfs: no such file or directory"',
        'time="2026-02-01T09:00:00.3Z" level=info msg="skip loading plugin" error="path /var/lib/docker/x must be a btrfs filesystem: skip plugin" id=io.containerd.snapshotter.v1.btrfs',
        `Feb 01 09:00:01 host dockerd[12]: ${message}`,
        'time="2026-02-01T09:00:02Z" level=info msg="Daemon shutdown complete"',
      ].join('\n'),
  ],
  ['in a Chinese question', (message) => `启动 docker 的时候报错：${message}，请问怎么解决`],
];

/** A title as it stands above an answer. */
const headed = (title = ''): string => wordsFor('en').marks.alone(title);

describe('fix', () => {
  it.each(SHAPES)('finds the own fact of every known message first: %s', (_name, shape) => {
    const lost = knowledge
      .all('symptom')
      .flatMap((symptom) => symptom.says.map((message) => ({ symptom, message })))
      .filter(({ symptom, message }) => fix(shape(message)).title !== headed(symptom.title.en))
      .map(({ symptom, message }) => `${symptom.id}: ${message}`);
    expect(lost).toEqual([]);
  });

  it('finds nearly all of them with the end of a name glued to their last word, as in `veth1a2b3c`', () => {
    const all = knowledge
      .all('symptom')
      .flatMap((symptom) => symptom.says.map((message) => ({ symptom, message })))
      .filter(({ message }) => /[a-z]{4}$/.test(message));
    const found = all.filter(
      ({ symptom, message }) => fix(`Error: ${message}1a2b3c`).title === headed(symptom.title.en),
    );
    expect(found.length / all.length).toBeGreaterThan(0.95);
  });

  it('finds the symptom in a pasted log line', async () => {
    const text = await read(
      `fix "level=error msg=failed: Warning: Extension MASQUERADE revision 0 not supported, missing kernel module?"`,
    );
    expect(text).toContain('CONFIG_NETFILTER_XT_TARGET_MASQUERADE=');
  });

  it.each([
    ['modprobe: FATAL: Module vxlan not found in directory /lib/modules/6.17.6', 'CONFIG_VXLAN'],
    ['modprobe: FATAL: Module ip_vs_rr not found in directory /lib/modules/6.6.9-gentoo', 'CONFIG_IP_VS_RR'],
    [
      'modprobe: WARNING: Module nf-conntrack-netlink not found in directory /lib/modules/6.1.1',
      'CONFIG_NF_CT_NETLINK',
    ],
    [
      'Warning: Extension conntrack revision 0 not supported, missing kernel module?',
      'CONFIG_NETFILTER_XT_MATCH_CONNTRACK',
    ],
    [
      "iptables v1.8.9 (legacy): Couldn't load match `ipvs':No such file or directory",
      'CONFIG_NETFILTER_XT_MATCH_IPVS',
    ],
    ['iptables v1.8.7 (nf_tables): unknown option "--set-xmark"', 'CONFIG_NETFILTER_XT_MARK'],
    ["can't initialize iptables table `mangle': Table does not exist (do you need to insmod?)", 'CONFIG_IP_NF_MANGLE'],
  ])('names the kernel option behind a name in the message: %s', (message, option) => {
    expect(fix(message).title).toContain(`${option} `);
  });

  it.each([
    [
      'failed to extract layer sha256:7a: failed to Lchown "/run" for UID 0, GID 43: lchown /run: invalid argument (Hint: try increasing the number of subordinate IDs in /etc/subuid and /etc/subgid)',
      'rootless-subuid-missing',
    ],
    ['(sd-chown)[8970]: docker.socket: Failed to resolve group docker: No such process', 'docker-group-missing'],
  ] as const)('knows what another version or another init says of the same: %s', (message, id) => {
    expect(fix(message).title).toBe(headed(knowledge.get('symptom', id)?.title.en));
  });

  it('ends with a restart where a module is loaded by hand: nobody boots then', () => {
    const loaded = knowledge.all('symptom').filter(({ seenIn, fix: steps }) => {
      const typed = steps.map(({ command = '' }) => command).join('\n');
      return seenIn[0] === 'dockerd' && /\bmodprobe\b/.test(typed) && !/\breboot\b|docker start|dockerd\b/.test(typed);
    });
    expect(loaded.length).toBeGreaterThan(0);
    for (const { id } of loaded)
      expect(`${id}: ${commandsIn(fix(id)).split('\n').slice(-2).join('; ')}`).toMatch(
        /docker.* restart|restart .*docker/,
      );
  });

  it('answers by USE flag where no symptom says it', () => {
    expect(show(fix('exec: "docker-init": executable file not found in $PATH'))).toContain('container-init');
  });

  it('lets the first fatal line of a log decide, and lists what else is in it, in order', () => {
    const reply = fix(
      [
        'time="2026-02-01T09:00:00Z" level=warning msg="WARNING: No swap limit support"',
        'time="2026-02-01T09:00:01Z" level=warning msg="Running modprobe bridge br_netfilter failed with message: modprobe: WARNING: Module br_netfilter not found in directory /lib/modules/6.6.30-gentoo"',
        'failed to start daemon: error initializing graphdriver: driver not supported: btrfs',
        'failed to start daemon, ensure docker is not running or delete /var/run/docker.pid',
      ].join('\n'),
    );
    expect(reply.title).toBe(headed(knowledge.get('symptom', 'btrfs-driver-not-built')?.title.en));
    const text = show(reply);
    expect(text).toContain('Also in this text');
    const also = ['pid-file-in-use', 'no-swap-limit', 'bridge-netfilter-missing'].map((id) =>
      text.indexOf(`fix ${id}`),
    );
    expect(also).toEqual([...also].sort((a, b) => a - b));
    expect(Math.min(...also)).toBeGreaterThan(0);
  });

  it('does not take a warning for the cause of an error that it does not know', () => {
    const reply = fix(
      [
        'WARNING: No swap limit support',
        'Error response from daemon: Plugin "web" is enabled and has three mounts. You have to disable it before the removal.',
        'make: *** [up] Error 1',
      ].join('\n'),
    );
    expect(reply.outcome).toBe('not-known');
    expect(show(reply)).toContain('No swap limit support');
  });

  it('takes the first of several errors as the reason, not the last line that follows from it', () => {
    const reply = fix(
      [
        'time="2026-02-01T09:00:00Z" level=error msg="failed to mount overlay: no such device" storage-driver=overlay2',
        'failed to start daemon: error initializing graphdriver: driver not supported: overlay2',
      ].join('\n'),
    );
    expect(reply.title).toBe(headed(knowledge.get('symptom', 'overlay-module-missing')?.title.en));
    expect(show(reply)).toContain(knowledge.get('symptom', 'graphdriver-not-supported')?.title.en);
  });

  it('does not take a message for a known one that names another file', () => {
    expect(fix('open /dev/mapper/docker-8:1-9437186-pool: no such file or directory').title).toContain('devicemapper');
    expect(fix('open /dev/watchdog: no such file or directory').title).not.toContain('tun');
  });

  it('does not take what any program is told by for a part of a known message', () => {
    const answer = fix(
      "error running hook: exit status 1, stdout: , stderr: Auto-detected mode as 'legacy'\nnvidia-container-cli: initialization error: load library failed: libnvidia-ml.so.1: cannot open shared object file",
    );
    expect(answer.title).toBe(headed(knowledge.get('symptom', 'nvidia-smi-fails')?.title.en));
  });

  it('takes what iptables calls a warning for the reason why its rule failed', () => {
    const answer = fix(
      'Warning: Extension conntrack revision 0 not supported, missing kernel module?\niptables v1.8.10 (nf_tables): RULE_INSERT failed (No such file or directory): rule in chain DOCKER-USER',
    );
    expect(answer.title).toContain('NETFILTER_XT_MATCH_CONNTRACK');
  });

  it('prefers a whole message to a part of a longer one of its neighbour', () => {
    const reply = fix(
      "ip6tables v1.8.11 (legacy): can't initialize ip6tables table `nat': Table does not exist (do you need to insmod?)",
    );
    expect(reply.title).toBe(headed(knowledge.get('symptom', 'ip6tables-tables-missing')?.title.en));
  });

  it('shows what the text tells about the host, and answers for that host', () => {
    const text = show(
      fix(
        "iptables v1.8.9 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)\nmodprobe: FATAL: Module ip_tables not found in directory /lib/modules/4.14.8-gentoo-r1",
      ),
    );
    expect(text).toContain('kernel 4.14.8');
    expect(text).toContain('iptables (legacy)');
  });

  it.each([
    "System has not been booted with systemd as init system (PID 1). Can't operate.",
    'bash: systemctl: command not found',
  ])('does not take the host for one with systemd because it says that there is none: %s', (message) => {
    const reply = fix(message);
    expect(reply.profile).toContain('OpenRC');
    expect(JSON.stringify(reply.profile)).not.toContain('systemd');
  });

  it('believes options more than the text', async () => {
    const reply = await ask(
      'fix "modprobe: FATAL: Module vxlan not found in directory /lib/modules/6.17.6" --kernel 5.10',
    );
    expect(reply.profile).toContain('kernel 5.10');
  });

  it.each([
    [
      'a healthy docker info',
      'Server:\n Server Version: 29.7.2\n Storage Driver: overlayfs\n Cgroup Version: 2\n Swarm: active\n',
    ],
    [
      'a debug line',
      'DEBU[2026-01-05T20:00:00Z] cannot open /dev/zfs: open /dev/zfs: no such file or directory\nINFO[2026-01-05T20:00:01Z] API listen on /var/run/docker.sock\nINFO[2026-01-05T20:00:01Z] Daemon has completed initialization',
    ],
    ['another program', 'krita: Segmentation fault (core dumped) in libQt6Gui.so.6'],
    ['another package', '!!! All ebuilds that could satisfy "=www-client/firefox-150" have been masked.'],
    ['no words', 'zzzzqqqq wwwwxxxx'],
  ])('says that it knows no problem: %s', (_name, text) => {
    const reply = fix(text);
    expect(reply.outcome).toBe('not-known');
    expect(reply.citations).toEqual([]);
  });

  it('asks back where a message is near to some facts, with choices to press', () => {
    const reply = fix('cgroup something about the memory controller of swarm is not quite right here, network too');
    expect(reply.outcome).toBe('not-known');
    expect(reply.actions.length).toBeGreaterThanOrEqual(2);
    for (const rendered of [
      renderMarkdown(reply),
      show(reply),
      JSON.stringify(renderSlack(reply, { commandLine: 'fix x' })),
      JSON.stringify(renderDiscord(reply, { commandLine: 'fix x' })),
    ])
      expect(rendered).toContain(reply.title);
  });

  it('of two known messages in a text takes the one that says more', async () => {
    const fold = (text: string): string =>
      text
        .toLowerCase()
        .replaceAll(/[\s"'“”‘’`]+/g, ' ')
        .trim();
    const says = knowledge.all('symptom').flatMap((symptom) => symptom.says.map((text) => ({ symptom, text })));
    const pairs = says.flatMap((longer) => {
      const inside = says.filter(
        ({ symptom, text }) =>
          symptom !== longer.symptom && fold(longer.text).includes(fold(text)) && text !== longer.text,
      );
      return inside.length > 0 && !inside.some(({ text }) => fold(text) === fold(longer.text)) ? [longer] : [];
    });
    expect(pairs.length).toBeGreaterThan(5);
    const wrong: string[] = [];
    for (const { symptom, text } of pairs) {
      const { title } = await ask(`fix ${JSON.stringify(text.replaceAll('"', "'"))}`);
      if (title !== headed(symptom.title.en)) wrong.push(`${text}: ${title}`);
    }
    expect(wrong).toEqual([]);
  });

  it('finds it by words, in English and Chinese', async () => {
    expect(await read('fix docker has no permission on the socket')).toMatch(/docker group|docker-group/);
    expect((await ask('fix 内核模块没有安装', [], 'zh-CN')).outcome).toBe('ok');
  });

  it('takes a message that begins with dashes, and options beside it', async () => {
    const reply = await ask('fix --storage-opt is supported only for overlay over xfs --docker 28.5');
    expect(reply.outcome).toBe('ok');
    expect(reply.profile).toContain('Docker 28.5');
    expect(reply.title).toMatch(/size|quota/i);
  });

  it('takes an id, and lists what is known', async () => {
    expect(await read('fix xt-masquerade-missing')).toContain('What to do');
    expect((await read('fix')).split('\n').length).toBeGreaterThan(40);
  });

  it('says of kernel options that they are to be reviewed, and how', async () => {
    const reply = fix('- CONFIG_VETH: missing\n- CONFIG_BRIDGE: enabled\n- CONFIG_IP_VS: missing');
    expect(reply.outcome).toBe('not-known');
    expect(show(reply)).toContain('kernel options');
    expect(JSON.stringify(reply.actions)).toContain('help analyze');
  });

  it('reads the words of a person around a paste that nothing explains, and only guesses', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `NAME=app${index}  STATUS=[ok]  PORTS={}`).join('\n');
    const reply = fix(`my containers have no internet since the last reboot\n${lines}`);
    expect(reply.outcome).toBe('not-known');
    expect(JSON.stringify(reply.actions)).toContain('fix containers-no-internet');
    expect(fix(lines).actions.map(({ label }) => label)).not.toContain('Containers have no internet');
  });

  it('takes the driver vfs of docker info for what is wrong', () => {
    const info =
      'Client:\n Version: 28.5.0\nServer:\n Server Version: 28.5.0\n Storage Driver: DRIVER\n Cgroup Version: 2';
    expect(fix(info.replace('DRIVER', 'vfs')).title).toMatch(/vfs/);
    expect(fix(info.replace('DRIVER', 'overlay2')).outcome).toBe('not-known');
  });
});
