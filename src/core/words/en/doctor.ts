/** English words of `docker-gentoo doctor`: what was looked at, and what to do. */
export const doctorEn = {
  doctor: {
    /** How a line begins. */
    states: { good: 'good', bad: 'BAD', unsure: 'not known' },
    configuration: (bots: readonly string[]): string => `the variables are complete for: ${bots.join(', ')}`,
    noAnswer: (host: string, reason: string): string =>
      `${host} cannot be reached (${reason}): look at DNS, the firewall, a proxy, and this machine's certificates`,
    tokenGood: (variable: string): string => `${variable} is accepted`,
    tokenBad: (variable: string, reason: string): string =>
      `${variable} was refused (${reason}): copy it again from the page of the app`,
    clockGood: (host: string): string => `the clock agrees with ${host}`,
    clockWrong: (host: string, seconds: number): string =>
      `the clock is ${seconds} s off from ${host}; more than 300 s, and signed requests are refused: start a time service (chronyd, ntpd)`,
    storeNone: 'nothing is to be remembered (STORE_PATH=none)',
    databaseGood: 'the database answers',
    databaseBad: (reason: string): string =>
      `the database does not answer (${reason}): look at DATABASE_URL, and whether the server runs and lets this machine in`,
    folderGood: (folder: string, megabytes: number): string => `${folder} can be written, ${megabytes} MB are free`,
    folderBad: (folder: string, reason: string): string =>
      `nothing can be kept in ${folder} (${reason}): set STORE_PATH, or let the user of the bot write there`,
    diskFull: (folder: string, megabytes: number): string =>
      `only ${megabytes} MB are free in ${folder}: the store needs room for its journal; make at least 100 MB free`,
  },
};
