/** Forms in which people go on in Chinese with what was said, folded (Simplified). */
import type { talkFormsEn } from '../en/talk-forms.ts';

export const talkFormsZhCn: typeof talkFormsEn = {
  talkForms: {
    pronounOf: [],
    /** `还是超时`, `改了之后还是超时`, `已经是 =m`. */
    stillSo: [
      /^(?:还是|依旧|仍) ?\p{Script=Han}{2,4}$/u,
      /^\p{Script=Han}{1,4}[了完过](?:之后|以后)?(?:也)?还是 ?(?:\p{Script=Han}{2,6}|[a-z]{2,16})$/u,
      /^(?:是|已经是) ?(?:already )?=?[ym](?: in (?:my |the )?[a-z.]{1,12})?$/,
    ],
    emptyIt: [],
    pronoun: [/它们?|[这那]个(?:选项|驱动|标志|参数|功能|模块|报错|错误|问题|东西)?/u],
    nounBehind: [],
    prints: [/^[^?]{0,40}? ?(?:显示|输出|是|里有|只有)/],
    asksAnywhere: [/吗/],
    asksMaybe: [/[吗呢么]/],
    asksAtEnd: [/[吗嘛]\s{0,4}$/],
    asksAtEndMaybe: [/[呢吗么]\s*$/],
    mayDelete: [/^(?:能不能|可不可以|可以|能)(?:直接|放心|现在)?(?:把[^会]{1,8})?(?:删|清掉|清空)/],
    /** `containerd 版本是 2.1`. */
    namedVersion: [/^([a-z][a-z0-9-]{1,30}) ?(?:是 ?|版本是? ?)(\d{1,4}(?:\.\d{1,4}){1,3})$/],
    /** `第三步`. */
    stepNumber: [/第 ?(?<place>[一二三四五六七八九十]|\d{1,2}) ?(?:步|条命令|个命令|行)/],
    stepPlace: [/(?<place>最后)(?:一步|一条命令|一行)/],
    explain: [
      /^(?:这个|那个)? ?([a-z0-9_./=-]{2,40}) ?(?:这个|那个)?(?:命令|参数|选项|标志)?(?:是|有)?(?:什么|干嘛|干什么|做什么|啥)/,
    ],
    denied: [/(?:不是|不用) ?(?:an? |the )?([a-z0-9_.-]{1,30})/],
    deniedOfHost: [/(?:不是|不用|没用|没有)在? ?(?:an? )?[a-z0-9.-]{1,30}/g],
    withoutInit: [/(?:没有|没用|不用|不是)在? ?(systemd|openrc)/g],
    /** A single character of it stands in too many other words: 不论, 不同. */
    against: [/不能|不支持|不接受|不可|不要|不与|不会|不用|无法/],
    /** `不用 systemd`. */
    negates: [/[不没非](?:是|用|有|在|装|想用|在用)?[ -]?$/],
  },
  placeholder: [],
  counted: {
    first: ['一'],
    second: ['二'],
    third: ['三'],
    fourth: ['四'],
    fifth: ['五'],
    sixth: ['六'],
    seventh: ['七'],
    eighth: ['八'],
    ninth: ['九'],
    tenth: ['十'],
    last: ['最后'],
  },
};
