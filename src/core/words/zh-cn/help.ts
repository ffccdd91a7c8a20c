/** Chinese words of `help`. */
import type { helpEn } from '../en/help.ts';

export const helpZhCn: typeof helpEn = {
  helpTitle: 'docker-gentoo——可以问什么',
  helpUsage: '用法',
  helpExamples: '例子',
  helpAliases: '别名',
  helpOptions: '选项',
  helpOptionsText:
    '每个命令都可以用 `--docker V --kernel V --arch A --init openrc|systemd --fs FS --rootless --userns-remap --disk-quota --selinux --existing DRIVER` 说明你的主机，还有 `--locale en|zh-CN` 和 `--format text|markdown|json|slack|discord`（检查还可用 `fragment|script`，以及预演换到另一个内核的 `--to V`）。',
  options: {
    docker: 'Docker 版本，如 29.7',
    kernel: 'Linux 版本，如 6.18',
    arch: '架构',
    init: 'init 系统',
    fs: 'Docker 数据所在的文件系统',
    rootless: '不用 root 运行 Docker',
    'userns-remap': '启用 userns-remap',
    'disk-quota': '限制每个容器的大小',
    selinux: '启用 SELinux',
    existing: '已有数据的存储驱动',
    to: '预演升级到这个 Linux 版本，如 7.3',
    want: '还要检查的功能，用逗号分隔',
    locale: '回答的语言',
  },
};
