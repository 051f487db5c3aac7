import type { ReactNode } from 'react';
import type { Afrekening } from '../../../../src/modules/settlement/api.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCents } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Alert } from '../../ui/alert/alert.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { settleText as text } from './settle.nl.ts';
import './settlement.css';
import { SettlementLines } from './settlement-lines.tsx';

/** One settlement: what it comes to, what is lacking, its lines with their sums, and who pays. */
export function SettlementView({ data, actions, above }: { data: Afrekening; actions?: ReactNode; above?: ReactNode }) {
  return (
    <>
      <Breadcrumbs
        trail={[{ href: paths.settlementsOf(data.jaar), label: `${text.title} ${data.jaar}` }]}
        here={data.aanbieder.naam}
      />
      <PageHeading
        title={text.pageTitle(data)}
        windowTitle={text.windowTitle(data)}
        sub={
          <>
            <p>{text.outcome(data)}</p>
            <p className="small muted">
              <StatusWord status={data.status} /> {text.madeBy(data)}
            </p>
          </>
        }
        actions={actions}
      />
      {above}
      {data.reden !== null && data.status === 'afgewezen' && (
        <Alert tone="warning" title={text.refusedBecause(data.reden)} />
      )}
      <Needs data={data} />
      <SettlementLines data={data} />
      <Municipalities data={data} />
      <Year data={data} />
      {data.onderhandenWerk && (
        <section className="section" aria-labelledby="onderhanden-werk">
          <BlockHeading id="onderhanden-werk" title={text.work} />
          <p>{text.workText(data.onderhandenWerk)}</p>
        </section>
      )}
    </>
  );
}

/** What is lacking is said first; what stood out after it. */
function Needs({ data }: { data: Afrekening }) {
  const { nogNodig, bevindingen, losAfgerekendCent, mag } = data;
  const noted = [...bevindingen, ...(losAfgerekendCent === 0 ? [] : [text.byHand(losAfgerekendCent)])];
  if (nogNodig.length === 0 && noted.length === 0) return null;
  return (
    <section className="section" aria-labelledby="nog-nodig">
      <BlockHeading id="nog-nodig" title={nogNodig.length > 0 ? text.needs : text.noted} />
      <ul className="settlement-needs">
        {nogNodig.map(({ zin, gegeven }) => (
          <li key={zin}>
            {zin}{' '}
            {mag.gegevens && gegeven !== null && (
              <AppLink href={paths.settlementFacts(data.jaar, data.aanbieder.id)} aria-label={`${text.give}: ${zin}`}>
                {text.give}
              </AppLink>
            )}
          </li>
        ))}
        {noted.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
      {mag.gegevens && nogNodig.length > 0 && <p className="small muted">{text.needsIntro}</p>}
    </section>
  );
}

type Payer = Afrekening['gemeenten'][number];

function Municipalities({ data }: { data: Afrekening }) {
  const mayOpen = useMay('ledger.read');
  if (data.gemeenten.length === 0) return null;
  return (
    <section className="section" aria-labelledby="per-gemeente">
      <BlockHeading id="per-gemeente" title={text.perMunicipality} />
      <DataTable
        caption={text.perMunicipality}
        captionHidden
        columns={[...payers, ...(data.status === 'vastgesteld' ? [posting(mayOpen)] : [])]}
        rows={data.gemeenten}
        rowKey={({ gemeente }) => String(gemeente.id)}
        totals={{
          gemeente: text.together,
          bedrag: formatCents(data.gemeenten.reduce((sum, { nuCent }) => sum + nuCent, 0)),
        }}
      />
    </section>
  );
}

const payers: readonly Column<Payer>[] = [
  { key: 'gemeente', header: text.municipality, rowHeader: true, cell: ({ gemeente }) => gemeente.naam },
  { key: 'bedrag', header: text.nowShare, numeric: true, cell: ({ nuCent }) => formatCents(nuCent) },
];

const posting = (mayOpen: boolean): Column<Payer> => ({
  key: 'boeking',
  header: text.posting,
  cell: ({ boeking, betaald }) => {
    if (boeking === null) return null;
    const word = text.postingOf(boeking);
    return (
      <>
        {mayOpen ? <AppLink href={paths.posting(boeking)}>{word}</AppLink> : word}
        {betaald ? `, ${text.paidByBank}` : ''}
      </>
    );
  },
});

/** The year adds up: paid and settled together. */
function Year({ data }: { data: Afrekening }) {
  const { betaald } = data;
  const row = (label: string, cents: number) => (cents === 0 ? [] : [{ label, value: formatCents(cents) }]);
  return (
    <section className="section" aria-labelledby="jaar-in-het-kort">
      <BlockHeading
        id="jaar-in-het-kort"
        title={text.year}
        aside={
          data.mag.gegevens && (
            <AppLink href={paths.settlementFacts(data.jaar, data.aanbieder.id)}>{text.factsLink}</AppLink>
          )
        }
      />
      <FactList
        facts={[
          { label: text.rows.care, value: formatCents(betaald.hulpCent) },
          ...row(text.rows.fixed, betaald.vasteBedragenCent),
          ...row(text.rows.advances, betaald.voorschottenCent),
          ...row(text.rows.elsewhere, betaald.eldersCent),
          { label: text.rows.due, value: formatCents(data.verschuldigdCent) },
          ...row(text.rows.earlier, data.eerderCent),
          { label: text.rows.total, value: formatCents(data.eindtotaalCent) },
        ]}
      />
    </section>
  );
}
