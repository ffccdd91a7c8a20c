/** Forms in which people go on in English with what was said. Folded (lower case), most without marks. */
import { formsOf } from '../forms.ts';

export const talkFormsEn = {
  talkForms: formsOf({
    /** What stands in the place of the pronoun of whole phrases; each of them in a text. */
    pronounOf: [/\b(?:that|this|them|these|those|one)\b/g],
    /** Something is as before, in a word or three, and nothing is asked: `still denied`; or it is set already: `its =m`. */
    stillSo: [
      /^(?:(?:it|that|this|docker|dockerd) )?(?:still|again) [a-z]+(?: [a-z]+){0,2}$/,
      /^(?:it is|it's|its) ?(?:already )?=?[ym](?: in (?:my |the )?[a-z.]{1,12})?$/,
    ],
    /** `it` that stands for nothing said before: `is it safe to …`, `it says …`, `make it work`. */
    emptyIt: [
      /\b(?:is|was|would|will|isn't) it [a-z]{1,20} (?:to|that|if|when|for)\b/,
      /\b(?:is|was|would|will|isn't) it [a-z]{1,20} [a-z]{1,20} (?:to|that|if|when|for)\b/,
      /\bit(?:'s| is| was) [a-z]{1,20} (?:to|that)\b/,
      /\bit (?:says|said|shows|prints|fails|failed|crashes|hangs|keeps|still|takes|worked|works)\b/,
      /\bit (?:won't|doesn't|didn't|does not|did not)\b/,
      /\b(?:make|made|get|got) it (?:work|working|possible|run|running)\b/,
      /\b(?:does it (?:take|matter)|is it just)\b/,
    ],
    /** The word for what was spoken of, behind a blank where something stands before it: `will that delete my volumes`. */
    pronoun: [
      /\b(?:it|them)\b|\b(?:this|that|these|those)(?=$| (?:one|option|flag|driver|setting|backend|thing|error|message|warning|work|mean|need|needed|required|necessary|support|supported|require|affect|happen|do|safe|normal|bad|ok|on|off)\b)/,
      /\b(?:will|does|would|can|could|did|should|is|was) (?:this|that)\b/,
    ],
    /** Behind that word: what it is the word of. */
    nounBehind: [/^ (?:one|option|flag|driver|setting|backend|thing|error|message|warning)\b/],
    /** Between a command, with some arguments, and what it printed. */
    prints: [/^[^?]{0,40}? (?:says|shows|prints|gives|is|has|only has)\b/],
    /** What asks without a mark: anywhere, also where it may be another word, at the end, and both. */
    asksAnywhere: [],
    asksMaybe: [],
    asksAtEnd: [],
    asksAtEndMaybe: [],
    /** Whether something may be deleted is asked, not whether anything is. */
    mayDelete: [/^(?:can|may|could|should) (?:i|we) (?:just |safely |now )?(?:delete|remove|wipe|erase|kill)\b/],
    /** A thing and its version, and nothing else: `zfs 2.3`, `iptables is 1.8.11`. */
    namedVersion: [/^([a-z][a-z0-9-]{1,30}) ?(?:is |version |version is |v)?(\d{1,4}(?:\.\d{1,4}){1,3})$/],
    /** A step by its number: `step 2`; and by its place. */
    stepNumber: [/\bstep (?<place>\d{1,2})\b/],
    stepPlace: [/\b(?<place>first|second|third|fourth|last) (?:command|step|line|point)\b/],
    /** Something is to be explained by its name. */
    explain: [
      /^(?:what does|what do|what is|what's|whats) (?:the |that |this )?([a-z0-9_./=-]{2,40})(?: (?:command|flag|option|line|part|thing|key|setting))?(?: do| mean| for| good for)?$/,
    ],
    /** A name that is denied. */
    denied: [/\b(?:not|forget|without|instead of) ?(?:an? |the )?([a-z0-9_.-]{1,30})/],
    /** Something that the host is not; each of them in a text. */
    deniedOfHost: [/\b(?:not|forget|without|instead of) ?(?:(?:on|with|using|running) )?(?:an? )?[a-z0-9.-]{1,30}/g],
    /** Who has not this has the other; each of them in a text. */
    withoutInit: [/\b(?:no|not|without) ?(?:(?:on|with|using|running) )?(systemd|openrc)/g],
    /** Two things do not go together. */
    against: [/\b(?:not|cannot|never|refuses?|without)\b/],
    /** What stands before a word and takes it back: `I don't use systemd`. */
    negates: [
      /\b(?:not|no|non|without|never|no longer|instead of|don't|dont|haven't|isn't)(?: (?:use|using|have|run|running|want|on|in|a|an|the|with)){0,2}[ -]?$/,
    ],
  }),
  /** What {@link talkForms} puts in the place of a pronoun. */
  placeholder: ['it'],
  /** Places of steps, in words. */
  counted: {
    first: ['first'],
    second: ['second'],
    third: ['third'],
    fourth: ['fourth'],
    fifth: [] as readonly string[],
    sixth: [] as readonly string[],
    seventh: [] as readonly string[],
    eighth: [] as readonly string[],
    ninth: [] as readonly string[],
    tenth: [] as readonly string[],
    last: ['last'],
  },
};
