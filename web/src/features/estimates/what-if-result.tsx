import type { PerVolume, WatAlsUitkomst } from '../../api/types.ts';
import { formatCents } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { estimatesText } from './estimates.nl.ts';

const text = estimatesText.whatIf;
const SCENARIOS = ['laag', 'midden', 'hoog'] as const satisfies readonly (keyof PerVolume)[];

interface Compared {
  readonly key: string;
  readonly name: string;
  readonly note?: string | undefined;
  readonly now: number | null;
  readonly later: number | null;
  readonly difference: number;
}

const columnsOf = (header: string): readonly Column<Compared>[] => [
  {
    key: 'naam',
    header,
    rowHeader: true,
    cell: (row) => (row.note === undefined ? row.name : <TwoLines first={row.name} second={row.note} />),
  },
  { key: 'nu', header: text.now, numeric: true, cell: (row) => money(row.now) },
  { key: 'straks', header: text.later, numeric: true, cell: (row) => money(row.later) },
  { key: 'verschil', header: text.difference, numeric: true, cell: (row) => signed(row.difference) },
];

const money = (cents: number | null): string => (cents === null ? estimatesText.unknown : formatCents(cents));
const signed = (cents: number): string => `${cents > 0 ? '+\u00a0' : ''}${formatCents(cents)}`;

/** Now beside what would be: the three budgets, the products that change and what it does to municipalities. */
export function WhatIfResult({ outcome }: { outcome: WatAlsUitkomst }) {
  const { nu, dan, verschilTotaalCent: difference } = outcome;
  const totals = SCENARIOS.map((scenario) => ({
    key: scenario,
    name: estimatesText.scenarios[scenario],
    note: estimatesText.roomOf(dan[scenario].ruimteCent),
    now: nu[scenario].totaalCent,
    later: dan[scenario].totaalCent,
    difference: difference[scenario],
  }));
  const lta = {
    key: 'lta',
    name: text.fromLta,
    note: dan.midden.ltaRuimteCent === null ? undefined : estimatesText.roomOf(dan.midden.ltaRuimteCent),
    now: nu.midden.ltaCent,
    later: dan.midden.ltaCent,
    difference: dan.midden.ltaCent - nu.midden.ltaCent,
  };
  const usesLta = nu.midden.ltaCent > 0 || dan.midden.ltaCent > 0;
  const lines = outcome.regels.map((row) => ({
    key: String(row.product.id),
    name: row.product.naam,
    note: row.berekening,
    now: row.nuCent?.midden ?? null,
    later: row.danCent?.midden ?? null,
    difference: row.verschilCent.midden,
  }));
  const municipalities = outcome.gemeenten.map((row) => ({
    key: String(row.gemeente.id),
    name: row.gemeente.naam,
    now: row.nuCent,
    later: row.danCent,
    difference: row.verschilCent,
  }));
  return (
    <>
      <Alert live tone={dan.midden.past ? 'positive' : 'warning'} title={text.result}>
        {text.conclusion(difference.midden, dan.midden.ruimteCent)}
      </Alert>
      <DataTable
        caption={text.caption}
        columns={columnsOf(estimatesText.chart.scenario)}
        rows={usesLta ? [...totals, lta] : totals}
        rowKey={(row) => row.key}
      />
      {lines.length === 0 ? (
        <p className="small muted">{text.nothing}</p>
      ) : (
        <DataTable
          caption={text.lines}
          columns={columnsOf(estimatesText.lines.product)}
          rows={lines}
          rowKey={(row) => row.key}
        />
      )}
      <DataTable
        caption={text.municipalities}
        columns={columnsOf(estimatesText.municipalities.municipality)}
        rows={municipalities}
        rowKey={(row) => row.key}
      />
    </>
  );
}
