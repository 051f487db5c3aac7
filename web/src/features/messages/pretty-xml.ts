const BSN = /(<(?:[\w-]+:)?Bsn>)(\d{7})(\d{2})(<)/g;

/**
 * XML with one element per line, indented by depth, and each BSN masked but for its last two digits. Works on the text alone:
 * a file that is not well-formed is shown as it is, masked.
 */
export function prettyXml(xml: string): string {
  const masked = xml.replace(BSN, '$1•••••••$3$4');
  const pieces = masked.replace(/>\s+</g, '><').split(/(?<=>)(?=<)/);
  let depth = 0;
  return pieces
    .map((piece) => {
      const closes = piece.startsWith('</');
      if (closes) depth = Math.max(0, depth - 1);
      const line = '  '.repeat(depth) + piece.trim();
      if (!closes && opensOnly(piece)) depth += 1;
      return line;
    })
    .join('\n');
}

/** A start tag without its end tag beside it. */
const opensOnly = (piece: string): boolean => /^<[^!?/]/.test(piece) && !piece.endsWith('/>') && !piece.includes('</');
