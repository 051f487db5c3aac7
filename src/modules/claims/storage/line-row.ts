import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ClaimLine, Sign, Unit } from '../domain/facts.ts';

/** The part of a stored line that the provider sent. */
export type SentLineRow = {
  seq: number;
  client_id: bigint | null;
  allocation_number: bigint;
  reference: string;
  previous_reference: string | null;
  product_category: string;
  product_code: string;
  from_on: PlainDate;
  through_on: PlainDate;
  volume: bigint;
  unit: Unit;
  tariff_cents: bigint | null;
  amount_cents: bigint;
  sign: Sign;
};

export const SENT_LINE_COLUMNS = `seq, client_id, allocation_number, reference, previous_reference, product_category,
  product_code, from_on, through_on, volume, unit, tariff_cents, amount_cents, sign`;

export const toClaimLine = (row: SentLineRow): ClaimLine => ({
  seq: row.seq,
  reference: row.reference,
  previousReference: row.previous_reference,
  clientId: row.client_id === null ? null : String(row.client_id),
  allocationNumber: Number(row.allocation_number),
  productCategory: row.product_category,
  productCode: row.product_code,
  period: { from: row.from_on, through: row.through_on },
  volume: Number(row.volume),
  unit: row.unit,
  tariffCents: row.tariff_cents === null ? null : (row.tariff_cents as Cents),
  amountCents: cents(row.amount_cents),
  sign: row.sign,
});
