/** A paragraph of a document with the key by which people name it: its number. */
export type Paragraph = { readonly key: string; readonly text: string };

/** Text before the first number. */
const OPENING = '0';
const NUMBERED = /^(?:artikel\s+)?(\d+(?:\.\d+)*)[.):]?\s+(\S.*)$/i;

/**
 * Cuts a text in paragraphs: a line that begins with a number begins a paragraph with that number as key. A text without
 * numbers is cut at its empty lines and counted. A number that returns gets a mark behind it, so that each key is one place.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const found = lines.some((line) => NUMBERED.test(line.trim())) ? numbered(lines) : counted(text);
  const seen = new Map<string, number>();
  return found.map(({ key, text: body }) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return { key: times === 1 ? key : `${key} (${times})`, text: body };
  });
}

function numbered(lines: readonly string[]): Paragraph[] {
  const paragraphs: { key: string; lines: string[] }[] = [{ key: OPENING, lines: [] }];
  for (const line of lines) {
    const [, key, rest] = NUMBERED.exec(line.trim()) ?? [];
    if (key !== undefined && rest !== undefined) paragraphs.push({ key, lines: [rest] });
    else paragraphs.at(-1)?.lines.push(line.trim());
  }
  return paragraphs
    .map((one) => ({ key: one.key, text: one.lines.join('\n').trim() }))
    .filter((one) => one.text !== '');
}

const counted = (text: string): Paragraph[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part, place) => ({ key: String(place + 1), text: part }));
