import { findFact } from '../src/answers/find-fact.ts';
import { suggestFacts } from '../src/answers/suggestions.ts';
import type { Command } from '../src/core/command.ts';
import { onDemand } from '../src/core/on-demand.ts';

const answers = onDemand(() => import('../src/answers/guide.ts'));

/** `install [TOPIC]` */
export const install: Command = {
  name: 'install',
  aliases: ['setup', 'emerge'],
  summary: {
    en: 'installing, starting, the docker group, rootless, upgrading',
    'zh-CN': '安装、启动、docker 组、rootless、升级',
  },
  argument: {
    name: 'topic',
    label: 'TOPIC',
    kind: 'name',
    isOptional: true,
    hint: { en: 'Topic; empty: all of them', 'zh-CN': '主题；留空则全部列出' },
  },
  options: ['init', 'docker', 'rootless'],
  examples: ['install official', 'install start --init systemd', 'install docker-group', 'install layman'],
  isConstant: true,
  prepare: answers,
  async run(call, context) {
    const { answerInstallTopic, answerInstallTopics } = await answers();
    const name = call.args.join(' ');
    const answer = { ...context, locale: call.locale };
    return name === ''
      ? answerInstallTopics(answer)
      : answerInstallTopic(findFact('install-topic', name, answer), answer);
  },
  complete: (_args, { knowledge }) => suggestFacts(knowledge.all('install-topic').sort((a, b) => a.order - b.order)),
};
