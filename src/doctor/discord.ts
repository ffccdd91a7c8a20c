/** Whether Discord takes the token, and has the commands that we have. */
import { createRegistration } from '../adapters/discord/registration/commands.ts';
import { syncCommands } from '../adapters/discord/registration/sync.ts';
import type { Command } from '../core/command.ts';
import type { DiscordRegistrationEnv } from '../env/discord.ts';
import { askPlatform, checkClock } from './ask-platform.ts';
import { bad, type Finding, good } from './finding.ts';

const ABOUT = 'discord';
const VERSION = 'v10';

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
      const answer = await askPlatform(`${apiUrl}/${VERSION}${route}?${query}`, `Bot ${token}`);
      return 'about' in answer || answer.status !== 200 ? [] : answer.body;
    },
    post: never,
    patch: never,
    delete: never,
  };
  const changes = await syncCommands(createRegistration(commands, false), { applicationId, isDryRun: true }, api);
  const wrong = changes.filter(({ kind }) => kind === 'created' || kind === 'updated').length;
  if (wrong === 0) return good(ABOUT, (words) => words.registered);
  return bad(ABOUT, (words) => words.notRegistered(wrong));
}

/** Asks Discord who the token belongs to, and for the commands of that application. */
export async function checkDiscord(env: DiscordRegistrationEnv, commands: readonly Command[]): Promise<Finding[]> {
  const url = `${env.apiUrl}/${VERSION}/oauth2/applications/@me`;
  const answer = await askPlatform(url, `Bot ${env.token}`);
  if ('about' in answer) return [answer];
  const clock = checkClock(url, answer);
  const id = answer.status === 200 ? idIn(answer.body) : null;
  if (id === null) return [bad(ABOUT, (words) => words.tokenBad('DISCORD_TOKEN', String(answer.status))), ...clock];
  if (env.applicationId !== null && env.applicationId !== id)
    return [bad(ABOUT, (words) => words.otherApplication(id)), ...clock];
  return [
    good(ABOUT, (words) => words.tokenGood('DISCORD_TOKEN')),
    good(ABOUT, (words) => words.intents),
    await checkRegistration(id, env, commands),
    ...clock,
  ];
}
