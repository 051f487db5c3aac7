import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import { type Result, yes } from '../../../../kernel/result.ts';
import type { CDT_Omvang, CDT_Product, LDT_RedenVerzoek } from '../../release-3-2/types/basis.ts';
import type { JW301, JW317 } from '../../release-3-2/types/messages.ts';
import { actualAllocations, type Held, held, heldTwice } from '../actual.ts';
import { requestRuns } from '../rules/requests.ts';
import { IN_TOTAL, sameSize } from './allocate.ts';
import { given, type Plan } from './planned.ts';
import { type FlowRefusal, refuse } from './refusals.ts';
import type { RequestSituation } from './request.ts';

/**
 * What a provider wishes for a client. What is not mentioned stays as it is. Days include both ends.
 * - `change`: another last day, size or budget of an allocation; `from` is the first day of another size.
 * - `new`: a product beside what runs.
 * - `replace`: another product instead, from a day on.
 */
export type Wish =
  | {
      readonly kind: 'change';
      readonly number: number;
      readonly from?: PlainDate;
      readonly through?: PlainDate;
      readonly size?: CDT_Omvang;
      readonly budget?: number;
    }
  | ({ readonly kind: 'new' } & NewProduct)
  | ({ readonly kind: 'replace'; readonly number: number } & NewProduct);

export type NewProduct = {
  readonly product?: CDT_Product;
  readonly from: PlainDate;
  readonly through?: PlainDate;
  readonly size?: CDT_Omvang;
  readonly budget?: number;
};

export type ChangeRequest = {
  readonly bsn: string;
  readonly reference: string;
  readonly reason: LDT_RedenVerzoek;
  readonly wishes: readonly Wish[];
};

/** The JW317: the whole situation that the provider wishes, every actual allocation in it (IV092, OP306, TR349). */
export function planChange(situation: RequestSituation, request: ChangeRequest): Plan<'JW317'> {
  const { dossier, today, referencesUsed } = situation;
  const { bsn, reference, reason, wishes } = request;
  if (referencesUsed.has(reference) || dossier.requests.has(reference))
    return refuse('chain.reference-used', { reference });
  if (requestRuns(dossier)) return refuse('chain.request-runs');
  const actual = new Map(actualAllocations(dossier, today).map(({ number, current }) => [number, current]));
  if (actual.size === 0) return refuse('chain.no-actual-allocation');
  if (wishes.length === 0) return refuse('chain.nothing-asked');

  const changes: Change[] = [];
  const fresh: Fresh[] = [];
  for (const wish of wishes) {
    const current = wish.kind === 'new' ? undefined : actual.get(wish.number);
    if (wish.kind !== 'new' && current === undefined) return refuse('chain.not-actual', { number: wish.number });
    const asked =
      current === undefined || wish.kind === 'new' ? askNew(wish as NewProduct) : askOf(wish, current, today);
    if (!asked.ok) return asked;
    changes.push(...asked.value.changes);
    fresh.push(...asked.value.fresh);
  }
  const early = fresh.some((item) => item.GewensteIngangsdatum <= today);
  if (early) return refuse('chain.new-in-past');
  const changed = new Set(changes.map((item) => item.ToewijzingNummer));
  const unchanged = [...actual.values()].filter((current) => !changed.has(current.ToewijzingNummer));
  if (heldTwice(wholeSituation(unchanged, changes, fresh, actual))) return refuse('chain.product-twice');
  const Verzoek: JW317.Verzoek = {
    ReferentieAanbieder: reference,
    RedenVerzoek: reason,
    ...listOf(unchanged, (list) => ({
      OngewijzigdeProducten: { OngewijzigdProduct: list.map(({ ToewijzingNummer }) => ({ ToewijzingNummer })) },
    })),
    ...listOf(changes, (list) => ({ TeWijzigenProducten: { TeWijzigenProduct: list } })),
    ...listOf(fresh, (list) => ({ NieuweProducten: { NieuwProduct: list } })),
  };
  return yes({ message: 'JW317', body: { Client: { Bsn: bsn, Verzoek } } });
}

type Change = JW317.TeWijzigenProduct;
type Fresh = JW317.NieuwProduct;
type Asked = { readonly changes: readonly Change[]; readonly fresh: readonly Fresh[] };

function askNew({ product, from, through, size, budget }: NewProduct): Result<Asked, FlowRefusal> {
  if (through !== undefined && through < from) return refuse('chain.starts-after-it-ends');
  if (product?.Code !== undefined && size === undefined) return refuse('chain.size-missing');
  const item = {
    ...given('Product', product),
    GewensteIngangsdatum: from,
    ...given('Einddatum', through),
    ...given('Omvang', size),
    ...given('Budget', budget),
  };
  return yes({ changes: [], fresh: [item] });
}

function askOf(
  wish: Exclude<Wish, { readonly kind: 'new' }>,
  current: JW301.ToegewezenProduct,
  today: PlainDate,
): Result<Asked, FlowRefusal> {
  return wish.kind === 'replace' ? askInstead(wish, current) : askChange(wish, current, today);
}

/** Another product: within the term the old one ends the day before; after it the old one stays as it is. */
function askInstead(
  wish: Extract<Wish, { readonly kind: 'replace' }>,
  current: JW301.ToegewezenProduct,
): Result<Asked, FlowRefusal> {
  const asked = askNew(wish);
  if (!asked.ok || isAfter(wish.from, current)) return asked;
  if (wish.from <= current.Ingangsdatum) return refuse('chain.starts-too-soon', { number: wish.number });
  return yes({ ...asked.value, changes: [{ ...asActual(current), Einddatum: addDays(wish.from, -1) }] });
}

function askChange(
  wish: Extract<Wish, { readonly kind: 'change' }>,
  current: JW301.ToegewezenProduct,
  today: PlainDate,
): Result<Asked, FlowRefusal> {
  const { number } = wish;
  const through = wish.through ?? current.Einddatum;
  const size = wish.size ?? current.Omvang;
  const otherSize = !sameSize(size, current.Omvang);
  const otherBudget = wish.budget !== undefined && wish.budget !== current.Budget;
  if (!otherSize && !otherBudget && through === current.Einddatum) return refuse('chain.nothing-asked', { number });
  const total = size?.Frequentie === IN_TOTAL && current.Omvang?.Frequentie === IN_TOTAL;
  // Another last day, budget or total holds from the first day of the allocation (IV092, TR373).
  const from = otherSize && !total ? wish.from : current.Ingangsdatum;
  if (from === undefined || (from <= today && from !== current.Ingangsdatum))
    return refuse('chain.starts-too-soon', { number });
  if (through !== undefined && through < from) return refuse('chain.starts-after-it-ends', { number });
  // Another size that only begins after the term is a new product beside an unchanged one.
  if (isAfter(from, current))
    return askNew({ ...given('product', current.Product), from, ...given('through', through), ...given('size', size) });
  const change = {
    ToewijzingNummer: number,
    GewensteIngangsdatum: from,
    ...given('Einddatum', through),
    ...given('Omvang', size),
    ...given('Budget', wish.budget ?? current.Budget),
  };
  return yes({ changes: [change], fresh: [] });
}

const isAfter = (day: PlainDate, { Einddatum }: JW301.ToegewezenProduct): boolean =>
  Einddatum !== undefined && day > Einddatum;

const asActual = (current: JW301.ToegewezenProduct): Change => ({
  ToewijzingNummer: current.ToewijzingNummer,
  GewensteIngangsdatum: current.Ingangsdatum,
  ...given('Einddatum', current.Einddatum),
  ...given('Omvang', current.Omvang),
  ...given('Budget', current.Budget),
});

/** Everything that would hold, to see that no product stands in it twice (TR361). */
function wholeSituation(
  unchanged: readonly JW301.ToegewezenProduct[],
  changes: readonly Change[],
  fresh: readonly Fresh[],
  actual: ReadonlyMap<number, JW301.ToegewezenProduct>,
): readonly Held[] {
  return [
    ...unchanged.map((item) => held(item.Product, item.Ingangsdatum, item.Einddatum)),
    ...changes.map((item) =>
      held(actual.get(item.ToewijzingNummer)?.Product, item.GewensteIngangsdatum, item.Einddatum),
    ),
    ...fresh.map((item) => held(item.Product, item.GewensteIngangsdatum, item.Einddatum)),
  ];
}

const listOf = <Item, Fields>(list: readonly Item[], fields: (list: readonly Item[]) => Fields): Fields | undefined =>
  list.length === 0 ? undefined : fields(list);
