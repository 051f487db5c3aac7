import type { Cents } from '../../kernel/money.ts';
import type { Unit } from '../market-data.ts';
import type { DemoAllocation } from './allocations.ts';
import { dayOf } from './demo-calendar.ts';
import type { ClaimLine, CreditTarget } from './engine.ts';
import { agreedPrice } from './local-agreements.ts';

/** A line as the provider means to send it. Days since 1970-01-01, whole cents. */
export type DraftLine = {
  /** The allocation it is about; null when the provider made a child or number up. */
  readonly allocation: DemoAllocation | null;
  /** Whose file it stands in: an allocation of the same provider and municipality. */
  readonly home: DemoAllocation;
  /** 0 when the child is not known here. */
  readonly client: number;
  readonly bsn: string;
  readonly allocationNumber: number;
  readonly productCategory: string;
  readonly productCode: string;
  readonly from: number;
  readonly through: number;
  readonly volume: number;
  readonly unit: Unit;
  readonly tariffCents: number;
  readonly amountCents: number;
  /** The approved debit that this line takes back. */
  readonly credits: CreditTarget | null;
  /** What the provider sends next month when this line is refused. */
  readonly repair: DraftLine | null;
};

/** The right line for a delivery: the month clipped to the allocation (IV089), at the tariff of that year. */
export function draftFor(
  allocation: DemoAllocation,
  bsn: string,
  month: { readonly firstEpoch: number; readonly lastEpoch: number },
  volume: number,
): DraftLine {
  const from = Math.max(month.firstEpoch, allocation.from);
  const through = Math.min(month.lastEpoch, allocation.through);
  const tariffCents = agreedPrice(
    allocation.contract,
    allocation.product,
    allocation.municipality,
    Number(dayOf(from).slice(0, 4)),
  );
  return {
    allocation,
    home: allocation,
    client: allocation.client,
    bsn,
    allocationNumber: allocation.number,
    productCategory: allocation.product.category,
    productCode: allocation.product.code,
    from,
    through,
    volume,
    unit: allocation.product.unit,
    tariffCents,
    amountCents: volume * tariffCents,
    credits: null,
    repair: null,
  };
}

/** The line as it stands in the file. */
export const toClaimLine = (draft: DraftLine, seq: number, reference: string): ClaimLine => ({
  seq,
  reference,
  previousReference: draft.credits?.line.reference ?? null,
  clientId: draft.client === 0 ? null : String(draft.client),
  allocationNumber: draft.allocationNumber,
  productCategory: draft.productCategory,
  productCode: draft.productCode,
  period: { from: dayOf(draft.from), through: dayOf(draft.through) },
  volume: draft.volume,
  unit: draft.unit,
  tariffCents: BigInt(draft.tariffCents) as Cents,
  amountCents: BigInt(draft.amountCents) as Cents,
  sign: draft.credits ? 'C' : 'D',
});
