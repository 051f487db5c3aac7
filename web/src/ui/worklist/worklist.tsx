import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Werk } from '../../api/types.ts';
import { formatEuros, formatNearness, formatShortDay } from '../../format/index.ts';
import { Button } from '../button/button.tsx';
import { AppLink } from '../link/app-link.tsx';
import { RowChoice } from '../table/row-choice.tsx';
import { groupWork, type WorkGroup } from './group-work.ts';
import { worklistText as text } from './worklist.nl.ts';
import './worklist.css';

interface Rows {
  readonly today: string;
  /** Taking lines into a choice of several. */
  readonly choice?: {
    readonly has: (item: Werk) => boolean;
    readonly onToggle: (items: readonly Werk[], chosen: boolean) => void;
  };
  /** What more there is to say of a line, under about whom it is. */
  readonly beside?: (item: Werk) => ReactNode;
}

/** What is to be done: verb first, then about whom, why now, by when and how much. Late comes first, in words. */
export function Worklist({ work, today, choice, beside }: Rows & { work: readonly Werk[] }) {
  return (
    <table className="table worklist">
      <caption className="visually-hidden">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="worklist__what">
            {text.what}
          </th>
          <th scope="col">{text.why}</th>
          <th scope="col" className="worklist__when">
            {text.when}
          </th>
          <th scope="col" className="num worklist__amount">
            {text.amount}
          </th>
        </tr>
      </thead>
      {groupWork(work, today).map((group) => (
        <GroupRows
          key={group.name}
          group={group}
          today={today}
          {...(choice && { choice })}
          {...(beside && { beside })}
        />
      ))}
    </table>
  );
}

/** More than this is asked for; late work and this week's are always whole. */
const SHOWN_LATER = 8;

function GroupRows({ group, today, choice, beside }: Rows & { group: WorkGroup }) {
  const [whole, setWhole] = useState(false);
  const rows = useRef<HTMLTableSectionElement>(null);
  // The button that was pressed is gone: go on where the new rows begin.
  useEffect(() => {
    if (whole) rows.current?.querySelectorAll<HTMLAnchorElement>('td a')[SHOWN_LATER]?.focus();
  }, [whole]);
  const more = group.name === 'later' && !whole && group.items.length > SHOWN_LATER;
  const items = more ? group.items.slice(0, SHOWN_LATER) : group.items;
  return (
    <tbody ref={rows}>
      <tr className="table__group">
        <th colSpan={4} scope="colgroup">
          {choice && (
            <RowChoice
              label={text.chooseGroup(text.groups[group.name], group.items.length)}
              chosen={group.items.every(choice.has)}
              onToggle={() => choice.onToggle(group.items, !group.items.every(choice.has))}
            />
          )}
          {text.groups[group.name]} <span className="muted">{group.items.length}</span>
        </th>
      </tr>
      {items.map((item) => (
        <WorkRow
          key={`${item.code} ${item.link} ${item.onderwerp} ${item.titel}`}
          item={item}
          today={today}
          {...(choice && { choice })}
          {...(beside && { beside })}
        />
      ))}
      {more && (
        <tr>
          <td colSpan={4}>
            <Button onPress={() => setWhole(true)}>{text.showAll(group.items.length)}</Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function WorkRow({ item, today, choice, beside }: Rows & { item: Werk }) {
  const nearness = item.uiterlijk ? formatNearness(item.uiterlijk, today) : undefined;
  return (
    <tr>
      <td className={choice && 'worklist__chosen'}>
        {choice && (
          <RowChoice
            label={text.choose(item.titel, item.onderwerp)}
            chosen={choice.has(item)}
            onToggle={() => choice.onToggle([item], !choice.has(item))}
          />
        )}
        <span className="table__first">
          <AppLink href={item.link}>
            {item.titel}
            <span className="visually-hidden">{`, ${item.onderwerp}`}</span>
          </AppLink>
        </span>
        <span className="table__second" aria-hidden="true">
          {item.onderwerp}
        </span>
        {beside?.(item)}
      </td>
      <td>{item.waarom}</td>
      <td className="nowrap">
        {item.uiterlijk ? formatShortDay(item.uiterlijk) : <span className="muted">{text.noDeadline}</span>}
        {nearness && (
          <span className={`table__second ${item.teLaat ? 'negative' : 'warning'} worklist__near`}>{nearness}</span>
        )}
      </td>
      <td className={item.bedragCent === null ? 'num worklist__empty' : 'num'}>
        {item.bedragCent === null ? '' : formatEuros(item.bedragCent)}
      </td>
    </tr>
  );
}
