import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ApiError, apiGet, apiSend } from '../../api/client.ts';
import type { Inkoopprocedure, OpenbareProcedureItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatInstant } from '../../format/index.ts';
import { EmptyState, ErrorState, Loaded } from '../../ui/async/states.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { publicProceduresQuery } from '../publication/procedure-queries.ts';
import { Closing } from '../publication/public-procedures-page.tsx';
import { ownApplicationsQuery } from './application-queries.ts';
import { ApplicationState } from './application-state.tsx';
import type { Aanmelding, AanmeldingItem } from './application-types.ts';
import { applicationsText } from './applications.nl.ts';
import { openRound } from './open-round.ts';

const text = applicationsText.desk;

/** Where a provider can take part, in every region, and what it handed in. */
export function DeskPage() {
  const mayApply = useMay('applications.own');
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub}</p>}
        actions={mayApply && <LinkButton href={paths.evidence}>{text.evidence}</LinkButton>}
      />
      {mayApply && <OwnApplications />}
      <OpenProcedures mayApply={mayApply} />
    </>
  );
}

function OwnApplications() {
  return (
    <section aria-labelledby="eigen">
      <BlockHeading id="eigen" title={text.own} />
      <Loaded query={useQuery(ownApplicationsQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{text.noOwn}</p>
          ) : (
            <DataTable
              caption={text.own}
              captionHidden
              columns={ownColumns}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )
        }
      </Loaded>
    </section>
  );
}

const ownColumns: readonly Column<AanmeldingItem>[] = [
  {
    key: 'nummer',
    header: text.application,
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={<AppLink href={paths.application(row.id)}>{row.procedureTitel}</AppLink>} second={row.nummer} />
    ),
  },
  { key: 'regio', header: text.region, cell: (row) => row.regio.naam },
  {
    key: 'sluit',
    header: text.closes,
    cell: (row) =>
      row.fase?.sluitOp ? formatInstant(row.fase.sluitOp) : <span className="muted">{text.noClose}</span>,
  },
  { key: 'stand', header: text.state, cell: (row) => <ApplicationState state={row.stand} /> },
];

function OpenProcedures({ mayApply }: { mayApply: boolean }) {
  return (
    <section className="section" aria-labelledby="open">
      <BlockHeading id="open" title={text.open} />
      <Loaded query={useQuery(publicProceduresQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text.nothingOpen}>{text.nothingOpenText}</EmptyState>
          ) : (
            <DataTable
              caption={text.open}
              captionHidden
              columns={mayApply ? [...openColumns, startColumn] : openColumns}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )
        }
      </Loaded>
    </section>
  );
}

const openColumns: readonly Column<OpenbareProcedureItem>[] = [
  {
    key: 'titel',
    header: text.procedure,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.publicProcedure(row.id)}>{row.titel}</AppLink>}
        second={`${row.nummer}, ${row.soort}`}
      />
    ),
  },
  { key: 'regio', header: text.region, cell: (row) => row.regio.naam },
  { key: 'fase', header: text.phase, cell: (row) => row.fase },
  { key: 'sluit', header: text.closes, cell: (row) => <Closing closing={row.sluit} /> },
];

const startColumn: Column<OpenbareProcedureItem> = {
  key: 'begin',
  header: text.start,
  headerHidden: true,
  cell: (row) => (row.sluit?.voorbij ? null : <Start procedure={row} />),
};

/** Begins an application in the round that is open now, and goes to it. */
function Start({ procedure }: { procedure: OpenbareProcedureItem }) {
  const router = useRouter();
  const client = useQueryClient();
  const { notify } = useLive();
  const start = useMutation({
    mutationFn: async () => {
      const round = openRound(await apiGet<Inkoopprocedure>(`/inkoopprocedures/${procedure.id}`));
      if (round === undefined) throw new ApiError({ status: 409, title: text.shut, detail: text.shutText });
      return await apiSend<Aanmelding>('POST', '/aanmeldingen', { procedureId: procedure.id, ronde: round });
    },
    onSuccess: ({ id }) => {
      notify(text.started);
      void client.invalidateQueries();
      router.history.push(paths.application(id));
    },
  });
  return (
    <>
      <Button
        small
        aria-label={text.startFor(procedure.titel)}
        isDisabled={start.isPending}
        onPress={() => start.mutate()}
      >
        {text.start}
      </Button>
      {start.isError && <ErrorState error={start.error} />}
    </>
  );
}
