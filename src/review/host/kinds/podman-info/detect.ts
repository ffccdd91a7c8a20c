import type { Sureness } from '../kind.ts';

const EMULATED = /^Emulate Docker CLI using podman\b/m;
const HOST = /^host:[ \t]*$/m;
const BUILDAH = /^[ \t]{1,8}buildahVersion: /m;

/** podman's own notice, or its information about a host. */
export function detectPodmanInfo(head: string): Sureness {
  return EMULATED.test(head) || (HOST.test(head) && BUILDAH.test(head)) ? 'certain' : 'no';
}
