/** Forms in which people ask in Chinese, and say what their host is, folded (Simplified). */
import type { questionFormsEn } from '../en/question-forms.ts';

export const questionFormsZhCn: typeof questionFormsEn = {
  questionForms: {
    asks: [
      /怎么|怎样|如何|哪|什么|[吗嘛]|呢$|能不能|可不可以|可以|能否|可否|是否|要不要|用不用|该用|该怎|想把|想让|想要|想用|想在|想给|需要|多少|为啥|咋|行不行|会不会|正常/,
    ],
    anew: [
      /怎么|怎样|如何|哪|什么|[吗嘛]|能不能|可不可以|能否|可否|是否|是不是|要不要|需不需要|会不会|多少|为什么|为啥|咋/,
    ],
    joint: [],
    amount: [/多少|多大|多久/],
    when: [/什么时候|何时|几时/],
    why: [/为什么|为啥|为何/],
    which: [/哪些|哪个|什么/],
    isNeeded: [/(?:是不是|一定)?(?:需要|必须|必需|必要|必选|可选|要不要|用不用|用得着)(?:开|打开|启用|装)?/g],
    isThere: [/废弃|弃用|淘汰|过时|移除|(?:还|仍然?|不再)(?:能用|支持|在|可用)|没了|死了/g],
    still: [/(?:还是|仍然?|依然|照样)(?:[不没无报失连起启出]|会报)/],
    haveTo: [],
    choice: [
      /哪个更?[好快]|哪個更?[好快]|哪一?[个種种]更?好|更好|哪一?个更安全/,
      /(?:还是|和|与|跟).{0,40}(?:选|用)哪一?个/,
      /[a-z][\w.+-]{1,20} ?还是 ?[a-z][\w.+-]{1,20}/,
    ],
    /** `选项 VXLAN`. */
    besideOption: [/选项 ?(?<name>[a-z0-9_]{2,40})/g, /\b(?<name>[a-z0-9_]{2,40}) 选项/g],
    kernelNumber: [/(?:内核|核心)(?:版本)?(?:是|用的是)?[ :]{0,2}v?\d\.\d/, /\b\d\.\d{1,3}(?:\.\d{1,3})? ?的?内核/],
    version: [/版本/],
    begins: [/需要|准备|开始|从哪/],
    storage: [/存储/],
    storageMaybe: [/存储|驱动|后端/],
    flagWord: [/^(?:这个|这|的)?(?:标志|标记|旗标)/],
    kernelRelease: [
      /(?:内核|核心)(?:版本)?[ :：]{0,2}v?(\d\.\d{1,3}(?:\.\d{1,3})?)/,
      /(?<![旧老前]的? ?)(?<![\d.])([2-9]\.\d{1,3}(?:\.\d{1,3})?)(?:-[a-z0-9.]{1,20})? ?(?:版|版本)?的?(?:内核|核心)/,
    ],
    onFilesystem: [/(?:是|用了|在|用|格式为) ?(zfs|btrfs|xfs|ext4|f2fs|nfs|tmpfs)(.{0,7})/],
    filesystemNamed: [/(?:^|[^a-z0-9/=-])(zfs|btrfs|xfs|ext4|f2fs|nfs|tmpfs) ?(?:上|分区|文件系统|格式)/],
    filesystemThoughtOf: [
      /(?:该|要不要|能|可以|想|建议|推荐|适合|换|改)用?[成到]? ?(?:zfs|btrfs|xfs|ext4|f2fs|nfs|tmpfs)(?![a-z0-9]| ?了)/g,
      /(?:zfs|btrfs|xfs|ext4|f2fs|nfs|tmpfs) ?(?:和|与|跟|还是|或者?|vs|比|对比) ?(?:zfs|btrfs|xfs|ext4|f2fs|nfs|tmpfs)(?![a-z0-9])/g,
    ],
    rootless: [/无根/],
    arm64: [/树莓派/],
  },
  awayFrom: ['从', '从 ', '由', '由 ', '离开', '离开 ', '不用', '不用 '],
  towards: ['到', '到 ', '成', '成 ', '用', '用 '],
};
