/** Questions that want a yes, a no or a number. */

/** An auxiliary at the beginning of a sentence. */
const AUXILIARY =
  /(?:^|[.!?,;:\n] ?)(?:(?:so|and|but|then|now|hi|hey|hello|ok|also|if so),? )?(?:can|could|do|does|did|is|are|will|would|may|might|should|has|have) /;
const WITHIN = /\bhow (?:much|many|big|long)\b|\bpossible to\b|\bor not\b/;
const CHINESE =
  /[吗嘛]|能不能|可不可以|能否|可否|是否|是不是|行不行|会不会|要不要|需不需要|用不用|该不该|好不好|有没有办法|多少|多大|多久|可以.{1,40}[?？]/;
/** It asks for more than that. */
const OPEN = /\b(?:how(?! (?:much|many|big|long)\b)|what|which|where|why|when|who)\b|怎么|怎样|如何|什么|为啥|哪/;

/** Whether a folded question wants a yes, a no or a number. Takes time in proportion to its length. */
export function isPolar(folded: string): boolean {
  return (AUXILIARY.test(folded) || WITHIN.test(folded) || CHINESE.test(folded)) && !OPEN.test(folded);
}
