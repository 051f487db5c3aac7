/** How many of the slowest files are named. */
const NAMED = 10;

/**
 * A reporter for node:test that writes one JSON object: how many tests passed and failed in all files together, and which
 * files took longest, from the start of their process to its end.
 */
export default async function* countReporter(events) {
  const files = [];
  for await (const { type, data } of events) {
    // A file is told as a test that is called by its path.
    if (type === 'test:complete' && data.file?.endsWith(data.name)) {
      files.push({ file: data.file, seconds: data.details.duration_ms / 1000 });
    }
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    const slowest = files.sort((a, b) => b.seconds - a.seconds).slice(0, NAMED);
    yield `${JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo, slowest })}\n`;
  }
}
