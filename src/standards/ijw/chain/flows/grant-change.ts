import { addDays, earliest } from '../../../../kernel/plain-date.ts';
import { type Result, yes } from '../../../../kernel/result.ts';
import type { JW301, JW317 } from '../../release-3-2/types/messages.ts';
import { IN_TOTAL, removed, sameSize } from './allocate.ts';
import { type Content, contentOf, type Decided, type MunicipalSituation, tellAllocations } from './allocation-list.ts';
import { given, type Plan } from './planned.ts';
import { type FlowRefusal, refuse } from './refusals.ts';

/** RedenWijziging: on the provider's initiative. */
const ASKED_BY_PROVIDER = '12';

/**
 * What to do when a wished first day has passed when the request is granted, as agreed with the provider (IV093):
 * `refuse` first asks; `as-asked` keeps the days; `shift` moves them to now: what is replaced goes on through today and what
 * comes instead begins tomorrow, and a product that replaces nothing begins today; `shift-new` does the same for what begins,
 * while what ends keeps the day that was asked.
 */
export type LateDays = 'refuse' | 'as-asked' | 'shift' | 'shift-new';

export type ChangeGrant = {
  readonly reference: string;
  /** Numbers for the allocations that are new, in the order in which the request asks for them. */
  readonly newNumbers: readonly number[];
  readonly late?: LateDays;
};

/**
 * The JW301 that grants a VOW as a whole, exactly as asked (IV093, OP348): unchanged and new products without reason; what may
 * change on its own number (last day, budget, total volume) with reason 12; another size as a shortened old and a new
 * allocation (OP257). All carry the reference of the request; what holds beside the request goes along without it (OP087).
 */
export function grantChange(situation: MunicipalSituation, grant: ChangeGrant): Plan<'JW301'> {
  const { reference } = grant;
  const request = situation.dossier.requests.get(reference);
  if (request === undefined) return refuse('chain.request-unknown', { reference });
  if (request.kind !== 'change') return refuse('chain.other-kind-of-request', { reference });
  if (request.phase === 'granted' || request.phase === 'refused')
    return refuse('chain.request-answered', { reference });
  const asked = onTime(request.request, situation, grant.late ?? 'refuse');
  if (!asked.ok) return refuse(asked.refusal.code, { reference });

  const numbers = new Numbers(situation, grant.newNumbers);
  const decided: Decided[] = [];
  for (const change of asked.value.changes) {
    const number = change.ToewijzingNummer;
    const allocation = situation.dossier.allocations.get(number);
    if (allocation === undefined) return refuse('chain.allocation-unknown', { number });
    if (allocation.removed) return refuse('chain.allocation-removed', { number });
    const made = changed(allocation.current, change, numbers);
    if (!made.ok) return made;
    decided.push(...made.value.map((one) => ({ ...one, reference })));
  }
  for (const fresh of asked.value.fresh) {
    const number = numbers.next();
    if (!number.ok) return number;
    decided.push({ content: freshContent(fresh, number.value), reference });
  }
  const unchanged = (request.request.OngewijzigdeProducten?.OngewijzigdProduct ?? []).map(
    (item) => item.ToewijzingNummer,
  );
  return tellAllocations(situation, decided, { reference, numbers: new Set(unchanged) });
}

type Change = JW317.TeWijzigenProduct;
type Fresh = JW317.NieuwProduct;
type Asked = { readonly changes: readonly Change[]; readonly fresh: readonly Fresh[] };

/** The request with days that were agreed on when they have passed. */
function onTime(
  request: JW317.Verzoek,
  { dossier, now }: MunicipalSituation,
  late: LateDays,
): Result<Asked, FlowRefusal> {
  const today = now.date;
  const changes = request.TeWijzigenProducten?.TeWijzigenProduct ?? [];
  const fresh = request.NieuweProducten?.NieuwProduct ?? [];
  const isLate = (item: Change | Fresh): boolean => item.GewensteIngangsdatum < today;
  const lateSplits = new Set(
    changes.filter((item) => isLate(item) && splits(dossier.allocations.get(item.ToewijzingNummer)?.current, item)),
  );
  const nothingLate = lateSplits.size === 0 && !fresh.some(isLate);
  if (late === 'as-asked' || nothingLate) return yes({ changes, fresh });
  if (late === 'refuse') return refuse('chain.day-passed');
  // A new product replaces what ends the day before it.
  const lastDays = new Set(changes.map((item) => item.Einddatum));
  const replaces = (item: Fresh): boolean => lastDays.has(addDays(item.GewensteIngangsdatum, -1));
  const handedOver = new Set(
    fresh.filter((item) => isLate(item) && replaces(item)).map((item) => addDays(item.GewensteIngangsdatum, -1)),
  );
  const tomorrow = addDays(today, 1);
  return yes({
    changes: changes.map((item) => {
      if (late === 'shift' && item.Einddatum !== undefined && handedOver.has(item.Einddatum)) {
        return { ...item, Einddatum: today };
      }
      return lateSplits.has(item) ? { ...item, GewensteIngangsdatum: tomorrow } : item;
    }),
    fresh: fresh.map((item) =>
      isLate(item) ? { ...item, GewensteIngangsdatum: replaces(item) ? tomorrow : today } : item,
    ),
  });
}

/** What may change on the number it has: the last day, the budget, a total volume (OP033x1). */
function onOwnNumber(current: JW301.ToegewezenProduct, change: Change): boolean {
  if (sameSize(current.Omvang, change.Omvang)) return (current.Budget === undefined) === (change.Budget === undefined);
  return current.Omvang?.Frequentie === IN_TOTAL && change.Omvang?.Frequentie === IN_TOTAL;
}

/** A change that ends the allocation and begins another within its term. */
const splits = (current: JW301.ToegewezenProduct | undefined, change: Change): boolean =>
  current !== undefined && !onOwnNumber(current, change) && change.GewensteIngangsdatum > current.Ingangsdatum;

/** One change: on the same number where that may, else the old shortened and a new one (OP033x1, OP257). */
function changed(
  current: JW301.ToegewezenProduct,
  change: Change,
  numbers: Numbers,
): Result<readonly Decided[], FlowRefusal> {
  const { Einddatum: _, Omvang: __, Budget: ___, ...rest } = contentOf(current);
  const wished = {
    ...given('Einddatum', change.Einddatum),
    ...given('Omvang', change.Omvang),
    ...given('Budget', change.Budget),
  };
  if (onOwnNumber(current, change)) return yes([{ content: { ...rest, ...wished }, reason: ASKED_BY_PROVIDER }]);
  const number = numbers.next();
  if (!number.ok) return number;
  const from = change.GewensteIngangsdatum;
  const fresh = { content: { ...rest, ...wished, ToewijzingNummer: number.value, Ingangsdatum: from } };
  if (!splits(current, change)) return yes([removed(current), fresh]);
  const dayBefore = addDays(from, -1);
  const through = current.Einddatum === undefined ? dayBefore : earliest(current.Einddatum, dayBefore);
  return yes([{ content: { ...contentOf(current), Einddatum: through }, reason: ASKED_BY_PROVIDER }, fresh]);
}

const freshContent = (fresh: Fresh, number: number): Content => ({
  ToewijzingNummer: number,
  ...given('Product', fresh.Product),
  Ingangsdatum: fresh.GewensteIngangsdatum,
  ...given('Einddatum', fresh.Einddatum),
  ...given('Omvang', fresh.Omvang),
  ...given('Budget', fresh.Budget),
});

/** Hands out the numbers that were reserved for new allocations. */
class Numbers {
  readonly #left: number[];
  readonly #used: MunicipalSituation['dossier']['allocations'];

  constructor({ dossier }: MunicipalSituation, reserved: readonly number[]) {
    this.#left = [...reserved];
    this.#used = dossier.allocations;
  }

  next(): Result<number, FlowRefusal> {
    const number = this.#left.shift();
    if (number === undefined) return refuse('chain.numbers-short');
    return this.#used.has(number) ? refuse('chain.number-used', { number }) : yes(number);
  }
}

/** How many new numbers granting a request can take at most. */
export const newNumbersFor = (request: JW317.Verzoek): number =>
  (request.TeWijzigenProducten?.TeWijzigenProduct.length ?? 0) + (request.NieuweProducten?.NieuwProduct.length ?? 0);
