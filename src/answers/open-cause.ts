/** A cause that answers a text which tells no more than the message that it shares with others. */
import { say } from '../core/locale.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { causesInWords, type Symptom } from './causes-first.ts';
import { MAX_OTHERS } from './decide-words.ts';
import type { Decision } from './decision.ts';
import { rank, WHOLE_NAME } from './rank.ts';
import type { AnswerContext } from './shared.ts';

/** What a program says where a cause is the case, in what tells how it is recognised: `invalid argument`. */
const QUOTED = /`([^`]{1,80})`/;

/** The causes of a symptom whose message ends in the same words, of which the text has no more than those. */
function causesAlike({ causes }: Symptom, folded: string, context: AnswerContext): Symptom['causes'] {
  const saidBy = ({ how }: Symptom['causes'][number]): string => QUOTED.exec(say(how, 'en'))?.[1] ?? '';
  return causes.filter((cause) => {
    const said = context.knowledge.search.fold(saidBy(cause));
    return (
      said !== '' && folded.includes(said) && causes.some((other) => other !== cause && saidBy(other) === saidBy(cause))
    );
  });
}

/** The symptom that lists a fact among causes which the text does not tell apart. */
function openSymptom(fact: Fact, folded: string, context: AnswerContext): Symptom | undefined {
  const ref = `${fact.kind}:${fact.id}`;
  return context.knowledge.all('symptom').find((symptom) => {
    const isAlike = causesAlike(symptom, folded, context).some((cause) => cause.fact === ref && cause.words.length > 0);
    return isAlike && causesInWords(symptom, folded, context).length === 0;
  });
}

/**
 * The symptom that lists all causes, where one of them was about to answer by its words and nothing in the text says that it
 * is this one.
 */
export function ofOpenCause(decision: Decision, folded: string, context: AnswerContext): Decision {
  if (decision.kind !== 'fact' || decision.fact.kind !== 'symptom') return decision;
  const { fact, others } = decision;
  const symptom = openSymptom(fact, folded, context);
  if (!symptom) return decision;
  const isNamed = rank(folded, 'ask', context).some(({ it, namedShare }) => it === fact && namedShare >= WHOLE_NAME);
  if (isNamed) return decision;
  return {
    kind: 'fact',
    fact: symptom,
    others: [fact, ...others.filter((each) => each !== symptom)].slice(0, MAX_OTHERS),
  };
}
