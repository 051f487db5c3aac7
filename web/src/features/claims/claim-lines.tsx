import type { Declaratieregel, Id } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { claimsText as text } from './claims.nl.ts';

const columnsOf = (claimId: Id): readonly Column<Declaratieregel>[] => [
  {
    key: 'referentie',
    header: text.reference,
    sort: 'referentie',
    rowHeader: true,
    cell: (line) => (
      <TwoLines
        first={<AppLink href={paths.claimLine(claimId, line.volgnummer)}>{line.referentie}</AppLink>}
        second={line.soort === 'credit' ? text.credit : null}
      />
    ),
  },
  {
    key: 'product',
    header: text.product,
    cell: (line) => <TwoLines first={line.product ?? line.productCode} second={line.product && line.productCode} />,
  },
  { key: 'volume', header: text.volume, numeric: true, cell: (line) => text.quantity(line.volume, line.eenheid) },
  {
    key: 'bedrag',
    header: text.claimed,
    sort: 'bedrag',
    numeric: true,
    cell: (line) => formatCents(line.ingediendCent),
  },
  { key: 'goed', header: text.approved, numeric: true, cell: (line) => formatCents(line.goedgekeurdCent) },
  { key: 'reden', header: text.reasons, cell: (line) => <Reasons line={line} /> },
  { key: 'oordeel', header: text.status, cell: (line) => <StatusWord status={line.oordeel} /> },
];

function Reasons({ line }: { line: Declaratieregel }) {
  const [first, ...others] = line.redenen;
  if (!first) return null;
  return <TwoLines first={first.titel} second={[first.regel, ...others.map((each) => each.regel)].join(', ')} />;
}

/** The lines of one declaration; the filters stand in the address, so a cause links straight to its lines. */
export function ClaimLines({ claimId }: { claimId: Id }) {
  return (
    <ServerTable<Declaratieregel>
      path={`/declaraties/${claimId}/regels`}
      what={text.linesTitle}
      columns={columnsOf(claimId)}
      rowKey={(line) => String(line.volgnummer)}
      exportable
      searchLabel={text.searchLine}
      searchInBody
      filters={[
        { key: 'oordeel', label: text.verdictFilter, options: text.verdicts },
        { key: 'regel', label: text.rule },
        { key: 'soort', label: text.line.kind, options: text.kinds, more: true },
        { key: 'vanafCent', label: text.fromAmount, kind: 'amount', more: true },
        { key: 'totCent', label: text.throughAmount, kind: 'amount', more: true },
      ]}
      empty={{ title: text.noLinesTitle, text: text.noLinesText }}
    />
  );
}
