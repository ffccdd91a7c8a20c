/** What all facts share: words in two languages, conditions, sources. Strict: an unknown key is an error. */
import { z } from 'zod';
import { isRange } from '../version.ts';
import type { Locale } from './locales.ts';
import { ARCHES, FILESYSTEMS, INITS } from './names.ts';

const Prose = z.string().min(1);
const IN_EACH_LANGUAGE = { en: Prose, 'zh-CN': Prose.optional() } satisfies Record<Locale, z.ZodType>;

/** Prose. Markup is limited to `code spans`. Chinese may be missing for a while; readers then see English, marked. */
export const Text = z.strictObject(IN_EACH_LANGUAGE);
export type Text = z.infer<typeof Text>;

/** A version, always quoted in YAML: an unquoted 5.10 would arrive here as the number 5.1. */
export const Version = z.string().regex(/^\d+(\.\d+)*(-r\d+)?$/, 'a quoted version such as "20.10" or "24.0.7-r1"');
export const Range = z.string().refine(isRange, 'a quoted range such as ">= 4.18, < 5.11", "1.0 - 20.10" or "24.0"');
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a quoted date such as "2026-11-22"');
/** A Kconfig symbol without `CONFIG_`. */
export const KconfigSymbol = z.string().regex(/^[A-Za-z0-9_]+$/, 'a Kconfig symbol without CONFIG_');
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case');
/** `category/package`, optionally with USE dependencies as in an ebuild: `sys-fs/lvm2[thin]`. */
export const Package = z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9+_-]+(\[[a-z0-9,?+-]+\])?$/, 'category/package');
/** `kind:id` of another fact. */
export const FactRef = z.string().regex(/^[a-z-]+:[A-Za-z0-9_-]+$/, 'kind:id');

/** When a statement holds. All given parts must hold. `mentions` looks into the reviewed kernel configuration. */
export const Condition = z.strictObject({
  docker: Range.optional(),
  kernel: Range.optional(),
  arch: z.array(z.enum(ARCHES)).min(1).optional(),
  init: z.enum(INITS).optional(),
  fs: z.array(z.enum(FILESYSTEMS)).min(1).optional(),
  rootless: z.boolean().optional(),
  usernsRemap: z.boolean().optional(),
  diskQuota: z.boolean().optional(),
  selinux: z.boolean().optional(),
  /** Which cgroup hierarchy the host mounts; 2 where nobody said. */
  cgroup: z.union([z.literal(1), z.literal(2)]).optional(),
  /** The driver whose data already lies under data-root. */
  existing: z.array(Slug).min(1).optional(),
  /** The file has a line for this symbol, set or not: the way to tell a kernel that knows it. */
  mentions: KconfigSymbol.optional(),
});
export type Condition = z.infer<typeof Condition>;

/** One sentence that can be true for some hosts only, or not verified (the reader is told so). */
export const Statement = Text.extend({ when: Condition.optional(), certainty: z.literal('unverified').optional() });
export type Statement = z.infer<typeof Statement>;

/** Something to do: words, and what to type, put into a file, or set in the kernel. */
export const Step = z.strictObject({
  text: Text,
  command: z.string().min(1).optional(),
  file: z.strictObject({ path: z.string().min(1), content: z.string().min(1) }).optional(),
  kernel: z.record(KconfigSymbol, z.enum(['y', 'm', 'n'])).optional(),
  when: Condition.optional(),
  /** It is about the daemon of root, for a rootless host too. */
  daemon: z.literal('root').optional(),
  certainty: z.literal('unverified').optional(),
});
export type Step = z.infer<typeof Step>;

/** The name of a source: its title in kebab-case, with the dots of versions and file names. */
const SourceId = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'the id of a source, such as moby-29.7.2-daemon.go');

const source = {
  title: z.string().min(3).max(90),
  /** What a card calls it, where the title is too long to be told in a few words. */
  name: z.string().min(3).max(36).optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  detail: z.string().min(3).optional(),
  how: z.enum(['read', 'run', 'tree']),
};

/**
 * Something to cite, in knowledge/sources/. `how`: read = the text at the pinned address was read; run = it was executed;
 * tree = seen in a real kernel or Gentoo tree. `detail` is for what has no address: what was run, or which file of a tree.
 */
const SourceEntry = z
  .strictObject(source)
  .refine(({ how, url }) => how !== 'read' || url !== undefined, 'what was read needs the url it was read at');
export type SourceEntry = z.infer<typeof SourceEntry>;
/** A file of knowledge/sources/. */
export const SourceEntries = z.record(SourceId, SourceEntry);

const use = { supports: z.array(z.string().min(1)).min(1), checked: IsoDate };

/**
 * How a fact cites a source. `supports` names the top-level fields of the fact that it backs; the lint demands that every
 * claim field has one. `detail` says what in the source does, `checked` is the day on which somebody looked.
 */
export const SourceUse = z.strictObject({ id: SourceId, ...use, detail: source.detail });

/** Where a claim comes from: a source, and its use. */
export const Source = z
  .strictObject({ ...use, ...source })
  .refine(({ url, detail }) => url !== undefined || detail !== undefined, 'a source needs a url or a detail');
export type Source = z.infer<typeof Source>;

/** A dated piece of the past. `when` is a year, month or day. */
const HistoryEntry = z.strictObject({
  when: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a quoted date, month or year'),
  text: Text,
});

/** A command line without the leading `docker-gentoo`: what a button or a "Next:" entry carries. */
const CommandLine = z.string().regex(/^(backend|compare|recommend|use|kernel|install|fix|ask|analyze|onboard|help)\b/);

/** The fields of every fact. `now` says what holds or what to do today, in one breath. */
export const factFields = {
  aliases: z.array(z.string().min(1)).default([]),
  title: Text,
  /** What a button says, in at most 38 columns; needed where the title is longer. */
  label: Text.optional(),
  now: Text,
  /** What `now` says in at most 60 columns, for cards and lists; needed where `now` is longer than a card's advice. */
  short: Text.optional(),
  history: z.array(HistoryEntry).default([]),
  related: z.array(CommandLine).default([]),
  /** What nobody has verified; shown to the reader as such. */
  unverified: z.array(Text).default([]),
  sources: z.array(Source).min(1),
  reviewed: IsoDate,
  /** Changes of a rule (lint/pivots.ts) with which in mind a person read this fact again. */
  reread: z.array(Slug).default([]),
};
