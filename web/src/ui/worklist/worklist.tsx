import type { Werk } from '../../api/types.ts';
import { formatEuros, formatNearness, formatShortDay } from '../../format/index.ts';
import { AppLink } from '../link/app-link.tsx';
import { groupWork } from './group-work.ts';
import { worklistText as text } from './worklist.nl.ts';
import './worklist.css';

/** What is to be done: verb first, then about whom, why now, by when and how much. Late comes first, in words. */
export function Worklist({ work, today }: { work: readonly Werk[]; today: string }) {
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
        <tbody key={group.name}>
          <tr className="table__group">
            <th colSpan={4} scope="colgroup">
              {text.groups[group.name]} <span className="muted">{group.items.length}</span>
            </th>
          </tr>
          {group.items.map((item) => (
            <WorkRow key={item.code} item={item} today={today} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function WorkRow({ item, today }: { item: Werk; today: string }) {
  const nearness = item.uiterlijk ? formatNearness(item.uiterlijk, today) : undefined;
  return (
    <tr>
      <td>
        <span className="table__first">
          <AppLink href={item.link}>{item.titel}</AppLink>
        </span>
        <span className="table__second">{item.onderwerp}</span>
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
