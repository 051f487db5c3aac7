/** The embedded server cannot run here; the message is a Dutch sentence that says what to do. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';
}
