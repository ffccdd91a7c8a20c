/** Reviews what was pasted about a kernel: a configuration of which only so much is known. */
import { code } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import type { InputText } from '../input/read-input.ts';
import { partHeader } from '../kernel-config/header.ts';
import type { ConfigSource } from '../kernel-config/source.ts';
import type { CapabilityResult, Finding, ReviewDocument } from '../review.ts';
import {
  applyRules,
  type Judged,
  judgeConfig,
  profileFor,
  type Reviewed,
  type ReviewRequest,
  toDocument,
} from '../review-config.ts';
import { CONTROLLERS_MISSING, findControllers, findNotMounted } from './controllers.ts';
import { judgeComplaint } from './judge.ts';
import { findMissingModules } from './missing-modules.ts';
import { findNotShown } from './not-shown.ts';
import { optionNames } from './option-names.ts';
import { toKernelConfig } from './paste-config.ts';
import type { Paste } from './read-paste.ts';
import { isComplaint, type Statement } from './statement.ts';

/** A paste about several kernels is several files to the reader, each called as the paste calls it. */
function nameOf({ name }: InputText, { label }: Paste): string {
  return label === null ? name : `${name}: ${label}`;
}

/** What the asker says of the kernel counts more than what was read from words in the paste. */
function kernelOf({ kernelVersion, isKernelSaid }: Paste, { overrides }: ReviewRequest): string | null {
  return isKernelSaid && overrides.kernel !== undefined ? null : kernelVersion;
}

function toSource(
  input: InputText,
  paste: Paste,
  request: ReviewRequest,
  notShown: readonly Statement[] = [],
): ConfigSource {
  const config = toKernelConfig([...paste.statements, ...notShown]);
  const isExcerpt = paste.kind === 'kernel-excerpt' || paste.kind === 'loaded-modules';
  return {
    name: nameOf(input, paste),
    warnings: input.warnings,
    config,
    header: partHeader(config, kernelOf(paste, request)),
    origin: !isExcerpt ? 'report' : paste.isFound ? 'excerpt' : 'file',
    kind: isExcerpt && !paste.isFound ? 'kernel-fragment' : paste.kind,
    docker: paste.dockerVersion,
    cgroup: paste.cgroup,
  };
}

function lineOf({ symbol, wants }: Statement): string {
  return wants === 'unset' ? `# CONFIG_${symbol} is not set` : `CONFIG_${symbol}=y`;
}

/** An option that is off, and that nothing reviewed here needs. */
export const OPTION_OFF = 'kernel-config/option-off';

/** A complaint as a finding: what the rules say about the symbol, under the judgement. */
function toFinding(statement: Statement, ruled: Finding | undefined, judged: Judged): Finding {
  const { judgement, severity, why } = judgeComplaint(statement, judged);
  const { review: words, marks } = wordsFor(judged.view.locale);
  const isSwitch = judged.view.tree?.type(statement.symbol) === 'bool';
  const given = statement.given === undefined ? '' : words.invalidGiven(code(`=${statement.given}`), isSwitch);
  const isOpen = statement.wants === 'unchecked' && judgement === 'matters';
  const isToDo = judgement === 'matters' || judgement === 'depends' || judgement === 'optional';
  return {
    rule: `complaint/${judgement}`,
    // A symbol that the checker could not look up is no proof that it is missing.
    severity: statement.wants === 'unchecked' ? 'info' : severity,
    file: judged.source.name,
    line: statement.line,
    subject: statement.symbol,
    message: `CONFIG_${statement.symbol}${marks.colon}${words.judgements[isOpen ? 'would-matter' : judgement]}`,
    why: marks.sentences([given, judgement === 'matters' ? (ruled?.why ?? why) : why]),
    fix: isToDo ? (ruled?.fix ?? code(lineOf(statement))) : null,
    facts: judgement === 'unknown' ? [] : [`kernel-option:${statement.symbol}`],
    ...(ruled?.causes && { causes: ruled.causes }),
  };
}

const SEVERITIES = ['error', 'warning', 'info'];
const RULES = ['matters', 'depends', 'harmful', 'false-alarm', 'optional', 'unknown'].map(
  (name) => `complaint/${name}`,
);

function byGravity(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || RULES.indexOf(a.rule) - RULES.indexOf(b.rule)
  );
}

/** What is off and only another purpose than those that were reviewed needs: whoever looked it up wants to know. */
function offForOthers(paste: Paste, ruled: readonly Finding[], judged: Judged): Finding[] {
  if (paste.kind !== 'kernel-excerpt' || !paste.isFound) return [];
  const known = new Set(ruled.map(({ subject }) => subject));
  return paste.statements
    .filter(({ symbol, value }) => value === 'n' && !known.has(symbol))
    .flatMap((statement) => {
      const { judgement, why } = judgeComplaint({ ...statement, wants: 'set' }, judged);
      if (judgement !== 'optional' && judgement !== 'depends') return [];
      const { symbol, line } = statement;
      return {
        rule: OPTION_OFF,
        severity: 'info' as const,
        file: judged.source.name,
        line,
        subject: symbol,
        message: wordsFor(judged.view.locale).review.isNotSet(symbol, line),
        why,
        fix: null,
        facts: [`kernel-option:${symbol}`],
      };
    });
}

/** The options are there, and the limits are not. */
function withoutControllers(capability: CapabilityResult): CapabilityResult {
  if (capability.id !== 'limits' || capability.status === 'missing') return capability;
  return { ...capability, status: 'degraded' };
}

/** The paste as a configuration, with what a search in one did not show. */
function readSource(input: InputText, paste: Paste, request: ReviewRequest): ConfigSource {
  const source = toSource(input, paste, request);
  const { knowledge } = request.context;
  const { kernel, arch } = profileFor(source, request);
  const tree = paste.searches.length > 0 ? knowledge.kconfigTree(kernel, arch) : null;
  if (!tree) return source;
  const options = knowledge.all('kernel-option').map(({ id }) => id);
  const notShown = paste.searches.flatMap((search) => findNotShown(search, paste.statements, options, tree));
  return toSource(input, paste, request, notShown);
}

/** Reviews a paste by the same capabilities and the same solver as a whole file. */
export function reviewPaste(input: InputText, paste: Paste, request: ReviewRequest): Reviewed {
  const source = readSource(input, paste, request);
  const judged = judgeConfig(source, request);
  const ruled = applyRules(judged);
  const complaints = paste.statements.filter(isComplaint);
  const bySymbol = new Map(ruled.map((finding) => [finding.subject, finding]));
  const told = complaints.map((each) => toFinding(each, bySymbol.get(each.symbol), judged)).sort(byGravity);
  const symbols = new Set(complaints.map(({ symbol }) => symbol));
  const { knowledge, profile } = judged.view;
  const names = optionNames(knowledge, profile.kernel, profile.arch);
  const controllers = findControllers(paste.missingControllers, judged);
  const document = toDocument(judged, [
    ...told,
    ...findNotMounted(paste.lacksHierarchy, judged),
    ...controllers,
    ...findMissingModules(input.text, names, judged),
    ...ruled.filter(({ subject }) => !symbols.has(subject)),
    ...offForOthers(paste, ruled, judged),
  ]);
  const isReport = source.origin === 'report';
  const reviewed: ReviewDocument = {
    ...document,
    inputs: document.inputs.map((each) => ({
      ...each,
      symbols: isReport ? complaints.length : paste.statements.length,
    })),
    capabilities: controllers.some(({ rule }) => rule === CONTROLLERS_MISSING)
      ? document.capabilities.map(withoutControllers)
      : document.capabilities,
    moreFindings: paste.omitted,
  };
  return { document: reviewed, judged };
}
