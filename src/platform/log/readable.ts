/** One log line for a person at a terminal: `12:03:11 info  listening port=8181`. Text that is no JSON stays as it is. */
export function readableLine(json: string): string {
  let entry: Record<string, unknown>;
  try {
    entry = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return json;
  }
  const { time, level, msg, err, ...rest } = entry;
  const words = [String(time).slice(11, 19), String(level).padEnd(5), String(msg ?? '')];
  for (const [key, value] of Object.entries(rest)) {
    words.push(`${key}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
  }
  const stack = isStacked(err) ? `\n${err.stack}` : '';
  return `${words.join(' ')}${stack}\n`;
}

function isStacked(value: unknown): value is { readonly stack: string } {
  return typeof value === 'object' && value !== null && 'stack' in value;
}
