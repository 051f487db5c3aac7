/** Says whether a value has the form of a pattern facet. */
export type PatternTest = (text: string) => boolean;

/**
 * Compiles a pattern of XML Schema. The published patterns have a plain meaning, written out below because JavaScript's
 * engine would need time quadratic or worse in the length of the text; another pattern is translated to a RegExp.
 */
export function compilePattern(pattern: string): PatternTest {
  return KNOWN[pattern] ?? digits(pattern) ?? translated(pattern);
}

const KNOWN: Readonly<Record<string, PatternTest>> = {
  '.*[^\\s].*': (text) => hasInk(text) && !hasLineBreak(text),
  '([.\\s]*\\S+[.\\s]*)+': hasInk,
  '[^:Z]*': (text) => !text.includes(':') && !text.includes('Z'),
  '[^Z+-]+': (text) => text.length > 0 && !text.includes('Z') && !text.includes('+') && !text.includes('-'),
};

/** A fixed number of digits, as a BSN or AGB-code has. */
function digits(pattern: string): PatternTest | undefined {
  const length = Number(/^\[0-9\]\{([0-9]+)\}$/.exec(pattern)?.[1]);
  if (Number.isNaN(length)) return undefined;
  return (text) => {
    if (text.length !== length) return false;
    for (let i = 0; i < length; i++) {
      const c = text.charCodeAt(i);
      if (c < 0x30 || c > 0x39) return false;
    }
    return true;
  };
}

/** Has a character that is not space, tab or line break; a non-breaking space counts as a character in XML Schema. */
function hasInk(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 0x20 && c !== 0x09 && c !== 0x0a && c !== 0x0d) return true;
  }
  return false;
}

const hasLineBreak = (text: string): boolean => text.includes('\n') || text.includes('\r');

/** XML Schema anchors every pattern, its \s is four characters and its dot is not a line break. */
function translated(pattern: string): PatternTest {
  const source = pattern
    .replaceAll('[^\\s]', '[^ \\t\\n\\r]')
    .replaceAll('\\S', '[^ \\t\\n\\r]')
    .replaceAll(/(?<!\\)\\s/g, '[ \\t\\n\\r]');
  const form = new RegExp(`^(?:${source})$`, 'u');
  return (text) => form.test(text);
}
