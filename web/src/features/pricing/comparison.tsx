import { useQuery } from '@tanstack/react-query';
import { comparisonsQuery } from '../../api/queries.ts';
import type { Id, Kostprijsvergelijking } from '../../api/types.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatCents, formatEuros } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { Loaded } from '../../ui/async/states.tsx';
import { ProviderBand } from '../../ui/charts/provider-band.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { pricingText } from './pricing.nl.ts';

const text = pricingText.providers;
type Row = Kostprijsvergelijking['regels'][number];

/** Whose cost price the tariff covers and whose not, by how much and why; what cannot be compared stands apart. */
export function Comparison({ productId, day }: { productId: Id; day: string }) {
  return (
    <Loaded query={useQuery(comparisonsQuery(productId, day))}>
      {({ items: [comparison] }) =>
        comparison ? <Compared comparison={comparison} /> : <p className="muted">{text.none}</p>
      }
    </Loaded>
  );
}

function Compared({ comparison }: { comparison: Kostprijsvergelijking }) {
  return (
    <>
      {comparison.boekverschil && (
        <Alert tone="warning" title={text.bookDiffers}>
          {comparison.boekverschil}
        </Alert>
      )}
      {comparison.signaal && (
        <Alert tone="warning" title={text.signal}>
          {comparison.signaal}
        </Alert>
      )}
      {!comparison.boekverschil && <Beside comparison={comparison} />}
      <NotCovered rows={comparison.regels.filter((row) => !row.gedekt)} />
      <Refused comparison={comparison} />
    </>
  );
}

function Beside({ comparison }: { comparison: Kostprijsvergelijking }) {
  const { band, regels, tarief, gewogenGemiddeldeCent } = comparison;
  return (
    <section aria-labelledby="kostprijzen">
      <BlockHeading
        id="kostprijzen"
        title={text.title}
        aside={band ? text.band(band.q1Cent, band.q3Cent) : text.tooFew}
      />
      {gewogenGemiddeldeCent !== null && tarief && <p>{meanText(gewogenGemiddeldeCent, tarief.tariefCent)}</p>}
      {regels.length === 0 || !tarief ? (
        <p className="muted">{text.none}</p>
      ) : (
        <ProviderBand
          title={text.title}
          caption={text.caption(comparison.gedekt, comparison.gedekt + comparison.nietGedekt)}
          tariffCents={tarief.tariefCent}
          band={band ? { q1Cents: band.q1Cent, medianCents: band.mediaanCent, q3Cents: band.q3Cent } : undefined}
          rows={regels.map((row) => ({
            key: String(row.aanbieder.id),
            name: row.aanbieder.naam,
            cents: row.kostprijsCent,
            ...(row.waarom.length > 0 && { parts: <Why row={row} /> }),
          }))}
        />
      )}
    </section>
  );
}

/** The mean weighed by volume beside the tariff. */
function meanText(meanCents: number, tariffCents: number): string {
  const difference = tariffCents - meanCents;
  const amount = formatCents(Math.abs(difference));
  return text.mean(
    formatCents(meanCents),
    difference === 0 ? text.meanEqual : difference > 0 ? text.meanAbove(amount) : text.meanBelow(amount),
  );
}

function Why({ row }: { row: Row }) {
  return (
    <DataTable
      caption={text.why}
      rows={row.waarom}
      rowKey={(one) => one.deel}
      columns={[
        { key: 'deel', header: text.part, rowHeader: true, cell: (one) => capitalised(one.naam) },
        { key: 'verschil', header: text.difference, numeric: true, cell: (one) => formatCents(one.verschilCent) },
      ]}
      totals={{ deel: text.difference, verschil: formatCents(row.verschilCent) }}
    />
  );
}

function NotCovered({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="section" aria-labelledby="niet-gedekt">
      <BlockHeading id="niet-gedekt" title={text.notCovered} />
      <DataTable
        caption={text.notCovered}
        captionHidden
        rows={rows}
        rowKey={(row) => String(row.aanbieder.id)}
        columns={[
          { key: 'aanbieder', header: text.provider, rowHeader: true, cell: (row) => row.aanbieder.naam },
          { key: 'kostprijs', header: text.costPrice, numeric: true, cell: (row) => formatCents(row.kostprijsCent) },
          { key: 'tekort', header: text.short, numeric: true, cell: (row) => formatCents(-row.verschilCent) },
          {
            key: 'jaar',
            header: text.perYear,
            numeric: true,
            cell: (row) =>
              row.verschilPerJaarCent === null ? (
                <span className="muted">{text.unknown}</span>
              ) : (
                formatEuros(-row.verschilPerJaarCent)
              ),
          },
          {
            key: 'waarom',
            header: text.why,
            cell: (row) => {
              const [most] = row.waarom;
              return most ? most.naam : <span className="muted">{text.unknown}</span>;
            },
          },
        ]}
      />
    </section>
  );
}

function Refused({ comparison }: { comparison: Kostprijsvergelijking }) {
  if (comparison.geweigerd.length === 0) return null;
  return (
    <section className="section" aria-labelledby="geweigerd">
      <BlockHeading id="geweigerd" title={text.refused} />
      <p className="small muted">{text.refusedText}</p>
      <DataTable
        caption={text.refused}
        captionHidden
        rows={comparison.geweigerd}
        rowKey={(row) => String(row.aanbieder.id)}
        columns={[
          { key: 'aanbieder', header: text.provider, rowHeader: true, cell: (row) => row.aanbieder.naam },
          { key: 'waarom', header: text.reason, cell: (row) => row.zin },
        ]}
      />
    </section>
  );
}
