/** A migration cannot be applied; nothing of it was kept. For the operator, in English like the migrations themselves. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}
