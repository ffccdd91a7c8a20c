/**
 * `npm run parity -- DIR CHECK_CONFIG`: our verdicts beside those of Docker's check script, symbol by symbol, on every
 * configuration of a folder, with `uname -r` faked as the file's header says. Every difference is printed with the fact
 * that explains it. Ends with `N explained, N unexplained`.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProfile } from '../src/core/profile.ts';
import type { KconfigTree } from '../src/knowledge/kconfig-tree.ts';
import { isGone, isNotYet } from '../src/knowledge/lifetime.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { analyze } from '../src/review/analyze.ts';
import type { OptionResult, ReviewDocument } from '../src/review/review.ts';
import { runCheckScript } from './prove/check-script.ts';
import { readConfig } from './read-config.ts';

const USAGE = 'usage: npm run parity -- DIR CHECK_CONFIG (a folder of configurations, the path of check-config.sh)';

/** The script asks for everything at once, so everything is reviewed that a kernel of today can be asked for. */
const NOT_WANTED = new Set(['storage-aufs', 'storage-devicemapper']);

type Verdict = 'set' | 'missing' | 'harmful' | 'not needed';

interface Difference {
  readonly symbol: string;
  readonly script: 'enabled' | 'missing' | 'not asked';
  readonly ours: Verdict;
  /** Null when no fact explains it. */
  readonly because: Reason | null;
}

/** Why two verdicts differ, and the fact that says so. */
interface Reason {
  readonly text: string;
  readonly fact: string;
}

/** One symbol as the review of a file and the facts see it. */
interface Question {
  readonly symbol: string;
  readonly document: ReviewDocument;
}

const knowledge = await loadKnowledge();

function review(text: string): ReviewDocument {
  return analyze(
    { name: '.config', bytes: Buffer.from(text) },
    {
      context: { knowledge, profile: createProfile(knowledge.defaultProfile, {}), commands: [] },
      overrides: {},
      want: knowledge.all('capability').filter(({ id }) => !NOT_WANTED.has(id)),
      locale: 'en',
    },
  );
}

const RANK: Record<Verdict, number> = { harmful: 3, missing: 2, set: 1, 'not needed': 0 };

function verdictOf({ need, status, value }: OptionResult): Verdict {
  if (need === 'not-applicable') return 'not needed';
  if (status === 'wrong') return 'harmful';
  if (value === 'y' || value === 'm') return status === 'missing' ? 'missing' : 'set';
  return status === 'missing' && need !== 'optional' ? 'missing' : 'not needed';
}

/** Our gravest verdict about each symbol. */
function ourVerdicts({ options }: ReviewDocument): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const option of options) {
    const known = verdicts.get(option.symbol);
    const verdict = verdictOf(option);
    if (known === undefined || RANK[verdict] > RANK[known]) verdicts.set(option.symbol, verdict);
  }
  return verdicts;
}

function treeOf({ profile }: ReviewDocument): KconfigTree | null {
  return knowledge.kconfigTree(profile.kernel, profile.arch);
}

function firstSentence(text: string): string {
  return text.split(/\.\s/)[0]?.replace(/\.$/, '') ?? text;
}

/** What a capability says about the symbol, in the first sentence of its own reason. */
function reasonOf(id: string, text: string, { symbol, document }: Question): Reason {
  const why = document.options.find((option) => option.symbol === symbol && option.capability === id)?.why;
  return { text: why === undefined ? text : `${text}: ${firstSentence(why)}`, fact: `capability:${id}` };
}

/** Why the script misses what we do not. */
function explainOnlyScript(question: Question): Reason | null {
  const { symbol, document } = question;
  const { kernel } = document.profile;
  const option = knowledge.get('kernel-option', symbol);
  if (!option) return null;
  const { removedIn, since } = option.lifetime;
  const byOption = (text: string): Reason => ({ text, fact: `kernel-option:${symbol}` });
  if (isGone(option, kernel)) return byOption(`gone since Linux ${removedIn}: it cannot be set`);
  if (isNotYet(option, kernel)) return byOption(`came with Linux ${since}, this is ${kernel}`);
  const tree = treeOf(document);
  if (tree?.lacks(symbol) && kernel.startsWith(/^\d+\.\d+/.exec(tree.linux)?.[0] ?? ' '))
    return { text: `Linux ${tree.linux} has no such option`, fact: tree.source };
  if (document.inputs.some(({ kind }) => kind !== 'kernel-config'))
    return byOption('a part of a configuration says nothing about what it does not name');
  return explainByWants(question) ?? byOption(`no reviewed capability needs it: ${firstSentence(option.now.en)}`);
}

/** Who would want it, and why that does not apply here. */
function explainByWants(question: Question): Reason | null {
  const { symbol, document } = question;
  const wants = knowledge.wantsOf(symbol).filter((want) => want.set);
  const met = (id: string): boolean =>
    document.capabilities.some((each) => each.id === id && (each.status === 'ok' || each.status === 'degraded'));
  const alternative = wants.find((want) => want.alternative && met(want.capability.id))?.capability.id;
  if (alternative) return reasonOf(alternative, `${alternative} is met by another set of options`, question);
  const parent = knowledge
    .all('capability')
    .find((each) => met(each.id) && wants.some((want) => each.anyOf?.includes(want.capability.id)));
  const via = document.capabilities.find((each) => each.id === parent?.id)?.via;
  if (parent && via) return reasonOf(parent.id, `${parent.id} is met by ${via}`, question);
  const other = wants.find((want) => want.alternative)?.capability.id;
  if (other) return reasonOf(other, `${other} takes another set of options`, question);
  const optional = wants.find((want) => want.need === 'optional')?.capability.id;
  if (optional) return reasonOf(optional, `optional for ${optional}`, question);
  const elsewhere = wants[0]?.capability.id;
  return elsewhere === undefined
    ? null
    : reasonOf(elsewhere, `only for ${elsewhere}, which does not apply to this host`, question);
}

/** Why we miss (or advise against) what the script calls enabled. */
function explainOnlyOurs(question: Question, text: string, ours: Verdict): Reason | null {
  const { symbol, document } = question;
  const finding = document.findings.find(
    (each) => each.subject === symbol && each.rule !== 'kernel-config/commented-out',
  );
  const option = document.options.find((each) => each.symbol === symbol && each.need !== 'not-applicable');
  if (ours === 'harmful')
    return option ? reasonOf(option.capability, `${option.capability} wants it off`, question) : null;
  const isComment = (line: string): boolean => line.trimStart().startsWith('#');
  const sets = (line: string): boolean => ['y', 'm'].some((value) => line.includes(`CONFIG_${symbol}=${value}`));
  if (text.split('\n').some((line) => isComment(line) && sets(line)))
    return { text: 'its line is a comment, which sets nothing', fact: 'rule:kernel-config/commented-out' };
  if (finding?.causes) {
    const causes = finding.causes.map((cause) => `${cause.symbol} is ${cause.state}`).join(', ');
    return { text: `its line is idle: ${causes}`, fact: treeOf(document)?.source ?? '' };
  }
  return null;
}

function compare(text: string, verdicts: ReadonlyMap<string, boolean>): Difference[] {
  const document = review(text);
  const ours = ourVerdicts(document);
  const differences: Difference[] = [];
  for (const [symbol, enabled] of verdicts) {
    const own = ours.get(symbol) ?? 'not needed';
    if (!enabled && own !== 'missing')
      differences.push({ symbol, script: 'missing', ours: own, because: explainOnlyScript({ symbol, document }) });
    if (enabled && (own === 'missing' || own === 'harmful'))
      differences.push({
        symbol,
        script: 'enabled',
        ours: own,
        because: explainOnlyOurs({ symbol, document }, text, own),
      });
  }
  for (const [symbol, own] of ours) {
    if (verdicts.has(symbol) || (own !== 'missing' && own !== 'harmful')) continue;
    const capability = document.options.find((each) => each.symbol === symbol && verdictOf(each) === own)?.capability;
    const text = `${capability} needs it ${own === 'missing' ? 'on' : 'off'}`;
    const because = capability === undefined ? null : reasonOf(capability, text, { symbol, document });
    differences.push({ symbol, script: 'not asked', ours: own, because });
  }
  return differences;
}

async function main(folder: string, script: string): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'parity-'));
  const names = readdirSync(folder)
    .filter((name) => /\.(config|gz)$/.test(name))
    .sort();
  let explained = 0;
  let unexplained = 0;
  for (const name of names) {
    const text = readConfig(join(folder, name));
    const version = review(text).profile.kernel;
    const { verdicts } = await runCheckScript(script, { text, name, version }, work);
    const differences = compare(text, verdicts);
    console.log(`${name}: Linux ${version}, ${verdicts.size} asked, ${differences.length} differences`);
    for (const { symbol, script: theirs, ours, because } of differences) {
      if (because === null) unexplained += 1;
      else explained += 1;
      const reason = because === null ? '?' : `${because.text} [${because.fact}]`;
      console.log(
        `  ${because === null ? 'UNEXPLAINED' : 'explained'} ${symbol}: script ${theirs}, ours ${ours} — ${reason}`,
      );
    }
  }
  rmSync(work, { recursive: true, force: true });
  console.log(`${explained} explained, ${unexplained} unexplained`);
  return unexplained > 0 || names.length === 0 ? 1 : 0;
}

const [folder, script] = process.argv.slice(2);
if (folder === undefined || script === undefined) {
  console.error(USAGE);
  process.exit(2);
}
process.exitCode = await main(folder, script);
