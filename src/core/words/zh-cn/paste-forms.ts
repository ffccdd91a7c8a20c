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
  },
};
