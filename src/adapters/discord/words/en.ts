/** English words of the Discord adapter. */
export const discordEn = {
  /** How to say something about the host, or where the fix of a review is. */
  say: (what: string, value: string): string => {
    if (what === 'fragment') return 'the attached `docker.config`';
    if (what === 'script') return 'the attached `docker-config.sh`';
    return value === '' ? `the option \`${what}\`` : `\`${what}:${value}\``;
  },
  askNext: 'Ask next …',
  moreSources: (count: number): string => `${count} more`,
  restAttached: 'The whole report is attached.',
  commandsAttached: 'The commands are long; they are attached.',
  reviewCommand: 'Review attached config',
  explainCommand: 'Explain this error',
  commandSummary: 'Docker on Gentoo: storage backends, USE flags, kernel options, errors, reviews',

  /** The same for what a command is about; the names are those of its usage. */
  /** Names of one kind, in their order. */
  several: {
    first: 'First',
    second: 'Second',
    third: 'Third',
    fourth: 'Fourth',
  },
  forgotten: 'That button is too old; ask again.',
  sharedAlready: 'That was shared here already.',
  /** What is wrong with its variables. */
  env: {
    shardsWrong: 'must be auto or a number from 1 to 9999',
    withVersion: 'must not end with a version; give it without',
    tokenWrong: 'is no bot token: copy it from the page Bot, without “Bot ” before it',
    applicationIdWrong: 'must be the number from General Information',
    tokenForRegistration: 'is missing: commands are registered with the bot token',
    publicKeyWrong: 'must be the 64 hexadecimal digits from General Information',
    shardsOverHttp: 'is for the gateway, but DISCORD_PUBLIC_KEY is set for HTTP: keep one of them',
    tokenMissing: 'is missing: set it for the gateway, or DISCORD_PUBLIC_KEY and PORT for HTTP',
  },
  /** What `docker-gentoo doctor` found out about it. */
  doctor: {
    noToken: 'without DISCORD_TOKEN nothing can be asked of Discord: token and registration were not looked at',
    intents: 'no privileged intents are needed: interactions come without',
    otherApplication: (id: string): string =>
      `DISCORD_TOKEN belongs to the application ${id}, not to DISCORD_APPLICATION_ID: copy both from the same one`,
    registered: 'all commands are registered as they are',
    notRegistered: (count: number): string => `${count} commands are missing or old: run npm run discord:register`,
  },
};
