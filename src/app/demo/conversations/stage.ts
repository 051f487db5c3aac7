import type { PlainDate } from '../../../kernel/plain-date.ts';
import { addWorkingDays, STATUTORY_CALENDAR } from '../../../kernel/working-days.ts';
import type { ExchangeDeps } from '../../../modules/exchange/index.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { type ActorScope, type Database, type Tx, withScope } from '../../../platform/db/index.ts';

/** A clock that stands where the demonstration puts it. */
export type StageClock = { at: Date };

/** What the acts of a conversation need: the database, the key, and the moment. */
export type Stage = {
  readonly db: Database;
  readonly deps: ExchangeDeps;
  readonly clock: StageClock;
  readonly today: PlainDate;
  /** The person of the demonstration that works for an organisation in care, by its id. */
  readonly people: ReadonlyMap<number, number>;
};

export function openStage(db: Database, vault: BsnVault, today: PlainDate, people: ReadonlyMap<number, number>): Stage {
  const clock: StageClock = { at: instantBefore(today, 0, 0) };
  return { db, deps: { vault, now: () => clock.at }, clock, today, people };
}

const OPENING_HOUR_UTC = 8;

/** An instant on the n-th working day before a day, in office hours. */
export function instantBefore(today: PlainDate, workingDays: number, minute: number): Date {
  const day = addWorkingDays(today, -workingDays, STATUTORY_CALENDAR);
  return new Date(Date.parse(`${day}T0${OPENING_HOUR_UTC}:00:00Z`) + minute * 60_000);
}

/** The day n working days before (or with a negative number after) the day that is looked at. */
export const dayBefore = (today: PlainDate, workingDays: number): PlainDate =>
  addWorkingDays(today, -workingDays, STATUTORY_CALENDAR);

type Party = { readonly municipalityId: number } | { readonly providerId: number };

/** One act of a party in a transaction of its own, as its people would do it. */
export function as<T>(stage: Stage, party: Party, act: (tx: Tx, personId: number | null) => Promise<T>): Promise<T> {
  const organisationId = 'municipalityId' in party ? party.municipalityId : party.providerId;
  const personId = stage.people.get(organisationId) ?? null;
  const scope: ActorScope = {
    personId,
    organisationId,
    role: 'municipalityId' in party ? 'access-worker' : 'care-administrator',
    purpose: 'access-to-care',
    regionIds: [],
    municipalityIds: 'municipalityId' in party ? [organisationId] : [],
    providerIds: 'providerId' in party ? [organisationId] : [],
  };
  return withScope(stage.db, scope, (tx) => act(tx, personId));
}
