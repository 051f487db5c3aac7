import type { Prognose } from '../../../../src/modules/forecast/api.ts';
import { formatCents } from '../../format/index.ts';
import { WaterfallChart } from '../../ui/charts/waterfall-chart.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { forecastText as text } from './forecast.nl.ts';

/** From what is certain to what is expected, step by step. */
export function ForecastParts({ found: { regel } }: { found: Prognose }) {
  const steps = [
    ['approved', regel.goedgekeurdCent],
    ['fixed', regel.vastCent],
    ['undeclared', regel.nietGedeclareerdCent],
    ['running', regel.lopendCent],
    ['notStarted', regel.nietBegonnenCent],
    ['inflow', regel.instroomCent],
    ['total', regel.verwachtCent],
  ] as const;
  return (
    <section aria-labelledby="prognose-delen">
      <BlockHeading id="prognose-delen" title={text.parts} />
      <WaterfallChart
        title={text.parts}
        caption={text.partsCaption}
        steps={steps
          .filter(([key, cents]) => cents !== 0 || key === 'total')
          .map(([key, cents]) => ({
            key,
            name: text.partNames[key],
            note: text.partNotes[key],
            cents,
            value: formatCents(cents),
            ...(key === 'total' && { total: true }),
          }))}
      />
    </section>
  );
}
