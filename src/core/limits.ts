/**
 * Limits on what people hand in, and on what comes out of it. Files are untrusted: whatever is in one, an answer takes
 * time, memory and room that are known beforehand.
 */
export const LIMITS = {
  /** As it is sent, compressed or not. */
  fileBytes: 4 * 1024 * 1024,
  /** After decompression; the largest real .config seen is 0.4 MB. */
  textBytes: 4 * 1024 * 1024,
  /** All texts of one question together: ten of the largest real ones, twice. */
  textBytesPerCall: 8 * 1024 * 1024,
  /** What is longer is cut there. The longest line seen in a real .config has 780 characters. */
  lineLength: 4 * 1024,
  /** A text with a line of this length is nothing that people write or tools print. */
  endlessLine: 64 * 1024,
  filesPerCall: 10,
  /** Files that are read of a bundle or a directory: /etc/portage of a desktop has some hundred. */
  bundleFiles: 400,
  /** Files, directories and links that are looked at for that. */
  bundleEntries: 4000,
  /** All files of a bundle together, unpacked. */
  bundleBytes: 8 * 1024 * 1024,
  /** A tar archive, unpacked: its files, a block of header for each, and the filling of the last block. */
  archiveBytes: 16 * 1024 * 1024,
  /** A question, in characters: more than any chat platform lets a person paste into a message. */
  questionLength: 100_000,
  /** Options in one question; nobody types as many. */
  options: 200,
  /** Different options that one file may complain about; those that Docker is about are some hundred. */
  complaints: 5000,
  /** Findings of one review, the gravest first; who has more mends these and asks again. */
  findings: 200,
  /** An answer as Markdown, which is also the report that is attached to a review. */
  reportBytes: 1_000_000,
} as const;
