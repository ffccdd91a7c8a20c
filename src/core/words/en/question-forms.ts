/** Forms in which people ask in English, and say what their host is. Folded (lower case). */
import { formsOf } from '../forms.ts';

export const questionFormsEn = {
  questionForms: formsOf({
    /** A clause that asks, after a greeting or a joint. */
    asks: [
      /^\s{0,4}(?:(?:so|and|but|then|now|hi|hey|hello|ok|also|please|question|thanks)\s){0,3}(?:how|what|whats|which|where|why|when|who|can|could|should|shall|do i|do we|does|did|is|are|will|would|may|any way|any idea)\b/,
    ],
    /** How somebody looked for an answer before asking; an English clause of that is told by its words. */
    looked: [],
    /** A clause that asks something of its own: `which is fine` and `when I start it` do not. */
    anew: [
      /^(?:(?:so|and|but|also|then|plus|or|hi|hello|ok|please)\s){0,3}(?:how (?:do|does|can|could|should|to|is|are|much|many|big)\b|what(?:'?s| is| are| does| do| should| happens| about)\b|where (?:do|does|is|are|can|should)\b|why (?:do|does|is|are|did)\b|do (?:i|we|you)\b|does\b|can (?:i|we|it|you)\b|could (?:i|we)\b|should (?:i|we|it)\b|is (?:it|there|that|this|the)\b|are (?:there|they|the)\b|will (?:it|the|my)\b)/,
      /^(?:(?:so|and|but|also|then|plus|or)\s){0,3}which (?!(?:is|was|are|means?|i|it|we|seems|makes|then|has|would|in|only|can|should)\b)/,
    ],
    /** Before a second question in one clause. */
    joint: [
      /\sand\s(?=(?:how (?:do|does|can|should|to)|what(?:'?s| is| are| does| should)|where (?:do|does|is|are)|why (?:do|does|is|are)|do (?:i|we)|does|can (?:i|we)|should (?:i|we)|is (?:it|there)|are there|which (?!is|was|are|means|i\b|it\b))\b)/i,
    ],
    amount: [/\bhow (?:much|many|big|long)\b/],
    when: [/\bwhen (?:will|is|are|does|do)\b/],
    why: [/\bwhy (?:is|are|does|do|did|was|has|have|am)\b/],
    which: [/which|what/],
    /** Whether something has to be there; whether it is still there. Each of them in a text. */
    isNeeded: [
      /\b(?:(?:really |still )?(?:need(?:ed|s)?|required?|requires|necessary|mandatory|optional)|matters?)\b/g,
    ],
    isThere: [
      /\b(?:dead|deprecated|gone|removed|obsolete|outdated|dropped|alive|(?:still |no longer |not )?support(?:ed|s)?|still there)\b/g,
    ],
    /** It is as it was, whatever was done. */
    still: [
      /\bstill (?:not|no|fails?|does|doesnt|doesn't|isnt|isn't|wont|won't|cannot|cant|can't|get|gives?|says|the same)\b/,
      /\bbut (?:it |docker )?still\b/,
    ],
    /** Who has to do something does not look up what there is; each of them in a text. */
    haveTo: [/\bdo (?:i|we) have to\b/g],
    /** Two things, and which of them is better. */
    choice: [
      /\b(?:or|vs\.?|versus)\b.{0,80}\b(?:better|best|safer|faster)\b/,
      /\b(?:better|best|safer|faster)\b.{0,80}\b(?:or|vs\.?|versus)\b/,
      /^\s{0,4}(?:so |and |ok |hmm |rather )?[\w.+/-]{2,30} (?:or|vs\.?|versus) [\w.+/-]{2,30}(?: (?:for|with|on|in|as|if|when)\b|\s{0,4}\??$)/,
      /\bshould (?:i|we) (?:take|use|choose|pick|prefer|go with)\b.{0,80}\bor\b/,
      /\b(?:or|vs\.?|versus)\b.{0,80}\bwhich (?:one|of)\b/,
      /\bwhich (?:one|of)\b.{0,80}\bor\b/,
    ],
    /** One word beside the word for an option: `the vxlan option`; each of them in a text. */
    besideOption: [/\boption (?<name>[a-z0-9_]{2,40})/g, /\b(?<name>[a-z0-9_]{2,40}) option\b/g],
    /** A kernel by its number. */
    kernelNumber: [/\b(?:kernel|linux)(?: version| is| of)?[ :-]{0,2}v?\d\.\d/, /\b\d\.\d{1,3}(?:\.\d{1,3})? ?kernel/],
    /** The version of something; where to begin. */
    version: [/\bversions?\b/],
    begins: [/\bneed|\bstart|\bbegin|\bfirst/],
    /** Storage, also by words that may be of anything else. */
    storage: [/\bstorage|\bgraphdriver/],
    storageMaybe: [/\bstorage|\bdriver|\bbackend|\bgraphdriver/],
    /** The word for a USE flag, and what stands before it, as one token. */
    flagWord: [],
    /** The release of a kernel. */
    kernelRelease: [
      /\b(?:linux|kernel)(?: version| release)?[ :-]{0,2}v?(\d\.\d{1,3}(?:\.\d{1,3})?)/,
      // Who tells of two names the one that they have without such a word.
      /(?<!\b(?:old|older|previous|former|last|working|from|than|before|not an?|not) )\b(?<![\d.])([2-9]\.\d{1,3}(?:\.\d{1,3})?)(?:-[a-z0-9.]{1,20})? kernel\b/,
    ],
    /** A filesystem that something is on, and what stands behind it; the same before a word of its kind. */
    onFilesystem: [
      /\b(?:on|with|is|uses?|using|over|an?|my|of) (?:an? |the |my )?(zfs|btrfs|xfs|ext4|f2fs|nfs|tmpfs)(.{0,7})/,
    ],
    filesystemNamed: [
      /(?:^|[^a-z0-9/=-])(zfs|btrfs|xfs|ext4|f2fs|nfs|tmpfs) ?(?:root|partition|filesystem|pool|dataset)/,
    ],
    /** A filesystem that somebody may take, or sets against another: nothing is on it yet. */
    filesystemThoughtOf: [
      /\b(?:should|shall|can|could|may|might|would|better|to)(?: i| we| one)?(?: not)?(?: just| simply)? (?:use|take|pick|choose|switch to|move to|go with|go to)(?: an?| the)? (?:zfs|btrfs|xfs|ext4|f2fs|nfs|tmpfs)\b/g,
      /\b(?:zfs|btrfs|xfs|ext4|f2fs|nfs|tmpfs)(?: \w{1,10})? ?(?:or|vs\.?|versus|over|than|instead of|rather than|compared (?:to|with))(?: an?| the)? (?:zfs|btrfs|xfs|ext4|f2fs|nfs|tmpfs)\b/g,
    ],
    rootless: [/\brootless?\b|_rootless_/],
    arm64: [/\b(?:aarch64|arm64|raspberry pi)\b/],
  }),
  /** Before the name of where somebody wants to go. */
  towards: [' to '],
  /** Before the name of what somebody leaves. */
  awayFrom: ['from ', ' off ', 'leave ', 'leaving ', 'quit '],
};
