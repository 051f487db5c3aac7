import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { requestQuery } from '../../api/queries.ts';
import type { Verzoek } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { formatDay, formatInstant } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, Columns, FactList, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { ClockList } from '../clocks/clock-list.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { MessageSignals } from '../messages/message-signals.tsx';
import { Counter } from './counter.tsx';
import { Decide } from './decide.tsx';
import { requestsText as text } from './requests.nl.ts';

type Part = Verzoek['gevraagd'][number];
type Content = Part['wens'];

/** One request: what is asked beside what holds, and the decision prepared. */
export function RequestPage() {
  const { id } = useParams({ from: '/aangemeld/verzoeken/$id' });
  return <PageQuery query={useQuery(requestQuery(id))}>{(request) => <View request={request} />}</PageQuery>;
}

function View({ request }: { request: Verzoek }) {
  const { rechten } = useSession();
  const open = request.fase === 'wacht-op-besluit' || request.fase === 'in-onderzoek';
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.requests, label: text.title }]} here={text.kind(request.soort)} />
      <PageHeading
        title={text.one(request.soort, request.jeugdige?.naam)}
        windowTitle={text.kind(request.soort)}
        sub={
          <>
            <span>{text.by(request.aanbieder.naam, request.gemeente.naam)}</span>
            <StatusWord status={request.fase} />
          </>
        }
      />
      <Columns aside={<Facts request={request} />}>
        <section aria-labelledby="gevraagd">
          <BlockHeading id="gevraagd" title={text.whatIsAsked} />
          <DataTable
            caption={text.whatIsAsked}
            captionHidden
            columns={partColumns}
            rows={request.gevraagd}
            rowKey={(part) => `${part.soort} ${part.toewijzing} ${part.wens.productCode} ${part.wens.van}`}
          />
          {request.toelichting && <p className="section">{`${text.remark}: ${request.toelichting}`}</p>}
        </section>
        <MessageSignals signals={request.signalen} />
        <Counter requestId={request.id} mayGive={open && rechten.includes('requests.decide')} />
        {open && rechten.includes('requests.decide') && <Decide request={request} />}
        <section className="section" aria-labelledby="nu">
          <BlockHeading id="nu" title={text.current} />
          {request.toewijzingen.length === 0 ? (
            <p className="small muted">{text.noCurrent}</p>
          ) : (
            <DataTable
              caption={text.current}
              captionHidden
              columns={currentColumns}
              rows={request.toewijzingen}
              rowKey={(row) => row.nummer}
            />
          )}
        </section>
      </Columns>
    </>
  );
}

const currentColumns: readonly Column<Verzoek['toewijzingen'][number]>[] = [
  { key: 'nummer', header: text.part, rowHeader: true, cell: (row) => row.nummer },
  { key: 'nu', header: text.nowColumn, cell: (row) => <ContentLines content={row} /> },
];

const partColumns: readonly Column<Part>[] = [
  { key: 'soort', header: text.part, rowHeader: true, cell: (part) => text.parts[part.soort](part.toewijzing) },
  { key: 'wens', header: text.wishColumn, cell: (part) => <ContentLines content={part.wens} /> },
  {
    key: 'nu',
    header: text.nowColumn,
    cell: (part) => (part.nu ? <ContentLines content={part.nu} /> : <span className="muted">{text.nothing}</span>),
  },
];

/** A content in at most three lines: product, period, size. */
function ContentLines({ content }: { content: Content }) {
  const { product, productCode, van, tot, volume, eenheid, frequentie, budgetCent } = content;
  const size = volume !== null && eenheid !== null && text.content.size(volume, eenheid, frequentie ?? '');
  const budget = budgetCent !== null && text.content.budget(budgetCent);
  return (
    <>
      {product && <span className="table__first">{productCode ? `${product} (${productCode})` : product}</span>}
      <span className="table__second">
        {[text.content.period(van, tot), size || budget || text.content.noSize].filter(Boolean).join(', ')}
      </span>
    </>
  );
}

function Facts({ request }: { request: Verzoek }) {
  const running = request.termijnen.filter((clock) => clock.gestoptOp === null);
  const referrer = request.gevraagd.find((part) => part.verwijzer)?.verwijzer;
  return (
    <>
      <section aria-labelledby="aan-zet">
        <BlockHeading id="aan-zet" title={text.next} />
        {running.length === 0 ? <p className="small">{text.nobody}</p> : <ClockList clocks={running} />}
      </section>
      <section aria-labelledby="feiten">
        <BlockHeading id="feiten" title={text.facts} />
        <FactList
          facts={[
            {
              label: text.child,
              value: request.jeugdige
                ? text.youth(request.jeugdige.naam, request.jeugdige.geboortejaar)
                : text.unknownChild,
            },
            { label: text.reference, value: request.kenmerk },
            { label: text.dated, value: formatDay(request.gevraagdOp) },
            { label: text.received, value: formatInstant(request.ontvangenOp) },
            ...(request.reden ? [{ label: text.reason, value: request.reden }] : []),
            ...(referrer ? [{ label: text.referrer, value: referrer }] : []),
            ...request.antwoorden.map(({ antwoord, reden }) => ({
              label: text.answers,
              value: [antwoord, reden].filter(Boolean).join(': '),
            })),
            ...(request.berichtId === null
              ? []
              : [
                  {
                    label: text.message,
                    value: <AppLink href={paths.message(request.berichtId)}>{text.openMessage}</AppLink>,
                  },
                ]),
          ]}
        />
      </section>
    </>
  );
}
