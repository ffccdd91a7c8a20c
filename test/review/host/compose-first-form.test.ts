/** Compose files without `services:` are told from other files that name images. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/review/host/recognize.ts';

function kindsOf(text: string): string[] {
  return recognize('x.yml', text).evidence.map(({ kind }) => kind);
}

describe('a file whose services stand at the top', () => {
  it('is a Compose file', () => {
    expect(kindsOf('# old\nweb:\n  image: nginx\n  ports:\n  - "80:80"\ndb:\n  image: mysql\n')).toContain('compose');
  });

  it.each([
    ['jobs of GitLab', 'test:\n  image: node\n  environment: x\n  script:\n    - npm test\n'],
    ['steps of a pipeline', 'steps:\n  build:\n    image: golang\n    environment: [A=b]\n'],
    ['jobs of GitHub', 'jobs:\n  build:\n    runs-on: x\n    container: node\n'],
    ['values of a chart', 'image:\n  repository: nginx\n  tag: 1.0\nweb:\n  image: nginx\n  ports: [80]\n'],
    ['a pod', 'apiVersion: v1\nkind: Pod\nspec:\n  containers: []\n'],
    ['variables of a play', 'app_image: nginx\nweb:\n  image: nginx\n  ports: [80]\n'],
    ['networks alone', 'networks:\n  lan:\n    driver: macvlan\n'],
  ])('%s are none', (_, text) => {
    expect(kindsOf(text)).not.toContain('compose');
  });
});
