/** What the process counts for a monitor, and `/metrics`, where it is read. No label holds what somebody wrote. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Outcome } from '../core/reply.ts';
import { conditionOf, type WatchedBot } from './health.ts';
import type { HttpRoutes } from './http-server.ts';
import { LiveHeap } from './live-heap.ts';
import { LOG_EVENTS, type Log, type LogEvent } from './log.ts';
import { Counter, Gauge, Histogram } from './prometheus.ts';

/** Path of the metrics. */
export const METRICS_PATH = '/metrics';

/** In seconds; the platforms wait three for the first response, and everybody is answered within ten. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];
const NANOSECONDS = 1e9;

/** A question that got an answer of some kind. */
interface Answered {
  readonly platform: string;
  /** The name of a command; what is none is counted as `none`. */
  readonly command: string;
  readonly outcome: Outcome;
  readonly seconds: number;
}

/** What is only known where the program is put together. */
interface MetricSources {
  readonly bots: readonly WatchedBot[];
  readonly stopping: AbortSignal;
  /** Reviews and long pastes that wait for a thread. */
  readonly waiting: () => number;
}

export class Metrics {
  readonly #questions = new Counter('docker_gentoo_questions_total', 'Questions by platform, command and outcome.');
  readonly #kept = new Counter('docker_gentoo_kept_answers_total', 'Answers that were kept from an earlier question.');
  readonly #notKnown = new Counter('docker_gentoo_unanswered_questions_total', 'Questions that no fact answers.', [{}]);
  readonly #seconds = new Histogram('docker_gentoo_question_seconds', 'From a question to its answer.', BOUNDS);
  readonly #events = new Counter(
    'docker_gentoo_log_events_total',
    'Lines of the log by kind, those below its level too.',
    Object.keys(LOG_EVENTS).map((event) => ({ event })),
  );
  readonly #delay = monitorEventLoopDelay({ resolution: 10 });
  readonly #heap = new LiveHeap();

  constructor() {
    this.#delay.enable();
  }

  /** Counts an answer, and whether the question was one that we cannot answer. */
  answered({ platform, command, outcome, seconds }: Answered): void {
    this.#questions.add({ platform, command, outcome });
    this.#seconds.observe({ platform }, seconds);
    if (outcome === 'not-known') this.#notKnown.add({});
  }

  /** Counts an answer that needed no work. */
  kept(platform: string): void {
    this.#kept.add({ platform });
  }

  /** The log with its lines counted. */
  counting(log: Log): Log {
    return (line, event: LogEvent = 'note') => {
      this.#events.add({ event });
      log(line, event);
    };
  }

  /** Everything, in Prometheus' text format. */
  render({ bots, stopping, waiting }: MetricSources): string {
    const working = (): [{ bot: string }, number][] =>
      bots.map((bot) => [{ bot: bot.name }, conditionOf(bot, stopping.aborted).isWorking ? 1 : 0]);
    const gauges = [
      new Gauge('docker_gentoo_bot_working', 'Whether a bot takes questions: 1 or 0.', working),
      new Gauge('docker_gentoo_waiting_reviews', 'Reviews that wait for a thread.', () => [[{}, waiting()]]),
      new Gauge(
        'docker_gentoo_event_loop_delay_p99_seconds',
        'How late the event loop was since the last reading.',
        () => this.#readDelay(),
      ),
      new Gauge(
        'docker_gentoo_live_heap_bytes',
        'What the main thread needed when its whole heap was last looked at.',
        () => [[{}, this.#heap.bytes]],
      ),
      new Gauge('process_resident_memory_bytes', 'Memory of the process.', () => [[{}, process.memoryUsage.rss()]]),
      new Gauge('process_cpu_seconds_total', 'Time of the processors.', () => [[{}, cpuSeconds()]]),
      new Gauge('process_uptime_seconds', 'Since the start.', () => [[{}, process.uptime()]]),
    ];
    const metrics = [this.#questions, this.#kept, this.#notKnown, this.#seconds, this.#events, ...gauges];
    return metrics.flatMap((metric) => metric.lines()).join('\n');
  }

  #readDelay(): [Record<string, never>, number][] {
    const seconds = this.#delay.percentile(99) / NANOSECONDS;
    this.#delay.reset();
    return [[{}, seconds]];
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Answers on {@link METRICS_PATH}. */
export function addMetrics(http: HttpRoutes, metrics: Metrics, sources: MetricSources): void {
  http.route(METRICS_PATH, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
    response.end(`${metrics.render(sources)}\n`);
  });
}
