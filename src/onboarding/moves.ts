/** What moves on in an onboarding; the step whose button it was may stand behind it. */
export const MOVES = ['done', 'skip', 'back'] as const;
