/** Discord: connections that end, fall silent or lose their session, limits, failures, refusals, lost answers, copies. */
import type { Fault as PlannedFault, RouteName } from '../../../test/fakes/discord/fake-discord.ts';
import { until } from '../../../test/support/until.ts';
import { type Fault, overHttp, overSockets } from '../fault.ts';
import type { Scene } from '../scene.ts';

const RECONNECT_MS = 120_000;
/** Discord closes so when it restarts a part of itself, and for what it calls unknown errors. */
const CLOSE_CODES = [1001, 4000, 4009];
const REFUSED = 50_035;
const MOST = 3;
const LONGEST_DELAY_MS = 800;

/** Does something to the connection, and waits until there is a newer one with a session. */
async function replaced({ stage: { discord } }: Scene, act: () => void): Promise<void> {
  const { gateway } = discord;
  const before = gateway.connections;
  act();
  const isBack = (): boolean => gateway.connections > before && gateway.openSessions.some(({ isValid }) => isValid);
  await until('a new connection to Discord', isBack, RECONNECT_MS);
}

function ofConnection(name: string, weight: number, act: (scene: Scene) => void): Fault {
  return {
    name: `Discord: ${name}`,
    weight,
    fits: overSockets,
    run: (scene) => scene.disturb(name, () => replaced(scene, () => act(scene))),
  };
}

/** Over HTTP the first response is no request of ours. */
function routesOf(scene: Scene): RouteName[] {
  return overHttp(scene) ? ['edit'] : ['callback', 'edit'];
}

function ofRequests(name: string, weight: number, create: () => PlannedFault): Fault {
  return {
    name: `Discord: ${name}`,
    weight,
    run: async (scene) => {
      const faults = Array.from({ length: 1 + scene.random.below(MOST) }, create);
      scene.stage.discord.fail(scene.random.pick(routesOf(scene)), ...faults);
    },
  };
}

export const DISCORD_FAULTS: readonly Fault[] = [
  ofConnection('the socket is cut', 3, ({ stage }) => stage.discord.gateway.kill()),
  ofConnection('the connection is closed with a code', 3, ({ stage, random }) =>
    stage.discord.gateway.closeAll(random.pick(CLOSE_CODES)),
  ),
  ofConnection('the bot is asked to reconnect', 3, ({ stage }) => stage.discord.gateway.reconnect()),
  ofConnection('the session is invalid', 2, ({ stage }) => stage.discord.gateway.invalidate()),
  ofConnection('the socket is half open', 2, ({ stage }) => {
    for (const { peer } of stage.discord.gateway.openSessions) if (peer) peer.isMute = true;
  }),
  ofRequests('a storm of 429', 4, () => ({ status: 429, retryAfter: 0.3 })),
  ofRequests('500s', 4, () => ({ status: 500 })),
  ofRequests('an answer is lost', 3, () => ({ status: 0, isLost: true })),
  {
    name: 'Discord: a payload is refused',
    weight: 3,
    run: async (scene) => {
      scene.stage.discord.fail(scene.random.pick(routesOf(scene)), { status: 400, code: REFUSED });
    },
  },
  {
    name: 'Discord: something comes two or three times',
    weight: 4,
    run: (scene) => {
      const { discord } = scene.stage;
      const copies = 2 + scene.random.below(2);
      const set = (): void => {
        discord.nextCopies = copies;
      };
      return overSockets(scene) ? Promise.resolve(set()) : scene.copy(set, () => discord.nextCopies === 1);
    },
  },
  {
    name: 'Discord: something comes late, after others',
    weight: 3,
    run: async ({ crowds, random }) => {
      crowds.Discord.conditions.nextDelayMs = 1 + random.below(LONGEST_DELAY_MS);
    },
  },
];
