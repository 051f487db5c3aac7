import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { ProcurementActor } from '../../../modules/procurement/index.ts';
import type { Sealer } from '../../../platform/crypto/sealer.ts';
import { type ActorScope, type Database, type Tx, withScope } from '../../../platform/db/index.ts';
import type { Cast, Person } from './cast.ts';

/** Where procedures are played: the database, the key that seals, who plays, and the day that is looked at. */
export type Stage = { readonly db: Database; readonly sealer: Sealer; readonly cast: Cast; readonly today: PlainDate };

/** An instant some days before the day that is looked at, in office hours. */
export const momentAgo = ({ today }: Stage, daysAgo: number, hour = 9): string =>
  `${addDays(today, -daysAgo)}T${String(hour).padStart(2, '0')}:00:00.000Z`;

type Act<T> = (tx: Tx, actor: ProcurementActor) => Promise<Result<T>>;

/** One act in a transaction of its own, as its people would do it. Throws when it is refused: then the play is wrong. */
async function act<T>(db: Database, scope: ActorScope, now: string, work: Act<T>): Promise<T> {
  const actor = { personId: scope.personId ?? 0, organisationId: scope.organisationId ?? 0, now };
  const done = await withScope(db, scope, (tx) => work(tx, actor));
  if (!done.ok) throw new Error(`the play of a procedure was refused: ${done.refusal.code}`);
  return done.value;
}

const NOTHING = { purpose: null, regionIds: [], municipalityIds: [], providerIds: [] } as const;

export const asRegion = <T>(
  { db, cast }: Stage,
  now: string,
  work: Act<T>,
  person: Person = cast.purchaser,
): Promise<T> => act(db, { ...NOTHING, ...person, role: 'purchaser', regionIds: [person.organisationId] }, now, work);

export const asBidder = <T>(
  { db }: Stage,
  now: string,
  { personId, organisationId }: Person,
  work: Act<T>,
): Promise<T> =>
  act(db, { ...NOTHING, personId, organisationId, role: 'sales-adviser', providerIds: [organisationId] }, now, work);
