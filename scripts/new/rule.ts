/** A rule over a host, `AREA/RULE`: what it looks for, its words, a case, and its line in the list of its area. */
import { camel, type Target, WrongName } from './target.ts';

const RULES = 'src/review/host/rules';

export function newRule(id: string, target: Target): void {
  const [area = '', name = ''] = id.split('/');
  const list = `${RULES}/${area}/index.ts`;
  if (name === '' || !target.has(list)) throw new WrongName(`a rule is AREA/RULE, and ${list} has to be there`);
  const rule = camel(name);
  target.create(
    `${RULES}/${area}/${name}.ts`,
    `/** A setting that says \`${name}\`. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

export const ${rule}: HostRule = {
  id: '${id}',
  check: (input) =>
    daemonOf(input)
      .texts('dns')
      .flatMap(({ value, place }) =>
        value === '${name}' ? [{ subject: value, values: { value }, places: [place] }] : [],
      ),
};
`,
  );
  target.create(
    `knowledge/rules/${id}.yaml`,
    `id: ${id}
severity: info
title:
  en: "\`dns\` says \`{value}\`"
  zh-CN: "\`dns\` 写的是 \`{value}\`"
why:
  en: "What happens then."
  zh-CN: "会有什么后果。"
fix:
  en: "What to write instead."
  zh-CN: "应该怎么写。"
facts: []
sources:
  - { id: moby-29.7.2-daemon-config-config.go, supports: [title, why, fix], checked: "2026-11-29" }
reviewed: "2026-11-29"
`,
  );
  const fixture = `test/fixtures/host-review/${id}/found`;
  target.create(`${fixture}/input/daemon.json`, `{\n  "dns": ["${name}"]\n}\n`);
  target.create(`${fixture}/fixed/daemon.json`, '{}\n');
  const finding = { severity: 'info', subject: name, values: { value: name }, places: ['daemon.json:2'] };
  target.create(`${fixture}/expected.json`, `${JSON.stringify({ findings: [finding] }, null, 2)}\n`);
  target.insertBefore(list, /^import type \{ HostRule \}/m, `import { ${rule} } from './${name}.ts';\n`);
  target.insertBefore(list, /^\];$/m, `  ${rule},\n`);
}
