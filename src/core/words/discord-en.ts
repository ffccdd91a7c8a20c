/** English words of the Discord adapter. */
export const discordEn = {
  discord: {
    colon: ': ',
    page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
    next: (page: number, pages: number): string => `Next page (${page}/${pages})`,
    previous: 'Previous page',
    share: 'Share in channel',
    sharedBy: (who: string): string => `Shared by ${who}`,
    askYourself: (line: string): string => `Ask it yourself: ${line}`,
    askNext: 'Ask next …',
    moreSources: (count: number): string => `and ${count} more`,
    restAttached: 'The whole report is attached.',
    commandsAttached: 'The commands are long; they are attached.',
    upload: 'Upload a .config',
    forgotten: 'That button is too old; ask again.',
  },
};
