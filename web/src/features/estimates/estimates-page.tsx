import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { estimatesQuery } from '../../api/queries.ts';
import type { RamingItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay, useSession } from '../../app/session.ts';
import { formatEuros } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { TabLinks } from '../../ui/tabs/tabs.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { estimatesText as text } from './estimates.nl.ts';
import { EUROS, given, PERCENTAGE, readEuros, readPercentage } from './typed-values.ts';

const columns: readonly Column<RamingItem>[] = [
  {
    key: 'naam',
    header: text.name,
    rowHeader: true,
    cell: (row) => <AppLink href={paths.estimate(row.id)}>{row.naam}</AppLink>,
  },
  { key: 'jaar', header: text.year, numeric: true, cell: (row) => row.jaar },
  { key: 'status', header: text.status, cell: (row) => <StatusWord status={row.status} /> },
  { key: 'kader', header: text.frame, numeric: true, cell: (row) => formatEuros(row.kaderCent) },
  { key: 'midden', header: text.total, numeric: true, cell: (row) => formatEuros(row.uitkomst.midden.totaalCent) },
  { key: 'ruimte', header: text.room, cell: (row) => text.roomOf(row.uitkomst.midden.ruimteCent) },
];

/** How much does the region expect, what does it cost, and does it fit? */
export function EstimatesPage() {
  return <PageQuery query={useQuery(estimatesQuery)}>{({ items }) => <Estimates estimates={items} />}</PageQuery>;
}

function Estimates({ estimates }: { estimates: readonly RamingItem[] }) {
  const { organisatie } = useSession();
  const mayMake = useMay('estimates.manage') && organisatie.soort === 'region';
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub}</p>}
        actions={mayMake && <NewEstimate estimates={estimates} />}
      />
      <EstimateTabs current="estimates" />
      {estimates.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable
          caption={text.what}
          captionHidden
          columns={columns}
          rows={estimates}
          rowKey={(row) => String(row.id)}
        />
      )}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

/** Estimates, and the young people that some of them count with. */
export function EstimateTabs({ current }: { current: 'estimates' | 'population' }) {
  return (
    <TabLinks
      label={text.tabs}
      tabs={[
        { href: paths.estimates, label: text.title, current: current === 'estimates' },
        { href: paths.population, label: text.population, current: current === 'population' },
      ]}
    />
  );
}

const newFields = (estimates: readonly RamingItem[]): readonly FieldDefinition[] => [
  {
    kind: 'text',
    name: 'jaar',
    label: text.make.year,
    required: true,
    pattern: /^20\d{2}$/,
    patternHint: text.make.yearError,
  },
  { kind: 'text', name: 'naam', label: text.make.name, required: true },
  { kind: 'choice', name: 'begin', label: text.make.start, required: true, options: text.make.starts },
  {
    kind: 'choice',
    name: 'vanRaming',
    label: text.make.from,
    hint: text.make.fromHint,
    options: estimates.map((one) => ({ value: String(one.id), label: one.naam })),
  },
  {
    kind: 'text',
    name: 'spreidingPercentage',
    label: text.make.spread,
    hint: text.make.spreadHint,
    pattern: PERCENTAGE,
    patternHint: text.make.percentage,
  },
  ...frameFields,
];

export const frameFields: readonly FieldDefinition[] = [
  {
    kind: 'text',
    name: 'kader',
    label: text.make.frame,
    required: true,
    pattern: EUROS,
    patternHint: text.make.money,
  },
  {
    kind: 'text',
    name: 'kaderBron',
    label: text.make.frameSource,
    hint: text.make.frameSourceHint,
    required: true,
  },
  {
    kind: 'text',
    name: 'lta',
    label: text.make.lta,
    hint: text.make.ltaHint,
    pattern: EUROS,
    patternHint: text.make.money,
  },
  { kind: 'text', name: 'ltaBron', label: text.make.ltaSource },
];

function NewEstimate({ estimates }: { estimates: readonly RamingItem[] }) {
  return (
    <FormDialog
      name="nieuwe-raming"
      button={text.make.button}
      look="primary"
      title={text.make.button}
      fields={newFields(estimates)}
      initial={{ begin: 'gebruik' }}
      submitLabel={text.make.act}
      done={text.make.done}
      submit={({ jaar, vanRaming, kader, lta, spreidingPercentage, ...values }) =>
        apiSend('POST', '/ramingen', {
          ...values,
          ...given({
            jaar: Number(jaar),
            vanRaming: vanRaming === undefined ? undefined : Number(vanRaming),
            kaderCent: readEuros(kader),
            ltaCent: readEuros(lta),
            spreidingPercentage: readPercentage(spreidingPercentage),
          }),
        })
      }
    />
  );
}
