/** Chinese words of reviews of a host: what was read, what was found, the fix of several parts. */
import type { hostEn } from './host-en.ts';

export const hostZhCn: typeof hostEn = {
  host: {
    kinds: {
      'daemon-json': 'daemon.json',
    },
    keys: {
      docker: 'Docker',
      containerd: 'containerd',
      kernel: '内核',
      arch: '架构',
      init: 'init 系统',
      dataRoot: '数据目录',
      fs: '数据目录所在的文件系统',
      storageDriver: '存储驱动',
      containerdStore: '镜像存放在 containerd 中',
      existing: '以前的驱动留下的数据',
      loggingDriver: '日志驱动',
      cgroup: 'cgroup 版本',
      cgroupDriver: 'cgroup 驱动',
      swarm: 'Swarm',
      liveRestore: 'live-restore',
      rootless: 'rootless',
      usernsRemap: 'userns-remap',
      selinux: 'SELinux',
      diskQuota: '容量限制',
      firewallBackend: '防火墙后端',
      iptables: 'iptables',
    },
    yes: '是',
    no: '否',
    told: '文件里写明的情况',
    errors: (count) => `有 ${count} 处错误。`,
    warnings: (count) => `有 ${count} 处需要注意。`,
    refuses: '照这样 dockerd 无法启动。',
    healthy: '读到的内容没有问题。',
    findings: (count) => `发现的问题（${count}）`,
    noted: (count) => `主机方面还有（${count}）`,
    place: (file, line) => (line === null ? file : `${file} 第 ${line} 行`),
    fix: '要改的内容',
    replace: (file, path) =>
      path === null || path === file ? `用下面的内容替换 ${file}：` : `用下面的内容替换 ${file}（${path}）：`,
    attached: (name) => `已附上：${name}。`,
    masked: '密码等已隐去，写作 `***`：请填回你自己的。',
    pointOfNoReturn: '从这一步起，没有上面保存的东西就无法回退。',
  },
};
