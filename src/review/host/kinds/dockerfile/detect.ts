import type { Detect } from '../kind.ts';

const FROM =
  /^FROM[ \t]+(?:--platform=\S{1,60}[ \t]+)?[\w$][\w.$/:@{}-]{0,200}(?:[ \t]+AS[ \t]+[\w.-]{1,80})?[ \t]*$/im;
const OTHER = /^(?:RUN|COPY|ADD|CMD|ENTRYPOINT|WORKDIR|ENV|EXPOSE|USER|ARG)[ \t]+\S/m;

export const detectDockerfile: Detect = (head) => {
  if (!FROM.test(head)) return 'no';
  return OTHER.test(head) ? 'certain' : 'likely';
};
