/** What somebody's shell tells the command `docker`. Nothing is executed. */
import { CLIENT_VARIABLES } from '../../client-variables.ts';
import type { Parsed, SourceText } from '../../evidence.ts';
import { type Assignment, readAssignments } from '../make-conf/assignments.ts';

export interface ClientEnvironment {
  /** The last value of each variable of the client. */
  readonly variables: readonly Assignment[];
}

export function parseClientEnvironment(source: SourceText): Parsed<ClientEnvironment> {
  const { assignments, readTo } = readAssignments(source.text);
  if (readTo !== null) source.stopAt(readTo);
  const last = new Map(assignments.map((assignment) => [assignment.name, assignment]));
  return { content: { variables: [...last.values()].filter(({ name }) => CLIENT_VARIABLES.has(name)) }, told: [] };
}
