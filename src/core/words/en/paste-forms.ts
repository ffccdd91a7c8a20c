/** Forms in which people say in English what they have, in and around what they paste. */
import { formsOf } from '../forms.ts';

export const pasteFormsEn = {
  pasteForms: formsOf({
    /** Who asks so wants to know something that no review tells. */
    asksWhat: [/^(?:what|why|how|where|when|which|who|tell|explain|should|y or m|m or y)\b/i],
    /** Who says of several options that they are off and asks this wants a fix. */
    asksHelp: [],
    /** Behind a name: its value. */
    valueBehind: [/^"?\s?is\s\s?"?(?<value>[ymn])(?!\w)/],
    /** What is missing with the module of that name: `was missing the nft_compat module (CONFIG_NFT_COMPAT)`. */
    offBeforeModule: [
      /\b(?:missing|lacks?|lacking|without)\s{1,2}(?:the )?(?:kernel )?[\w-]{1,40}(?: (?:kernel )?(?:module|option|support))?\s?[,(（]\s?$/i,
    ],
    /** What stands between two names of a list, beside marks. */
    betweenNames: [/^\s{0,3}(?:,|、|，|\/|&|;|and|or)?\s{0,3}(?:and |or |the |no )?$/i],
    /** Who wishes for a value does not say that it is so. */
    wish: [
      /\b(?:set|sets|setting|enable|enables|need|needs|want|wants|should|add|put|change|try|use|require[sd]?|must|with|turn on|switch on)\s{1,4}(?:to |both |the |kernel |options? ){0,3}#?\s?$/i,
    ],
    /** Who supposes something does not say that it is so. */
    supposed: [/\b(?:if|suppose|assume|e\.\s?g\.|for (?:example|instance)|end(?:s|ed)? up with)[^.;。；]{0,20}$/i],
    /** Above columns that tell what ought to be, or why. */
    wishedColumn: [/need|want|requir|recommend|should|docker|expect|default|desir|descri|why|note|purpose/i],
    /** A headline with a colon: what follows it, name by name, is not there. */
    missingHead: [/\b(?:missing|not set|not enabled|disabled)\b[^:：]{0,80}[:：]$/i],
    /** The same without a colon. */
    missingHeadAlone: [],
  }),
};
