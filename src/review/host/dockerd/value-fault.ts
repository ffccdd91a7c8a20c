/** A value that dockerd refuses, and how most are found. */
import type { JsonNode } from '../json/json.ts';
import type { Settings } from './settings.ts';

/** What is wrong: a name for the words about it. */
export type ValueProblem =
  | 'log-level'
  | 'log-format'
  | 'dns'
  | 'dns-search'
  | 'host-gateway'
  | 'label'
  | 'label-conflict'
  | 'negative'
  | 'port'
  | 'runtime-reserved'
  | 'runtime-missing'
  | 'generic-resource'
  | 'host'
  | 'mirror'
  | 'cors'
  | 'graph'
  | 'exec-opt'
  | 'userland-proxy-path'
  | 'ipc-mode'
  | 'fixed-cidr-v6'
  | 'oom-score'
  | 'windows'
  | 'firewall-backend'
  | 'fwmark'
  | 'cgroupns'
  | 'cri'
  | 'cluster';

export interface ValueFault {
  readonly problem: ValueProblem;
  readonly key: string;
  readonly value: string;
  readonly node: JsonNode;
  /** The error of dockerd, without what it puts in front of it. */
  readonly message: string;
}

export function fault(problem: ValueProblem, key: string, value: string, node: JsonNode, message: string): ValueFault {
  return { problem, key, value, node, message };
}

/** A text that has to be one of a few. */
export function oneOf(problem: ValueProblem, key: string, allowed: readonly string[], tell: (value: string) => string) {
  return (settings: Settings): ValueFault[] => {
    const found = settings.text(key);
    if (!found || allowed.includes(found.value)) return [];
    return [fault(problem, key, found.value, found.node, tell(found.value))];
  };
}

export function eachText(problem: ValueProblem, key: string, tell: (value: string, docker: string) => string | null) {
  return (settings: Settings, docker: string): ValueFault[] =>
    settings.texts(key).flatMap(({ value, node }) => {
      const message = tell(value, docker);
      return message === null ? [] : [fault(problem, key, value, node, message)];
    });
}

export function negative(key: string, what: string, least = 0) {
  return (settings: Settings): ValueFault[] => {
    const found = settings.integer(key);
    if (!found || found.value >= least) return [];
    return [fault('negative', key, String(found.value), found.node, `invalid ${what}: ${found.value}`)];
  };
}

export function present(problem: ValueProblem, key: string, message: string) {
  return (settings: Settings): ValueFault[] => {
    const found = settings.text(key);
    return found ? [fault(problem, key, found.value, found.node, message)] : [];
  };
}
