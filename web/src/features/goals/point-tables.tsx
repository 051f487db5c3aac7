import type { Ontwikkelpunt, Voorbeeldpunt } from '../../../../src/modules/goals/api.ts';
import { paths } from '../../app/paths.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { goalsText } from './goals.nl.ts';
import { ChangePoint, TakePoint } from './point-acts.tsx';
import { pointsText as text } from './points.nl.ts';

/** The points of one theme, each with the goals it leads to or why not now. */
export function PointsOfTheme(props: { theme: string; points: readonly Ontwikkelpunt[]; mayKeep: boolean }) {
  const change: Column<Ontwikkelpunt> = {
    key: 'wijzig',
    header: text.change,
    headerHidden: true,
    numeric: true,
    cell: (row) => <ChangePoint point={row} />,
  };
  return (
    <DataTable
      caption={props.theme}
      captionHidden
      columns={props.mayKeep ? [...columns, change] : columns}
      rows={props.points}
      rowKey={(row) => String(row.id)}
    />
  );
}

const columns: readonly Column<Ontwikkelpunt>[] = [
  {
    key: 'naam',
    header: text.name,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.naam} second={row.omschrijving} />,
  },
  {
    key: 'leidt',
    header: text.leadsTo,
    cell: (row) =>
      row.waaromNiet ? (
        <TwoLines first={text.states['nu-niet']} second={row.waaromNiet} />
      ) : row.doelen.length === 0 ? (
        <span className="muted">{text.none}</span>
      ) : (
        <ul className="plain-list goal-links">
          {row.doelen.map(({ id, naam }) => (
            <li key={id}>
              <AppLink href={paths.goal(id)}>{naam}</AppLink>
            </li>
          ))}
        </ul>
      ),
  },
  { key: 'bron', header: text.source, cell: (row) => row.bron },
];

/** Examples that the region has not taken over, folded; taken over one by one with a reason. */
export function PointLibrary({ library, mayKeep }: { library: readonly Voorbeeldpunt[]; mayKeep: boolean }) {
  const left = library.filter(({ overgenomen }) => !overgenomen);
  const take: Column<Voorbeeldpunt> = {
    key: 'neem',
    header: text.take,
    headerHidden: true,
    numeric: true,
    cell: (row) => <TakePoint point={row} />,
  };
  return (
    <section className="section" aria-labelledby="bibliotheek">
      <BlockHeading id="bibliotheek" title={text.examples} />
      <p className="small muted">{left.length === 0 ? text.examplesDone : text.examplesSub(left.length)}</p>
      {left.length > 0 && (
        <DataTable
          caption={text.examples}
          captionHidden
          columns={mayKeep ? [...exampleColumns, take] : exampleColumns}
          rows={left}
          rowKey={(row) => row.sleutel}
          first={8}
        />
      )}
    </section>
  );
}

const exampleColumns: readonly Column<Voorbeeldpunt>[] = [
  {
    key: 'naam',
    header: text.name,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.naam} second={row.omschrijving} />,
  },
  { key: 'thema', header: text.theme, cell: (row) => goalsText.themas[row.thema] },
];
