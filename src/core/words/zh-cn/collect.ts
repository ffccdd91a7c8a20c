/** Chinese words of `collect`. */
import type { collectEn } from '../en/collect.ts';

export const collectZhCn: typeof collectEn = {
  collect: {
    title: '收集检查这台主机所需资料的脚本',
    verdict:
      '它只读取，会遮盖机密，最后留下一个压缩包。把压缩包附在这里，或交给 `analyze`，其中的文件会作为同一台主机来检查。',
    save: '保存脚本：在聊天里它就是附件',
    look: '读一遍，它很短',
    run: '以 root 身份运行；用普通用户运行，只收集该用户能读的内容',
    send: '先看看压缩包里有什么，再拿来检查',
    elsewhere: '系统启动不了时：从另一个系统挂载它，并指定挂载点',
    gathersHeading: '收集的内容',
    gathers: [
      '内核配置、内核命令行、挂载、模块、cgroup，以及 Docker 日志的最后 400 行',
      '`/etc/portage` 中的 `make.conf`、`package.use`、`package.accept_keywords`、`package.mask`、`package.unmask`、`package.license`；另有 `emerge --info`，以及 `emerge` 打算怎样安装 Docker',
      '`daemon.json`、`/etc/conf.d/docker`、systemd 的 drop-in、`rc.conf`、`fstab`、`subuid`、`subgid`、sysctl 和 GRUB 的设置',
      '`docker info`、`docker version`、`rc-update`、`rc-status`、`systemctl`、`df`、`sysctl` 和 `dmesg` 的输出',
    ],
    masksHeading: '遮盖的内容',
    masks:
      '地址里的密码，`password`、`token`、`auth`、`secret` 之类名称的值，常见的令牌，webhook 地址，私钥。它不可能认得所有机密，分享之前请自己看一遍。主机名、用户名和磁盘名会保留。',
    scriptHeading: '脚本',
  },
};
