import type { Uitputting, Vandaag } from '../../api/types.ts';
import {
  formatCount,
  formatEuros,
  formatMonthYear,
  formatPercentage,
  pluralUnit,
  shareOf,
} from '../../format/index.ts';
import { BEHIND_BELOW, type Month } from './cumulative.ts';

type GroupUse = NonNullable<Vandaag['uitputting']>[number];

const planShare = (use: Uitputting, months: readonly Month[]): number =>
  shareOf(
    months.reduce((sum, month) => sum + month.planCent, 0),
    use.budgetCent ?? 0,
  );

export const chartText = {
  utilisationTitle: (year: number) => `Uitputting ${year}`,
  sentence: (use: Uitputting, months: readonly Month[]): string => {
    const last = months.at(-1);
    const approved = months.reduce((sum, month) => sum + month.goedgekeurdCent, 0);
    if (!last) return `Over ${use.jaar} is nog niets goedgekeurd.`;
    const until = `Tot en met ${formatMonthYear(last.maand)}`;
    const behind = `Gearceerd: onder ${formatPercentage(BEHIND_BELOW * 100, 0)} van de afspraak.`;
    if (!use.budgetCent) return `${until} is ${formatEuros(approved)} goedgekeurd.`;
    const share = formatPercentage(shareOf(approved, use.budgetCent), 0);
    const plan = use.planPerMaandCent ? `; volgens plan was dat ${formatPercentage(planShare(use, months), 0)}` : '';
    return `${until} is ${share} van het jaarbedrag goedgekeurd${plan}. ${behind}`;
  },
  budgetLine: (cents: number) => `budget ${formatEuros(cents)}`,
  limitLine: (cents: number) => `grens ${formatEuros(cents)}`,
  plan: 'plan',
  expected: (amount: string) => `verwacht ${amount}`,
  agreed: (volume: number, unit: string) => `afgesproken: ${formatCount(volume)} ${pluralUnit(unit)} per maand`,
  tableCaption: (year: number) => `Volume en bedrag per maand, ${year}`,
  month: 'Maand',
  volume: (unit: string) => (unit === '' ? 'Volume' : pluralUnit(unit).replace(/^./, (letter) => letter.toUpperCase())),
  approved: 'Goedgekeurd',
  refused: 'Afgewezen',
  sum: 'Opgeteld',
  bulletTitle: 'Uitputting per productgroep',
  bulletCaption: 'Deel van het budget dat is goedgekeurd. Vet: 5 punten of meer boven of onder plan.',
  bulletPlan: (percentage: number) => `plan ${formatPercentage(percentage, 0)}`,
  bulletDescription: (rows: readonly GroupUse[]) => {
    const names = (side: 'voor' | 'achter') =>
      rows
        .filter(
          (row) => (side === 'voor' ? row.percentage - row.planPercentage : row.planPercentage - row.percentage) >= 5,
        )
        .map((row) => `${row.productgroep} (${formatPercentage(row.percentage, 0)})`)
        .join(', ');
    const ahead = names('voor');
    const late = names('achter');
    if (!ahead && !late) return 'Alle productgroepen lopen ongeveer volgens plan.';
    return [ahead && `Voor op plan: ${ahead}.`, late && `Achter op plan: ${late}.`].filter(Boolean).join(' ');
  },
  group: 'Productgroep',
  budget: 'Budget',
  share: 'Deel',
  together: 'Samen',
} as const;
