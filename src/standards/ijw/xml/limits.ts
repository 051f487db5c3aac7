/** Bounds that keep a hostile file harmless: memory and time stay proportional to what was really sent. */
export type XmlLimits = {
  /** Largest file in bytes; the standard asks at most 25 MB (OP179). */
  readonly maxBytes: number;
  readonly maxDepth: number;
  /** Longest element or attribute name with its prefix, in bytes. */
  readonly maxNameBytes: number;
  /** Different names in one file. */
  readonly maxNames: number;
  /** Longest start tag with all its attributes, in bytes. */
  readonly maxTagBytes: number;
  /** Longest text, comment or CDATA section, in bytes. Commentaar has no bound in the schema, so this is ours. */
  readonly maxTextBytes: number;
};

/** OP179: a file is at most 25 MB; taken as 25 x 1024 x 1024 bytes, the reading that refuses least. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

export const DEFAULT_LIMITS: XmlLimits = {
  maxBytes: MAX_FILE_BYTES,
  maxDepth: 32,
  maxNameBytes: 128,
  maxNames: 1000,
  maxTagBytes: 8192,
  maxTextBytes: 65_536,
};
