/**
 * Discord's limits, in characters of JavaScript strings (never fewer than Discord counts) or in items. From
 * discord/discord-api-docs components/reference and the checks of @discordjs/builders 1.15.0, read 2026-11-22.
 */
export const DISCORD_LIMITS = {
  /** Nested ones count. */
  messageComponents: 40,
  /** Over all text displays of a message; undocumented (discord/discord-api-docs#8562), and the stricter reading. */
  messageText: 4000,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  url: 512,
  selectOptions: 25,
  selectPlaceholder: 150,
  optionLabel: 100,
  optionValue: 100,
  optionDescription: 100,
  files: 10,
} as const;

/** Our own shares of a message; together they stay below {@link DISCORD_LIMITS}. */
export const BUDGET = {
  /** The text of one piece of the body. Head and foot below leave more room than this and a heading. */
  piece: 1400,
  heading: 200,
  title: 400,
  profile: 300,
  sources: 900,
  source: 300,
  /** A command of a folded review; it stands in one piece with its caption or is left to the attachments. */
  snippet: 1000,
  /** The line that says who shared, for a review that is shared as it is. */
  sharedBy: 80,
  /** The line that asks again, in an answer that was shared. */
  note: 200,
  /** More offers than this become a menu: that is one row instead of several. */
  askButtons: 5,
  /** A table that is wider is written out as text; a phone shows about half of it without scrolling. */
  tableColumns: 64,
} as const;

/** Limits of forms (modals). https://docs.discord.com/developers/components/reference */
export const FORM_LIMITS = {
  title: 45,
  components: 5,
  label: 45,
  description: 100,
  checkboxes: 10,
  optionLabel: 100,
} as const;
