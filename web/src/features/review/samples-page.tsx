import { useNavigate } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import type { SteekproefItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCount, formatInstant, formatPeriod } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { samplesText as text } from './samples.nl.ts';

const columns: readonly Column<SteekproefItem>[] = [
  {
    key: 'periode',
    header: text.period,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.sample(row.id)}>{formatPeriod(row.periode.van, row.periode.tot)}</AppLink>}
        second={row.aanbieder ?? text.everyone}
      />
    ),
  },
  { key: 'uit', header: text.drawnFrom, cell: (row) => text.population(row.populatie, row.populatieCent) },
  {
    key: 'regels',
    header: text.drawn,
    numeric: true,
    cell: (row) => <TwoLines first={formatCount(row.aantal)} second={text.weightWords[row.weging]} />,
  },
  { key: 'nagekeken', header: text.checked, numeric: true, cell: (row) => formatCount(row.gecontroleerd) },
  { key: 'door', header: text.by, cell: (row) => <TwoLines first={row.door} second={formatInstant(row.op)} /> },
];

/** Which approved lines were drawn to be checked? */
export function SamplesPage() {
  const navigate = useNavigate();
  const providers = useOrganisationOptions('aanbieder');
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub}</p>}
        actions={
          <FormDialog
            name="steekproef"
            button={text.make}
            look="primary"
            title={text.make}
            intro={text.intro}
            fields={[
              { kind: 'day', name: 'van', label: text.from, required: true },
              { kind: 'day', name: 'tot', label: text.through, required: true },
              {
                kind: 'choice',
                name: 'aanbiederId',
                label: text.provider,
                hint: text.providerHint,
                options: providers,
              },
              {
                kind: 'text',
                name: 'omvang',
                label: text.size,
                hint: text.sizeHint,
                pattern: /^(1?\d{1,3}|2000)$/,
                patternHint: text.sizeForm,
              },
              { kind: 'choice', name: 'weging', label: text.weight, required: true, options: text.weights },
              { kind: 'text', name: 'sleutel', label: text.seed, hint: text.seedHint, required: true },
            ]}
            submitLabel={text.make}
            done={text.made}
            submit={async ({ omvang, aanbiederId, ...rest }) => {
              const { id } = await apiSend<{ id: number }>('POST', '/steekproeven', {
                ...rest,
                ...(omvang && { omvang: Number(omvang) }),
                ...(aanbiederId && { aanbiederId: Number(aanbiederId) }),
              });
              await navigate({ to: paths.sample(id) });
            }}
          />
        }
      />
      <ServerTable<SteekproefItem>
        path="/steekproeven"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        whole
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
