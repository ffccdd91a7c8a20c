/** Our own verdict on a daemon.json, and what it leaves to the host. */
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { findRefusals, type Refusal } from '../../src/review/host/dockerd/refusals.ts';
import { Settings } from '../../src/review/host/dockerd/settings.ts';
import { readJson } from '../../src/review/host/json/read-json.ts';

const knowledge = await loadKnowledge();

/** All reasons why dockerd of a version would refuse the file. */
export function ourRefusals(text: string, docker: string): Refusal[] {
  const { root, fault } = readJson(text);
  return findRefusals({ root, fault, isEmpty: text.trim() === '' }, knowledge.host.daemonOptions, docker);
}

/** What dockerd looks up on the host before it is done with its configuration, by the names of differences.json. */
export function hostChecks(text: string): string[] {
  const settings = new Settings(readJson(text).root);
  const isSet = (key: string): boolean => settings.text(key) !== undefined;
  return [
    ...(settings.boolean('tls') === true || settings.has('tlsverify') ? ['certificates'] : []),
    ...(isSet('userns-remap') ? ['users'] : []),
    ...(isSet('userland-proxy-path') ? ['proxy-binary'] : []),
    ...(settings.has('cpu-rt-period') || settings.has('cpu-rt-runtime') ? ['realtime'] : []),
  ];
}
