import { CLIENT_VARIABLES } from '../../client-variables.ts';
import type { Detect } from '../kind.ts';
import { readAssignments } from '../make-conf/assignments.ts';

/** Sets a variable that only the command `docker` reads: the profile of a shell, or a file below /etc/env.d. */
export const detectClientEnvironment: Detect = (head) => {
  const { assignments, unread } = readAssignments(head);
  if (!assignments.some(({ name }) => CLIENT_VARIABLES.has(name))) return 'no';
  return unread.length === 0 ? 'likely' : 'possible';
};
