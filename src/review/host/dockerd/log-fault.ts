/** A fault of a log option, and the options as the checks ask for them. */
import { parseBool } from './go-bool.ts';

/** Who stops: dockerd when it starts, or each container. */
type Stops = 'daemon' | 'container';

/** What dockerd, or a driver, says of an option. */
export interface LogFault {
  readonly option: string;
  readonly stops: Stops;
  /** The error, without what dockerd puts in front of it. */
  readonly message: string;
  /** Whether it is wrong that the option is not there. */
  readonly isMissing: boolean;
}

/** A whole number as strconv.Atoi of Go reads it. */
export const WHOLE = /^[+-]?\d{1,18}$/;

/** The options that are given, by name. */
export class LogValues {
  readonly #given: ReadonlyMap<string, string>;

  constructor(given: ReadonlyMap<string, string>) {
    this.#given = given;
  }

  get size(): number {
    return this.#given.size;
  }

  get(name: string): string | undefined {
    return this.#given.get(name);
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }

  isTrue(name: string): boolean {
    return parseBool(this.get(name) ?? '') === true;
  }

  #tell(option: string, message: string, stops: Stops): LogFault[] {
    return [{ option, message, stops, isMissing: !this.has(option) }];
  }

  /** dockerd does not start. Without any option it does not look: then containers do not. */
  refuse(option: string, message: string): LogFault[] {
    return this.#tell(option, message, this.size > 0 ? 'daemon' : 'container');
  }

  /** No container starts. */
  stop(option: string, message: string): LogFault[] {
    return this.#tell(option, message, 'container');
  }

  /** A switch that is neither on nor off for Go; empty counts as not there. */
  boolean(option: string, tell: (value: string) => string, stops: Stops = 'daemon'): LogFault[] {
    const value = this.get(option) ?? '';
    return value === '' || parseBool(value) !== undefined ? [] : this.#tell(option, tell(value), stops);
  }

  /** A number that is none, or too small or large. */
  number(option: string, least: number, most: number, tell: (value: string) => string): LogFault[] {
    const value = this.get(option);
    if (value === undefined || (WHOLE.test(value) && Number(value) >= least && Number(value) <= most)) return [];
    return this.refuse(option, tell(value));
  }
}
