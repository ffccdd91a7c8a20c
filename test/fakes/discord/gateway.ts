/** Discord's gateway on loopback: hello, identify, resume with replay, heartbeats, op 7, op 9 and close codes. */
import type { WebSocketPeer } from '../web-socket.ts';

export const BOT_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAx.GabcDE.fake-token-of-the-tests_0123456789';
export const APPLICATION_ID = '100000000000000001';

const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const MAX_PAYLOAD = 4096;
const MAX_SENDS = 120;
const IDENTIFY_WINDOW_MS = 5000;

interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly events: { readonly s: number; readonly t: string; readonly d: unknown }[];
  peer: WebSocketPeer | null;
  isValid: boolean;
}

interface Payload {
  readonly op: number;
  readonly d?: unknown;
}

interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly shard?: readonly [number, number];
}

export class FakeGateway {
  readonly problems: string[] = [];
  sessions: Session[] = [];
  identifies = 0;
  resumes = 0;
  heartbeats = 0;
  connections = 0;
  heartbeatMs = 41_250;
  maxConcurrency = 1;
  recommendedShards = 1;
  /** Zombie: the connection is open, and nothing is acknowledged. */
  ignoresHeartbeats = false;
  /** Takes connections and says nothing, until {@link speakAgain}. */
  isSilent = false;
  readonly #kept: WebSocketPeer[] = [];
  /** The close code that the next identify gets. */
  refusal: number | null = null;
  readonly #identifyTimes: number[] = [];
  readonly #url: () => string;

  constructor(url: () => string) {
    this.#url = url;
  }

  get openSessions(): Session[] {
    return this.sessions.filter(({ peer }) => peer?.isOpen === true);
  }

  /** What `GET /gateway/bot` says. */
  describe(): object {
    const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: this.maxConcurrency };
    return { url: this.#url(), shards: this.recommendedShards, session_start_limit: limit };
  }

  connect(peer: WebSocketPeer): void {
    this.connections += 1;
    if (this.isSilent) this.#kept.push(peer);
    else this.#welcome(peer);
  }

  /** Goes on with the connections that were left waiting. */
  speakAgain(): void {
    this.isSilent = false;
    for (const peer of this.#kept.splice(0)) this.#welcome(peer);
  }

  #welcome(peer: WebSocketPeer): void {
    let sends = 0;
    peer.onText = (text) => {
      sends += 1;
      if (text.length > MAX_PAYLOAD) this.#refuse(peer, 4002, `a payload of ${text.length} bytes`);
      else if (sends > MAX_SENDS) this.#refuse(peer, 4008, 'more than 120 payloads');
      else this.#read(peer, JSON.parse(text));
    };
    // Both codes end the session; any other leaves it to be resumed.
    peer.onClose = (code) => {
      for (const session of this.sessions) if (session.peer === peer && code < 1002) session.isValid = false;
    };
    this.#send(peer, 10, { heartbeat_interval: this.heartbeatMs });
  }

  /**
   * Sends an event to each session of a shard: two processes with one token have one each, and both hear of everything.
   * What a dead connection misses is replayed when it is resumed.
   * https://docs.discord.com/developers/events/gateway#sharding
   */
  dispatch(type: string, data: unknown, shard = 0): void {
    const sessions = this.sessions.filter((each) => each.shard[0] === shard && each.isValid);
    if (sessions.length === 0) throw new Error(`shard ${shard} has no session`);
    for (const session of sessions) this.#tell(session, type, data);
  }

  #tell(session: Session, type: string, data: unknown): void {
    const event = { s: session.events.length + 1, t: type, d: data };
    session.events.push(event);
    if (session.peer?.isOpen) this.#sendEvent(session.peer, event);
  }

  /** Op 7: come back soon. */
  reconnect(): void {
    for (const { peer } of this.openSessions) if (peer) this.#send(peer, 7, null);
  }

  /** Op 9: the session is over. */
  invalidate(): void {
    for (const session of this.openSessions) {
      session.isValid = false;
      if (session.peer) this.#send(session.peer, 9, false);
    }
  }

  closeAll(code: number): void {
    for (const { peer } of this.openSessions) peer?.close(code);
  }

  /** Cuts every connection without a word. */
  kill(): void {
    for (const { peer } of this.openSessions) peer?.kill();
  }

  #refuse(peer: WebSocketPeer, code: number, problem: string): void {
    this.problems.push(`gateway: ${problem}`);
    peer.close(code);
  }

  #read(peer: WebSocketPeer, { op, d }: Payload): void {
    if (op === 1) {
      this.heartbeats += 1;
      if (!this.ignoresHeartbeats) this.#send(peer, 11);
    } else if (op === 2) this.#identify(peer, d as Identify);
    else if (op === 6) this.#resume(peer, d as { token: string; session_id: string; seq: number });
    else this.#refuse(peer, 4001, `unknown opcode ${op}`);
  }

  #identify(peer: WebSocketPeer, { token, intents, shard = [0, 1] }: Identify): void {
    this.identifies += 1;
    const now = performance.now();
    this.#identifyTimes.push(now);
    const recent = this.#identifyTimes.filter((time) => now - time < IDENTIFY_WINDOW_MS - 50).length;
    if (recent > this.maxConcurrency) this.problems.push(`gateway: ${recent} identifies within five seconds`);
    if (this.refusal !== null) {
      peer.close(this.refusal);
      return;
    }
    if (token !== BOT_TOKEN) this.#refuse(peer, 4004, 'wrong token');
    else if ((intents & PRIVILEGED) !== 0) this.#refuse(peer, 4014, `privileged intents ${intents}`);
    else this.#open(peer, shard);
  }

  #open(peer: WebSocketPeer, shard: readonly [number, number]): void {
    const session: Session = { id: `session-${this.sessions.length + 1}`, shard, events: [], peer, isValid: true };
    this.sessions.push(session);
    this.#tell(session, 'READY', {
      v: 10,
      user: {
        id: APPLICATION_ID,
        username: 'docker-gentoo',
        discriminator: '0000',
        avatar: null,
        bot: true,
        flags: 0,
      },
      guilds: [{ id: '200000000000000001', unavailable: true }],
      session_id: session.id,
      resume_gateway_url: this.#url(),
      shard,
      application: { id: APPLICATION_ID, flags: 0 },
    });
  }

  #resume(
    peer: WebSocketPeer,
    { token, session_id: id, seq }: { token: string; session_id: string; seq: number },
  ): void {
    this.resumes += 1;
    const session = this.sessions.find((each) => each.id === id);
    if (token !== BOT_TOKEN) this.#refuse(peer, 4004, 'wrong token in a resume');
    else if (!session?.isValid || seq > session.events.length) this.#send(peer, 9, false);
    else {
      session.peer = peer;
      for (const event of session.events.slice(seq)) this.#sendEvent(peer, event);
      this.#tell(session, 'RESUMED', {});
    }
  }

  #sendEvent(peer: WebSocketPeer, event: Session['events'][number]): void {
    peer.send(JSON.stringify({ op: 0, ...event }));
  }

  #send(peer: WebSocketPeer, op: number, d: unknown = null): void {
    peer.send(JSON.stringify({ op, d, s: null, t: null }));
  }
}
