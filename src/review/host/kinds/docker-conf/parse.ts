/** Reads /etc/conf.d/docker: what the init script hands to dockerd. Nothing is executed. */
import { splitCommand } from '../../command-words.ts';
import type { Parsed, SourceText } from '../../evidence.ts';
import { tellFlags } from '../../tell-flags.ts';
import { type Assignment, readAssignments } from '../make-conf/assignments.ts';

/** A word of dockerd's command line. */
interface FlagWord {
  readonly text: string;
  readonly line: number;
}

export interface DockerConf {
  readonly words: readonly FlagWord[];
  /** The last value of each variable. */
  readonly settings: ReadonlyMap<string, Assignment>;
  readonly assignments: readonly Assignment[];
  /** Lines that assign nothing, 1-based. */
  readonly unread: readonly number[];
}

/** The variable whose words the service script hands on. */
const HANDED_ON = 'DOCKER_OPTS';

/** The words of a value; those that a shell would take for a command are meant to be of it. */
function wordsOf({ value, rest, line }: Assignment): FlagWord[] {
  return splitCommand(rest === undefined ? value : `${value} ${rest}`, line);
}

export function parseDockerConf(source: SourceText): Parsed<DockerConf> {
  const { assignments, unread, readTo } = readAssignments(source.text);
  if (readTo !== null) source.stopAt(readTo);
  const settings = new Map(assignments.map((assignment) => [assignment.name, assignment]));
  const options = settings.get(HANDED_ON);
  const words = options ? wordsOf(options) : [];
  const first = assignments[0];
  return {
    content: { words, settings, assignments, unread },
    told: [source.tell('init', 'openrc', first?.line ?? null, 'configured'), ...tellFlags(words, source)],
  };
}
