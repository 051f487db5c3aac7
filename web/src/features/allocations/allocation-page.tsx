import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { allocationQuery } from '../../api/queries.ts';
import type { Toewijzing } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatCount, formatInstant, formatMonthYear, formatPeriod } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, Columns, FactList, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { ThreadPath } from '../../ui/thread-path/thread-path.tsx';
import { AllocationActs } from '../allocation-acts/allocation-acts.tsx';
import { RevealBsn } from '../clients/reveal-bsn.tsx';
import { AllocationConditions } from '../conditions/binding-conditions.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Timeline } from '../messages/timeline.tsx';
import { AllocationResults } from '../results/allocation-results.tsx';
import { allocationsText as text } from './allocations.nl.ts';

type Version = Toewijzing['versies'][number];
type Month = Toewijzing['maanden'][number];

/** One allocation: what may be delivered, its versions, and what was declared on it. */
export function AllocationPage() {
  const { id } = useParams({ from: '/aangemeld/toewijzingen/$id' });
  return (
    <PageQuery query={useQuery(allocationQuery(id))}>{(allocation) => <View allocation={allocation} />}</PageQuery>
  );
}

function View({ allocation }: { allocation: Toewijzing }) {
  return (
    <>
      <ThreadPath knots={allocation.draad} />
      <PageHeading
        title={text.one(allocation.nummer)}
        sub={
          <>
            <span>{`${allocation.aanbieder}, ${allocation.product}, ${text.quantity(allocation.volume, allocation.eenheid, allocation.frequentie)}`}</span>
            <StatusWord status={allocation.status} />
          </>
        }
      />
      <Columns aside={<Facts allocation={allocation} />}>
        <AllocationActs allocation={allocation} />
        <section aria-labelledby="gebruik">
          <BlockHeading id="gebruik" title={text.use} />
          {allocation.maanden.length === 0 ? (
            <EmptyState title={text.noUse}>{text.noUseText}</EmptyState>
          ) : (
            <DataTable
              caption={text.use}
              captionHidden
              columns={monthColumns}
              rows={allocation.maanden}
              rowKey={(month) => month.maand}
              totals={monthTotals(allocation.maanden)}
            />
          )}
        </section>
        <AllocationResults allocationId={allocation.id} />
        <Timeline allocationId={allocation.id} />
        <AllocationConditions allocationId={allocation.id} />
        <section className="section" aria-labelledby="versies">
          <BlockHeading id="versies" title={text.versions} />
          <DataTable
            caption={text.versions}
            captionHidden
            columns={versionColumns}
            rows={allocation.versies}
            rowKey={(version) => String(version.versie)}
          />
        </section>
      </Columns>
    </>
  );
}

function Facts({ allocation }: { allocation: Toewijzing }) {
  return (
    <section aria-labelledby="feiten">
      <BlockHeading id="feiten" title={text.facts} />
      <FactList
        facts={[
          { label: text.child, value: <RevealBsn clientId={allocation.clientId} masked={allocation.bsnGemaskeerd} /> },
          { label: text.born, value: text.youth(allocation.jeugdige.naam, allocation.jeugdige.geboortejaar) },
          { label: text.municipality, value: allocation.gemeente },
          { label: text.provider, value: allocation.aanbieder },
          { label: text.term, value: formatPeriod(allocation.van, allocation.tot) },
          {
            label: text.contract,
            value: allocation.contract ? (
              <AppLink href={paths.contract(allocation.contract.id)}>{allocation.contract.naam}</AppLink>
            ) : (
              text.none
            ),
          },
          { label: text.referrer, value: allocation.verwijzer ?? text.none },
        ]}
      />
    </section>
  );
}

const monthColumns: readonly Column<Month>[] = [
  { key: 'maand', header: text.month, rowHeader: true, cell: (month) => formatMonthYear(month.maand) },
  { key: 'volume', header: text.delivered, numeric: true, cell: (month) => formatCount(month.volume) },
  { key: 'goed', header: text.approved, numeric: true, cell: (month) => formatCents(month.goedgekeurdCent) },
];

const monthTotals = (months: readonly Month[]) => {
  const add = (pick: (month: Month) => number) => months.reduce((sum, month) => sum + pick(month), 0);
  return {
    maand: text.together,
    volume: formatCount(add((month) => month.volume)),
    goed: formatCents(add((month) => month.goedgekeurdCent)),
  };
};

const versionColumns: readonly Column<Version>[] = [
  { key: 'versie', header: text.version, rowHeader: true, cell: (version) => `v${version.versie}` },
  { key: 'op', header: text.recorded, cell: (version) => formatInstant(version.vastgelegdOp) },
  { key: 'periode', header: text.term, cell: (version) => formatPeriod(version.van, version.tot) },
  {
    key: 'omvang',
    header: text.volume,
    cell: (version) => text.quantity(version.volume, version.eenheid, version.frequentie),
  },
  { key: 'reden', header: text.reason, cell: (version) => version.redenWijziging ?? text.none },
];
