/** An estimate as people can recalculate it: every line, the sum and the frame, each as one sum in words. */
import { formatCents, formatCount } from '../../../kernel/format.nl.ts';
import { pluralUnit, singularUnit } from '../../../kernel/unit-words.nl.ts';
import type { Budget, LineBudget, Scenario } from '../domain/budget.ts';
import type { Estimate, Pot } from '../domain/estimate.ts';
import type { VolumeBasis } from '../domain/volume-basis.ts';

const count = (value: bigint | number): string => formatCount(Number(value));
/** "-6.00" becomes "−6%", "1.50" becomes "1,5%". */
const percentage = (decimal: string): string => `${String(Number(decimal)).replace('.', ',').replace('-', '−')}%`;
const changed = (decimal: string): string => (Number(decimal) === 0 ? '' : `, verandering ${percentage(decimal)}`);

/** "6.900.000 minuten × € 1,04 per minuut = € 7.176.000,00". */
export function lineSum({ line, volumes, cents }: LineBudget, scenario: Scenario): string {
  const { price, product } = line;
  if (price.kind === 'lump-sum') {
    return price.lumpCents === null ? 'vast bedrag, nog niet bekend' : `vast bedrag = ${formatCents(price.lumpCents)}`;
  }
  const volume = `${count(volumes?.[scenario] ?? 0n)} ${pluralUnit(product.unit)}`;
  if (price.tariffCents === null || cents === null) return `${volume} × een tarief dat nog niet bekend is`;
  return `${volume} × ${formatCents(price.tariffCents)} per ${singularUnit(product.unit)} = ${formatCents(cents[scenario])}`;
}

/** How the mid volume came about: "4.500 in 10 maanden, op een jaar 5.400". */
export function volumeSum(basis: VolumeBasis, mid: bigint): string {
  if (basis.kind === 'stated') return `${count(basis.low)} tot ${count(basis.high)}, midden ${count(basis.mid)}`;
  const spread = `spreiding ${percentage(basis.spreadPercentage)}`;
  const start = count(basis.volume);
  switch (basis.kind) {
    case 'past-use': {
      return `${yearSum(basis)}${changed(basis.changePercentage)} = ${count(mid)}; ${spread}`;
    }
    case 'transformation':
      return `${start} per jaar${changed(basis.changePercentage)} = ${count(mid)}; ${spread}`;
    case 'population':
      return `${start} per jaar × ${count(basis.youthNow)}/${count(basis.youthThen)} jeugdigen = ${count(mid)}; ${spread}`;
  }
}

function yearSum({ volume, months, byMonth }: Extract<VolumeBasis, { kind: 'past-use' }>): string {
  if (months === 12) return `${count(volume)} in een jaar`;
  const used = `${count(volume)} in ${months} maanden`;
  if (!byMonth?.season) return `${used} × 12/${months}`;
  const year = byMonth.season.reduce((sum, one) => sum + one, 0n);
  const same = byMonth.season.slice(0, months).reduce((sum, one) => sum + one, 0n);
  return `${used} × seizoen ${byMonth.year - 1}: ${count(year)}/${count(same)}`;
}

/** The whole path of one scenario: a line per product, then per pot the sum and what it is compared with. */
export function printedPath(estimate: Estimate, budget: Budget, scenario: Scenario): string[] {
  const outcome = budget.scenarios[scenario];
  const of = (pot: Pot) =>
    budget.lines
      .filter(({ line }) => line.pot === pot)
      .map((line) => `${line.line.product.name}: ${lineSum(line, scenario)}`);
  const paidByLta = of('lta');
  const paidElsewhere = of('elsewhere');
  return [
    ...of('frame'),
    `Samen: ${formatCents(outcome.totalCents)}`,
    `Kader: ${formatCents(estimate.frameCents)}`,
    `Kader min samen: ${formatCents(outcome.roomCents)}`,
    ...(paidByLta.length > 0 ? [...paidByLta, `Samen uit de LTA-pot: ${formatCents(outcome.ltaCents)}`] : []),
    ...(paidElsewhere.length > 0
      ? [...paidElsewhere, `Samen uit een andere bron, buiten het kader: ${formatCents(outcome.elsewhereCents)}`]
      : []),
  ];
}
