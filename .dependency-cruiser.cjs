/**
 * The layers: knowledge ← core ← {answers, review} ← commands; core ← chat (what chat platforms share); an adapter sees
 * core and chat only, adapters never see each other, nothing imports main.ts or scripts/, only app.ts (started by
 * main.ts) and scripts read the environment. Facts, core, answers, onboarding and reviews import nothing of node, so that
 * they run in a browser as well.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const OURS = '^(src|commands|test|scripts)/';
const layer = (name, from, allowed) => ({ name, severity: 'error', from: { path: from }, to: { path: OURS, pathNot: allowed } });

/** What runs wherever JavaScript does. */
const PURE = '^(src/(core|answers|onboarding|review|knowledge)/)';
/** What of it is for Node alone: unpacking what people send, the width of characters in a terminal, facts on a disk. */
const NODE_ALONE = [
  '^src/review/input/',
  '^src/core/render/layout\\.ts$',
  '^src/knowledge/(lint/|(bundle-file|compile|compile-host|input-stamp|load|read-yaml|sources|tree-files)\\.ts$)',
];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-test', severity: 'error', from: { pathNot: '^(test/|scripts/(bench/|load|soak|chaos|attack|fuzz))' }, to: { path: '^test/' } },
    { name: 'not-to-scripts', severity: 'error', from: { pathNot: '^(scripts|test)/' }, to: { path: '^scripts/' } },
    { name: 'nobody-imports-main', severity: 'error', from: {}, to: { path: '^src/main\\.ts$' } },
    { name: 'only-main-imports-app', severity: 'error', from: { pathNot: '^src/main\\.ts$' }, to: { path: '^src/app\\.ts$' } },
    { name: 'only-app-reads-env', severity: 'error', from: { pathNot: '^(src/(app|run-terminal)\\.ts$|src/env/|scripts/|test/)' }, to: { path: '^src/env/' } },
    { name: 'nothing-of-node-in-pure-layers', severity: 'error', from: { path: PURE, pathNot: NODE_ALONE }, to: { dependencyTypes: ['core'] } },
    {
      name: 'slack-sdk-in-its-adapter-only',
      severity: 'error',
      from: { pathNot: '^(src/adapters/slack/|test/|scripts/)' },
      to: { path: 'node_modules/@slack/' },
    },
    {
      name: 'discord-sdk-in-its-adapter-only',
      severity: 'error',
      from: { pathNot: '^(src/adapters/discord/|test/|scripts/)' },
      to: { path: 'node_modules/(discord\\.js|discord-api-types|@discordjs)/' },
    },
    layer('knowledge-imports-nothing', '^src/knowledge/', '^src/knowledge/'),
    layer('core-sees-knowledge-only', '^src/core/', '^src/(core|knowledge)/'),
    layer('answers-see-core-and-knowledge', '^src/answers/', '^src/(answers|core|knowledge)/'),
    layer('review-sees-core-and-knowledge', '^src/review/', '^src/(review|core|knowledge)/'),
    layer('chat-sees-core-and-knowledge', '^src/chat/', '^src/(chat|core|knowledge)/'),
    {
      name: 'chat-has-no-sdk',
      severity: 'error',
      from: { path: '^src/chat/' },
      to: { path: 'node_modules/' },
    },
    {
      name: 'platforms-are-listed-once',
      severity: 'error',
      from: { path: '^(src|commands)/', pathNot: '^src/(adapters/|platforms\\.ts$|run-terminal\\.ts$)' },
      to: { path: '^src/adapters/' },
    },
    layer('store-sees-core-and-chat', '^src/store/', '^src/(store|core|knowledge|chat)/'),
    {
      name: 'databases-in-the-store-only',
      severity: 'error',
      from: { pathNot: '^(src/store/|test/|scripts/)' },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    layer('onboarding-sees-answers', '^src/onboarding/', '^src/(onboarding|answers|core|knowledge)/'),
    layer('commands-see-below', '^commands/', '^(commands|src/(core|answers|onboarding|review|knowledge))/'),
    {
      name: 'adapters-see-core-and-chat',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: OURS, pathNot: '^src/(core|chat|adapters/$1)/' },
    },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' } },
};
