import { describe, expect, it } from 'vitest';
import { ask, knowledge, read } from '../support/ask.ts';

describe('kernel', () => {
  it.each([
    'BRIDGE_NETFILTER',
    'config_bridge_netfilter',
    'CONFIG_BRIDGE_NETFILTER=m',
    'bridge-netfilter',
    'br_netfilter',
  ])('%s is one option', async (name) => {
    expect((await ask(`kernel ${name}`)).title).toMatch(/^CONFIG_BRIDGE_NETFILTER — /);
  });

  it('says why, where it is in menuconfig, what it depends on, and who needs it', async () => {
    const text = await read('kernel VETH');
    expect(text).toContain(
      'Device Drivers › Network device support › Network core driver support › Virtual ethernet pair device',
    );
    expect(text).toContain('bridge-iptables-legacy — required');
    expect(text).toContain('scripts/config -m VETH');
    expect(text).toContain('docker-29.8.1.ebuild, check-config.sh');
  });

  it('answers for the kernel of the asker', async () => {
    expect(await read('kernel nf_nat_ipv4')).toContain('gone since Linux 5.1; nothing to set');
    expect(await read('kernel nf_nat_ipv4')).not.toContain('scripts/config');
    expect(await read('kernel NETFILTER_XTABLES_LEGACY --kernel 6.1')).toContain('only from Linux 6.17 on');
    const gated = await read('kernel IP_NF_NAT');
    expect(gated).toContain('NETFILTER_XTABLES_LEGACY, IP_NF_IPTABLES_LEGACY must be on first');
    // Without them olddefconfig would drop what was set.
    expect(gated).toContain(
      'scripts/config -e NETFILTER_XTABLES_LEGACY -m IP_NF_IPTABLES_LEGACY -m IP_NF_NAT && make olddefconfig',
    );
    expect(await read('kernel IP_NF_NAT --kernel 6.1')).not.toContain('must be on first');
    expect(await read('kernel CGROUP_FREEZER --kernel 3.14')).toContain('Freezer cgroup subsystem');
    expect(await read('kernel CGROUP_FREEZER')).toContain('Freezer controller');
  });

  it('advises against what hurts', async () => {
    const text = await read('kernel rt_group_sched');
    expect(text).toContain('better left off');
    expect(text).toContain('scripts/config -d RT_GROUP_SCHED');
  });

  it('shows groups and capabilities', async () => {
    expect(await read('kernel resource-limits')).toContain('MEMCG');
    expect(await read('kernel group:cgroups')).toContain('CGROUP_PIDS');
    expect(await read('kernel seccomp')).toMatch(/^CONFIG_SECCOMP — /);
    expect(await read('kernel capability:seccomp')).toMatch(/^seccomp — /);
    expect(await read('kernel bridge-networking')).toContain('bridge-nftables');
    expect(await read('kernel swarm')).toContain('IP_VS');
    expect(await read('kernel')).toContain('bridge-networking');
  });

  it('has a menu path in Linux 6.18 for every option that has a prompt there', () => {
    const tree = knowledge.kconfigTree('6.18', 'x86');
    expect(tree?.linux).toMatch(/^6\.18\./);
    expect(tree?.menuPath('OVERLAY_FS')).toEqual(['File systems', 'Overlay filesystem support']);
  });

  it('lists for a capability only what this kernel has, and nothing that needs a file', async () => {
    expect(await read('kernel capability:start')).not.toContain('DEVPTS_MULTIPLE_INSTANCES');
    expect(await read('kernel capability:start --kernel 4.4')).toContain('DEVPTS_MULTIPLE_INSTANCES');
    expect(await read('kernel bridge-iptables-legacy --kernel 6.12')).not.toContain('This file knows');
  });

  it('offers what is near', async () => {
    expect((await ask('kernel BRIGDE')).actions).toContainEqual(expect.objectContaining({ command: 'kernel BRIDGE' }));
  });
});
