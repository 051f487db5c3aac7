import type { Prijsuitkomst } from '../../api/types.ts';
import { capitalised } from '../../app/words.nl.ts';
import { FactStrip } from '../../ui/page/page.tsx';
import { figureValue } from './figure-value.ts';
import { pricingText as text } from './pricing.nl.ts';

/** The numbers behind a tariff in one strip: cost price, hours, and in which way overhead is counted. */
export function PriceFacts({ price }: { price: Prijsuitkomst }) {
  const overhead = price.overheadVormen.map((form) => text.overhead[form] ?? form).join(', ');
  return (
    <FactStrip
      facts={[
        { label: text.facts.costPrice, lines: [figureValue(price.kostprijs, 'euro')] },
        { label: text.facts.exact, lines: [figureValue(price.exact, 'euro')] },
        { label: text.facts.hourCost, lines: [figureValue(price.uurkosten, 'euro')] },
        {
          label: text.facts.productivity,
          lines: [
            figureValue(price.productiviteit, 'procent'),
            text.hoursOf(price.declarabeleUren, price.contracturen),
          ],
        },
        { label: text.facts.hours, lines: [capitalised(price.urenTekst)] },
        { label: text.facts.overhead, lines: [overhead || text.noOverhead] },
      ]}
    />
  );
}
