import type { ReactNode } from 'react';
import { BlockHeading, FactList } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PROTOCOL_FIELDS, protocolText as text } from './protocol.nl.ts';
import { type Item, type ListName, type ProtocolDocument, TERM_NAMES } from './protocol-fields.ts';

/** What stands in a protocol: terms, grounds, measures and red flags; whoever edits gets the means beside each. */
export function ProtocolLists({
  document,
  termAct,
  addAct,
  itemActs,
}: {
  document: ProtocolDocument;
  termAct?: ReactNode;
  addAct?: (list: ListName) => ReactNode;
  itemActs?: (list: ListName, item: Item) => ReactNode;
}) {
  const actsOf = (list: ListName): Column<Item>[] =>
    itemActs
      ? [
          {
            key: 'wijzigen',
            header: text.edit.actions,
            headerHidden: true,
            numeric: true,
            cell: (item) => itemActs(list, item),
          },
        ]
      : [];
  return (
    <>
      <section className="section" aria-labelledby="termijnen">
        <BlockHeading id="termijnen" title={text.terms} aside={termAct} />
        <FactList
          facts={TERM_NAMES.map((name) => ({
            label: PROTOCOL_FIELDS[name] ?? name,
            value: text.days(document.termijnen[name]),
          }))}
        />
      </section>
      <List name="gronden" title={text.grounds} aside={addAct?.('gronden')}>
        <DataTable
          caption={text.grounds}
          captionHidden
          columns={[...grounds, ...actsOf('gronden')]}
          rows={document.gronden}
          rowKey={keyOf}
        />
      </List>
      <List name="maatregelen" title={text.measures} aside={addAct?.('maatregelen')}>
        <DataTable
          caption={text.measures}
          captionHidden
          columns={[...measuresOf(document), ...actsOf('maatregelen')]}
          rows={document.maatregelen}
          rowKey={keyOf}
        />
      </List>
      <List name="vlaggen" title={text.flags} aside={addAct?.('vlaggen')}>
        <DataTable
          caption={text.flags}
          captionHidden
          columns={[...flagsOf(document), ...actsOf('vlaggen')]}
          rows={document.vlaggen}
          rowKey={keyOf}
        />
      </List>
    </>
  );
}

const keyOf = ({ sleutel }: Item): string => sleutel;

function List({
  name,
  title,
  aside,
  children,
}: {
  name: string;
  title: string;
  aside: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section" aria-labelledby={name}>
      <BlockHeading id={name} title={title} aside={aside} />
      {children}
    </section>
  );
}

const grounds: readonly Column<Item<'gronden'>>[] = [
  {
    key: 'grond',
    header: text.ground,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.titel} second={row.reikwijdte} />,
  },
  {
    key: 'grondslag',
    header: text.basis,
    cell: (row) => <TwoLines first={row.grondslag} second={row.zonderWaarschuwing ? text.direct : text.warned} />,
  },
];

const measuresOf = ({ maatregelen }: ProtocolDocument): readonly Column<Item<'maatregelen'>>[] => [
  { key: 'maatregel', header: text.measure, rowHeader: true, cell: (row) => row.titel },
  {
    key: 'gevolg',
    header: text.effect,
    cell: (row) => (
      <TwoLines
        first={text.effectOf(row.soort, row.percentage)}
        second={
          row.na === null
            ? text.first
            : text.after(maatregelen.find(({ sleutel }) => sleutel === row.na)?.titel ?? row.na)
        }
      />
    ),
  },
];

const flagsOf = ({ termijnen }: ProtocolDocument): readonly Column<Item<'vlaggen'>>[] => [
  {
    key: 'vlag',
    header: text.flag,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.titel} second={row.grondslag} />,
  },
  {
    key: 'grens',
    header: text.limit,
    cell: (row) => <TwoLines first={text.limitOf(row)} second={`${row.reikwijdte}. ${text.periodOf(row)}.`} />,
  },
  {
    key: 'verwacht',
    header: text.expected,
    cell: (row) => <TwoLines first={text.expectedOf(row)} second={row.waaromOnterecht} />,
  },
  { key: 'antwoord', header: text.answer, cell: () => text.answerOf(termijnen.antwoordDagen) },
];
