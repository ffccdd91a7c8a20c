/** What shells and tools print where the locale is Chinese: it is read as the English that facts quote. */
import { expect, it } from 'vitest';
import { ask } from '../support/ask.ts';

it.each([
  ['bash: docker：未找到命令', 'fix docker-command-not-found'],
  ['$ docker compose up -d\nbash: docker-compose: 未找到命令', 'fix docker-compose-missing'],
  ['docker: Error response from daemon: write /var/lib/docker/tmp/x: 设备上没有空间', 'fix no-space-left-on-device'],
  ["rm: 无法删除 '/var/lib/docker/overlay2/x/merged': 设备或资源忙", 'fix container-files-busy'],
  [
    'docker: Error response from daemon: write /var/lib/docker/tmp/x: 裝置上已無多餘空間',
    'fix no-space-left-on-device',
  ],
])('%s', async (printed, line) => {
  expect((await ask(`ask ${JSON.stringify(printed)}`, [], 'zh-CN')).factLine).toBe(line);
});
