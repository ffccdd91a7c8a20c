/** As little of Discord as a bench needs: a gateway that hands out interactions, and callbacks that end them. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketPeer } from '../../test/fakes/web-socket.ts';

const HELLO = JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 }, s: null, t: null });
const ACK = JSON.stringify({ op: 11, d: null, s: null, t: null });
const APPLICATION = '100000000000000001';

interface Line {
  readonly peer: WebSocketPeer;
  sequence: number;
}

export class BenchDiscord {
  readonly #lines = new Map<string, Line>();
  readonly #pending = new Map<string, () => void>();
  readonly #server = createServer((request, response) => this.#handle(request, response));
  #counter = 0;

  async start(): Promise<this> {
    this.#server.on('upgrade', (request, socket) => this.#connect(new WebSocketPeer(request, socket)));
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  get #host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `http://${this.#host}/api`;
  }

  stop(): void {
    for (const { peer } of this.#lines.values()) peer.kill();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Hands `/docker-gentoo backend btrfs` to the bot with this token; returns the milliseconds until its callback. */
  async ask(token: string): Promise<number> {
    const line = this.#lines.get(token);
    if (!line) throw new Error('that bot is not connected');
    this.#counter += 1;
    const key = `bench-${this.#counter}`;
    const answered = new Promise<void>((resolve) => this.#pending.set(key, resolve));
    const start = performance.now();
    line.sequence += 1;
    const d = createInteraction(String(10n ** 18n + BigInt(this.#counter)), key);
    line.peer.send(JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: line.sequence, d }));
    await answered;
    return performance.now() - start;
  }

  #connect(peer: WebSocketPeer): void {
    peer.onText = (text) => {
      const { op, d } = JSON.parse(text);
      if (op === 1) peer.send(ACK);
      if (op !== 2) return;
      this.#lines.set(d.token, { peer, sequence: 1 });
      const user = { id: APPLICATION, username: 'bench', discriminator: '0', avatar: null, bot: true };
      const application = { id: APPLICATION, flags: 0 };
      const ready = { v: 10, user, guilds: [], session_id: 's', resume_gateway_url: `ws://${this.#host}`, application };
      peer.send(JSON.stringify({ op: 0, t: 'READY', s: 1, d: ready }));
    };
    peer.send(HELLO);
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    request.resume();
    if (path.startsWith('/api/v10/gateway/bot')) {
      const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ url: `ws://${this.#host}`, shards: 1, session_start_limit: limit }));
      return;
    }
    const key = path.split('/')[5] ?? '';
    request.on('end', () => {
      response.writeHead(204).end();
      this.#pending.get(key)?.();
      this.#pending.delete(key);
    });
  }
}

function createInteraction(id: string, token: string): object {
  const user = { id: '500000000000000001', username: 'ann', discriminator: '0', avatar: null, global_name: 'Ann' };
  return {
    id,
    token,
    application_id: APPLICATION,
    type: 2,
    version: 1,
    guild_id: '200000000000000001',
    guild_locale: 'en-US',
    guild: { id: '200000000000000001', features: [], locale: 'en-US' },
    channel_id: '300000000000000001',
    channel: { id: '300000000000000001', type: 0, name: 'general', permissions: '0', position: 0, flags: 0 },
    member: {
      user,
      roles: [],
      permissions: '2248473465835073',
      joined_at: '2026-01-01T00:00:00Z',
      flags: 0,
      avatar: null,
    },
    app_permissions: '2248473465835073',
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { 0: '200000000000000001' },
    context: 0,
    attachment_size_limit: 10_485_760,
    data: {
      id: '400000000000000001',
      name: 'docker-gentoo',
      type: 1,
      options: [{ name: 'backend', type: 1, options: [{ name: 'name', type: 3, value: 'btrfs' }] }],
    },
  };
}
