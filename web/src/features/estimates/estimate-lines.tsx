import type { Raming, Ramingsregel } from '../../api/types.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatCents, formatCount } from '../../format/index.ts';
import { ExplainNumber } from '../../ui/explain/explain-number.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { EstimateFiles } from './estimate-acts.tsx';
import { estimatesText } from './estimates.nl.ts';
import { LineDialog } from './line-dialog.tsx';

const text = estimatesText.lines;

/** Every product with its volumes, the basis they follow from, and its amount that opens to volume and tariff. */
export function EstimateLines({ estimate }: { estimate: Raming }) {
  const change: Column<Ramingsregel> = {
    key: 'wijzig',
    header: estimatesText.actions,
    headerHidden: true,
    numeric: true,
    cell: (row) => <LineDialog estimate={estimate} line={row} />,
  };
  const { midden } = estimate.uitkomst;
  return (
    <>
      <EstimateFiles estimate={estimate} />
      <DataTable
        caption={text.caption}
        captionHidden
        columns={estimate.mag.wijzigen ? [...columns, change] : columns}
        rows={estimate.regels}
        rowKey={(row) => String(row.product.id)}
        totals={{ product: estimatesText.together, bedrag: formatCents(midden.totaalCent + midden.ltaCent) }}
      />
    </>
  );
}

const columns: readonly Column<Ramingsregel>[] = [
  {
    key: 'product',
    header: text.product,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.product.naam} second={row.groep} />,
  },
  {
    key: 'grondslag',
    header: text.basis,
    cell: (row) => <TwoLines first={capitalised(row.grondslag?.soort ?? text.lump)} second={row.volumeberekening} />,
  },
  {
    key: 'midden',
    header: text.mid,
    numeric: true,
    cell: (row) =>
      row.volume && (
        <TwoLines
          first={`${formatCount(row.volume.midden)} ${row.eenheid}`}
          second={`${formatCount(row.volume.laag)} – ${formatCount(row.volume.hoog)}`}
        />
      ),
  },
  {
    key: 'tarief',
    header: text.tariff,
    numeric: true,
    cell: (row) =>
      row.vastBedrag ? (
        <span className="muted">{text.lump}</span>
      ) : row.tariefCent === null ? (
        text.noPrice
      ) : (
        formatCents(row.tariefCent)
      ),
  },
  { key: 'bedrag', header: text.amount, numeric: true, cell: (row) => <Amount line={row} /> },
  {
    key: 'niveau',
    header: text.level,
    cell: (row) => <TwoLines first={capitalised(row.niveau)} second={text.from[row.pot]} />,
  },
];

function Amount({ line }: { line: Ramingsregel }) {
  if (line.bedragCent === null) return <span className="muted">{text.noPrice}</span>;
  const amount = formatCents(line.bedragCent.midden);
  return (
    <ExplainNumber
      text={amount}
      totalLabel={text.amount}
      explanation={{
        delen: line.volume
          ? [
              { label: `${text.mid} (${line.eenheid})`, waarde: { soort: 'aantal', getal: line.volume.midden } },
              { label: text.tariff, waarde: { soort: 'geld', getal: line.tariefCent ?? 0 } },
            ]
          : [{ label: text.lump, waarde: { soort: 'geld', getal: line.vastBedragCent ?? 0 } }],
        regel: line.berekening.midden,
        versie: line.prijsbron || null,
      }}
    />
  );
}
