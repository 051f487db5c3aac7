import type { Labuitkomst } from '../../api/types.ts';
import { formatCents } from '../../format/index.ts';
import { WaterfallChart } from '../../ui/charts/waterfall-chart.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { signedCents, laboratoryText as text } from './laboratory.nl.ts';

/** From what was paid to what is paid again, step by step. */
export function LabSteps({ found }: { found: Labuitkomst }) {
  return (
    <section aria-labelledby="lab-stappen">
      <BlockHeading id="lab-stappen" title={text.where} />
      <WaterfallChart
        title={text.where}
        caption={text.whereCaption}
        steps={[
          {
            key: 'was',
            name: text.ownPaid,
            note: found.eigen.naam,
            cents: found.wasCent,
            total: true,
            value: formatCents(found.wasCent),
          },
          ...found.stappen.map(({ soort, naam, uitleg, cent }) => ({
            key: soort,
            name: naam,
            note: uitleg,
            cents: cent,
            value: signedCents(cent),
          })),
          {
            key: 'opnieuw',
            name: text.paidAgain,
            note: found.gekozen.naam,
            cents: found.opnieuwCent,
            total: true,
            value: formatCents(found.opnieuwCent),
          },
        ]}
      />
    </section>
  );
}
