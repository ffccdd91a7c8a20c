/**
 * Slack's limits, in characters of JavaScript strings (never fewer than Slack counts) or in items. From
 * docs.slack.dev/reference/block-kit and the comments of @slack/types 3.2.0, read 2026-11-22.
 */
export const SLACK_LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Undocumented: `msg_blocks_too_long` was seen at 13,200 (slackapi/bolt-js#2509). */
  messageChars: 12_000,
  textObject: 3000,
  header: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  tableRows: 100,
  tableColumns: 20,
  tableChars: 10_000,
  checkboxes: 10,
  optionText: 75,
  optionValue: 150,
  selectOptions: 100,
  viewTitle: 24,
  privateMetadata: 3000,
} as const;

/** Our own shares of a message; together they stay below {@link SLACK_LIMITS.messageChars}. */
export const BUDGET = {
  /** What one page says; more is no longer read in a chat. */
  body: 6000,
  bodyBlocks: 40,
  /** One rich text block. Slack documents no limit for it; a text object's is surely safe. */
  richText: 2600,
  heading: 300,
  title: 1000,
  profile: 500,
  sources: 1500,
  note: 300,
  /** Before escaping, which makes five characters of an ampersand at worst. */
  fallbackText: 500,
  askButtons: 8,
  /** A table row; longer ones are written out as text. */
  tableRow: 1500,
} as const;

/** What a page may hold. */
export interface PageBudget {
  readonly body: number;
  readonly bodyBlocks: number;
  readonly sources: number;
}

/** Where Slack refused a message of the usual size. No single piece is larger than such a page. */
export const HALF: PageBudget = { body: BUDGET.body / 2, bodyBlocks: 12, sources: 500 };
