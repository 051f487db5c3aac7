import type { Kostenverklaring } from '../../../../src/modules/forecast/api.ts';
import { WaterfallChart } from '../../ui/charts/waterfall-chart.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { signedCents, costsText as text } from './costs.nl.ts';
import { CostExplanation } from './costs-explanation.tsx';

/** What came more or less, part by part; a part opens to its explanation and to what it consists of. */
export function CostsBridge({ found, parts }: { found: Kostenverklaring; parts: Kostenverklaring['onderdelen'] }) {
  const { hrefWith } = useListPlace();
  return (
    <section aria-labelledby="kosten-delen">
      <BlockHeading id="kosten-delen" title={text.where} />
      <WaterfallChart
        title={text.where}
        caption={text.caption}
        steps={[
          ...parts.map((part) => ({
            key: part.onderdeel,
            name: part.naam,
            note: part.uitleg,
            cents: part.cent,
            value: signedCents(part.cent),
            parts: (
              <>
                <CostExplanation found={found} part={part} />
                <p>
                  <AppLink href={`${hrefWith({ ...NO_DRILL, onderdeel: part.onderdeel })}#kosten-opengeslagen`}>
                    {text.open}
                  </AppLink>
                </p>
              </>
            ),
          })),
          {
            key: 'verschil',
            name: text.difference,
            note: text.fromTo(found),
            cents: found.verschilCent,
            total: true,
            value: signedCents(found.verschilCent),
          },
        ]}
      />
    </section>
  );
}

const NO_DRILL = { product: undefined, aanbieder: undefined, inGemeente: undefined, toegang: undefined } as const;
