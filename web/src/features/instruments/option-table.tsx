import type { Optie } from '../../../../src/modules/instruments/api.ts';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { libraryText as text } from './instruments.nl.ts';

const list = (lines: readonly string[]) => (
  <ul className="plain-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
const columns: readonly Column<Optie>[] = [
  {
    key: 'optie',
    header: text.option,
    rowHeader: true,
    cell: ({ naam, bronnen }) => <TwoLines first={naam} second={text.sources(bronnen)} />,
  },
  { key: 'wat', header: text.what, cell: ({ wat }) => wat },
  { key: 'past', header: text.when, cell: ({ past }) => list(past) },
  { key: 'past-niet', header: text.notWhen, cell: ({ pastNiet }) => list(pastNiet) },
  { key: 'vraagt', header: text.demands, cell: ({ vraagt }) => list(vraagt) },
];

/** The options of one instrument: what each is, when it fits, when not, what it demands. */
export function OptionTable({ caption, options }: { caption: string; options: readonly Optie[] }) {
  return (
    <DataTable caption={caption} captionHidden columns={columns} rows={options} rowKey={({ sleutel }) => sleutel} />
  );
}
