/** Whole phrases about the answer before: a part of it, one of its offers, that it did or did not help. */
import type { Facet } from '../../core/facet-ids.ts';
import { type Forms, hasForm, replaceForms } from '../../core/words/forms.ts';
import { type Heard, heard, heardAs } from '../../core/words/heard.ts';
import type { FollowUp } from './follow-up.ts';
import { beginsWith, withoutFillers } from './normal-form.ts';
import { readFacetsAsked } from './read-facet.ts';

/** The sections that answer a question about an answer, the best first. */
const SECTIONS: Readonly<Record<keyof Heard['aboutIt'], readonly string[]>> = {
  why: ['why', 'cause', 'findings', 'details'],
  ignore: ['without', 'otherwise', 'cause', 'why'],
  data: [],
  more: ['details', 'findings', 'cause', 'steps', 'why'],
  how: ['steps', 'set', 'gentoo', 'moving-away', 'details'],
  check: ['check', 'signs'],
  downsides: ['details', 'otherwise', 'why', 'notes'],
  alternatives: ['alternatives', 'otherwise'],
  moving: ['moving-away'],
  sources: ['sources'],
  history: ['history', 'formerly'],
};

/** The facets that the same questions ask for. */
const FACET_OF: Readonly<Partial<Record<keyof Heard['aboutIt'], Facet>>> = {
  check: 'check',
  ignore: 'without',
  data: 'data',
  downsides: 'risk',
  alternatives: 'alternatives',
  moving: 'undo',
  sources: 'sources',
  history: 'versions',
};

/** What stands in the place of a pronoun in {@link Heard.aboutIt}. */
const PRONOUNS: Forms = heard(({ talkForms }) => talkForms.pronounOf);
const [PLACEHOLDER = ''] = heard(({ placeholder }) => placeholder);
/** Made once: every message in a talk is looked at. */
const ABOUT = heardAs(({ aboutIt }) => aboutIt);
const OFFERS = heardAs(({ offers }) => offers);
const LANGUAGES = heardAs(({ inLanguage }) => inLanguage);

const PLACES: Readonly<Record<keyof Heard['offers'], number | 'only' | 'none'>> = {
  yes: 'only',
  none: 'none',
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  last: -1,
};

function readPlace(text: string): FollowUp | null {
  const offer = OFFERS.get(text);
  return offer === undefined ? null : { kind: 'offer', place: PLACES[offer] };
}

const HAN = /\p{Script=Han}/u;
/** Who says that nothing has changed says no more than that. In characters. */
const MAX_STUCK = 50;

function sectionAsked(asked: keyof Heard['aboutIt']): FollowUp {
  const facet = FACET_OF[asked];
  return { kind: 'section', sections: SECTIONS[asked], ...(facet !== undefined && { facets: [facet] }) };
}

function asksWhy(text: string): boolean {
  return heard((words) => words.asksWhy).some((word) => beginsWith(text, word));
}

/** A question about facets of the answer, in whatever words. */
function readFacetOf(text: string): FollowUp | null {
  const { facets, overrides } = readFacetsAsked(text);
  // `why does that take a reboot` asks for the reason, not for the reboot.
  if (facets.length > 0 && asksWhy(withoutFillers(text))) return sectionAsked('why');
  return facets.length === 0 ? null : { kind: 'section', sections: [], facets, overrides };
}

/** `still denied`, `还是超时`; `its =m in my .config though`: what was advised is so already. */
const STILL: Forms = heard(({ talkForms }) => talkForms.stillSo);
const NO_REPORT: readonly string[] = heard(({ asks, continuing }) => [...asks, ...continuing]);

function isStillSo(text: string): boolean {
  return hasForm(text, STILL) && !NO_REPORT.some((word) => text.endsWith(word));
}

/** Who wants an answer in another language says little besides. In characters. */
const MAX_LANGUAGE = 60;

/** That the answer is wanted in another language. */
function readLanguage(text: string): FollowUp | null {
  if (text.length > MAX_LANGUAGE) return null;
  for (const [phrase, locale] of LANGUAGES) if (beginsWith(`${text} `, phrase)) return { kind: 'again', locale };
  return null;
}

const MEANINGS = ['stuck', 'works', 'done', 'start', 'again', 'which'] as const;

/**
 * What a text asks about the answer before, where it is nothing else.
 * @param text in its normal form, without fillers
 */
export function readAboutAnswer(text: string): FollowUp | null {
  const asked = ABOUT.get(text) ?? ABOUT.get(replaceForms(text, PRONOUNS, () => PLACEHOLDER));
  if (asked !== undefined) return sectionAsked(asked);
  const meaning = MEANINGS.find((each) => heard((words) => words[each]).includes(text));
  if (meaning !== undefined) return { kind: meaning };
  const isStuck = heard(({ stuckBegins }) => stuckBegins).some(
    (mark) => text.startsWith(mark) || (HAN.test(mark) && text.endsWith(mark)),
  );
  if ((isStuck || isStillSo(text)) && text.length <= MAX_STUCK) return { kind: 'stuck' };
  return readPlace(text) ?? readLanguage(text) ?? readFacetOf(text);
}
