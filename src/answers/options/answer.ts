/** The answer to what somebody asks about kernel options, or was told to set. */
import type { OptionTalk } from '../../core/option-talk/read.ts';
import type { Reply } from '../../core/reply.ts';
import type { AnswerContext } from '../shared.ts';
import { answerSeveralOptions } from './several.ts';
import { answerOneOption } from './single.ts';

/** Answers for one option as for itself, for several as for a list. */
export function answerOptionTalk(talk: OptionTalk, context: AnswerContext): Reply {
  const [symbol = '', ...others] = talk.symbols;
  const option = others.length === 0 ? context.knowledge.get('kernel-option', symbol) : undefined;
  return option ? answerOneOption(option, talk, context) : answerSeveralOptions(talk, context);
}
