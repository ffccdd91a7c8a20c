/** English words of the Slack adapter. */
export const slackEn = {
  slack: {
    colon: ': ',
    page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
    next: (page: number, pages: number): string => `Next page (${page}/${pages})`,
    previous: 'Previous page',
    share: 'Share in channel',
    sharedBy: (who: string): string => `Shared by ${who}`,
    askYourself: (line: string): string => `Ask it yourself: ${line}`,
    restAttached: 'There is more in the attached report.',
    upload: 'Upload a .config',
  },
};
