/** Chinese words for answers about options that somebody asks about, or was told to set. */
import type { optionAnswersEn } from '../en/option-answers.ts';

export const optionAnswersZhCn: typeof optionAnswersEn = {
  optionAnswers: {
    needs: {
      start: '必需：没有它，普通的 Docker 主机无法工作。',
      way: (purposes) => `以下做法必需：${purposes}；也有别的做法。`,
      part: (purposes) => `必需，用于：${purposes}；没有它 Docker 本身也能启动。`,
      recommended: '建议打开，不是必需。',
      optional: '可选：没有它 Docker 也能工作。',
      special: (purposes) => `只用于：${purposes}；其他 Docker 主机不需要。`,
    },
    emergeGoesOn: '没有它 emerge 也会继续',
    emergeGoesOnAll: 'emerge 会继续：Portage 对这些只是提示',
    onlyWarns: 'Portage 只是提示：没有哪个内核选项会让 docker、containerd 或 runc 的 emerge 中止。',
    moduleIsEnough: '设为 `m` 就够了',
    onlyBuiltIn: '只能是 `y`：不能编成模块',
    moduleIsNotEnough: '要设为 `y`：编成模块不行',
    moduleHas: '两者都可以。设为 `m` 时，要装好正在运行的内核的模块；`y` 则一直在。',
    whatOfThese: '这些选项 Docker 是否需要',
    wishTitle: '这是要设置的选项清单，看不出你的内核里有没有',
    wishOne: '这说的是要设置什么，看不出你的内核里有没有打开。',
    wishHint: '用下面的命令查看，或者把 `.config` 发给我，我来指出缺什么。',
    showsThem: '正在运行的内核里这些选项的值；没有显示的就是没打开',
    showsAll: '导出正在运行的内核的全部配置，再发给我',
    notListed: '未列出',
    othersNeeded: (count) => `还有 ${count} 个选项是 Docker 主机都要有的`,
    special: '用于特殊用途',
    nothingToSet: '不用设置',
    notKnown: '没有资料',
  },
};
