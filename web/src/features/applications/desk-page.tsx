import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import type { Aanmelding, AanmeldingItem, OpenbareProcedureItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatInstant } from '../../format/index.ts';
import { EmptyState, ErrorState, Loaded } from '../../ui/async/states.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { procedureColumns } from '../publication/procedure-columns.tsx';
import { publicProceduresQuery } from '../publication/procedure-queries.ts';
import { ownApplicationsQuery } from './application-queries.ts';
import { ApplicationState } from './application-state.tsx';
import { applicationsText } from './applications.nl.ts';

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
              columns={mayApply ? [...procedureColumns, startColumn] : procedureColumns}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )
        }
      </Loaded>
    </section>
  );
}

const startColumn: Column<OpenbareProcedureItem> = {
  key: 'begin',
  header: text.start,
  headerHidden: true,
  cell: (row) => row.aanmelden.kan && <Start procedure={row} />,
};

/** Begins an application in the round that is open now, and goes to it. */
function Start({ procedure }: { procedure: OpenbareProcedureItem }) {
  const router = useRouter();
  const client = useQueryClient();
  const { notify } = useLive();
  const start = useMutation({
    mutationFn: () =>
      apiSend<Aanmelding>('POST', '/aanmeldingen', { procedureId: procedure.id, ronde: procedure.aanmelden.ronde }),
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
