/** English words of cards: the short form of answers, their buttons and sections. */
export const cardEn = {
  card: {
    allAssumed: (host: string): string => `${host} (assumed)`,
    restAssumed: (known: string, assumed: string): string => `${known} · assumed: ${assumed}`,
    noSection: (id: string, all: string): string =>
      all === ''
        ? `this answer has no section ${id}; it has none at all`
        : `this answer has no section ${id}; it has ${all}`,
    back: 'Back to the short answer',
    details: 'Details',
    sources: 'All sources',
    compareWith: (name: string): string => `Compare with ${name}`,
    compare: (names: string): string => `Compare ${names}`,
    moveAway: (name: string): string => `Move away from ${name}`,
    about: (name: string): string => `About ${name}`,
    useFlag: (flag: string): string => `USE flag ${flag}`,
    backends: 'All storage drivers',
    useFlags: 'All USE flags',
    kernelOptions: 'Kernel options by subject',
    kernelGroup: (group: string): string => `Kernel options: ${group}`,
    recommend: 'Which driver for my host',
    symptoms: 'Known problems',
    installTopics: 'Installing, step by step',
    onboard: 'From nothing to the first container',
    help: 'What you can ask',
    analyze: 'Review a kernel configuration',
    byItself: 'By itself',
    /** How a driver came to be used, from the oldest to the asker's Docker. */
    selectedUntil: (how: string, version: string): string => `${how} until ${version}`,
    selectedSince: (how: string, version: string): string => `${how} since ${version}`,
    andOthers: (names: string, count: number): string => `${names} +${count}`,
    sourceCode: (name: string): string => `${name} source`,
  },
};
