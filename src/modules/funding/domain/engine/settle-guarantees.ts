import { type Fraction, ONE } from '../../../../kernel/fraction.ts';
import type { FactsColumns } from './columns.ts';
import { paidByUse, worthWith } from './guarantee.ts';
import { type DraftLine, divideOver, term } from './settlement.ts';
import { shareOf } from './whole.ts';
import type { RunningGuarantee, YearGuarantees } from './year-guarantees.ts';

/**
 * Guarantees at the end of a year. Not shiftable: each product by itself, what use left open is made up. Shiftable: the
 * products of one provider under one part count together, so what one did not use pays what another delivered above its own.
 * Guarantees are joint money of the region, divided by young people.
 */
export function settleGuarantees(
  guarantees: YearGuarantees,
  { contracts }: FactsColumns,
  youngPeople: ReadonlyMap<number, number>,
): DraftLine[] {
  const providerOf = (contract: number): number => contracts[contract]?.provider ?? -1;
  const lines: DraftLine[] = [];
  const pools = new Map<string, RunningGuarantee[]>();
  for (const one of guarantees.all) {
    const provider = providerOf(one.contract);
    if (one.part.guarantee?.shiftable) {
      const pool = `${provider} ${one.part.key}`;
      pools.set(pool, [...(pools.get(pool) ?? []), one]);
      continue;
    }
    const open = Math.max(0, one.plan.cents - one.used);
    if (one.plan.inInstalments || open === 0) continue;
    lines.push({
      rule: 'guarantee-made-up',
      provider,
      contract: one.contract,
      partKey: one.part.key,
      product: one.product,
      sum: [term('guaranteed', one.plan.cents, agreedFrom([one])), term('used', -one.used)],
      division: divideOver(open, youngPeople),
    });
  }
  for (const pool of pools.values()) {
    const line = together(pool, providerOf((pool[0] as RunningGuarantee).contract), youngPeople);
    if (line) lines.push(line);
  }
  return lines;
}

/** Of which agreed amounts a guarantee is which share. */
function agreedFrom(pool: readonly RunningGuarantee[]): { share: Fraction; cents: number } | null {
  const share = pool[0]?.part.guarantee?.share;
  return share === undefined ? null : { share, cents: pool.reduce((sum, { agreed }) => sum + agreed, 0) };
}

function together(
  pool: readonly RunningGuarantee[],
  provider: number,
  youngPeople: ReadonlyMap<number, number>,
): DraftLine | null {
  const sumOf = (value: (one: RunningGuarantee) => number) => pool.reduce((sum, one) => sum + value(one), 0);
  const first = pool[0] as RunningGuarantee;
  const guaranteed = sumOf(({ plan }) => plan.cents);
  const used = sumOf((one) => one.used);
  const paid = sumOf(({ plan, used: own }) => paidByUse(plan, own) + (plan.inInstalments ? plan.cents : 0));
  const whole = worthWith({ ...first.plan, cents: guaranteed }, used);
  if (whole === paid) return null;
  const { top, bottom } = first.plan.above;
  const above = shareOf(Math.max(0, used - guaranteed), top, bottom);
  const share = first.part.guarantee?.aboveShare ?? ONE;
  return {
    rule: whole > paid ? 'guarantee-made-up' : 'guarantee-shifted',
    provider,
    contract: pool.every(({ contract }) => contract === first.contract) ? first.contract : null,
    partKey: first.part.key,
    product: null,
    sum: [
      term('guaranteed', guaranteed, agreedFrom(pool)),
      ...(above === 0 ? [] : [term('above-guarantee', above, { share, cents: used - guaranteed })]),
      term('paid', -paid),
    ],
    division: divideOver(whole - paid, youngPeople),
  };
}
