/** Forms that search reads in Chinese, folded (Simplified). */
import type { SearchForms } from './search-forms.ts';

export const searchZhCn: SearchForms = {
  polar: [
    /[吗嘛]|能不能|可不可以|能否|可否|是否|是不是|行不行|会不会|要不要|需不需要|用不用|该不该|好不好|有没有办法|多少|多大|多久|可以.{1,40}[?？]/,
  ],
  open: [/怎么|怎样|如何|什么|为啥|哪/],
  // In a Chinese sentence the English word is no verb.
  useOfPortage: [/(?<![a-z0-9_./-])use(?![a-z0-9_/-]|\.[a-z0-9])(?! ?(?:flags?\b|标志|标记|旗标|标识))/g],
};
