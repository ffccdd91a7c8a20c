/** Texts that have to be names of some kind: search domains, labels, exec options. */
import { trimEndOf } from '../../../core/trim-end.ts';
import type { Settings } from './settings.ts';
import { fault, type ValueFault } from './value-fault.ts';

/** opts.ValidateDNSSearch. The expression of Go lets a colon stand where a group was meant. */
const DOMAIN = /^:?[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?::?\.:?[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*\.?\s*$/;

export function searchProblem(value: string): string | null {
  const trimmed = trimEndOf(value.replace(/^ +/, ''), ' ');
  if (trimmed === '.') return null;
  const isDomain = trimmed.length < 255 && /[a-zA-Z]/.test(trimmed) && isDomainName(trimmed);
  return isDomain ? null : `${trimmed} is not a valid domain`;
}

function isDomainName(value: string): boolean {
  return DOMAIN.test(value);
}

const RESERVED_LABELS = ['com.docker.', 'io.docker.', 'org.dockerproject.'];

export function labelProblem(value: string): string | null {
  if (!value.includes('=')) return `bad attribute format: ${value}`;
  if (!RESERVED_LABELS.some((start) => value.toLowerCase().startsWith(start))) return null;
  return `label ${value} is not allowed: the namespaces com.docker.*, io.docker.*, and org.dockerproject.* are reserved for internal use`;
}

export function findLabelConflicts(settings: Settings): ValueFault[] {
  const seen = new Map<string, string>();
  return settings.texts('labels').flatMap(({ value, node }) => {
    const at = value.indexOf('=');
    const [name, said] = [value.slice(0, at), value.slice(at + 1)];
    const before = seen.get(name);
    seen.set(name, said);
    if (at === -1 || before === undefined || before === said) return [];
    const message = `conflict labels for ${name}=${said} and ${name}=${before}`;
    return [fault('label-conflict', 'labels', value, node, message)];
  });
}

export function execOptProblem(value: string): string | null {
  const at = value.indexOf('=');
  const name = value.slice(0, at).trim().toLowerCase();
  if (at === -1 || name === '' || value.slice(at + 1).trim() === '')
    return `invalid exec-opt (${value}): must be formatted 'opt=value'`;
  if (name === 'isolation') return `invalid exec-opt (${value}): option 'isolation' is only supported on windows`;
  return name === 'native.cgroupdriver' ? null : `invalid exec-opt (${value}): unknown option: '${name}'`;
}
