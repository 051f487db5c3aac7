import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Afrekeningen, AfrekeningInLijst } from '../api.ts';
import { fromContent } from '../domain/kept-content.ts';
import type { SettledYear } from '../domain/settled-year.ts';
import { loadParties } from '../storage/decided-care.ts';
import { listSettlements, loadShares, type SettlementRow } from '../storage/year-settlements.ts';
import { settleRegion } from '../use-cases/settle-region.ts';
import { hasOpen } from './settle-json.ts';
import { statusOf } from './settle-words.nl.ts';

/** Every provider of the region as its year stands, what waits for a decision first, then what has to be made. */
export async function listForRegion(tx: Tx, regionId: number, year: number, over: boolean): Promise<Afrekeningen> {
  const settled = await settleRegion(tx, { regionId, year, providerId: null });
  const rows = (await listSettlements(tx, year)).filter((row) => row.regionId === regionId);
  const names = new Map(
    (
      await loadParties(
        tx,
        settled.map(({ providerId }) => providerId),
      )
    ).map(({ id, name }) => [id, name]),
  );
  const adopted = rows.filter(({ accepted }) => accepted === true);
  const items = settled.map((one): AfrekeningInLijst => {
    const own = rows.filter(({ providerId }) => providerId === one.providerId);
    const waiting = own.find(({ accepted }) => accepted === null);
    const newest = own.filter(({ accepted }) => accepted === true).at(-1);
    const open = hasOpen(one);
    const row = waiting ?? (open ? undefined : newest);
    return {
      id: row?.id ?? null,
      aanbieder: { id: one.providerId, naam: names.get(one.providerId) ?? '' },
      status: row ? statusOf(row) : open ? (over ? 'te-maken' : 'loopt') : 'niets',
      betaaldCent: Number(paidOf(one)),
      nuCent: Number(row === waiting || row === undefined ? one.openCents : one.dueCents),
      nogNodig: one.missing.length,
    };
  });
  return {
    jaar: year,
    jaarIsOm: over,
    nuCent: items
      .filter(({ status }) => status === 'loopt' || status === 'te-maken' || status === 'voorstel')
      .reduce((sum, { nuCent }) => sum + nuCent, 0),
    vastgesteldCent: adopted.reduce((sum, { content }) => sum + Number(content.openCents), 0),
    items: items.sort(inOrder),
  };
}

/** What was adopted and who asks may see: a provider its own whole, a municipality its part. */
export async function listOfSeen(tx: Tx, actor: Actor, year: number, over: boolean): Promise<Afrekeningen> {
  const rows = await listSettlements(tx, year);
  const shares = Map.groupBy(
    await loadShares(
      tx,
      rows.map(({ id }) => id),
    ),
    ({ settlementId }) => settlementId,
  );
  const whole = actor.organisation.kind === 'provider' || actor.organisation.kind === 'region';
  const items = rows.map((row): AfrekeningInLijst => {
    const settled = fromContent(row.content, () => []);
    const part = (shares.get(row.id) ?? []).reduce((sum, one) => sum + one.dueCents - one.beforeCents, 0n);
    return {
      id: row.id,
      aanbieder: { id: row.providerId, naam: row.provider },
      status: statusOf(row),
      betaaldCent: Number(paidOf(settled)),
      nuCent: Number(whole ? settled.openCents : part),
      nogNodig: settled.missing.length,
    };
  });
  const adopted = items.filter((_, n) => isAdopted(rows[n]));
  return {
    jaar: year,
    jaarIsOm: over,
    nuCent: 0,
    vastgesteldCent: adopted.reduce((sum, { nuCent }) => sum + nuCent, 0),
    items,
  };
}

const isAdopted = (row: SettlementRow | undefined): boolean => row?.accepted === true;

const paidOf = ({ paid }: SettledYear): bigint =>
  paid.careCents + paid.instalmentCents + paid.advanceCents + paid.elsewhereCents;

const PLACES: Readonly<Record<AfrekeningInLijst['status'], number>> = {
  voorstel: 0,
  loopt: 1,
  'te-maken': 1,
  afgewezen: 2,
  vastgesteld: 3,
  niets: 4,
};
const inOrder = (a: AfrekeningInLijst, b: AfrekeningInLijst): number =>
  PLACES[a.status] - PLACES[b.status] ||
  Math.abs(b.nuCent) - Math.abs(a.nuCent) ||
  a.aanbieder.naam.localeCompare(b.aanbieder.naam, 'nl');
