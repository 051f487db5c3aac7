import type { Marktanalyse } from '../../../../src/modules/market/api.ts';
import { formatInputEuros, parseDutchEuros } from '../../format/index.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { FigureNote } from './figure-note.tsx';
import { marketText as text } from './market.nl.ts';
import type { PartProps } from './market-page.tsx';
import { NoteForm } from './note-form.tsx';

type Year = Marktanalyse['jaren'][number];
const EUROS = /^€?\s*(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,2})?$/;
const FIRST = 20;

/** Spending per municipality and year beside state budget, own means and priorities; what is missing is counted. */
export function MoneyPart({ market, mayKeep }: PartProps) {
  const lacking = market.jaren.filter((row) => row.rijkCent === null || row.prioriteiten.length < 3).length;
  const fill: Column<Year> = {
    key: 'vul',
    header: text.frameAct,
    headerHidden: true,
    numeric: true,
    cell: (row) => <Frame year={row} />,
  };
  return (
    <section aria-labelledby="geld">
      <BlockHeading id="geld" title={text.money} />
      {yearLines(market.jaren).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="small muted">{text.emptyCells(lacking)}</p>
      <FigureNote market={market} figure="uitgaven" mayKeep={mayKeep} />
      <DataTable
        caption={text.money}
        captionHidden
        columns={mayKeep ? [...columns, fill] : columns}
        rows={market.jaren}
        rowKey={keyOf}
        first={FIRST}
      />
    </section>
  );
}

/** Per year what the whole region spent beside its state budget, where that is known of every municipality. */
const yearLines = (rows: readonly Year[]): readonly string[] =>
  [...Map.groupBy(rows, ({ jaar }) => jaar)].map(([year, own]) => {
    const sum = (of: (row: Year) => number | null) => own.reduce((total, row) => total + (of(row) ?? 0), 0);
    const state = own.every(({ rijkCent }) => rijkCent !== null) ? sum(({ rijkCent }) => rijkCent) : null;
    const months = Math.max(...own.map(({ maanden }) => maanden));
    return text.yearLine(
      year,
      months,
      sum(({ uitgegevenCent }) => uitgegevenCent),
      state,
      sum(({ eigenCent }) => eigenCent),
    );
  });

const keyOf = ({ gemeente, jaar }: Year): string => `${gemeente.id}-${jaar}`;
const amount = (cents: number | null) =>
  cents === null ? <span className="muted">{text.missing}</span> : text.euros(cents);

const columns: readonly Column<Year>[] = [
  {
    key: 'gemeente',
    header: text.municipality,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.gemeente.naam} second={String(row.jaar)} />,
  },
  {
    key: 'uitgegeven',
    header: text.spent,
    numeric: true,
    cell: (row) =>
      row.uitgegevenCent === null ? (
        <span className="muted">{text.unknown}</span>
      ) : (
        <TwoLines first={text.euros(row.uitgegevenCent)} second={text.months(row.maanden)} />
      ),
  },
  { key: 'rijk', header: text.state, numeric: true, cell: (row) => amount(row.rijkCent) },
  { key: 'eigen', header: text.own, numeric: true, cell: (row) => amount(row.eigenCent) },
  {
    key: 'prioriteiten',
    header: text.priorities,
    cell: (row) =>
      row.prioriteiten.length === 0 ? <span className="muted">{text.missing}</span> : row.prioriteiten.join('; '),
  },
  { key: 'bron', header: text.source, cell: (row) => row.bron },
];

function Frame({ year }: { year: Year }) {
  const { gemeente, jaar, rijkCent, eigenCent, prioriteiten } = year;
  const typed = (cents: number | null) => (cents === null ? '' : formatInputEuros(cents));
  const money = { kind: 'text', pattern: EUROS, patternHint: text.amountHint } as const;
  return (
    <NoteForm
      name={`kader-${keyOf(year)}`}
      button={text.frameAct}
      label={text.frameOf(gemeente.naam, jaar)}
      title={text.frameOf(gemeente.naam, jaar)}
      path="/marktkaders"
      fields={[
        { ...money, name: 'rijkCent', label: text.state },
        { ...money, name: 'eigenCent', label: text.own },
        ...[1, 2, 3].map((at) => ({ kind: 'text' as const, name: `prioriteit${at}`, label: text.priority(at) })),
      ]}
      initial={{
        rijkCent: typed(rijkCent),
        eigenCent: typed(eigenCent),
        ...Object.fromEntries(prioriteiten.map((one, at) => [`prioriteit${at + 1}`, one])),
      }}
      body={(values) => ({
        gemeenteId: gemeente.id,
        jaar,
        rijkCent: values.rijkCent ? parseDutchEuros(values.rijkCent) : null,
        eigenCent: values.eigenCent ? parseDutchEuros(values.eigenCent) : null,
        prioriteiten: [1, 2, 3].flatMap((at) => values[`prioriteit${at}`] ?? []),
      })}
    />
  );
}
