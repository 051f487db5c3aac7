import { useQuery } from '@tanstack/react-query';
import type { Differentiatie, Doelafhankelijkheid, Indeling } from '../../../../src/modules/suppliers/api.ts';
import { paths } from '../../app/paths.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatCents, formatCount, formatPercentage } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { QuietStatus } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Help } from './help.tsx';
import { START_DOCUMENT } from './start-document.ts';
import { tiersQuery } from './supplier-queries.ts';
import { SupplierTabs } from './supplier-tabs.tsx';
import { AdoptPlacements, ChangeCriteria } from './tier-dialogs.tsx';
import { benefitLines, criterionText, measuredText, tiersText as text } from './tiers.nl.ts';

/** Who stands where, why, and do benefits not only go to the largest? */
export function TiersPage() {
  return <PageQuery query={useQuery(tiersQuery)}>{(data) => <View data={data} />}</PageQuery>;
}

function View({ data }: { data: Differentiatie }) {
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub(data)}</p>}
        actions={data.mag.vaststellen && data.document && <AdoptPlacements />}
      />
      <SupplierTabs current="tiers" />
      {data.document === null ? (
        <EmptyState
          title={text.emptyTitle}
          action={data.mag.vaststellen && <ChangeCriteria document={START_DOCUMENT} start />}
        >
          {text.emptyText}
        </EmptyState>
      ) : (
        <>
          <Spread data={data} />
          <Criteria data={data} document={data.document} />
        </>
      )}
      <Goals goals={data.doelen} />
      {data.document && <Placements rows={data.indeling} />}
      <Help lines={text.help} />
    </>
  );
}

const placementColumns: readonly Column<Indeling>[] = [
  {
    key: 'aanbieder',
    header: text.provider,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.provider(row.aanbieder.id, 'niveau')}>{row.aanbieder.naam}</AppLink>}
        second={`${row.grootte}, ${formatPercentage(row.aandeel)}`}
      />
    ),
  },
  { key: 'nu', header: text.now, cell: (row) => row.berekend.naam },
  {
    key: 'vastgesteld',
    header: text.adopted,
    cell: ({ vastgesteld }) =>
      vastgesteld ? (
        <TwoLines
          first={vastgesteld.naam}
          second={vastgesteld.uitzondering ? text.exception : text.since(vastgesteld.van)}
        />
      ) : (
        <span className="muted">{text.notYet}</span>
      ),
  },
  { key: 'werkt', header: text.effect, cell: (row) => text.anchored(row.verankerd, row.contracten) },
  {
    key: 'volgende',
    header: text.next,
    cell: ({ berekend: { volgende } }) =>
      volgende === null ? (
        <span className="muted">{text.top}</span>
      ) : (
        <TwoLines
          first={volgende.wijzigingen.map(criterionText).join('; ')}
          second={`${text.toReach(volgende.naam)}${volgende.wijzigingen.map(measuredText).join('; ')}`}
        />
      ),
  },
];

function Placements({ rows }: { rows: readonly Indeling[] }) {
  return (
    <section className="section" aria-labelledby="indeling">
      <BlockHeading id="indeling" title={text.placement} />
      <DataTable
        caption={text.placement}
        captionHidden
        columns={placementColumns}
        rows={rows}
        rowKey={(row) => String(row.aanbieder.id)}
        first={25}
      />
    </section>
  );
}

function Spread({ data }: { data: Differentiatie }) {
  const names = data.document?.niveaus.map(({ naam }) => naam) ?? [];
  const columns: readonly Column<Differentiatie['verdeling'][number]>[] = [
    { key: 'grootte', header: text.size, rowHeader: true, cell: (row) => capitalised(row.grootte) },
    { key: 'aantal', header: text.count, numeric: true, cell: (row) => formatCount(row.aantal) },
    ...names.map((naam, at) => ({
      key: `niveau-${at}`,
      header: naam,
      numeric: true,
      cell: (row: Differentiatie['verdeling'][number]) => formatCount(row.perNiveau[at]?.aantal ?? 0),
    })),
  ];
  return (
    <section className="section" aria-labelledby="verdeling">
      <BlockHeading id="verdeling" title={text.spread} />
      <p>{text.spreadIntro}</p>
      <DataTable
        caption={text.spread}
        captionHidden
        columns={columns}
        rows={data.verdeling}
        rowKey={(row) => row.grootte}
      />
    </section>
  );
}

type Tier = NonNullable<Differentiatie['document']>['niveaus'][number];
const tierColumns: readonly Column<Tier>[] = [
  { key: 'niveau', header: text.level, rowHeader: true, cell: (row) => row.naam },
  {
    key: 'vraagt',
    header: text.asks,
    cell: (row) => (
      <TwoLines first={text.need(row.nodig, row.criteria.length)} second={row.criteria.map(criterionText).join('; ')} />
    ),
  },
  {
    key: 'brengt',
    header: text.brings,
    cell: (row) => benefitLines(row.voordelen).join('; ') || <span className="muted">{text.nothing}</span>,
  },
];

function Criteria({ data, document }: { data: Differentiatie; document: NonNullable<Differentiatie['document']> }) {
  return (
    <section className="section" aria-labelledby="criteria">
      <BlockHeading
        id="criteria"
        title={text.criteria}
        aside={data.mag.vaststellen && <ChangeCriteria document={document} />}
      />
      <DataTable
        caption={text.criteria}
        captionHidden
        columns={tierColumns}
        rows={document.niveaus}
        rowKey={(row) => row.sleutel}
      />
      <ul className="plain-list small muted">
        {data.versies.map((one) => (
          <li key={one.versie}>{`${text.version(one.versie, one.van)}: ${one.toelichting}`}</li>
        ))}
      </ul>
    </section>
  );
}

const goalColumns: readonly Column<Doelafhankelijkheid>[] = [
  {
    key: 'doel',
    header: text.goal,
    rowHeader: true,
    cell: (row) => <TwoLines first={`${row.doel.code}. ${row.doel.naam}`} second={formatCents(row.totaalCent)} />,
  },
  {
    key: 'grootste',
    header: text.largest,
    cell: (row) => (
      <ul className="plain-list">
        {row.grootste.map((one) => (
          <li key={one.aanbieder.id}>
            <AppLink href={paths.provider(one.aanbieder.id)}>{one.aanbieder.naam}</AppLink>{' '}
            {formatPercentage(one.aandeel)}
          </li>
        ))}
      </ul>
    ),
  },
  {
    key: 'top',
    header: text.top3,
    numeric: true,
    cell: (row) => (
      <TwoLines
        first={formatPercentage(row.top3Percentage)}
        second={
          <QuietStatus tone={row.afhankelijk ? 'warning' : 'positive'}>
            {row.afhankelijk ? text.dependent : text.spreadOut}
          </QuietStatus>
        }
      />
    ),
  },
];

function Goals({ goals }: { goals: readonly Doelafhankelijkheid[] }) {
  return (
    <section className="section" aria-labelledby="doelen">
      <BlockHeading id="doelen" title={text.goals} />
      <p>{goals.length === 0 ? text.noGoals : text.goalsIntro}</p>
      {goals.length > 0 && (
        <DataTable
          caption={text.goals}
          captionHidden
          columns={goalColumns}
          rows={goals}
          rowKey={(row) => String(row.doel.id)}
        />
      )}
    </section>
  );
}
