/** A backup that cannot be made or put back, told in a Dutch sentence for the administrator. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
