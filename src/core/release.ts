/** The shape of versions and kernel releases from outside: they are shown, and written into files that people run. */

/** `uname -r` has at most 64 characters (__NEW_UTS_LEN in the kernel's include/uapi/linux/utsname.h). */
const MAX_LENGTH = 64;

/** Whether a text can be a version: `29`, `29.7`, `24.0.7-r1`. It begins with a digit. */
function isVersion(text: string): boolean {
  return text.length <= MAX_LENGTH && /^\d[\w.+~-]*$/.test(text);
}

/** Whether somebody typed a version: `29`, `29.7.2-ce`, `6.18.39-gentoo`; `29.`, `29abc` and `29.7.x` are slips. */
export function isTypedVersion(text: string): boolean {
  return isVersion(text) && /^\d+(?:\.\d+){0,3}(?:[-+~_][\w.+~-]*)?$/.test(text);
}

/** Whether a text can be a release: `6.18.39-gentoo`, `29.7`. It begins with a number, a point and a digit. */
export function isRelease(text: string): boolean {
  return isVersion(text) && /^\d+\.\d/.test(text);
}
