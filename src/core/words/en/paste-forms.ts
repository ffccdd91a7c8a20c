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
    /** A text without one of these tells of no state of a name in capitals. */
    tellsState: [
      /\[\s?missing/i,
      /[=:|](?<=[A-Z]{3}\S{0,60}\s?[=:|])\s?(?:not set|missing)/i,
      /[A-Z]{3}\s(?:is |are )?(?:not set|missing)/i,
      /(?:missing|not set)\]?:?\s[A-Z]{3}/i,
    ],
    /** A sentence begins so that says which kernel it is. */
    kernelNamed: [
      /^(?:my |the |running )?kernel(?:[\s_]+(?:release|version))?\s{0,4}(?:[:=]|\bis)?\s{0,4}v?(\d+\.\d+[\w.+-]*)/i,
    ],
    /** What a kernel is called; each of them in a text. */
    kernelCalled: [/\b(?:kernel|linux)\b/gi],
    /** Behind that: its release. */
    releaseBehind: [/^(?:\s(?:version|release|is)|：|:)?\s{0,4}[(（]?v?(\d+\.\d+[\w.+-]*)/i],
    /** `my 6.12 kernel`. */
    releaseBefore: [/(?<![\w.-])v?([3-9]\.\d{1,3}[\w.+-]{0,40})(?: (?:lts|gentoo|series))?(?: kernel\b| linux\b)/i],
    /** The kernel that somebody moved to: `from kernel 6.15 to 6.18.3`, `since the update to 6.18.3`. */
    movedTo: [
      /\bfrom (?:kernel |linux )?v?[3-9]\.\d\S{0,40} to (?:kernel |linux )?v?([3-9]\.\d{1,3}[\w.+-]{0,40})/i,
      /\b(?:since|after) [a-z ]{0,40}\bto (?:kernel |linux )?v?([3-9]\.\d{1,3}[\w.+-]{0,40})/i,
    ],
    /** Kernels from one on, beside the words for that. */
    kernelsFrom: [/\bfrom v?\d/],
    /** In a line that speaks of kernels: `works on kernel 6.6, broken with 6.18.5`. */
    releaseAlone: [/\b(?:with|on|under) v?([3-7]\.\d{1,3}[\w.+-]{0,40})/i],
    /** Without one of these it is no kernel that a version is of. */
    ofKernels: [/kernel|linux/i],
    /** Behind `uname -r`: what it says. */
    unameSays: [/^\s?(?:says|said|gives|shows|prints|is)\s{1,2}v?(\d+\.\d+[\w.+-]*)/i],
  }),
};
