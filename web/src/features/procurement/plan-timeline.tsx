import { useRef } from 'react';
import type { Inkoopprocedure, Planning, Planonderdeel } from '../../api/types.ts';
import { capitalised } from '../../app/words.nl.ts';
import { dayOfInstant, formatDay, formatShortDay } from '../../format/index.ts';
import { BarRows } from '../../ui/charts/bar-rows.tsx';
import { ChartFigure } from '../../ui/charts/figure.tsx';
import { FactList } from '../../ui/page/page.tsx';
import { Status, type StatusTone } from '../../ui/status/status.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { ChangePlanItem, RemovePlanItem } from './plan-item-dialog.tsx';
import { planName } from './plan-key.ts';
import { timelineOf } from './plan-scale.ts';
import './procurement.css';
import { planningText as text } from './planning.nl.ts';

const MIN_WIDTH = 0.6;

/** The items of a planning on one line of days; what decides the end is drawn dark. Each opens to its facts and acts. */
export function PlanTimeline({ procedure, plan }: { procedure: Inkoopprocedure; plan: Planning }) {
  const frame = useRef<HTMLDivElement>(null);
  const line = timelineOf(plan);
  const today = line.place(dayOfInstant(new Date()));
  return (
    <ChartFigure caption={text.caption} frameRef={frame} table={<PlanTable items={plan.onderdelen} />}>
      <div className="wide-facts">
        <BarRows
          label={text.table}
          marks={today >= 0 && today <= 100 ? [{ key: 'vandaag', label: text.today, at: today }] : []}
          rows={plan.onderdelen.map((item) => ({
            key: item.sleutel,
            name: item.naam,
            note: noteOf(item),
            value: item.totEnMet ? formatShortDay(item.totEnMet) : text.noDays,
            strong: item.stand === 'loopt',
            drawing: item.van && item.totEnMet && (
              <rect
                className={item.kritiek ? 'chart__bar chart__bar--total' : 'chart__bar'}
                x={`${line.place(item.van)}%`}
                width={`${Math.max(line.width(item.van, item.totEnMet), MIN_WIDTH)}%`}
                y="30%"
                height="40%"
              />
            ),
            parts: <Item procedure={procedure} plan={plan} item={item} />,
          }))}
        />
      </div>
    </ChartFigure>
  );
}

const noteOf = (item: Planonderdeel): string =>
  [
    text.kinds[item.soort],
    item.gemeente?.naam,
    item.stand === 'straks' ? undefined : text.states[item.stand],
    item.kritiek && text.critical,
  ]
    .filter(Boolean)
    .join(' · ');

const TONES = {
  gereed: 'positive',
  'te-laat': 'negative',
  loopt: 'proposal',
  straks: 'waiting',
} as const satisfies Record<Planonderdeel['stand'], StatusTone>;

const dayOr = (day: string | null): string => (day ? formatDay(day) : text.noDays);

function Item({ procedure, plan, item }: { procedure: Inkoopprocedure; plan: Planning; item: Planonderdeel }) {
  const nameOf = (key: string) => {
    const found = plan.onderdelen.find((one) => one.sleutel === key);
    return found ? planName(found) : key;
  };
  const facts = [
    { label: text.from, value: dayOr(item.van) },
    { label: text.through, value: dayOr(item.totEnMet) },
    { label: text.latest, value: dayOr(item.uiterlijk) },
    {
      label: text.term,
      value: [
        text.duration(item.dagen, item.telling),
        item.minimumDagen !== null && text.minimum(item.minimumDagen, item.minimumBron),
      ]
        .filter(Boolean)
        .join(', '),
    },
    { label: text.after, value: item.na.map(nameOf).join(', ') || text.nothing },
    ...(item.wie ? [{ label: text.who, value: item.wie }] : []),
    ...(item.klaarOp ? [{ label: text.dueOn, value: formatDay(item.klaarOp) }] : []),
    ...(item.gereedOp ? [{ label: text.readyOn, value: formatDay(item.gereedOp) }] : []),
    ...(item.toelichting ? [{ label: text.note, value: item.toelichting }] : []),
  ];
  return (
    <div className="stack">
      <FactList facts={facts} />
      {plan.mag.wijzigen && (
        <div className="procurement__acts">
          <ChangePlanItem procedure={procedure} plan={plan} item={item} />
          <RemovePlanItem item={item} />
        </div>
      )}
    </div>
  );
}

const columns: readonly Column<Planonderdeel>[] = [
  { key: 'naam', header: text.item, rowHeader: true, cell: planName },
  { key: 'van', header: text.from, cell: (row) => dayOr(row.van) },
  { key: 'tot', header: text.through, cell: (row) => dayOr(row.totEnMet) },
  { key: 'uiterlijk', header: text.latest, cell: (row) => dayOr(row.uiterlijk) },
  {
    key: 'stand',
    header: text.state,
    cell: (row) => <Status tone={TONES[row.stand]}>{capitalised(text.states[row.stand])}</Status>,
  },
  { key: 'wie', header: text.who, cell: (row) => row.wie },
];

function PlanTable({ items }: { items: readonly Planonderdeel[] }) {
  return <DataTable caption={text.table} columns={columns} rows={items} rowKey={(row) => row.sleutel} />;
}
