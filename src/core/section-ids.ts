/** The parts that an answer may have, by the word that asks for each. */

/** The words that ask for a section. They are the same in every language, as commands are. */
export const SECTION_IDS = [
  'details',
  'table',
  'filesystems',
  'gentoo',
  'moving-away',
  'steps',
  'notes',
  'formerly',
  'messages',
  'signs',
  'cause',
  'check',
  'why',
  'without',
  'needed-for',
  'set',
  'alternatives',
  'otherwise',
  'findings',
  'history',
  'not-verified',
  'sources',
] as const;
/** Parts of a list, asked for right behind its command: `fix dockerd`. */
export const LIST_IDS = [
  'docker',
  'dockerd',
  'container',
  'emerge',
  'kernel',
  'docker-info',
  'build',
  'check-config',
  'behaviour',
  'companions',
  'former',
  'capabilities',
  'groups',
] as const;

export type SectionId = (typeof SECTION_IDS)[number] | (typeof LIST_IDS)[number];
