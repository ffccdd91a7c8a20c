/** Forms in which people say in Chinese what they have, in and around what they paste; modules go by English words as well. */
import type { pasteFormsEn } from '../en/paste-forms.ts';

export const pasteFormsZhCn: typeof pasteFormsEn = {
  pasteForms: {
    asksWhat: [/怎么|怎样|如何|会怎|为什么|为何|是什么|什么意思|在哪|哪里/],
    asksHelp: [/怎么办/],
    valueBehind: [/^"?\s?是\s?"?(?<value>[ymn])(?!\w)/],
    offBeforeModule: [
      /(?:缺少?|少了)\s{1,2}(?:the )?(?:kernel )?[\w-]{1,40}(?: (?:kernel )?(?:module|option|support))?\s?[,(（]\s?$/i,
    ],
    betweenNames: [/^\s{0,3}(?:和|与|或|以及)\s{0,3}(?:and |or |the |no )?$/i],
    wish: [/(?:设为|设成|设置|开启|启用|需要|打开|改成)\s{0,4}$/],
    supposed: [/(?:例如|比如|如果|假如|要是)[^.;。；]{0,20}$/],
    wishedColumn: [/需要|要求|推荐|默认|说明|用途/],
    missingHead: [/(?:缺|少了|没有?(?:开启|启用|打开|开)|未(?:开启|启用|打开))[^:：]{0,80}[:：]$/],
    /** `缺失的配置项`. */
    missingHeadAlone: [/^缺(?:失|少)的.{1,20}$/],
    tellsState: [],
    kernelNamed: [],
    kernelCalled: [/内核/g],
    releaseBehind: [/^(?:版本|是)\s{0,4}[(（]?v?(\d+\.\d+[\w.+-]*)/i],
    /** `我的 6.12 内核`. */
    releaseBefore: [/(?<![\w.-])v?([3-9]\.\d{1,3}[\w.+-]{0,40})(?: (?:lts|gentoo|series))? ?(?:版本)?的?内核/i],
    /** `从 6.12 内核升级到 6.18`. */
    movedTo: [
      /从\s?(?:内核\s?)?v?[3-9]\.\d[^从到]{0,40}到\s?(?:了\s?)?(?:内核\s?)?v?([3-9]\.\d{1,3}[\w.+-]{0,40})/,
      /(?:升级|更新|换)到\s?(?:了\s?)?(?:内核\s?)?v?([3-9]\.\d{1,3}[\w.+-]{0,40})\s?(?:内核)?(?:以|之)?后/,
    ],
    kernelsFrom: [],
    releaseAlone: [],
    ofKernels: [/内核/],
    unameSays: [/^\s?(?:显示|输出|是)\s{1,2}v?(\d+\.\d+[\w.+-]*)/i],
  },
};
