import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import type { Boekingsregel, Grootboekverdeling } from '../../../../src/modules/ledger/api.ts';
import { ledgerAlongQuery, ledgerQuery } from '../../api/payment-queries.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatCents, formatDay, formatMonth } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { Segments } from '../../ui/form/segments.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { ClaimNumber } from '../payments/claim-number.tsx';
import { ledgerText as text } from './ledger.nl.ts';

const AXES = ['aanbieder', 'contract', 'gemeente', 'maand', 'product'] as const;

/** One account: whose is it, along each axis, and the entries down to the declaration. */
export function AccountPage() {
  const { rekening } = useParams({ from: '/aangemeld/grootboek/$rekening' });
  const { state } = useListPlace();
  const { jaar, aanbieder, contract, gemeente } = state;
  const asked = { jaar, rekening, aanbieder, contract, gemeente };
  return (
    <PageQuery query={useQuery(ledgerQuery(asked))}>
      {({ rekeningen: [account], jaar, alleen }) => (
        <>
          <Breadcrumbs trail={[{ href: paths.ledgerOf(jaar), label: text.title }]} here={account?.naam ?? rekening} />
          <PageHeading title={account?.naam ?? rekening} sub={account && <p>{text.stands(account)}</p>} />
          {alleen.length > 0 && (
            <p>
              {text.only(alleen.map(({ naam }) => naam))}{' '}
              <AppLink href={paths.ledgerAccount(rekening, jaar)}>{text.all}</AppLink>
            </p>
          )}
          {account === undefined ? (
            <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
          ) : (
            <>
              <FactStrip
                facts={[
                  { label: text.year, lines: [String(jaar)] },
                  { label: text.opening, lines: [formatCents(account.beginstandCent)] },
                  { label: text.debit, lines: [formatCents(account.debetCent)] },
                  { label: text.credit, lines: [formatCents(account.creditCent)] },
                  { label: text.balance, lines: [formatCents(account.saldoCent)] },
                ]}
              />
              <Along asked={asked} />
              <Entries asked={asked} />
            </>
          )}
        </>
      )}
    </PageQuery>
  );
}

/** How many of an axis are shown before somebody asks for all. */
const FIRST = 12;

type Asked = Readonly<Record<'jaar' | 'aanbieder' | 'contract' | 'gemeente', string | undefined>> & {
  readonly rekening: string;
};
/** Along these the account can be narrowed down further. */
const NARROWING = ['aanbieder', 'contract', 'gemeente'] as const;

const alongColumns = (
  hrefOf: (row: Grootboekverdeling) => string | undefined,
): readonly Column<Grootboekverdeling>[] => [
  {
    key: 'naam',
    header: text.name,
    rowHeader: true,
    cell: (row) => {
      const href = hrefOf(row);
      return href === undefined ? row.naam || text.none : <AppLink href={href}>{row.naam}</AppLink>;
    },
  },
  { key: 'debet', header: text.debit, numeric: true, cell: (row) => formatCents(row.debetCent) },
  { key: 'credit', header: text.credit, numeric: true, cell: (row) => formatCents(row.creditCent) },
  { key: 'saldo', header: text.balance, numeric: true, cell: (row) => formatCents(row.saldoCent) },
];

function Along({ asked }: { asked: Asked }) {
  const router = useRouter();
  const { state, hrefWith } = useListPlace();
  const axis = AXES.find((one) => one === state.as) ?? 'aanbieder';
  const narrows = NARROWING.find((one) => one === axis && asked[one] === undefined);
  const hrefOf = ({ id }: Grootboekverdeling) =>
    narrows === undefined || id === null
      ? undefined
      : hrefWith({ [narrows]: String(id), cursor: undefined, vanaf: undefined });
  return (
    <section className="section" aria-labelledby="verdeling">
      <BlockHeading
        id="verdeling"
        title={text.along}
        aside={
          <Segments
            label={text.along}
            value={axis}
            onChange={(next) => router.history.replace(hrefWith({ as: next }))}
            options={AXES.map((one) => ({ value: one, label: text.axes[one] }))}
          />
        }
      />
      <Loaded query={useQuery(ledgerAlongQuery({ ...asked, as: axis }))}>
        {({ items }) => (
          <DataTable
            key={axis}
            caption={text.axes[axis]}
            captionHidden
            columns={alongColumns(hrefOf)}
            rows={axis === 'maand' ? items.map((row) => ({ ...row, naam: formatMonth(row.naam) })) : items}
            first={FIRST}
            rowKey={(row) => `${row.id}`}
          />
        )}
      </Loaded>
    </section>
  );
}

function Entries({ asked }: { asked: Asked }) {
  const mayClaims = useMay('claims.read');
  return (
    <section className="section" aria-labelledby="regels">
      <BlockHeading id="regels" title={text.entries} />
      <ServerTable<Boekingsregel>
        path="/boekingsregels"
        fixed={asked}
        exportable
        what={text.entries}
        columns={entryColumns(mayClaims)}
        rowKey={(row) => `${row.boekingId}-${row.regel}`}
        empty={{ title: text.noEntries, text: text.noEntriesText }}
      />
    </section>
  );
}

/** Columns of entries: with links to what they are about. */
export const entryColumns = (mayClaims: boolean): readonly Column<Boekingsregel>[] => [
  {
    key: 'boeking',
    header: text.kind,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.posting(row.boekingId)}>{capitalised(row.soort)}</AppLink>}
        second={row.toelichting ?? formatDay(row.dag)}
      />
    ),
  },
  {
    key: 'wie',
    header: text.about,
    cell: (row) => (
      <TwoLines
        first={row.aanbieder}
        second={row.contract && <AppLink href={paths.contract(row.contract.id)}>{row.contract.nummer}</AppLink>}
      />
    ),
  },
  {
    key: 'product',
    header: text.product,
    cell: (row) => <TwoLines first={row.product} second={row.maand && formatMonth(row.maand.slice(0, 7))} />,
  },
  {
    key: 'declaratie',
    header: text.claim,
    cell: (row) => <ClaimNumber claim={row.declaratie} opens={mayClaims} />,
  },
  {
    key: 'debet',
    header: text.debit,
    numeric: true,
    cell: (row) => (row.debetCent === 0 ? '' : formatCents(row.debetCent)),
  },
  {
    key: 'credit',
    header: text.credit,
    numeric: true,
    cell: (row) => (row.creditCent === 0 ? '' : formatCents(row.creditCent)),
  },
];
