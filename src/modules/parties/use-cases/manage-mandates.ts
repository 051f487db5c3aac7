import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decideMandate, type MandateRefusal } from '../domain/mandate.ts';
import { endMandate, insertMandate, listMandates, type Mandate, type NewMandate } from '../storage/mandates.ts';
import { listMembers } from '../storage/memberships.ts';
import type { Administrator } from './seat.ts';

type NotYours = { readonly code: 'parties.not-yours' };
type AddRefusal = MandateRefusal | NotYours | { readonly code: 'parties.end-before-start' };

/** Lays down who holds a task. Only an administrator of the region keeps its mandate register. */
export async function addMandate(
  tx: Tx,
  by: Administrator,
  wanted: Omit<NewMandate, 'regionId'>,
): Promise<Result<Mandate, AddRefusal>> {
  if (by.organisation.kind !== 'region') return no({ code: 'parties.not-yours' });
  if (wanted.throughOn !== null && wanted.throughOn < wanted.fromOn) return no({ code: 'parties.end-before-start' });
  const regionId = by.organisation.id;
  const members = await listMembers(tx, regionId, wanted.fromOn);
  const existing = await listMandates(tx, { municipalityId: wanted.municipalityId, task: wanted.task });
  const decision = decideMandate(
    {
      municipalityId: wanted.municipalityId,
      task: wanted.task,
      from: wanted.fromOn,
      through: wanted.throughOn ?? undefined,
    },
    {
      memberIdsOnFirstDay: members.map((member) => member.municipalityId),
      existing: existing.map((one) => ({ ...one, from: one.fromOn, through: one.throughOn ?? undefined })),
    },
  );
  if (!decision.ok) return decision;
  return yes(await getMandate(tx, await insertMandate(tx, { ...wanted, regionId })));
}

type EndRefusal =
  | NotYours
  | { readonly code: 'parties.mandate-unknown' }
  | { readonly code: 'parties.already-ended' }
  | { readonly code: 'parties.end-before-start' }
  | { readonly code: 'http.version-differs' };

/** Gives a mandate its last day; from the next day on it opens nothing any more. */
export async function closeMandate(
  tx: Tx,
  by: Administrator,
  wanted: { readonly id: number; readonly throughOn: PlainDate; readonly matches: (version: number) => boolean },
): Promise<Result<Mandate, EndRefusal>> {
  const [found] = await listMandates(tx, { id: wanted.id }, { lock: true });
  if (!found) return no({ code: 'parties.mandate-unknown' });
  if (by.organisation.kind !== 'region' || found.regionId !== by.organisation.id)
    return no({ code: 'parties.not-yours' });
  if (!wanted.matches(found.rowVersion)) return no({ code: 'http.version-differs' });
  if (found.throughOn !== null && found.throughOn <= wanted.throughOn) return no({ code: 'parties.already-ended' });
  if (wanted.throughOn < found.fromOn) return no({ code: 'parties.end-before-start' });
  await endMandate(tx, wanted.id, wanted.throughOn);
  return yes(await getMandate(tx, wanted.id));
}

async function getMandate(tx: Tx, id: number): Promise<Mandate> {
  const [mandate] = await listMandates(tx, { id });
  if (!mandate) throw new Error(`mandate ${id} was just written and is gone`);
  return mandate;
}
