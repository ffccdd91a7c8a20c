/** A topic: one file. Facts of other kinds have shapes of their own; copy the one that is nearest. */
import type { Target } from './target.ts';

export function newFact(name: string, target: Target): void {
  const words = name.replaceAll('-', ' ');
  target.create(
    `knowledge/topics/${name}.yaml`,
    `kind: topic
id: ${name}
aliases: []
title: { en: "About ${words}", zh-CN: "关于 ${words}" }
now:
  en: "What holds today."
  zh-CN: "现在的情况。"
statements:
  - en: "One statement, which a source says."
    zh-CN: "一条有来源的说明。"
related: []
sources:
  - { id: moby-29.7.2-daemon-config-config.go, supports: [now, statements], checked: "2026-11-29" }
reviewed: "2026-11-29"
`,
  );
}
