/**
 * What people ask about an answer that they have before them: which file, whether to restart, what it does to their data.
 * Each is answered by what the answer itself says of it, so a fact needs nothing written for it.
 */

import type { Facet } from '../facet-ids.ts';
import type { SectionId } from '../section-ids.ts';
import type { Words } from '../words/index.ts';

/** What of an answer tells something about a facet, beside the words of {@link Words.facets}. */
export interface FacetRow {
  /** Parts that are about nothing else, the best first: one of them is shown as it is. */
  readonly parts?: readonly SectionId[];
  /** Parts of which all counts. */
  readonly whole?: readonly SectionId[];
  /** What stands somewhere in a command, a file or a code span; and how a command begins. */
  readonly typed?: readonly string[];
  readonly commands?: readonly string[];
  /** Labels of what counts. */
  readonly labels?: (words: Words) => readonly string[];
  /** It is told by what is to be typed alone. */
  readonly ofSteps?: true;
  /** What has to stand beside the words of {@link Words.facets}, in every language. */
  readonly beside?: readonly string[];
  /** What else may answer it. */
  readonly see?: string;
}

/** How versions of Docker and of kernels begin. */
const VERSIONS = '0.,1.,2.,3.,4.,5.,6.,7.,17.,18.,19.,20.,23.,24.,25.,26.,27.,28.,29'.split(',');

/** How commands begin that only look. */
export const LOOKS = (
  'docker info,docker ps,docker version,docker system df,docker inspect,docker stats,docker logs,docker image ls,' +
  'dockerd --validate,grep,zgrep,ls,lsmod,modinfo,findmnt,df,du,cat,stat,uname,rc-status,rc-service docker status,' +
  'systemctl status,journalctl,sysctl -n,lsblk,getfattr,iptables -L,iptables -S,nft list,id,groups,equery'
).split(',');

export const FACET_ROWS: Readonly<Record<Facet, FacetRow>> = {
  sources: { parts: ['sources'] },
  example: { parts: ['steps', 'set', 'moving-away', 'details'] },
  check: { parts: ['check'], commands: LOOKS, ofSteps: true, see: 'ask what-is-in-use' },
  undo: { parts: ['moving-away'] },
  lasting: {},
  duration: {},
  data: {},
  restart: {
    typed: ['reboot', 'modprobe', 'newgrp', ' restart', ' reload'],
    see: 'ask apply-changes',
  },
  files: {
    typed: ['/etc/', '~/.config/', 'daemon.json', '.config', 'scripts/config', 'CONFIG_'],
    see: 'ask where-files-are',
  },
  without: { parts: ['without'], labels: (words) => [words.why] },
  module: { labels: (words) => [words.values, words.module] },
  defaults: { labels: (words) => [words.default, words.timeline] },
  cost: { labels: (words) => [words.badAt, words.quota] },
  versions: {
    labels: (words) => [words.lifetime, words.inTheEbuild, words.timeline],
    whole: ['history'],
    beside: VERSIONS,
  },
  alternatives: { parts: ['alternatives', 'otherwise'] },
  support: {},
  risk: { labels: (words) => [words.badAt, words.never], whole: ['not-verified'] },
  packages: {
    labels: (words) => [words.needs, words.pullsIn, words.dependsOn],
    typed: ['app-', 'sys-', 'net-', 'dev-', 'virtual/'],
  },
  need: { parts: ['needed-for'], labels: (words) => [words.default] },
};
