/** A reporter for node:test that writes one JSON object: how many tests passed and failed in all files together. */
export default async function* countReporter(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    yield `${JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo })}\n`;
  }
}
