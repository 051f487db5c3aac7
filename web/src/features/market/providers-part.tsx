import { useRef } from 'react';
import type { Marktanalyse } from '../../../../src/modules/market/api.ts';
import { paths } from '../../app/paths.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { BarRows } from '../../ui/charts/bar-rows.tsx';
import { ChartFigure } from '../../ui/charts/figure.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { DescribeProvider } from './describe-provider.tsx';
import { EarlierTurnover } from './earlier-turnover.tsx';
import { FigureNote } from './figure-note.tsx';
import { marketText as text } from './market.nl.ts';
import type { PartProps } from './market-page.tsx';

type Provider = Marktanalyse['aanbieders'][number];
const CHARTED = 10;
const FIRST = 15;

/** Providers by turnover, with type and young people; and how much the largest get, of which whole. */
export function ProvidersPart({ market, mayKeep }: PartProps) {
  if (market.aanbieders.length === 0) {
    return (
      <>
        <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>
        <EarlierTurnover market={market} mayKeep={mayKeep} />
      </>
    );
  }
  const describe: Column<Provider> = {
    key: 'beschrijf',
    header: text.describe,
    headerHidden: true,
    numeric: true,
    cell: (row) => <DescribeProvider provider={row} />,
  };
  return (
    <>
      <section aria-labelledby="concentratie">
        <BlockHeading id="concentratie" title={text.concentration} />
        {market.concentratie.map((one) => (
          <p key={one.aantal}>
            {text.topLine(one.aantal, one.cent, one.deelVanUitgaven)}{' '}
            {one.deelVanBegroting !== null && text.budgetLine(one.deelVanBegroting)}
          </p>
        ))}
        <p className="small muted">{text.basis(market.uitgegevenCent, market.begrootCent)}</p>
        <FigureNote market={market} figure="concentratie" mayKeep={mayKeep} />
      </section>
      <section className="section" aria-labelledby="omzet">
        <BlockHeading id="omzet" title={text.ranked} />
        <RankedChart providers={market.aanbieders.slice(0, CHARTED)} />
        <FigureNote market={market} figure="aanbieders" mayKeep={mayKeep} />
        <DataTable
          caption={text.ranked}
          captionHidden
          columns={mayKeep ? [...columns, describe] : columns}
          rows={market.aanbieders}
          rowKey={(row) => String(row.id)}
          first={FIRST}
        />
      </section>
      <EarlierTurnover market={market} mayKeep={mayKeep} />
    </>
  );
}

const typeOf = ({ profiel }: Provider): string => (profiel?.soort ? text.soorten[profiel.soort] : text.unknown);

const columns: readonly Column<Provider>[] = [
  {
    key: 'naam',
    header: text.provider,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.provider(row.id)}>{row.naam}</AppLink>}
        second={
          row.profiel?.bereidheid && `${text.readiness}: ${text.bereidheden[row.profiel.bereidheid].toLowerCase()}`
        }
      />
    ),
  },
  { key: 'soort', header: text.type, cell: typeOf },
  { key: 'omzet', header: text.turnover, numeric: true, cell: (row) => text.euros(row.cent) },
  {
    key: 'vorig',
    header: text.before,
    numeric: true,
    cell: (row) =>
      row.vorigCent === 0 ? <span className="muted">{text.noEarlierYear}</span> : text.euros(row.vorigCent),
  },
  { key: 'deel', header: text.share, numeric: true, cell: (row) => text.percentage(row.deel) },
  {
    key: 'jeugdigen',
    header: text.young,
    numeric: true,
    cell: (row) => (row.jeugdigen === null ? <span className="muted">{text.tooFew}</span> : text.count(row.jeugdigen)),
  },
  { key: 'segmenten', header: text.segmentsCount, numeric: true, cell: (row) => row.segmenten },
];

function RankedChart({ providers }: { providers: readonly Provider[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const most = Math.max(1, ...providers.map(({ cent }) => cent));
  const chartColumns = columns.filter(({ key }) => ['soort', 'omzet', 'deel'].includes(key));
  return (
    <ChartFigure
      caption={text.rankedCaption}
      frameRef={frame}
      table={
        <DataTable
          caption={text.rankedCaption}
          captionHidden
          columns={[{ key: 'naam', header: text.provider, rowHeader: true, cell: ({ naam }) => naam }, ...chartColumns]}
          rows={providers}
          rowKey={(row) => String(row.id)}
        />
      }
    >
      <BarRows
        label={text.rankedCaption}
        rows={providers.map((row) => ({
          key: String(row.id),
          name: row.naam,
          note: `${typeOf(row)}, ${text.percentage(row.deel)}`,
          value: text.millions(row.cent),
          drawing: <rect className="chart__bar" x="0" y="25%" width={`${(100 * row.cent) / most}%`} height="50%" />,
        }))}
      />
    </ChartFigure>
  );
}
