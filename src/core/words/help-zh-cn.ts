/** Chinese words of `help`. */
import type { helpEn } from './help-en.ts';

export const helpZhCn: typeof helpEn = {
  helpTitle: 'docker-gentoo——可以问什么',
  helpUsage: '用法',
  helpExamples: '例子',
  helpAliases: '别名',
  helpOptions: '选项',
  helpOptionsText:
    '每个命令都可以用 `--docker V --kernel V --arch A --init openrc|systemd --fs FS --rootless --userns-remap --disk-quota --selinux --existing DRIVER` 说明你的主机，还有 `--locale en|zh-CN` 和 `--format text|markdown|json|slack|discord`（检查还可用 `fragment|script`，以及预演换到另一个内核的 `--to V`）。',
};
