/** What a native reader stumbles over in a line of Chinese, whatever it says: marks, blanks, English left behind. */
import { findMarkFaults } from '../../../src/knowledge/lint/chinese-marks.ts';

/** What separates texts that only share a line: columns, breadcrumbs, lists of commands. */
const SEPARATORS = / {2,}| · | › | → | \| | \/ /;

/** What nobody wrote. */
const DEBRIS = /\[English\]|undefined|\[object|NaN/;

/** A condition that stands in front of a text which begins with it as well: `（rootless 模式）rootless：…`. */
const SAID_TWICE = /（(rootless|OpenRC|systemd)[^）]*）\s*\1：/;

/** What is wrong with a line, as sentences. */
export function faultsOf(line: string): string[] {
  const texts = line.split(SEPARATORS).map((text) => text.trim());
  return texts.flatMap((text) => [
    ...findMarkFaults(text).map((fault) => `${fault}: ${text}`),
    ...(DEBRIS.test(text) ? [`words that nobody wrote: ${text}`] : []),
    ...(SAID_TWICE.test(text) ? [`a condition that is said twice: ${text}`] : []),
  ]);
}

/** What is wrong with how lines were broken: a mark that opens ends a line, or one that closes begins one. */
export function breakFaultsOf(line: string): string[] {
  const text = line.trim();
  return [
    ...(/[（《“‘【「]$/.test(text) ? [`an opening mark at the end of a line: ${text}`] : []),
    ...(/^[，。；：！？、）》”’】」]/.test(text) ? [`a closing mark at the beginning of a line: ${text}`] : []),
  ];
}
