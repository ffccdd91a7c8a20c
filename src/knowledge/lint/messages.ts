/** A message quoted anywhere leads to an answer: what a fact tells of, `fix` must know when somebody pastes it. */

import type { Condition } from '../schema/common.ts';
import type { Fact } from '../schema/fact.ts';
import { inRange } from '../version.ts';
import { foldMessage } from './fold-message.ts';

const MIN_WORDS = 3;
/** The words of complaint by which a quoted message is told from a menu entry, a rule or a piece of a file. */
const COMPLAINS =
  /\b(?:errors?|fail(?:s|ed|ure)?|not (?:supported|available|found|enabled|loaded|registered|permitted|present|satisfied)|no such|no longer|could not|cannot|can't|aren't|isn't|denied|refused|invalid|unable|missing|unknown|deprecated|erroneously|disabled|warning|latest supported)\b/i;
/** What is typed or written into files, not said by a program. */
const TYPED = /^(?:-|<|--|\{|\$|journalctl|grep|docker |dockerd |CONFIG_|systemctl|dmesg|zgrep|echo )|\| ?grep/;

/**
 * Messages that are quoted and that no symptom answers, with the reason. Everything else that is quoted has one.
 */
const UNANSWERED: Readonly<Record<string, string>> = {
  'oci runtime create failed': 'stands before every message of runc',
  'error initializing network controller': 'stands before every message of the network drivers',
  'failed to register bridge driver': 'stands before every message of the bridge driver',
  'set up rule failed': 'stands before every message of iptables in swarm',
  'cgroup-hybrid is no longer supported': 'emerge says what to do itself',
  'could not load necessary modules for conntrack': 'logged without effect: the rules still work',
  'failed to prepare unsolicited arp': 'logged without effect on the container',
  'docker could not enable selinux on the host system': 'says itself what is missing',
  'set bridge default vlan failed': 'logged without effect: the overlay network works',
  'unknown kernel command line parameters': 'every boot with a boot loader of its own words says so',
  'mountpoint for cpuset not found': 'said by the containers of 2014; the page of the option answers it',
  'encryption keys not present': 'the swarm has to hand out keys; nothing to set on the node',
};

/** The Docker versions on both sides of every change that facts tell of. */
const SAMPLES = [
  '1.6',
  '1.12',
  '17.05',
  '18.09',
  '19.03',
  '20.10',
  '23.0',
  '24.0',
  '25.0',
  '27.5',
  '28.5',
  '29.0',
  '29.7',
];

/** One piece that a symptom says, with the versions that say it. */
interface Piece {
  readonly text: string;
  readonly docker: string | undefined;
}

/** What all symptoms say; built once for all facts. */
export type Pieces = readonly Piece[];

/** Collects the pieces of all symptoms with their versions. */
export function collectPieces(facts: readonly Fact[]): Pieces {
  return facts.flatMap((fact) =>
    fact.kind === 'symptom' ? fact.says.map((said) => ({ text: foldMessage(said), docker: fact.when?.docker })) : [],
  );
}

function meet(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return true;
  return SAMPLES.some((version) => inRange(version, left) && inRange(version, right));
}

/** What a quoted message has word for word: `…` and words in capitals (`NAME`) stand for anything. */
function literalParts(message: string): string[] {
  return message
    .replaceAll(/\b[A-Z]{3,}\b:?/g, (word) => (word.endsWith(':') ? word : '…'))
    .split('…')
    .map(foldMessage)
    .filter((part) => part !== '');
}

function holdsInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at !== -1;
  });
}

function isAnswered(message: string, docker: string | undefined, pieces: Pieces): boolean {
  const folded = foldMessage(message);
  const parts = literalParts(message);
  if (Object.keys(UNANSWERED).some((known) => folded.includes(known))) return true;
  return pieces.some(
    (piece) => (holdsInOrder(piece.text, parts) || folded.includes(piece.text)) && meet(docker, piece.docker),
  );
}

/** Every quoted message of a fact, with the Docker versions that the sentence is about. */
function quotedMessages(value: unknown, docker: string | undefined): { message: string; docker: string | undefined }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { when, en } = value as { when?: Condition; en?: unknown };
  const versions = typeof when === 'object' && when?.docker !== undefined ? when.docker : docker;
  const spans = typeof en === 'string' ? [...en.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '') : [];
  const quoted = spans.filter(
    (span) => span.split(' ').length >= MIN_WORDS && COMPLAINS.test(span) && !TYPED.test(span),
  );
  return [
    ...quoted.map((message) => ({ message, docker: versions })),
    ...Object.entries(value).flatMap(([key, child]) => (key === 'sources' ? [] : quotedMessages(child, versions))),
  ];
}

/** Messages that a fact quotes and that no symptom answers in the versions it speaks of, as sentences. */
export function lintMessages(fact: Fact, pieces: Pieces): string[] {
  // The range of a symptom is about what it says; its prose tells of other versions too.
  return quotedMessages({ ...fact, when: undefined }, undefined)
    .filter(({ message, docker }) => !isAnswered(message, docker, pieces))
    .map(
      ({ message, docker }) =>
        `quotes \`${message}\`, which no symptom says${docker === undefined ? '' : ` for Docker ${docker}`}: add it to \`says\` of one`,
    );
}
