/** Chinese words of reviews and of what can be wrong with a file. */
import { LIMITS } from '../../limits.ts';
import type { reviewEn } from '../en/review.ts';

function whichLine(line: number, count: number): string {
  return count > 1 ? `第 ${line} 行，这样的行共 ${count} 处，这是最后一处` : `第 ${line} 行`;
}

export const reviewZhCn: typeof reviewEn = {
  input: {
    tooManyFiles: (name: string, limit: number): string => `没有读取 ${name}：一次只读 ${limit} 个文件，请另发一条`,
    saysNothing: (bundle, count, names) =>
      `${bundle} 中有 ${count} 个文件不是这里能读的内容：${names}${count > 8 ? ' 等' : ''}`,
    emptyBundle: (bundle) => `${bundle} 里没有文件`,
    damagedBundle: (bundle) => `${bundle} 已损坏或不完整；能读出的部分已经检查，请重新打包或上传`,
    skipped: {
      link: '是链接，这里不跟随链接',
      special: '是设备或管道',
      outside: '路径指向压缩包之外',
      'too-many': '文件数超过一次能读的上限',
      'too-large': '太大，或者所有文件合起来太大',
      locked: '有密码，或压缩方式这里不能读',
    },
    skippedFiles: (bundle, count, names, reason) =>
      `${bundle} 中有 ${count} 个文件没有读取（${names}${count > 8 ? ' 等' : ''}）：${reason}`,
    empty: (name) => `${name} 是空的；请附上 .config 本身，或者 /proc/config.gz`,
    tooLarge: (name, bytes) => `${name} 超过 ${Math.round(bytes / 1024 / 1024)} MB；内核 .config 不到 1 MB`,
    compressed: (name, format, tool) => `${name} 是 ${format} 压缩文件，这里不能读；请先解压：${tool}`,
    brokenGzip: (name) => `${name} 是损坏或不完整的 gzip 文件；请重新复制，或运行：zcat /proc/config.gz > my.config`,
    utf16: (name) => `${name} 是 UTF-16 文本；请先转换：iconv -f UTF-16 -t UTF-8`,
    binary: (name) => `${name} 是二进制数据，不是内核配置；请附上 .config 或 /proc/config.gz`,
    html: (name) => `${name} 是 HTML 页面，多半是登录页或错误页；请下载文件本身`,
    longLine: (name, limit) => `${name} 有一行超过 ${limit} 个字符，这不是内核配置`,
    tooMuch: (name, bytes) =>
      `加上 ${name}，这些文件的文本总共超过 ${Math.round(bytes / 1024 / 1024)} MB；请分几次发送`,
    notRecognized: (name) =>
      `${name} 不是这里能读的东西：不是内核配置，不是内核检查的输出，也不是 Docker 主机上的文件。这里能读的有：内核 .config 或 /proc/config.gz、Portage 或 check-config.sh 的提示、daemon.json、/etc/conf.d/docker、/etc/portage 下的文件、\`docker info\`、\`docker version\`、\`emerge --info\`、\`emerge -pv\`、\`rc-update show\`、\`findmnt\`、\`dmesg\`，以及 dockerd 和 containerd 的日志`,
    noSuchFile: (name) => `找不到文件 ${name}；请给出 .config 的路径，或用 - 表示标准输入`,
    emptyFolder: (name) => `目录 ${name} 里没有可以读取的文件`,
    folderTooLarge: (name, files, bytes) =>
      `${name} 超过一个目录能读的 ${files} 个文件或 ${Math.round(bytes / 1024 / 1024)} MB，其余没有读取；请写出文件名，或文件更少的目录`,
    notReadable: (name, reason) => `${name} 无法读取（${reason}）；请检查权限`,
    warnings: {
      crlf: (name) => `${name} 使用 Windows 换行符；可以读取，但内核自己的工具可能出错：dos2unix`,
      bom: (name) => `${name} 开头有字节顺序标记，已跳过。交给内核之前请存成不带 BOM 的 UTF-8`,
      'stray-bytes': (name) => `${name} 里有不是 UTF-8 的字节，已跳过`,
      'long-lines': (name) => `${name} 里有超过 ${LIMITS.lineLength} 个字符的行，超出的部分没有读取`,
      cut: (name) =>
        `${name} 不完整：结尾被截断，或者中间缺了一段。没有写到的选项不算作关闭；请给出完整的文件，以附件发送，或者用 \`/proc/config.gz\``,
      secrets: (name) =>
        `${name} 里有密码、令牌或密钥，读取之前已经遮盖。凡是收到过这个文件的人都能看到它们，请尽快更换`,
    },
  },
  review: {
    inputKinds: {
      'kernel-config': '内核配置',
      'kernel-cut': '内核配置的一段',
      'kernel-defconfig': '部分配置（defconfig）',
      'kernel-fragment': '部分配置（片段）',
      'portage-messages': 'Portage 的内核检查',
      'check-config-output': 'check-config.sh 的输出',
      'merge-config-output': 'merge_config.sh 的输出',
      'menuconfig-search': 'menuconfig 的搜索结果',
      'menu-view': 'menuconfig 里的几行',
      'kconfig-warnings': '内核配置工具的警告',
      'loaded-modules': '已加载的模块',
      'option-names': '选项名称',
      'option-list': '选项清单',
      'kernel-excerpt': '配置中的几行',
    },
    symbolCount: (count) => `${count} 个选项`,
    complaintCount: (count) => `${count} 条提示`,
    notPossible: '这个内核无法做到',
    needsChanges: (count) => `需要改 ${count} 处`,
    notTold: (what) => `从这里看不出来的：${what}。`,
    broken: (what, changes) => `照现在的样子，Docker 在这个内核上不能工作。需要改 ${changes} 处，涉及：${what}。`,
    brokenBelow: (changes) => `照现在的样子，Docker 在这个内核上不能工作，需要改 ${changes} 处。`,
    impossible: (what, reason) => `这个内核无法做到：${what}。${reason}`,
    untilThen: (what, way) => `在那之前只能走另一条路：${what}（${way}），主机也要照此配置。`,
    hostToo: '主机也要照此配置，见下文。',
    notMountedVerdict: 'Docker 在这台主机上无法启动：没有挂载 cgroup。就这里能看到的，问题不在内核。',
    controllersVerdict: '主机没有提供 cgroup 控制器，所以限制不起作用，见下文。',
    assumedKernel: (kernel) => `这里没有说明是哪个内核，所以按 Linux ${kernel} 假定；请用 {say:kernel} 说明。`,
    partial: (what) => `Docker 可以在这个内核上运行。还不完整的有：${what}。`,
    partPartial: (what) => `这里写到的内容中，还不完整的有：${what}。这个内核的其余部分不得而知。`,
    allGood: '这个内核有 Docker 需要的一切。',
    allGoodButHost: '这个内核有 Docker 需要的一切，但主机也要照此配置，见下文。',
    partVerdict:
      '这只是一部分：没有写到的由内核的默认值决定。请先合并，运行 `make olddefconfig`，再检查得到的 `.config`。',
    cutVerdict: '这只是文件的一段，其中没有查出问题。其余部分不得而知：请以附件给出完整的 `.config`。',
    excerptVerdict: '关于这个内核，只知道这里写到的；请检查完整的 `.config` 或 `/proc/config.gz`。',
    nothingWrong:
      '这里写到的内容里没有查出问题，这个内核的其余部分不得而知。请检查完整的 `.config` 或 `/proc/config.gz`。',
    uncheckedList:
      'Portage 没有找到配置好的内核，于是列出了它本来要检查的全部选项。这不是缺失选项的清单，这些选项开没开还不知道。请改为检查 `/proc/config.gz` 或 `/boot/config-$(uname -r)`。要让 Portage 能检查，`/usr/src/linux` 须指向配置好的源码：`eselect kernel set`。',
    moduleVerdict: '没找到的功能，内核已编译成模块；但没有为正在运行的内核安装这个模块。',
    moduleNotInstalled: (module, symbol) => `找不到模块 ${module}，尽管 CONFIG_${symbol}=m`,
    moduleNotInstalledWhy:
      '不用再设置选项：`/lib/modules` 里没有正在运行的内核的这个文件。对比 `uname -r` 和 `ls /lib/modules`，然后启动那里已安装的内核，或者给正在运行的内核执行 `make modules_install`。',
    namedOnly: (count) => `有 ${count} 个需要处理的选项这里只提到了名称，没有写是否启用。`,
    namesVerdict: '这里只有选项名称，没有写它们开没开。每个选项对 Docker 有什么用，见下文。',
    complaintVerdict: (matters, depends, optional, falseAlarms, unknown) => {
      const parts = [
        [matters, '条要紧'],
        [depends, '条只关系到另一种网络方式'],
        [optional, '条可选'],
        [falseAlarms, '条是误报或不必理会'],
        [unknown, '条这里没有资料'],
      ] as const;
      const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
      return `这些提示中：${said.join('，')}。`;
    },
    todo: '怎么办',
    applyFix: '在内核源码目录里运行下面的命令。',
    applyAnew: '缺得太多，不如以 `make defconfig` 为起点再来检查；不然先改必需的：',
    applyFixInTwo: '在内核源码目录里运行，先是必需的，后是建议的：',
    otherWays: (options) => `还有别的路可走；想知道要改什么，请加上 ${options} 再问一次。`,
    asFile:
      '修复也有文件形式：`docker.config` 或 `--format fragment`，里面写了 `gentoo-kernel` 和 `genkernel` 的用法。',
    rebuild: '编译并安装内核和模块：',
    outsideModules: '有 ZFS、NVIDIA 之类的模块：在 `make install` 之前运行 `emerge @module-rebuild`。',
    applyToDistKernel: '这是发行版内核，由 Portage 配置。把缺少的选项加进自己的文件：',
    savedConfig: '开了 `USE=savedconfig` 时以保存的配置为准，请改那一份。',
    emergeDistKernel: '重新编译并安装。`gentoo-kernel-bin` 是预编译的，不读取这个文件；请改用 `gentoo-kernel`：',
    reboot: '用新内核启动，然后查看 `docker info`。',
    details: (count) => `详情（${count}）`,
    noted: (message, why, fix) => `${message}。${why}${fix}`,
    optionalOff: (names, count) =>
      `有 ${count} 个可选的选项没有打开：${names}。各自的用途可以用 \`kernel\` 加选项名查看。`,
    alsoNoted: (count) => `另外注意到（${count}）`,
    isNotSet: (symbol, line) => `\`CONFIG_${symbol}\` 没有打开（第 ${line} 行）`,
    isAbsent: (symbol) => `文件里没有 \`CONFIG_${symbol}\``,
    isSet: (symbol, value, line, isOptional) =>
      `\`CONFIG_${symbol}=${value}\` ${isOptional ? '可能碍事' : '最好关闭'}${line === null ? '' : `（第 ${line} 行）`}`,
    commentedOut: (symbol, value, line, count) =>
      `\`# CONFIG_${symbol}=${value}\` 是注释，什么也没设置（${whichLine(line, count)}）`,
    commentedOutWhy: '内核只读没有井号的行；有些检查工具会把这样的行当作已打开。',
    setTwice: (symbol, value, line) => `\`CONFIG_${symbol}\` 在文件里出现多次；生效的是 ${value}（第 ${line} 行）`,
    setTwiceWhy: '以最后一行为准。请删掉其余的，免得看错。',
    lineIgnored: (text, line) => `内核不会读取 ${text}（第 ${line} 行）`,
    lineIgnoredWhy:
      '只有从行首写起、等号两边没有空格的 `CONFIG_NAME=value` 才算数；其他写法 `make olddefconfig` 一律跳过，选项保持原样。',
    notOnArchitecture: (symbol, lacked) =>
      `这个内核的菜单里没有 \`CONFIG_${symbol}\`，这不是错误：它需要 \`CONFIG_${lacked}\`，而这里没有`,
    misspelt: (name, meant, line) =>
      `没有查到名为 \`CONFIG_${name}\` 的选项（第 ${line} 行）：是不是想写 \`CONFIG_${meant}\`？`,
    misspeltWhy: '内核不认识的名字会被直接跳过，没有任何提示。',
    formerName: (name, now, line) => `\`CONFIG_${name}\`（第 ${line} 行）是 \`CONFIG_${now}\` 的旧名`,
    unknownNames: (names, more) => `这里没有收录：${names}${more > 0 ? `，另有 ${more} 个` : ''}`,
    unknownNamesWhy:
      '这里只收录与 Docker 有关的选项，所以它们也可能没写错。内核没有的名字会被直接跳过，没有任何提示：运行 `make olddefconfig` 后，请在 `.config` 里查一查它们还在不在。',
    ignoredLines: (count) => `有 ${count} 行写法不对，不起作用，见下文。`,
    hasNoValue: (symbol, value, line) =>
      `\`CONFIG_${symbol}=${value}\`（第 ${line} 行）的值内核不认：只能是小写、不带引号的 y、m 或 n`,
    besides: (title) => `除内核外还有别的要求：${title}`,
    otherWay: (title) => `这里走的不是常用方式（现为：${title}），主机也要照此配置`,
    purposeRead: (title, line) => `从文字中读到（第 ${line} 行）：用途是 ${title}`,
    purposeReadWhy: (id) => `它所需的选项按必需判断，与 {say:want=${id}} 相同。`,
    noVersion: (kernel) => `这里没有说明是哪个内核；按 ${kernel} 假定`,
    saidVersion: (kernel) => `这里没有说明是哪个内核；照你说的按 ${kernel} 判断`,
    noVersionWhy: '选项会随内核版本增减。',
    impliedVersion: ({ symbol, version, isOlder }) =>
      isOlder
        ? `这里启用了 CONFIG_${symbol}，而它自 Linux ${version} 起已不存在，所以是更旧的内核；\`uname -r\` 会显示是哪个。`
        : `这里启用了 CONFIG_${symbol}，而它从 Linux ${version} 才有，所以是这个版本或更新的内核；\`uname -r\` 会显示是哪个。`,
    dockerTooOld: (former, judged) => `这些消息来自 Docker ${former}；这里按 Docker ${judged} 判断`,
    dockerTooOldWhy: '20.10 之前的 Docker 只认 cgroup v1，而 Gentoo 默认已不再挂载它；这些版本也不再有修复。',
    dockerTooOldFix: (former) => `若仍要按那个版本判断：{say:docker=${former}}。`,
    noVersionFix: '请说明版本：--kernel 6.18',
    versionOverruled: (asked, named) => `文件属于内核 ${named}；--kernel ${asked} 不起作用`,
    judgedForOther: (asked, named) => `这些行来自内核 ${named} 的配置文件；已按你说的 ${asked} 来判断`,
    judgedForOtherWhy: '`make olddefconfig` 会把文件变成什么样，只有完整的文件才能预演：请给出完整的文件。',
    versionOverruledWhy: '文件里的选项属于生成它的那个内核。',
    versionOverruledFix: (asked) => `想知道它在那个内核上会怎样：{say:to=${asked}}。`,
    invalidGiven: (given, isSwitch) =>
      isSwitch
        ? `${given} 不是它能取的值，它只有 y 和 n，不能编成模块，这一行不起作用。`
        : `${given} 不是它能取的值，这一行不起作用。`,
    judgements: {
      matters: '需要处理',
      'would-matter': '没有开启的话需要处理',
      depends: '只关系到另一种网络方式',
      optional: '可选',
      'false-alarm': '误报',
      harmful: '保持原样',
      unknown: '这里没有资料',
    },
    goneSince: (version, now) => `Linux ${version} 起已不存在，无法设置。${now}`,
    automatic: (now) => `由内核自行决定，无法设置。${now}`,
    notYet: (since, kernel) => `它到 Linux ${since} 才有；你的 ${kernel} 没有。`,
    onlyFor: (purposes, now) => `只用于：${purposes}。${now}`,
    keptOn: (symbol, because) => `需要关闭 \`CONFIG_${symbol}\`，而这里从不关闭它：${because}。`,
    excludedBy: (symbol) => `与同样要求的 \`CONFIG_${symbol}\` 矛盾。`,
    keptOff: (symbol, because) => `需要打开 \`CONFIG_${symbol}\`，而这里从不打开它：${because}。`,
    notInKernel: (symbol, kernel) => `需要 \`CONFIG_${symbol}\`，而 Linux ${kernel} 没有它。`,
    notSettable: (symbol) => `需要 \`CONFIG_${symbol}\`，而这个内核和架构的配置里无法设置它。`,
    takeInstead: (title, id) => `请改用“${title}”：\`kernel ${id}\`。`,
    cannotHave: (count) => `这个内核无法做到（${count}）`,
    sideEffects: (on, off) =>
      [on && `一并打开的依赖：${on}。`, off && `因此被关闭或降级的（依赖它们的选项也一样）：${off}。`]
        .filter(Boolean)
        .join(''),
    neededFor: (symbol, other) => `\`${symbol}\`（\`${other}\` 需要）`,
    shownOf: (names, _shown, total) => `${names} 等 ${total} 项`,
    andMore: (count) => `另外 ${count} 项`,
    moreFindings: (count) => `还有 ${count} 条结果没有列出；请先处理以上这些，再检查一次。`,
    reportCut: '报告太长，其余部分已省略。',
    treeUsed: (linux, arch) => `依赖和菜单取自 Linux ${linux}（${arch}）的 Kconfig 文件。`,
    otherArchitecture: (arch) => `这里没有该架构的 Kconfig 文件，用 ${arch} 的代替，菜单可能有出入。`,
    fragmentHead: (kernel, linux) => [
      `供 Docker 使用：被检查的 Linux ${kernel} 配置所缺的选项。`,
      `依赖取自 Linux ${linux} 的 Kconfig 文件。用法：`,
      '  gentoo-sources：cd /usr/src/linux && scripts/kconfig/merge_config.sh -m .config docker.config && make olddefconfig',
      '  gentoo-kernel（dist-kernel）：加进 /etc/kernel/config.d/docker.config，然后重新 emerge',
      '  genkernel：按 gentoo-sources 的办法合并，然后 genkernel --no-clean --oldconfig all',
    ],
    isIdle: (symbol, value, line) => {
      const lineOrBlank = line === null ? ' ' : `（第 ${line} 行）`;
      return `\`CONFIG_${symbol}=${value}\`${lineOrBlank}会被 \`make olddefconfig\` 去掉`;
    },
    describeCauses: (causes) =>
      causes
        .map(({ symbol, state, line, menu }) => {
          const where = [...(line === null ? [] : [`第 ${line} 行`]), ...(menu === null ? [] : [menu])].join('；');
          return `\`CONFIG_${symbol}\` ${state === 'on' ? '打开着' : '没有打开'}${where === '' ? '' : `（${where}）`}`;
        })
        .join('、'),
    because: (causes) => `只要 ${causes}，它就保留不住。`,
    vanish: (causes, names) => `因为 ${causes}：${names}，每次 \`make olddefconfig\` 都会被去掉`,
    comesWith: (symbol) => `它不能单独设置，由 \`CONFIG_${symbol}\` 选中。`,
    endOfLife: (line, last, on) =>
      `Linux ${line}${on === null ? ' 已不再有修复' : ` 不再有修复（自 ${on} 起）`}${last === null ? '' : `，最后一个版本是 ${last}`}`,
    endOfLifeWhy: (longterm) => `此后发现的安全漏洞不会再修补，所有容器也同样受影响。长期维护的有：${longterm}。`,
    keptUntil: (line, until) => `${line}（到 ${until}）`,
    notMounted: '这台主机没有挂载 cgroup',
    notMountedWhy:
      '没有 cgroup，dockerd 无法启动（`Devices cgroup isn\'t mounted`、`cgroup mountpoint does not exist`），这与内核选项无关。OpenRC：运行 `rc-update add cgroups sysinit` 和 `rc-service cgroups start`；要用 cgroup v2，在 `/etc/rc.conf` 里设 `rc_cgroup_mode="unified"`。systemd 会自己挂载；chroot 里则要手动挂载。`findmnt -R /sys/fs/cgroup` 可以看到现状。',
    controllersMissing: (names, count) =>
      count === 1 ? `cgroup v2 没有提供这个控制器：${names}` : `cgroup v2 没有提供这些控制器：${names}`,
    controllersWhy:
      '主机改过来之前，依赖它们的限制都不起作用，而这与内核选项无关：它们要么仍以 cgroup v1 挂载（在 `/etc/rc.conf` 里设 `rc_cgroup_mode="unified"`），要么在内核命令行里被关掉（`cgroup_disable=`）。`cat /proc/cmdline` 和 `grep cgroup /proc/mounts` 能看出是哪一种；改好后重启。',
    unknownSymbol: '这里没有提到这个选项的资料。',
  },
};
