/** What the log of a bot says against it. */
import * as z from 'zod/mini';

const Line = z.object({ level: z.string(), msg: z.string() });

/** A line of the log; null: it is none, or was cut off when the process was killed. */
function readLine(line: string): z.infer<typeof Line> | null {
  if (!line.startsWith('{')) return null;
  try {
    return Line.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** What it calls errors: defects of ours, and what ended it. */
export function errorsIn(output: string): string[] {
  return output.split('\n').flatMap((line) => {
    const read = readLine(line);
    return read?.level === 'error' ? [read.msg] : [];
  });
}

/** Rejected promises that nobody looked after. */
export function unhandledIn(output: string): string[] {
  return errorsIn(output).filter((message) => message.startsWith('docker-gentoo: unexpected'));
}
