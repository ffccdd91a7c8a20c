import type { Detect } from '../kind.ts';

/** Services by name; GitLab's own `services:` is a list. */
const SERVICES =
  /^["']?services["']?:[ \t]*(?:#[^\n]{0,200})?\n(?:[ \t]*(?:#[^\n]{0,400})?\n){0,20}[ \t]{1,16}["']?[\w.-]{1,100}["']?:/m;
const SERVICE =
  /^[ \t]{2,32}["']?(?:image|build|container_name|restart|ports|volumes|environment|env_file|depends_on|networks|network_mode|command|deploy|extends|privileged)["']?:/m;

export const detectCompose: Detect = (head, name) => {
  if (!SERVICES.test(head)) return 'no';
  if (SERVICE.test(head)) return 'certain';
  return /compose/.test(name) ? 'likely' : 'no';
};
