import type { ReactNode } from 'react';
import type { Onderdeel, Onderdelen } from '../../../../src/modules/strategy/api.ts';
import { formatDay } from '../../format/index.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { AddItem, ChangeItem, ItemHistory, RemoveItem, TakeExamples } from './section-acts.tsx';
import { strategyText } from './strategy.nl.ts';

const text = strategyText.sections;
type Section = Onderdelen['secties'][number];
type Props = { strategyId: number; section: Section; owners: Onderdelen['eigenaren']; removable: boolean };
const FIRST = 12;

/** One section of a strategy: what is written, and for who works on it the buttons to write. */
export function SectionView(props: Props) {
  const { strategyId, section } = props;
  const id = `sectie-${section.sectie}`;
  const untaken = section.voorbeelden > section.items.filter(({ sleutel }) => sleutel !== null).length;
  return (
    <section className="section" aria-labelledby={id}>
      <BlockHeading id={id} title={section.titel} aside={section.wijzigbaar && <AddItem {...props} />} />
      <p className="small muted">
        {section.uitleg} {section.doorlopend && text.living}
      </p>
      {section.items.length === 0 ? (
        <p className="small">{text.none}</p>
      ) : (
        <DataTable
          caption={section.titel}
          captionHidden
          columns={columnsOf(props)}
          rows={sorted(section)}
          rowKey={(item) => String(item.id)}
          first={FIRST}
        />
      )}
      {section.wijzigbaar && untaken && <TakeExamples strategyId={strategyId} section={section} />}
    </section>
  );
}

/** Risks by weight, of unknown weight first: nobody looked at them. */
const sorted = ({ sectie, items }: Section): readonly Onderdeel[] =>
  sectie === 'risicos' ? items.toSorted((a, b) => (b.zwaarte ?? 26) - (a.zwaarte ?? 26)) : items;

function columnsOf({ strategyId, section, owners, removable }: Props): readonly Column<Onderdeel>[] {
  const has = (field: string) => section.velden.some(({ veld }) => veld === field);
  const label = (field: string) => section.velden.find(({ veld }) => veld === field)?.label ?? '';
  const columns: (Column<Onderdeel> | false)[] = [
    {
      key: 'titel',
      header: has('titel') ? label('titel') : text.what,
      rowHeader: true,
      cell: (item) => <TwoLines first={item.titel} second={has('titel') ? item.soortnaam : undefined} />,
    },
    (has('tekst') || has('reden')) && {
      key: 'tekst',
      header: has('tekst') ? label('tekst') : label('reden'),
      cell: (item) => <Detail item={item} reasonLabel={has('tekst') ? label('reden') : ''} />,
    },
    has('kans') && {
      key: 'zwaarte',
      header: text.weight,
      cell: (item) => <TwoLines first={text.weightOf(item)} second={text.weightSum(item)} />,
    },
    (has('stand') || has('dag')) && {
      key: 'stand',
      header: has('stand') ? text.state : label('dag'),
      cell: (item) =>
        has('stand') ? <TwoLines first={item.standnaam} second={dayOf(item)} /> : <span>{dayOf(item)}</span>,
    },
    has('eigenaarId') && { key: 'wie', header: text.owner, cell: (item) => item.eigenaar?.naam ?? text.nobody },
    section.wijzigbaar && {
      key: 'doen',
      header: text.acts,
      headerHidden: true,
      numeric: true,
      cell: (item) => (
        <span className="row-actions strategy-acts">
          <ChangeItem strategyId={strategyId} section={section} owners={owners} item={item} />
          <ItemHistory strategyId={strategyId} item={item} />
          {removable && <RemoveItem strategyId={strategyId} item={item} />}
        </span>
      ),
    },
  ];
  return columns.filter((column) => column !== false);
}

const dayOf = (item: Onderdeel): ReactNode =>
  item.dag && `${formatDay(item.dag)}${item.teLaat ? ` (${text.late})` : ''}`;

function Detail({ item, reasonLabel }: { item: Onderdeel; reasonLabel: string }) {
  const reason = item.reden && (reasonLabel ? text.reason(reasonLabel, item.reden) : item.reden);
  return (
    <>
      {item.tekst && <span className="table__first strategy-lines">{item.tekst}</span>}
      {reason && <span className={item.tekst ? 'table__second' : 'table__first'}>{reason}</span>}
      {item.bron && <span className="table__second">{text.source(item.bron)}</span>}
    </>
  );
}
