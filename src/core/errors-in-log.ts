/**
 * Errors as the log has them: what happened and where, without what people wrote and without secrets. The engine's own errors quote the values
 * they are about (`Cannot use 'in' operator to search for 'type' in …`, `"…" is not valid JSON`), and so do Node's, so of
 * these the log has the kind and the place. Errors that we or the platforms name say what they say.
 */

import { maskSecrets } from './mask-secrets.ts';

/** Kinds of errors that the engine throws; it calls none just Error. */
const ENGINE = new Set(['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'URIError', 'EvalError']);
/** The same in a line that a library wrote about one: what follows the name may be quoted. */
const IN_TEXT = /\b(?:Type|Range|Syntax|Reference|URI|Eval)Error\b/;

function cutAfterName(text: string): string {
  const found = IN_TEXT.exec(text);
  return found ? text.slice(0, found.index + found[0].length) : text;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
}

/** Libraries put errors into errors of their own, with the same message. */
function originOf(error: unknown): unknown {
  return error instanceof Error && 'original' in error && error.original instanceof Error ? error.original : error;
}

/** An error in one line. */
export function reasonForLog(thrown: unknown): string {
  return maskSecrets(reasonOf(thrown));
}

function reasonOf(thrown: unknown): string {
  const error = originOf(thrown);
  if (typeof error === 'string') return cutAfterName(error);
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  return ENGINE.has(error.name) ? `${error.name}${codeOf(error)}` : error.message;
}

/** An error with the places it came through, one a line. */
export function errorForLog(thrown: unknown): string {
  const error = originOf(thrown);
  if (!(error instanceof Error)) return reasonForLog(error);
  const { name, message, stack = '' } = error;
  const start = stack.indexOf(message);
  const places = start < 0 ? '' : stack.slice(start + message.length);
  const reason = reasonForLog(error);
  return `${ENGINE.has(name) ? '' : `${name}: `}${reason}${places}`;
}
