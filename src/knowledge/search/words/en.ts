/** Forms that search reads in English. Folded (lower case). */
import type { SearchForms } from './search-forms.ts';

export const searchEn: SearchForms = {
  polar: [
    // An auxiliary at the beginning of a sentence.
    /(?:^|[.!?,;:\n] ?)(?:(?:so|and|but|then|now|hi|hey|hello|ok|also|if so),? )?(?:can|could|do|does|did|is|are|will|would|may|might|should|has|have) /,
    /\bhow (?:much|many|big|long)\b|\bpossible to\b|\bor not\b/,
  ],
  open: [/\b(?:how(?! (?:much|many|big|long)\b)|what|which|where|why|when|who)\b/],
  useOfPortage: [],
};
