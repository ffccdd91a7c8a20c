/**
 * Every kind of answer, whole: over a small world of made-up facts that say everything a fact can say, compared with the
 * texts in test/fixtures/answers. `npx vitest run test/answers/every-answer --update` writes them anew; read what changed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMMANDS } from '../../commands/index.ts';
import { renderText } from '../../src/adapters/terminal/render/render.ts';
import { createDispatcher, grammarOf } from '../../src/core/dispatch.ts';
import { parseCall, splitLine } from '../../src/core/parse-call.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { KNOWLEDGE_ROOT } from '../../src/knowledge/load.ts';
import { Fact } from '../../src/knowledge/schema/fact.ts';
import { compileSearch } from '../../src/knowledge/search/compile-search.ts';
import { treeFilesIn } from '../../src/knowledge/tree-files.ts';
import { knowledge } from '../support/ask.ts';
import { readLexicon } from '../support/small-knowledge.ts';

const FIXTURES = new URL('../fixtures/answers/', import.meta.url);
const FACTS = z.array(Fact).parse(parse(readFileSync(new URL('facts.yaml', FIXTURES), 'utf8'), { merge: true }));
const LEXICON = readLexicon();

const [checker] = knowledge.checkers;
const dispatcher = createDispatcher(
  new KnowledgeBase(
    {
      facts: FACTS,
      redirects: { 'backend:former': 'backend:alpha' },
      defaultProfile: { ...knowledge.defaultProfile, docker: '29.7', kernel: '6.18', arch: 'x86', init: 'openrc' },
      onboardingPaths: [],
      checkers: checker ? [{ ...checker, title: 'a checker', wanted: ['VETH'], unwanted: [] }] : [],
      changePolicy: knowledge.changePolicy,
      kernelLines: knowledge.kernelLines,
      checkedAgainst: knowledge.checkedAgainst,
      lexicon: LEXICON,
    },
    treeFilesIn(join(KNOWLEDGE_ROOT, 'kconfig')),
    () => compileSearch(FACTS, LEXICON),
  ),
  COMMANDS,
  (_id, error) => {
    throw error;
  },
);

/** A line, and the name of the text that it is answered with. */
const LINES: Readonly<Record<string, string>> = {
  backends: 'backend',
  'backends-of-1': 'backend --docker 19.03',
  backend: 'backend former',
  'backend-rootless': 'backend alpha --rootless',
  'backend-gone': 'backend beta',
  'backend-once': 'backend beta --docker 24.0',
  'backend-deprecated': 'backend gamma',
  'backend-not-yet': 'backend alpha --docker 28.0',
  compare: 'compare alpha beta gamma',
  recommend: 'recommend',
  'recommend-rootless': 'recommend --rootless',
  'recommend-nothing': 'recommend --existing devicemapper',
  uses: 'use',
  'use-flag': 'use alphaflag',
  'use-flag-once': 'use alphaflag --docker 28.0',
  'use-flag-gone': 'use oldflag',
  'use-flag-friend': 'use friendflag',
  kernel: 'kernel',
  'kernel-group': 'kernel base',
  option: 'kernel VETH',
  'option-old-kernel': 'kernel VETH --kernel 3.10',
  'option-tristate': 'kernel TUN',
  'option-bool': 'kernel NAMESPACES',
  'option-recommended': 'kernel BRIDGE',
  'option-gone': 'kernel WENT',
  'option-once': 'kernel WENT --kernel 5.10',
  'option-not-yet': 'kernel COMES',
  'option-automatic': 'kernel AUTO',
  'option-patched': 'kernel PATCHED',
  'option-harmful': 'kernel HARMS',
  'option-helper': 'kernel HELPS',
  capability: 'kernel walk',
  'capability-needs': 'kernel run',
  'capability-needs-old': 'kernel run --kernel 4.4 --init systemd',
  symptoms: 'fix',
  symptom: 'fix stuck',
  'symptom-elsewhere': 'fix stuck-elsewhere',
  installs: 'install',
  install: 'install begin',
  'install-dead': 'install dead',
  onboard: 'onboard',
  'onboard-systemd': 'onboard --init systemd',
  'onboard-step': 'onboard first-step',
  topic: 'ask thoughts',
  help: 'help backend',
};

describe('every kind of answer', () => {
  it.each(Object.entries(LINES))('%s', async (name, line) => {
    const { call } = parseCall(splitLine(line), 'en', grammarOf(dispatcher));
    const reply = await dispatcher.dispatch({ ...call, files: [] });
    const offers = reply.actions.map((action) => (action.type === 'ask' ? action.command : action.url));
    const told = `${line}\n${reply.outcome}, ${reply.tone}; ${offers.join(' · ')}\n\n${renderText(reply, { width: 100, colours: false })}`;
    await expect(told).toMatchFileSnapshot(new URL(`${name}.txt`, FIXTURES).pathname);
  });

  it('has a text of each, and no other', () => {
    const texts = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'));
    expect(texts.sort()).toEqual(
      Object.keys(LINES)
        .map((name) => `${name}.txt`)
        .sort(),
    );
  });
});
