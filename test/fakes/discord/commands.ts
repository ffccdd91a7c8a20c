/** The commands that an application has registered, as Discord keeps them and gives them back. */
import { findCommandProblems } from './command-schema.ts';
import { APPLICATION_ID } from './gateway.ts';

type Json = Record<string, unknown>;

/** A planned refusal of every request. */
export interface CommandRefusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

export class FakeCommands {
  readonly kept = new Map<string, Json>();
  readonly writes: string[] = [];
  readonly paths: string[] = [];
  readonly problems: string[] = [];
  refusal: CommandRefusal | null = null;

  /** Whether a request is about commands, or asks which application the token belongs to. */
  handles(path: string): boolean {
    return path === '/api/v10/oauth2/applications/@me' || /^\/api\/v10\/applications\/\d+\/(.*\/)?commands/.test(path);
  }

  /** Answers a request; null content: 204. */
  answer(method: string, url: URL, body: Buffer): { status: number; content: unknown } {
    const path = url.pathname;
    this.paths.push(path);
    const id = path.split('/commands/')[1] ?? '';
    if (this.refusal) return { status: this.refusal.status, content: this.refusal };
    if (path.endsWith('/@me')) return { status: 200, content: { id: APPLICATION_ID } };
    if (method === 'GET') return { status: 200, content: this.#list(url) };
    if (method === 'DELETE') return this.#remove(id);
    return { status: 200, content: this.#write(method, id, JSON.parse(body.toString())) };
  }

  add(command: Json): Json {
    const id = String(90_000_000_000_000_000n + BigInt(this.kept.size));
    // As Discord answers: fields that were not given are there, empty, and false ones of options are left out.
    const full = { id, application_id: APPLICATION_ID, version: '1', nsfw: false, default_member_permissions: null };
    this.kept.set(id, {
      description: '',
      name_localizations: null,
      description_localizations: null,
      ...command,
      ...full,
    });
    return this.kept.get(id) ?? {};
  }

  #list(url: URL): Json[] {
    if (url.searchParams.get('with_localizations') !== 'true') this.problems.push('asked without localisations');
    return [...this.kept.values()];
  }

  #remove(id: string): { status: number; content: unknown } {
    this.writes.push(`DELETE ${String(this.kept.get(id)?.name)}`);
    return this.kept.delete(id)
      ? { status: 204, content: null }
      : { status: 404, content: { code: 10_063, message: 'Unknown application command' } };
  }

  #write(method: string, id: string, body: Json): Json {
    const { type } = method === 'POST' ? body : (this.kept.get(id) ?? {});
    if (method === 'PATCH' && 'type' in body) this.problems.push('the type of a command cannot be edited');
    this.problems.push(...findCommandProblems({ ...body, type }));
    this.writes.push(`${method} ${String(body.name)}`);
    if (method === 'POST') return this.add(body);
    this.kept.set(id, { ...this.kept.get(id), ...body });
    return this.kept.get(id) ?? {};
  }
}
