/** English words about variables of the environment that are missing or wrong, and of what looks at them. */
import { doctorEn } from './doctor.ts';

export const envEn = {
  ...doctorEn,
  env: {
    problem: (variable: string, problem: string): string => `${variable} ${problem}`,
    notReadable: (reason: string): string => `cannot be read (${reason}); check its permissions`,
    fileNotReadable: (file: string, reason: string): string => `names ${file}, which cannot be read (${reason})`,
    fileEmpty: (file: string): string => `names ${file}, which is empty`,
    fileTooLong: (file: string, limit: number): string =>
      `names ${file}, which has more than ${limit} bytes: it is to hold the secret alone`,
    oneOf: (values: readonly string[]): string => `must be one of: ${values.join(', ')}`,
    noBot:
      'sets no variables of Slack or Discord, nor does the environment: fill them in there (cp .env.example .env; docs/slack.md and docs/discord.md say how)',
    portMissing: 'is missing: Slack or Discord over HTTP needs a port to listen on',
    portWrong: 'must be a number from 0 to 65535',
    addressWrong: 'must be an https:// address; plain http:// only for this machine',
    hostWrong: (host: string): string => `holds ${host}: give hosts only, like files.example.org:8443`,
    feedbackUrlWrong: (limit: number): string =>
      `must be the address of a page of at most ${limit} characters, like https://github.com/OWNER/NAME/issues/new`,
    hostAddressWrong: 'must be an address of this machine, like 127.0.0.1 or 0.0.0.0',
    storeMissing: 'must not be none: the tokens of many workspaces have to be kept',
    databaseWrong: 'must be an address like postgresql://user:password@host/database',
    numberWrong: (least: number): string => `must be a whole number from ${least} to 999999`,
  },
};
