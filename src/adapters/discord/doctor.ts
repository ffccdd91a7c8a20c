/** Whether Discord takes the token, and has the commands that we have. */
import { DefaultUserAgent } from '@discordjs/rest';
import { askPlatform, checkClock } from '../../chat/doctor/ask-platform.ts';
import { bad, type Finding, good, unsure } from '../../chat/doctor/finding.ts';
import type { Source } from '../../chat/env/source.ts';
import type { Command } from '../../core/command.ts';
import { type DiscordRegistrationEnv, readRegistration } from './env.ts';
import { createRegistration } from './registration/commands.ts';
import { syncCommands } from './registration/sync.ts';
import { discordWords } from './words/index.ts';

const ABOUT = 'discord';
const VERSION = 'v10';

/** Discord turns away who does not say what they are (https://docs.discord.com/developers/reference#user-agent). */
function headersFor(token: string): Record<string, string> {
  return { authorization: `Bot ${token}`, 'user-agent': DefaultUserAgent };
}

function idIn(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string' ? body.id : null;
}

/** Compares what is registered everywhere with what we have; changes nothing. */
async function checkRegistration(
  applicationId: string,
  { apiUrl, token }: DiscordRegistrationEnv,
  commands: readonly Command[],
): Promise<Finding> {
  const never = (): Promise<never> => Promise.reject(new Error('a dry run changes nothing'));
  const api = {
    async get(route: string, { query }: { query: URLSearchParams }): Promise<unknown> {
      const answer = await askPlatform(`${apiUrl}/${VERSION}${route}?${query}`, headersFor(token));
      return 'about' in answer || answer.status !== 200 ? [] : answer.body;
    },
    post: never,
    patch: never,
    delete: never,
  };
  const changes = await syncCommands(createRegistration(commands, false), { applicationId, isDryRun: true }, api);
  const wrong = changes.filter(({ kind }) => kind === 'created' || kind === 'updated').length;
  if (wrong === 0) return good(ABOUT, (_, words) => discordWords(words).doctor.registered);
  return bad(ABOUT, (_, words) => discordWords(words).doctor.notRegistered(wrong));
}

/** Asks Discord who the token belongs to, and for the commands of that application. Over HTTP the bots need no token. */
export async function checkDiscord(source: Source, commands: readonly Command[]): Promise<Finding[]> {
  if (!source.DISCORD_TOKEN) return [unsure(ABOUT, (_, words) => discordWords(words).doctor.noToken)];
  const env = readRegistration(source);
  const url = `${env.apiUrl}/${VERSION}/oauth2/applications/@me`;
  const answer = await askPlatform(url, headersFor(env.token));
  if ('about' in answer) return [answer];
  const clock = checkClock(url, answer);
  const id = answer.status === 200 ? idIn(answer.body) : null;
  if (id === null) return [bad(ABOUT, (words) => words.tokenBad('DISCORD_TOKEN', String(answer.status))), ...clock];
  if (env.applicationId !== null && env.applicationId !== id)
    return [bad(ABOUT, (_, words) => discordWords(words).doctor.otherApplication(id)), ...clock];
  return [
    good(ABOUT, (words) => words.tokenGood('DISCORD_TOKEN')),
    good(ABOUT, (_, words) => discordWords(words).doctor.intents),
    await checkRegistration(id, env, commands),
    ...clock,
  ];
}
