/** Bytes with a meaning for the tokenizer. */
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const AMP = 0x26;
export const APOSTROPHE = 0x27;
export const DASH = 0x2d;
export const SLASH = 0x2f;
export const LT = 0x3c;
export const GT = 0x3e;
export const QUESTION = 0x3f;
export const CLOSE_BRACKET = 0x5d;

/** 1 for a byte that may stand in a name of ours: letters, digits, dot, dash, underscore, colon. */
export const IN_NAME = table((b) => /[A-Za-z0-9._:-]/.test(String.fromCharCode(b)));

/** 1 for a byte in a text that needs more than copying. */
export const SPECIAL_IN_TEXT = table((b) => b < 0x20 || b >= 0x80 || b === LT || b === AMP || b === GT);

export const isSpace = (b: number | undefined): boolean => b === SPACE || b === LF || b === CR || b === TAB;

function table(holds: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x80 || holds(0x80) ? (holds(byte) ? 1 : 0) : 0));
}
