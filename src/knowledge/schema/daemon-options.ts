/** The options of dockerd by version: knowledge/daemon/options.yaml. */
import { z } from 'zod';
import { IsoDate, Range, Source, Version } from './common.ts';

/** What Go decodes a key of daemon.json into. */
const OPTION_TYPES = [
  'bool',
  'string',
  'strings',
  'int',
  'uint32',
  'ip',
  'ips',
  'addresses',
  'size',
  'features',
  'string-map',
  'string-maps',
  'pools',
  'runtimes',
  'ulimits',
  'builder',
  'proxies',
  'nri',
] as const;
export type OptionType = (typeof OPTION_TYPES)[number];

const Key = z.string().regex(/^[a-z0-9-]+$/, 'a key of daemon.json');
const Since = { since: Version.optional() };

const DaemonOption = z.strictObject({
  /** The field of daemon.json; null for a flag that has none. */
  key: Key.nullable(),
  /** The flag without its dashes; as the key when left out, null where there is none. */
  flag: Key.nullable().optional(),
  short: z.string().length(1).optional(),
  /** dockerd knows the key although the flag has another name. */
  named: z.boolean().default(false),
  type: z.enum(OPTION_TYPES),
  /** Other types that it had. */
  formerly: z.array(z.strictObject({ type: z.enum(OPTION_TYPES), docker: Range })).default([]),
  ...Since,
  /** The first version without it. */
  removed: Version.optional(),
  /** The first version that ends with it, where dockerd still knew the name. */
  refused: Version.optional(),
  /** The key that does its work now. */
  instead: Key.optional(),
  /** What holds when it is not set, as JSON. */
  default: z.string().optional(),
  defaultSince: Version.optional(),
});
export type DaemonOption = z.infer<typeof DaemonOption>;

const Known = z.strictObject({ key: Key, ...Since });

export const DaemonOptions = z.strictObject({
  options: z.array(DaemonOption),
  unchecked: z.array(Known),
  flat: z.array(Known),
  misplaced: z.array(z.strictObject({ key: Key, path: z.array(z.string()).min(2) })),
  client: z.array(z.string()),
  sources: z.array(Source).min(1),
  reviewed: IsoDate,
});
export type DaemonOptions = z.infer<typeof DaemonOptions>;
