/** Slack: connections that end or fall silent, limits, failures, refusals, events that come twice or out of order. */
import type { Fault as PlannedFault } from '../../../test/fakes/slack/fake-slack.ts';
import { until } from '../../../test/support/until.ts';
import { type Fault, overSockets } from '../fault.ts';
import type { Scene } from '../scene.ts';

const RECONNECT_MS = 120_000;
/** What the bot calls to answer. */
const METHODS = ['chat.postMessage', 'users.info', 'views.publish', 'files.getUploadURLExternal', 'response_url'];
/** As many as the bot tries again after. */
const MOST = 3;
const LONGEST_DELAY_MS = 800;

/** Until the bot has a connection that is newer. */
async function untilReplaced({ stage: { slack } }: Scene, before: number): Promise<void> {
  await until('a new connection to Slack', () => slack.peers.length > before, RECONNECT_MS);
}

/** Plans failures of a method; not on top of those that are still to come. */
function plan(scene: Scene, create: () => PlannedFault): void {
  const { slack } = scene.stage;
  const method = scene.random.pick(METHODS);
  if ((slack.faults.get(method) ?? []).length > 0) return;
  slack.fail(method, ...Array.from({ length: 1 + scene.random.below(MOST) }, create));
}

export const SLACK_FAULTS: readonly Fault[] = [
  {
    name: 'Slack: the socket is cut',
    weight: 4,
    fits: overSockets,
    run: (scene) =>
      scene.disturb('a cut socket', async () => {
        const before = scene.stage.slack.peers.length;
        scene.stage.slack.openPeers.at(-1)?.kill();
        await untilReplaced(scene, before);
      }),
  },
  {
    name: 'Slack: the socket is half open',
    weight: 2,
    fits: overSockets,
    run: (scene) =>
      scene.disturb('a half-open socket', async () => {
        const before = scene.stage.slack.peers.length;
        for (const peer of scene.stage.slack.openPeers) peer.isMute = true;
        await untilReplaced(scene, before);
      }),
  },
  {
    name: 'Slack: the connection is refreshed',
    weight: 3,
    fits: overSockets,
    run: (scene) =>
      scene.disturb('a refreshed connection', async () => {
        const before = scene.stage.slack.peers.length;
        scene.stage.slack.refresh();
        await untilReplaced(scene, before);
      }),
  },
  {
    name: 'Slack: a storm of 429',
    weight: 4,
    run: async (scene) => plan(scene, () => ({ status: 429, retryAfter: 1 })),
  },
  {
    name: 'Slack: 500s',
    weight: 4,
    run: async (scene) => plan(scene, () => ({ status: 500 })),
  },
  {
    name: 'Slack: a payload is refused',
    weight: 3,
    run: async ({ stage: { slack }, random }) => {
      if (random.below(2) === 0) slack.fail('chat.postMessage', { error: 'invalid_blocks', onlyBlocks: true });
      else slack.fail('response_url', { status: 400, error: 'invalid_blocks' });
    },
  },
  {
    name: 'Slack: something comes two or three times',
    weight: 4,
    run: (scene) => {
      const { conditions } = scene.crowds.Slack;
      const copies = 2 + scene.random.below(2);
      const set = (): void => {
        conditions.nextCopies = copies;
      };
      return overSockets(scene) ? Promise.resolve(set()) : scene.copy(set, () => conditions.nextCopies === 1);
    },
  },
  {
    name: 'Slack: something comes late, after others',
    weight: 3,
    run: async (scene) => {
      scene.crowds.Slack.conditions.nextDelayMs = 1 + scene.random.below(LONGEST_DELAY_MS);
    },
  },
];
