/** English words about what is remembered. */
export const memoryEn = {
  memory: {
    down: 'What I remember cannot be reached right now. Questions are answered all the same; try this again in a minute.',
    none: 'This bot remembers nothing: it has no place to keep it. Questions are answered all the same; its operator finds the way in docs/store.md.',
    noSuchScope: 'There is nothing to set for everybody here: a direct message is no channel of a team.',
    notRead: 'Your host could not be looked up just now: this answer is for the host it names.',
  },
};
