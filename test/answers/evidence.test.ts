/** What counts as evidence for an answer, one question for each kind; the sets of test/knowledge count how often. */
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/core/locale.ts';
import { ask } from '../support/ask.ts';

const HAN = /\p{Script=Han}/u;
const localeOf = (text: string): Locale => (HAN.test(text) ? 'zh-CN' : 'en');
const quoted = (text: string): string => `ask ${JSON.stringify(text.replaceAll('"', "'"))}`;

describe('an answer', () => {
  it.each([
    ['a name that is all of the question, in its order', '容器里能不能再跑 docker', 'ask docker-in-docker'],
    ['the deed that is asked for, not the thing alone', '怎么把镜像目录换到别的硬盘', 'install move-data'],
    ['where, not what', '镜像存在哪个目录', 'ask where-files-are'],
    ['use, which is Portage’s word in a Chinese sentence', 'runc 的 USE 怎么写', 'ask setting-use-flags'],
    ['a flag by its name, which is one without saying so', '安装 docker 要开哪些 USE. seccomp 要吗', 'use seccomp'],
    ['a conflict, which is no block device', 'nftables 和 docker 冲突吗', 'ask docker-beside-a-firewall'],
    ['what happened before the failure', '升级内核以后 docker 挂了', 'ask after-kernel-upgrade'],
    ['the same in Traditional characters', '內核升級後 docker 掛了', 'ask after-kernel-upgrade'],
    ['a USE flag in one word', 'is there a zfs useflag for docker? emerge does not show one', 'ask zfs-use-flag'],
    [
      'so much evidence that a yes or a no is in it',
      'I run sys-kernel/gentoo-kernel-bin, do I have to configure anything in it for docker',
      'ask gentoo-kernel-bin',
    ],
    [
      'much evidence beside words that nobody knows',
      'published -p 5432:5432 and my INPUT DROP rules do not block it, postgres is open to everybody',
      'ask ports-past-the-firewall',
    ],
    [
      'both things that are named together',
      'can I use swarm with "firewall-backend": "nftables"',
      'fix nftables-swarm-incompatible',
    ],
    ['a how-to, where nothing fails', 'dockerd 要怎麼走代理下載映像檔，我是用 OpenRC', 'install proxy'],
    [
      'a name in full far before anything else, in a long story',
      'an audio program in a container calls sched_setscheduler with SCHED_FIFO and gets EPERM, --ulimit rtprio=95 and --cap-add=sys_nice are set and I compiled the kernel myself',
      'fix rt-group-sched-budget',
    ],
    [
      'its words, where the rest are words of any sentence',
      'my nginx container has no internet',
      'fix containers-no-internet',
    ],
    [
      'what asks, behind a comma of Chinese before an English word',
      '网上都写 /etc/systemd/system/docker.service.d/http-proxy.conf，我是 openrc 没有 systemctl，docker pull 的代理该写在哪里？',
      'install proxy',
    ],
    [
      'the words around output in which nothing went wrong',
      '容器里的时间不对，少了 8 个小时\nbash-5.1# date\nWed Jan  7 02:10:33 UTC 2026\nbash-5.1# echo $TZ\nAsia/Shanghai',
      'ask container-time-zone',
    ],
    [
      'the host that stands beside a message',
      'docker info on my Raspberry Pi 4 prints\nWARNING: No memory limit support',
      'fix raspberry-pi-memory-cgroup',
    ],
    ['a part of a message whose words agree', 'docker info 提示 No swap limit support 需要处理吗', 'fix no-swap-limit'],
    [
      'a failure that a name tells of in full',
      'macvlan container cannot ping the docker host and vice versa',
      'ask macvlan-host-unreachable',
    ],
    [
      'a name in full, beside a fact that it names itself',
      'docker build fails inside gentoo stage3 with glibc sandbox ptrace error',
      'fix emerge-unshare',
    ],
    [
      'the option that is gone, beside a message about such options',
      'check-config.sh: CONFIG_MEMCG_SWAP: missing but I cannot find it in menuconfig on 6.12',
      'kernel MEMCG_SWAP',
    ],
  ])('is carried by %s', async (_kind, question, factLine) => {
    expect((await ask(quoted(question), [], localeOf(question))).factLine).toBe(factLine);
  });
});

describe('a key of daemon.json', () => {
  it.each(["daemon.json 'image-gc-days': 3 does nothing", "在 daemon.json 里写 'image-gc-days': 3 有用吗"])(
    'that no dockerd has is told so: %s',
    async (question) => {
      expect((await ask(quoted(question), [], localeOf(question))).factLine).toBe('fix daemon-json-unknown-key');
    },
  );

  it('that there is leads to what it does', async () => {
    expect((await ask(quoted("daemon.json 'live-restore': true, what does it do"))).factLine).toBe('ask live-restore');
    expect((await ask(quoted("can I put 'max-size': '10m' into daemon.json"))).factLine).toBe('ask log-rotation');
  });
});

describe('a message', () => {
  it('is what is asked about, where a few options stand beside it', async () => {
    const reply = await ask(
      quoted(
        'Error response from daemon: linux seccomp: seccomp profiles are not supported on this daemon\n' +
          'CONFIG_SECCOMP_FILTER=y\nCONFIG_SECCOMP=y',
      ),
    );
    expect(JSON.stringify(reply.actions)).toContain('fix seccomp-unsupported');
  });
});

describe('systemd', () => {
  it.each([
    'the docker service needs systemd? I have no systemd here, the systemd unit is no help',
    'docker 开机自启要 systemd 吗？我没有 systemd，看到的都是 systemd 的教程',
  ])('is not there where somebody says so once, however often it is named: %s', async (question) => {
    expect((await ask(quoted(question), [], localeOf(question))).profile).toContain('OpenRC ·');
  });

  it('is not there, and OpenRC neither, where another one is named', async () => {
    const reply = await ask(quoted('how do I start docker from s6, I have no systemd'));
    expect(reply.told ?? []).not.toContain('init');
  });
});

describe('a kernel in the text that no option of the kernel helps', () => {
  const MESSAGE = 'bpf_prog_query(BPF_CGROUP_DEVICE) failed: invalid argument: unknown';

  it('is told to be too old', async () => {
    const { card, blocks } = await ask(`fix ${JSON.stringify(`${MESSAGE} on Linux 4.14.356`)}`);
    expect(card?.advice).toContain('4.15');
    expect(JSON.stringify(blocks)).not.toContain('CONFIG_CGROUP_BPF=y');
    expect(JSON.stringify(blocks)).toContain('rc_cgroup_mode');
  });

  it('is none where it is new enough', async () => {
    const { blocks } = await ask(`fix ${JSON.stringify(MESSAGE)}`);
    expect(JSON.stringify(blocks)).toContain('CONFIG_CGROUP_BPF=y');
    expect(JSON.stringify(blocks)).not.toContain('rc_cgroup_mode');
  });
});

describe('a warning', () => {
  it('does not explain the error of a program that names itself in brackets', async () => {
    const warning =
      'WARN[0000] The host root filesystem is mounted as . Setting child propagation to rslave is not supported.';
    const error = '[rootlesskit:parent] error: failed to prepare the kitchen: kettle is empty';
    const reply = await ask(`fix "${warning}\nstarted as ann\n${error}"`);
    expect(reply.outcome).toBe('not-known');
  });
});

describe('a move to another driver', () => {
  it.each(['how do I move from vfs to overlay2', '怎么从 vfs 换成 overlay2'])(
    'says first what to do: %s',
    async (question) => {
      const { card } = await ask(quoted(question), [], localeOf(question));
      expect(card?.advice).toMatch(/save the images|导出镜像/);
    },
  );
});
