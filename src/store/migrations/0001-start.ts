/** The first tables. A migration is never changed once it was released: the next one says what is different. */
import type { CreateTableBuilder, Kysely } from 'kysely';

/** Text of any length in both databases; integers are counts and yes or no. */
const TABLES: Readonly<Record<string, Readonly<Record<string, 'text' | 'integer'>>>> = {
  profiles: { owner: 'text', scope: 'text', host: 'text', updated_at: 'text' },
  onboardings: {
    person: 'text',
    platform: 'text',
    workspace: 'text',
    account: 'text',
    step: 'text',
    state: 'text',
    version: 'integer',
    started_at: 'text',
    updated_at: 'text',
    finished_at: 'text',
    is_hidden: 'integer',
  },
  reminders: {
    person: 'text',
    platform: 'text',
    workspace: 'text',
    account: 'text',
    place: 'text',
    locale: 'text',
    due_at: 'text',
    is_off: 'integer',
  },
  feedback: { person: 'text', fact: 'text', fact_version: 'text', vote: 'text', note: 'text', voted_at: 'text' },
  gaps: { question: 'text', locale: 'text', count: 'integer', first_at: 'text', last_at: 'text' },
  claims: { key: 'text', until: 'text' },
  long_lines: { key: 'text', line: 'text', until: 'text' },
  locales: { person: 'text', locale: 'text', until: 'text' },
  rates: { key: 'text', points: 'integer', until: 'text' },
  installations: { id: 'text', sealed: 'text', updated_at: 'text' },
};

const KEYS: Readonly<Record<string, readonly string[]>> = {
  profiles: ['scope', 'owner'],
  onboardings: ['person'],
  reminders: ['person'],
  feedback: ['person', 'fact', 'fact_version'],
  gaps: ['question', 'locale'],
  claims: ['key'],
  long_lines: ['key'],
  locales: ['person'],
  rates: ['key'],
  installations: ['id'],
};

/** What may be missing; everything else is there. */
const NULLABLE = new Set(['finished_at', 'note']);
/** Yes or no; no, unless somebody says otherwise. */
const FLAGS = new Set(['is_hidden', 'is_off']);

const INDEXES = [
  ['onboardings', ['platform', 'workspace']],
  ['reminders', ['platform', 'due_at']],
  ['claims', ['until']],
  ['long_lines', ['until']],
  ['locales', ['until']],
  ['rates', ['until']],
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(TABLES)) {
    let create: CreateTableBuilder<string, string> = db.schema.createTable(table);
    for (const [name, type] of Object.entries(columns))
      create = create.addColumn(name, type, (column) => {
        const present = NULLABLE.has(name) ? column : column.notNull();
        return FLAGS.has(name) ? present.defaultTo(0) : present;
      });
    await create.addPrimaryKeyConstraint(`${table}_key`, [...(KEYS[table] ?? [])]).execute();
  }
  for (const [table, columns] of INDEXES)
    await db.schema
      .createIndex(`${table}_${columns.join('_')}`)
      .on(table)
      .columns([...columns])
      .execute();
}
