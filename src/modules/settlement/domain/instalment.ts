import { type Cents, cents, divideRoundHalfUp } from '../../../kernel/money.ts';
import { monthOf, type PlainDate, plainDateOf, yearOf } from '../../../kernel/plain-date.ts';

/** Kinds of amounts that are due without a declaration. */
export const INSTALMENT_KINDS = ['instalment', 'guarantee', 'advance'] as const;
export type InstalmentKind = (typeof INSTALMENT_KINDS)[number];

/** What is due for a contract, whatever the care of each child, for a number of months. */
export type ContractInstalment = {
  readonly contractId: number;
  readonly partKey: string;
  readonly kind: InstalmentKind;
  readonly dueOn: PlainDate;
  /** First month that it is for. */
  readonly month: PlainDate;
  readonly months: number;
  readonly amountCents: Cents;
};

/** Days on which terms pay a contract that runs. */
export type Window = { readonly from: PlainDate; readonly through: PlainDate };

/**
 * Of an instalment what is for months whose first day lies in a window: a month is paid once, by the terms that pay the
 * contract on its first day. Half away from zero to a cent; null when no month is left.
 */
export function withinWindows(one: ContractInstalment, windows: readonly Window[]): ContractInstalment | null {
  const inside = monthsFrom(one.month, one.months).filter((month) =>
    windows.some(({ from, through }) => from <= month && month <= through),
  );
  const [month] = inside;
  if (month === undefined) return null;
  if (inside.length === one.months) return one;
  const amountCents = cents(divideRoundHalfUp(one.amountCents * BigInt(inside.length), BigInt(one.months)));
  return amountCents === 0n ? null : { ...one, month, months: inside.length, amountCents };
}

function monthsFrom(first: PlainDate, count: number): PlainDate[] {
  const start = yearOf(first) * 12 + monthOf(first) - 1;
  return Array.from({ length: count }, (_, n) => plainDateOf(Math.floor((start + n) / 12), ((start + n) % 12) + 1, 1));
}

/** A municipality's part of an instalment, as it is posted. */
export type DueShare = ContractInstalment & {
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly termsId: number;
  readonly partName: string;
  readonly productId: number;
};

export type ShareKey = Pick<DueShare, 'contractId' | 'partKey' | 'productId' | 'municipalityId' | 'kind' | 'month'>;

/** What is posted once. */
export const keyOf = ({ contractId, partKey, productId, municipalityId, kind, month }: ShareKey): string =>
  [contractId, partKey, productId, municipalityId, kind, month].join('|');

/** What is due on or before a day and was not posted yet. */
export const dueNow = (
  planned: readonly DueShare[],
  posted: ReadonlySet<string>,
  through: PlainDate,
): readonly DueShare[] => planned.filter((one) => one.dueOn <= through && !posted.has(keyOf(one)));
