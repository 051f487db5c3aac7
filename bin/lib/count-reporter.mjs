/** How many of the slowest files are named. */
const NAMED = 10;

/**
 * A reporter for node:test that writes one JSON object: how many tests passed and failed in all files together, and which
 * files took longest: the time of their tests, since node tells no time of a whole file.
 */
export default async function* countReporter(events) {
  const seconds = new Map();
  for await (const { type, data } of events) {
    if (type === 'test:complete' && data.nesting === 0 && data.file !== undefined) {
      seconds.set(data.file, (seconds.get(data.file) ?? 0) + data.details.duration_ms / 1000);
    }
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    const slowest = [...seconds]
      .map(([file, spent]) => ({ file, seconds: spent }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, NAMED);
    yield `${JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo, slowest })}\n`;
  }
}
