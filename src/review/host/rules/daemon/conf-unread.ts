/** /etc/conf.d/docker sets a variable that Docker's service script does not read: what stands in it does not count. */
import type { HostRule } from '../../rule.ts';

/** Names in which other distributions, guides and older scripts keep the flags of dockerd. */
const FOR_FLAGS = /^(?:DOCKERD?_\w{0,30}(?:OPTS?|OPTIONS|ARGS|FLAGS)|OPTIONS|other_args)$/;
/** What the script called the program before Docker 1.12: who kept the file kept the name. */
const FORMER = 'DOCKER_BINARY';
/** The one that the script of Docker hands on. */
const READ = 'DOCKER_OPTS';

export const confUnread: HostRule = {
  id: 'daemon/conf-unread',
  check: ({ host }) =>
    host.of('docker-conf').flatMap(({ content: { settings, assignments }, source }) => {
      const isUsed = (name: string): boolean =>
        assignments.some(({ value }) => value.includes(`$${name}`) || value.includes(`\${${name}`));
      const unread = [...settings.values()].filter(
        ({ name, value }) => name !== READ && value.trim() !== '' && FOR_FLAGS.test(name) && !isUsed(name),
      );
      const former = settings.get(FORMER);
      const isFormer = former !== undefined && former.value.trim() !== '' && !isUsed(FORMER);
      const named = isFormer
        ? [{ subject: FORMER, variant: 'former', values: { name: FORMER }, places: [source.at(former.line)] }]
        : [];
      const flags = unread.map(({ name, line }) => ({
        subject: name,
        values: { name },
        places: [source.at(line)],
        ...(!settings.has(READ) &&
          unread.length === 1 && {
            edits: [{ target: 'part', source, line, part: `${name}=`, text: `${READ}=` } as const],
          }),
      }));
      return [...flags, ...named];
    }),
};
