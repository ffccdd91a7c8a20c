/** Why the app was not installed, as far as whoever tried can do something about it. */
export type InstallProblem = 'cancelled' | 'again' | 'organisation' | 'rotation' | 'busy' | 'failed';

export class InstallRefusal extends Error {
  readonly problem: InstallProblem;

  constructor(problem: InstallProblem) {
    super(problem);
    this.name = 'InstallRefusal';
    this.problem = problem;
  }
}
