/** Sizes as docker/go-units reads them. */

/** `64m`, `1.5GiB`, `10 kB`: a number, then a unit. */
const SIZE = /^(\d+(?:\.\d+)?|\d*\.\d+|\d+\.)(?: ?)([a-zA-Z]{0,3})$/;
const UNIT = /^(?:|b|[kmgtp](?:b|ib)?)$/i;
const POWERS = 'bkmgtp';

/**
 * What a size comes to in bytes, units of 1024; null where go-units gives an error.
 * @param isOld as it was before Docker 23: no number may begin or end with a point
 */
export function parseSize(text: string, isOld = false): number | null {
  if (text.length > 64) return null;
  const [, number, unit] = SIZE.exec(text) ?? [];
  if (number === undefined || unit === undefined) return isOld ? null : parseExponent(text);
  if (isOld ? !/^[kmgtp]?i?b?$/i.test(unit) : !UNIT.test(unit)) return null;
  if (isOld && !/^\d+(?:\.\d+)?$/.test(number)) return null;
  const power = unit === '' ? 0 : POWERS.indexOf(unit.charAt(0).toLowerCase());
  return Number(number) * 1024 ** Math.max(power, 0);
}

/** `1e3`: strconv.ParseFloat takes it, and newer versions hand it the whole number. */
function parseExponent(text: string): number | null {
  return /^\d+(?:\.\d+)?[eE][+-]?\d{1,3}$/.test(text) ? Number(text) : null;
}
