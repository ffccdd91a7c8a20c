/** Limits on what people hand in. Files are untrusted. */
export const LIMITS = {
  /** The largest real .config seen is 0.4 MB; nobody has one of this size. */
  fileBytes: 4 * 1024 * 1024,
  /** After decompression. */
  textBytes: 8 * 1024 * 1024,
  /** The longest line seen in a real .config has 780 characters. */
  lineLength: 64 * 1024,
  filesPerCall: 10,
} as const;
