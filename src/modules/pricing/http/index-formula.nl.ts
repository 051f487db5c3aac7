import { type Fraction, formatDecimal, fraction, multiply } from '../../../kernel/fraction.ts';
import type { CorrectionMethod, IndexSettings, WorkedOutIndex } from '../domain/indexation/index.ts';

const perCent = (share: Fraction, decimals: number): string =>
  `${formatDecimal(multiply(share, fraction(100)), decimals).replace('.', ',')}%`;
const given = (percent: string): string => `${percent.replace('.', ',')}%`;

/** How the index came about, one sentence per series and one for the whole. */
export function formulaLines({ series, method, decimals }: IndexSettings, worked: WorkedOutIndex): string[] {
  const lines = worked.series.map(({ series: name, weight, index, contribution }, at) => {
    const figures = series[at];
    const steps = figures ? seriesFormula(figures, worked.withCorrection ? method : 'none') : '';
    return `${name}: ${steps} = ${perCent(index, 4)}; × gewicht ${perCent(weight, 2)} = ${perCent(contribution, 4)}`;
  });
  const untouched = worked.untouched.numerator > 0n ? [`Niet geïndexeerd deel: ${perCent(worked.untouched, 2)}`] : [];
  const whole = `Index: ${worked.series.map(({ contribution }) => perCent(contribution, 4)).join(' + ')} = ${perCent(worked.exact, 4)}, afgerond op ${decimals} decimalen ${perCent(worked.rounded, decimals)}`;
  return [...lines, ...untouched, whole];
}

function seriesFormula({ prognosis, correction }: IndexSettings['series'][number], method: CorrectionMethod): string {
  const base = given(prognosis.percent);
  if (correction === null || method === 'none') return base;
  const [used, definitive] = [given(correction.used.percent), given(correction.definitive.percent)];
  return method === 'absolute'
    ? `${base} + (${definitive} − ${used})`
    : `${base} + ((1 + ${definitive}) / (1 + ${used}) − 1)`;
}
