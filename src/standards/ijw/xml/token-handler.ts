/** Receives the document in order. Calls come only for what is well-formed so far. */
export type TokenHandler = {
  /** False where only white space may stand: white space is then not delivered. */
  wantsText: boolean;
  open(symbol: number, name: string): void;
  /** An attribute that is no namespace declaration, right after its element opened. */
  attribute(namespace: string, name: string): void;
  text(text: string): void;
  /**
   * All text of the innermost element at once, when it is ASCII without entities or line breaks and the end tag follows.
   * The bytes are only there during the call. False asks for it through `text` instead.
   */
  value?(bytes: Uint8Array, from: number, to: number): boolean;
  close(): void;
};
