import { type Cents, subtractCents } from '../../../kernel/money.ts';
import type { RepairPart } from './decision.ts';
import type { ClaimLine, LineFacts } from './facts.ts';
import { lineCase } from './line-case.ts';
import { payableAmount, shownTariff } from './tariff.ts';

/**
 * How the claimed amount falls apart into what is payable after the repair and one part per cause, in the order in which
 * a person would repair: the sum itself, the tariff, the volume. Each part is the step between two amounts, so together
 * they are the claimed amount exactly, also where an hour tariff is rounded.
 */
export function repairParts(facts: LineFacts, repaired: ClaimLine): RepairPart[] {
  const { line, tariff } = facts;
  const payable = repaired.amountCents;
  const parts: RepairPart[] = [
    { cause: 'payable', volume: repaired.volume, tariffCents: repaired.tariffCents, amountCents: payable },
  ];
  const add = (part: RepairPart): void => {
    if (part.amountCents !== 0n) parts.push(part);
  };
  if (line.sign === 'C') {
    add({ cause: 'calculation', amountCents: subtractCents(line.amountCents, payable) });
    return parts;
  }
  const asSummed = lineCase(facts).expectedCents;
  const volumeInUnit = line.unit === repaired.unit ? line.volume : line.volume * 60;
  const atContract = payableAmount({ ...facts, line: repaired }, volumeInUnit) ?? asSummed;
  const agreed = tariff && shownTariff(tariff, line.unit);
  add({ cause: 'calculation', amountCents: subtractCents(line.amountCents, asSummed) });
  add({
    cause: 'tariff',
    volume: line.volume,
    differenceCents: subtractCents(line.tariffCents ?? (0n as Cents), agreed ?? (0n as Cents)),
    amountCents: subtractCents(asSummed, atContract),
  });
  add({
    cause: 'volume',
    volume: volumeInUnit - repaired.volume,
    tariffCents: repaired.tariffCents,
    amountCents: subtractCents(atContract, payable),
  });
  return parts;
}
