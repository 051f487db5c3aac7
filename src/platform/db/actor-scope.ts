import type { Database } from './database.ts';
import { inTransaction, type TransactionOptions } from './transaction.ts';
import type { Tx } from './tx.ts';

/**
 * Who acts, in which role, for which purpose, and whose rows they may see. Row security in the database reads it:
 * rows of other regions, municipalities and providers do not exist inside the transaction.
 */
export type ActorScope = {
  readonly personId: number | null;
  readonly organisationId: number | null;
  readonly role: string;
  /** Purpose of reading personal data (Jeugdwet 7.4.0); null means no personal data. */
  readonly purpose: string | null;
  readonly regionIds: readonly number[];
  readonly municipalityIds: readonly number[];
  readonly providerIds: readonly number[];
  /** W3C trace id, kept with audit rows. */
  readonly traceId?: string;
};

/**
 * Runs `fn` in one transaction of the application role with the scope set for that transaction only.
 * Commits when `fn` resolves; rolls back and throws on when it throws.
 */
export async function withScope<T>(
  db: Database,
  scope: ActorScope,
  fn: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const repeated = options.repeated === true && db.keepsPlans;
  return await inTransaction(db.app, { ...options, repeated }, async (tx) => {
    await tx.execute(SET_SCOPE, scopeSettings(scope));
    return await fn(tx);
  });
}

/** Runs `fn` in one transaction as rd_owner, past row security. For migrations and loading demo data only. */
export async function asOwner<T>(db: Database, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return await inTransaction(db.migrator, {}, async (tx) => {
    await tx.execute('set local role rd_owner');
    return await fn(tx);
  });
}

const SETTINGS = [
  'rd.person_id',
  'rd.organisation_id',
  'rd.role',
  'rd.purpose',
  'rd.region_ids',
  'rd.municipality_ids',
  'rd.provider_ids',
  'rd.trace_id',
] as const;
const SET_SCOPE = `select ${SETTINGS.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ')}`;

/** The settings in the order of SETTINGS; absent ones become empty text, which the policies read as "nobody". */
function scopeSettings(scope: ActorScope): string[] {
  return [
    idText(scope.personId),
    idText(scope.organisationId),
    scope.role,
    scope.purpose ?? '',
    idArray(scope.regionIds),
    idArray(scope.municipalityIds),
    idArray(scope.providerIds),
    scope.traceId ?? '',
  ];
}

function idText(id: number | null): string {
  if (id === null) return '';
  if (!Number.isSafeInteger(id)) throw new RangeError('actor scope: an id must be a whole number');
  return String(id);
}

const idArray = (ids: readonly number[]): string => `{${ids.map(idText).join(',')}}`;
