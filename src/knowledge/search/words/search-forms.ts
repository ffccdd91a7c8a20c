/** What search reads in forms in one language. */
export interface SearchForms {
  /** A question wants a yes, a no or a number. */
  readonly polar: readonly RegExp[];
  /** It asks for more than that. */
  readonly open: readonly RegExp[];
  /** The word that Portage has for its flags, alone, in a text with letters of the language; each of them in a text. */
  readonly useOfPortage: readonly RegExp[];
}
