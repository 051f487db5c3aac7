import { STEP_TEXTS, STEP_WORDS } from '../../../../src/modules/pricing/api.ts';
import type { Prijsonderdeel, Prijsuitkomst } from '../../api/types.ts';
import { plainWord } from '../../app/words.nl.ts';
import { formatCents, formatExactEuros } from '../../format/index.ts';
import { WaterfallChart } from '../../ui/charts/waterfall-chart.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { groupBySteps } from './build-up.ts';
import { figureValue } from './figure-value.ts';
import { pricingText } from './pricing.nl.ts';

const text = pricingText.buildUp;
const TEXT_OF_STEP: ReadonlyMap<string, string> = new Map(
  (Object.keys(STEP_WORDS) as (keyof typeof STEP_WORDS)[]).map((step) => [STEP_WORDS[step], STEP_TEXTS[step]]),
);
const stepText = (word: string): string => TEXT_OF_STEP.get(word) ?? plainWord(word);

/** From salary to tariff, step by step; each step opens to its parts, their formulas and the sources of their figures. */
export function PriceBuildUp({ price }: { price: Prijsuitkomst }) {
  const groups = groupBySteps(price.onderdelen);
  return (
    <section aria-labelledby="opbouw">
      <BlockHeading id="opbouw" title={text.title} aside={price.afronding} />
      <WaterfallChart
        title={text.title}
        caption={text.caption(formatCents(price.tariefCent))}
        steps={[
          ...groups.map(({ step, cents, parts }) => ({
            key: step,
            name: stepText(step),
            note: parts.length > 1 ? text.parts(parts.length) : undefined,
            cents,
            value: formatCents(cents),
            parts: <Parts parts={parts} />,
          })),
          {
            key: 'tarief',
            name: text.total,
            cents: price.tariefCent,
            value: formatCents(price.tariefCent),
            total: true,
          },
        ]}
      />
    </section>
  );
}

function Parts({ parts }: { parts: readonly Prijsonderdeel[] }) {
  const figures = parts.flatMap((part) => part.cijfers);
  return (
    <>
      <DataTable
        caption={text.parts(parts.length)}
        captionHidden
        rows={parts}
        rowKey={(part) => part.sleutel}
        columns={[
          {
            key: 'deel',
            header: text.part,
            rowHeader: true,
            cell: (part) => <TwoLines first={part.naam} second={plainWord(part.wettelijk)} />,
          },
          { key: 'formule', header: text.formula, cell: (part) => part.formule },
          { key: 'bedrag', header: text.amount, numeric: true, cell: (part) => formatExactEuros(part.bedrag) },
        ]}
      />
      {figures.length > 0 && <Figures figures={figures} />}
    </>
  );
}

/** Every figure with where it comes from, of which day, and whether it is agreed upon. */
export function Figures({ figures }: { figures: Prijsonderdeel['cijfers'] }) {
  return (
    <DataTable
      caption={text.figures}
      rows={[...new Map(figures.map((one) => [`${one.onderdeel}.${one.veld}`, one])).values()]}
      rowKey={(one) => `${one.onderdeel}.${one.veld}`}
      columns={[
        { key: 'cijfer', header: text.figure, rowHeader: true, cell: (one) => one.naam },
        { key: 'waarde', header: text.value, numeric: true, cell: (one) => figureValue(one.waarde, one.eenheid) },
        { key: 'bron', header: text.source, cell: (one) => text.sourceOn(one.bron.titel, one.bron.op) },
        { key: 'stand', header: text.status, cell: (one) => plainWord(one.bron.status) },
      ]}
    />
  );
}
