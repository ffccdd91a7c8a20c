/** The names on Slack of what stands in the menu of a message. */
export const REVIEW_SHORTCUT = 'review_attached_config';
export const EXPLAIN_SHORTCUT = 'explain_error';
