/** English words for answers about options that somebody asks about, or was told to set. */
export const optionAnswersEn = {
  optionAnswers: {
    /** Whether Docker needs it. */
    needs: {
      start: 'Required: an ordinary Docker host does not work without it.',
      way: (purposes: string): string => `Required with ${purposes}; there are other ways.`,
      part: (purposes: string): string => `Required for ${purposes}; Docker itself starts without it.`,
      recommended: 'Recommended, not required.',
      optional: 'Optional: Docker works without it.',
      special: (purposes: string): string => `Only for ${purposes}; any other Docker host does without it.`,
    },
    emergeGoesOn: 'the emerge goes on without it',
    emergeGoesOnAll: 'The emerge goes on: Portage only warns of these',
    onlyWarns: 'Portage only warns: no kernel option stops the emerge of docker, containerd or runc.',
    moduleIsEnough: '`m` is enough',
    onlyBuiltIn: '`y` only: it cannot be a module',
    moduleIsNotEnough: '`y`: a module would not do',
    moduleHas:
      'Docker takes either. With `m` the modules of the running kernel have to be installed; `y` is always there.',
    whatOfThese: 'What Docker needs of these',
    wishTitle: 'A list of what to set: it does not say what your kernel has',
    wishOne: 'This says what to set: whether your kernel has it, I cannot see from that.',
    wishHint: 'Look with this command, or hand me the `.config`: then I tell what is missing.',
    showsThem: 'What the running kernel has of them; what this does not print is off',
    showsAll: 'The whole configuration of the running kernel, to hand over',
    notListed: 'Not in it',
    othersNeeded: (count: number): string => `${count} others that every Docker host needs`,
    special: 'For special purposes',
    nothingToSet: 'Nothing to set',
    notKnown: 'Not known here',
  },
};
