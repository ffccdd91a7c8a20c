/** The output of `docker version`, as text of any version or as JSON; `docker --version` too. */
import type { Sureness } from '../kind.ts';

const API = /^[ \t>|]{0,20}(?:Client API version|Server API version|API version|APIVersion):/im;
const GO = /^[ \t>|]{0,20}(?:Go version|Git commit|OS\/Arch)[\w ()]{0,10}:/m;
const JSON_FORM = /"ApiVersion":/;
const ONE_LINE = /^[ \t>|]{0,20}Docker version \d{1,3}\.\d/m;

export function detectDockerVersion(head: string): Sureness {
  if (JSON_FORM.test(head) && /"(?:GoVersion|MinAPIVersion)":/.test(head)) return 'certain';
  if (API.test(head) && GO.test(head)) return 'certain';
  return ONE_LINE.test(head) ? 'likely' : 'no';
}
