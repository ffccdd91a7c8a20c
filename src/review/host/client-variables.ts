/** Variables that the command `docker` reads; dockerd reads none of these. */
export const CLIENT_VARIABLES: ReadonlySet<string> = new Set([
  'DOCKER_BUILDKIT',
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_DEFAULT_PLATFORM',
  'DOCKER_CLI_EXPERIMENTAL',
  'DOCKER_CONTENT_TRUST',
  'DOCKER_API_VERSION',
  'COMPOSE_DOCKER_CLI_BUILD',
  'BUILDKIT_PROGRESS',
]);
