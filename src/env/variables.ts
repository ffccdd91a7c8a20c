/** The variables that the program reads. `.env.example` documents the same (tested). */
import { PLATFORMS } from '../platforms.ts';

/** Every variable we read, with what it does. */
export const ENV_VARIABLES: Readonly<Record<string, string>> = {
  NO_COLOR: 'Set to anything: no colours in the terminal.',
  FORCE_COLOR: 'Set to 1: colours even when the output is no terminal.',
  COLUMNS: 'Width of the text, when the terminal does not tell it.',
  LC_ALL: 'Language of the answers (zh_CN.UTF-8: Chinese); LC_MESSAGES and LANG come next.',
  LC_MESSAGES: 'See LC_ALL.',
  LANG: 'See LC_ALL.',
  DOCKER_GENTOO_HISTORY:
    'File for the history of the terminal chat; empty: none is kept. Default: ~/.docker_gentoo_history',
  STORE_PATH:
    'File in which is kept what is remembered; none: nothing is. Default: store.sqlite in STATE_DIRECTORY, else in XDG_STATE_HOME/docker-gentoo',
  DATABASE_URL: 'Chat: PostgreSQL instead of the file, for several processes: postgresql://user:password@host/database',
  DATABASE_URL_FILE: 'A file with DATABASE_URL instead.',
  STATE_DIRECTORY: 'Set by systemd with StateDirectory=; see STORE_PATH.',
  XDG_STATE_HOME: 'See STORE_PATH. Default: ~/.local/state',
  ...Object.assign({}, ...PLATFORMS.map(({ variables }) => variables)),
  PORT: 'The port to listen on (0: any free one). Needed over HTTP: Slack calls /slack/events there, Discord /discord/interactions. Set it otherwise for /healthz, /readyz and /metrics, which tell what works.',
  HOST: 'The address of this machine to listen on: 0.0.0.0 or :: for all, for a web server on another machine or in a container. Default: 127.0.0.1',
  CREDENTIALS_DIRECTORY:
    'Set by systemd with LoadCredential=: files in it that are named like SLACK_BOT_TOKEN, DISCORD_TOKEN or DATABASE_URL are read as those.',
  LOG_FORMAT:
    'Chat: json (a line of JSON for each event, on the standard output) or text (on the standard error). Default: text in a terminal, else json',
  LOG_LEVEL:
    'Chat: the least that is logged: debug (each question too, without its words), info, warn or error. Default: info',
  WORKER_THREADS:
    'Chat: threads for reviews and long pastes. Default: one less than the machine has processors, at least 1.',
  WORKER_SECONDS: 'Chat: how long one review or long paste may take. Default: 4',
  WORKER_MEMORY: 'Chat: megabytes that one of these threads may use, at least 64. Default: 256',
  MAX_WAITING: 'Chat: reviews that may wait for a thread; who sends one more is asked to try later. Default: 20',
  MAX_WAITING_PER_PERSON: 'Chat: how many of them may be of one person. Default: 2',
  MAX_QUESTIONS_PER_PERSON:
    'Chat: new questions of one person in ten seconds; answers that are kept do not count. Default: 40',
  MAX_QUESTIONS_PER_WORKSPACE: 'Chat: the same for a whole workspace or server. Default: 1000',
  FILE_HOSTS:
    'More hosts (host or host:port, with commas) that attached files may be downloaded from, beside those of Slack and Discord. None of them gets a token, unless it is on this machine.',
  FEEDBACK_URL:
    'Chat: where wrong facts are reported: the address of a new issue, like https://github.com/OWNER/NAME/issues/new; title and body are filled in. Default: they are only counted and logged.',
};
