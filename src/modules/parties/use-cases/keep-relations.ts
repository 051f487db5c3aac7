import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type CheckEntry, type CheckRefusal, decideCheck } from '../domain/organisation-check.ts';
import { decideRelation, type RelationRefusal } from '../domain/relation.ts';
import { isWithinReach } from '../domain/within-reach.ts';
import { appendCheck } from '../storage/organisation-checks.ts';
import { findOrganisation, type Organisation } from '../storage/organisations.ts';
import { endRelation, insertRelation, listRelations, type Relation } from '../storage/relations.ts';
import { type Administrator, loadSeat, type Official, regionOf } from './seat.ts';

type NotYours = { readonly code: 'parties.not-yours' };
type Unknown = { readonly code: 'parties.organisation-unknown' };
type Ends = { readonly code: 'parties.end-before-start' };
export type NewRelation = Omit<Relation, 'fromName' | 'toName'>;

/** Lays down how two actors stand to each other; one of them belongs to the administrator's own organisation. */
export async function addRelation(
  tx: Tx,
  by: Administrator,
  wanted: NewRelation,
): Promise<Result<undefined, NotYours | Unknown | Ends | RelationRefusal>> {
  if (wanted.throughOn !== null && wanted.throughOn < wanted.fromOn) return no({ code: 'parties.end-before-start' });
  const from = await findOrganisation(tx, wanted.fromId);
  const to = await findOrganisation(tx, wanted.toId);
  if (!from || !to) return no({ code: 'parties.organisation-unknown' });
  if (!(await isOwn(tx, by, [from, to]))) return no({ code: 'parties.not-yours' });
  const existing = (await listRelations(tx, wanted.fromId)).filter(
    (one) => one.fromId === wanted.fromId && one.toId === wanted.toId,
  );
  const decided = decideRelation(
    { ...wanted, period: { from: wanted.fromOn, through: wanted.throughOn ?? undefined } },
    { from: from.kind, to: to.kind },
    existing.map((one) => ({ kind: one.kind, period: { from: one.fromOn, through: one.throughOn ?? undefined } })),
  );
  if (!decided.ok) return decided;
  await insertRelation(tx, wanted);
  return yes(undefined);
}

/** Gives a relation its last day. */
export async function closeRelation(
  tx: Tx,
  by: Administrator,
  key: Pick<Relation, 'fromId' | 'toId' | 'kind' | 'fromOn'>,
  throughOn: PlainDate,
): Promise<Result<undefined, NotYours | Unknown | Ends | { readonly code: 'parties.relation-unknown' }>> {
  const from = await findOrganisation(tx, key.fromId);
  const to = await findOrganisation(tx, key.toId);
  if (!from || !to) return no({ code: 'parties.organisation-unknown' });
  if (!(await isOwn(tx, by, [from, to]))) return no({ code: 'parties.not-yours' });
  if (throughOn < key.fromOn) return no({ code: 'parties.end-before-start' });
  return (await endRelation(tx, key, throughOn)) === 0 ? no({ code: 'parties.relation-unknown' }) : yes(undefined);
}

async function isOwn(tx: Tx, by: Administrator, ends: readonly Organisation[]): Promise<boolean> {
  const seat = await loadSeat(tx, by);
  return ends.some((one) => isWithinReach(seat, one));
}

/** Records the outcome of a check of a provider or certified body. */
export async function recordCheck(
  tx: Tx,
  by: Official,
  organisationId: number,
  entry: CheckEntry,
): Promise<Result<Organisation, NotYours | Unknown | CheckRefusal>> {
  const regionId = regionOf(by);
  if (regionId === undefined) return no({ code: 'parties.not-yours' });
  const organisation = await findOrganisation(tx, organisationId);
  if (!organisation) return no({ code: 'parties.organisation-unknown' });
  const decided = decideCheck(organisation.kind, entry, by.today);
  if (!decided.ok) return decided;
  await appendCheck(tx, entry, { regionId, organisationId, personId: by.personId });
  return yes(organisation);
}
