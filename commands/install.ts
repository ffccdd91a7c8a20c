import { findFact } from '../src/answers/find-fact.ts';
import { answerInstallTopic, answerInstallTopics } from '../src/answers/guide.ts';
import { suggestFacts } from '../src/answers/suggestions.ts';
import type { Command } from '../src/core/command.ts';

/** `install [TOPIC]` */
export const install: Command = {
  name: 'install',
  aliases: ['setup', 'emerge'],
  summary: {
    en: 'installing, starting, the docker group, rootless, upgrading',
    'zh-CN': '安装、启动、docker 组、rootless、升级',
  },
  usage: '[TOPIC]',
  examples: ['install official', 'install start --init systemd', 'install docker-group', 'install layman'],
  takesText: false,
  takesFiles: false,
  isConstant: true,
  run(call, context) {
    const name = call.args.join(' ');
    const answer = { ...context, locale: call.locale };
    return name === ''
      ? answerInstallTopics(answer)
      : answerInstallTopic(findFact('install-topic', name, answer), answer);
  },
  complete: (_args, { knowledge }) => suggestFacts(knowledge.all('install-topic').sort((a, b) => a.order - b.order)),
};
