import { useQuery } from '@tanstack/react-query';
import { timelineQuery } from '../../api/queries.ts';
import type { Id, Verloop } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { plainWord } from '../../app/words.nl.ts';
import { formatInstant } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { ClockList } from '../clocks/clock-list.tsx';
import { messagesText } from './messages.nl.ts';
import './timeline.css';
import { timelineText as text } from './timeline.nl.ts';

type Item = Verloop['items'][number];

/** The conversation of an allocation, from the first request to the last declaration, and who must move now. */
export function Timeline({ allocationId }: { allocationId: Id }) {
  const { rechten } = useSession();
  const may = rechten.includes('messages.read');
  const query = useQuery({ ...timelineQuery(allocationId), enabled: may });
  if (!may) return null;
  return (
    <section className="section" aria-labelledby="verloop">
      <BlockHeading
        id="verloop"
        title={text.title}
        aside={query.data && text.delivery(plainWord(query.data.levering))}
      />
      <Loaded query={query}>{(timeline) => <Shown timeline={timeline} />}</Loaded>
    </section>
  );
}

function Shown({ timeline }: { timeline: Verloop }) {
  const { items, termijnen } = timeline;
  return (
    <>
      {timeline.verwijderd && <p className="small">{text.removed}</p>}
      {timeline.verzoekLoopt && <p className="small">{text.requestRuns}</p>}
      {items.length === 0 ? (
        <p className="small muted">{text.empty}</p>
      ) : (
        <ol className="timeline" aria-label={text.caption}>
          {items.map((item) => (
            <li key={`${item.soort} ${item.bericht?.id ?? item.declaratie?.id}`} className="timeline__item">
              <time dateTime={item.op} className="timeline__when">
                {formatInstant(item.op)}
              </time>
              <div>
                <ItemText item={item} />
              </div>
            </li>
          ))}
        </ol>
      )}
      {termijnen.length > 0 && (
        <>
          <h3>{text.next}</h3>
          <ClockList clocks={termijnen} />
        </>
      )}
    </>
  );
}

function ItemText({ item: { bericht, declaratie } }: { item: Item }) {
  if (bericht) {
    return (
      <>
        <span className="table__first">
          <AppLink href={paths.message(bericht.id)}>{messagesText.one(bericht.soort)}</AppLink>
        </span>
        <span className="timeline__state">
          {text.by[bericht.van]}
          <StatusWord status={bericht.bezorging} />
        </span>
      </>
    );
  }
  if (!declaratie) return null;
  return (
    <>
      <span className="table__first">
        <AppLink href={paths.claim(declaratie.id)}>{text.claim(declaratie.nummer)}</AppLink>
      </span>
      <span className="table__second">
        {text.totals(declaratie.regels, declaratie.goedgekeurdCent, declaratie.afgewezenCent)}
      </span>
    </>
  );
}
