/** Finds every regular expression of a TypeScript source, wherever it stands. */
import ts from 'typescript';

export interface FoundRegex {
  /** `src/core/locale.ts:12`. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** An expression that is put together while the program runs: nobody can check it beforehand. */
interface Unreadable {
  readonly place: string;
  readonly text: string;
}

export interface Collection {
  readonly found: readonly FoundRegex[];
  readonly unreadable: readonly Unreadable[];
}

/** Methods that make an expression of a text that they are given. */
const CONVERTING = new Set(['match', 'matchAll']);

function isRegExpCall(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'RegExp'
  );
}

/** A call as `line.match(...)` whose argument is written as text. */
function isTextMatch(node: ts.Node): node is ts.CallExpression {
  const [argument] = ts.isCallExpression(node) ? node.arguments : [];
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    CONVERTING.has(node.expression.name.text) &&
    argument !== undefined &&
    (ts.isStringLiteralLike(argument) || ts.isTemplateExpression(argument))
  );
}

function readLiteral(text: string): Pick<FoundRegex, 'source' | 'flags'> {
  const end = text.lastIndexOf('/');
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

/** The source and flags of a call where both are written out. */
function readCall(node: ts.NewExpression | ts.CallExpression): Pick<FoundRegex, 'source' | 'flags'> | null {
  const [source, flags] = node.arguments ?? [];
  if (source === undefined || !ts.isStringLiteralLike(source)) return null;
  if (flags !== undefined && !ts.isStringLiteralLike(flags)) return null;
  return { source: source.text, flags: flags?.text ?? '' };
}

/** @param name as it shall be named in what is found */
export function collectRegexes(name: string, code: string): Collection {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest);
  const found: FoundRegex[] = [];
  const unreadable: Unreadable[] = [];
  const visit = (node: ts.Node): void => {
    const place = `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) found.push({ place, ...readLiteral(node.text) });
    if (isRegExpCall(node) || isTextMatch(node)) {
      const read = readCall(node);
      if (read) found.push({ place, ...read });
      else unreadable.push({ place, text: node.getText(file) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { found, unreadable };
}
