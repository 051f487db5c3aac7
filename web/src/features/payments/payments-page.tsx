import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Betaalronde, Betaalvoorstel } from '../../../../src/modules/ledger/api.ts';
import { apiSend } from '../../api/client.ts';
import { batchesQuery, proposalQuery } from '../../api/payment-queries.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { formatCents, formatCount, formatDay } from '../../format/index.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { Segments } from '../../ui/form/segments.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { OwnPayments } from './own-payments.tsx';
import { PaymentTabs } from './payment-tabs.tsx';
import './payments.css';
import { paymentsText as text } from './payments.nl.ts';

/** What has to be paid first? For a provider: what was paid to us? */
export function PaymentsPage() {
  const { organisatie } = useSession();
  return organisatie.soort === 'municipality' ? <MunicipalPayments /> : <OwnPayments />;
}

function MunicipalPayments() {
  const [ahead, setAhead] = useState<Ahead>('0');
  const proposal = useQuery(proposalQuery(Number(ahead)));
  return (
    <PageQuery query={proposal}>
      {(data) => (
        <>
          <PageHeading
            title={text.title}
            sub={<p>{text.conclusion(data)}</p>}
            actions={data.mag.betalen && <MakeBatch proposal={data} />}
          />
          <PaymentTabs current="pay" />
          <Waiting proposal={data} />
          <Due proposal={data} ahead={ahead} onAhead={setAhead} />
          <Batches />
          <InPageHelp>
            {text.help.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </InPageHelp>
        </>
      )}
    </PageQuery>
  );
}

/** Only what waits for somebody; nothing when all is done. */
function Waiting({ proposal }: { proposal: Betaalvoorstel }) {
  const { rondes, bankregelsOpen, ibansTeBeslissen, geldopdrachtenTeBeslissen } = proposal;
  const all = [
    { n: rondes.teVrijgeven, say: text.waiting.batches, href: `${paths.payments}#betaalrondes` },
    { n: bankregelsOpen, say: text.waiting.lines, href: paths.paymentBank },
    { n: ibansTeBeslissen, say: text.waiting.ibans, href: paths.bankAccounts },
    { n: geldopdrachtenTeBeslissen, say: text.waiting.orders, href: paths.paymentAgreements },
    { n: rondes.onderweg, say: text.waiting.underway, href: paths.paymentBank },
  ].filter(({ n }) => n > 0);
  if (all.length === 0) return null;
  return (
    <section className="section" aria-labelledby="te-doen">
      <BlockHeading id="te-doen" title={text.waiting.title} />
      <ul className="plain-list payment-waiting">
        {all.map(({ n, say, href }) => (
          <li key={href + say(1)}>
            <AppLink href={href}>{say(n)}</AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

type DueRow = Betaalvoorstel['aanbieders'][number];
const dueColumns: readonly Column<DueRow>[] = [
  {
    key: 'aanbieder',
    header: text.provider,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={remarkOn(row)} />,
  },
  { key: 'open', header: text.open, numeric: true, cell: (row) => formatCents(row.openCent) },
  { key: 'ingehouden', header: text.withheld, numeric: true, cell: (row) => orNothing(row.ingehoudenCent) },
  {
    key: 'verrekend',
    header: text.setOff,
    numeric: true,
    cell: (row) => orNothing(row.voorschotCent + row.terugvorderingCent),
  },
  { key: 'bedrag', header: text.amount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
];
const remarkOn = (row: DueRow): string | null =>
  row.openCent <= 0 ? text.owes : row.bedragCent > 0 && row.iban === null ? text.noAccount : null;
const orNothing = (cents: number) => (cents === 0 ? '' : formatCents(cents));

/** Days after today through which is looked. */
const AHEAD = ['0', '7', '31'] as const;
type Ahead = (typeof AHEAD)[number];

function Due({
  proposal,
  ahead,
  onAhead,
}: {
  proposal: Betaalvoorstel;
  ahead: Ahead;
  onAhead: (ahead: Ahead) => void;
}) {
  return (
    <section className="section" aria-labelledby="te-betalen">
      <BlockHeading
        id="te-betalen"
        title={text.due}
        aside={
          <Segments
            label={text.dueThrough}
            value={ahead}
            onChange={onAhead}
            options={AHEAD.map((days) => ({ value: days, label: text.ahead[days] }))}
          />
        }
      />
      <p className="small muted">{text.dueIntro}</p>
      {proposal.aanbieders.length === 0 ? (
        <EmptyState title={text.noDue}>{text.noDueText}</EmptyState>
      ) : (
        <DataTable
          caption={text.due}
          captionHidden
          columns={dueColumns}
          rows={proposal.aanbieders}
          rowKey={(row) => String(row.aanbieder.id)}
          totals={{ aanbieder: text.together, bedrag: formatCents(proposal.bedragCent) }}
        />
      )}
    </section>
  );
}

const batchColumns: readonly Column<Betaalronde>[] = [
  {
    key: 'ronde',
    header: text.batch,
    rowHeader: true,
    cell: (row) => <AppLink href={paths.paymentBatch(row.id)}>{text.batchName(row.nummer)}</AppLink>,
  },
  { key: 'dag', header: text.executeOn, cell: (row) => formatDay(row.uitvoerenOp) },
  { key: 'betalingen', header: text.orders, numeric: true, cell: (row) => formatCount(row.opdrachten) },
  { key: 'bedrag', header: text.amount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
  {
    key: 'status',
    header: text.status,
    cell: (row) => (
      <TwoLines
        first={<StatusWord status={row.status} />}
        second={row.teruggekomen > 0 ? text.returnedCount(row.teruggekomen) : null}
      />
    ),
  },
  { key: 'wie', header: text.made, cell: (row) => <TwoLines first={row.gemaaktDoor} second={row.vrijgegevenDoor} /> },
];

function Batches() {
  return (
    <section className="section" aria-labelledby="betaalrondes">
      <BlockHeading id="betaalrondes" title={text.batches} />
      <Loaded query={useQuery(batchesQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text.noBatches}>{text.noBatchesText}</EmptyState>
          ) : (
            <DataTable
              caption={text.batches}
              captionHidden
              columns={batchColumns}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )
        }
      </Loaded>
    </section>
  );
}

function MakeBatch({ proposal }: { proposal: Betaalvoorstel }) {
  return (
    <FormDialog
      name="nieuwe-betaalronde"
      button={text.make.button}
      look="primary"
      title={text.make.button}
      intro={text.make.intro}
      fields={[
        { kind: 'day', name: 'vervallenTot', label: text.make.through, required: true },
        { kind: 'day', name: 'uitvoerenOp', label: text.make.on, required: true },
      ]}
      initial={{ vervallenTot: proposal.vervallenTot, uitvoerenOp: proposal.uitvoerenOp }}
      submitLabel={text.make.act}
      done={text.make.done}
      submit={(values) => apiSend('POST', '/betaalrondes', values)}
    />
  );
}
