import type { Prognose } from '../../../../src/modules/forecast/api.ts';
import { formatCount, formatPercentage } from '../../format/index.ts';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { forecastText as text } from './forecast.nl.ts';

/** Which method this is, and how it did before. */
export function ForecastMethod({ found }: { found: Prognose }) {
  return (
    <section aria-labelledby="prognose-toets">
      <BlockHeading id="prognose-toets" title={text.tested} />
      <p className="small muted">{text.testedIntro}</p>
      <DataTable
        caption={text.tested}
        captionHidden
        rows={found.toets}
        rowKey={({ soort }) => soort}
        columns={[
          { key: 'soort', header: text.testKind, rowHeader: true, cell: ({ soort }) => text.kinds[soort] },
          { key: 'momenten', header: text.moments, numeric: true, cell: ({ momenten }) => formatCount(momenten) },
          { key: 'regels', header: text.testLines, numeric: true, cell: ({ regels }) => formatCount(regels) },
          {
            key: 'binnen',
            header: text.coverage,
            numeric: true,
            cell: ({ binnenBand }) => (binnenBand === null ? text.untested : formatPercentage(100 * binnenBand, 0)),
          },
        ]}
      />
      <InPageHelp title={text.how}>
        {text.method.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </section>
  );
}
