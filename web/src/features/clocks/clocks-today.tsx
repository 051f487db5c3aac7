import { useQuery } from '@tanstack/react-query';
import { listQuery } from '../../api/queries.ts';
import type { Termijn } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { ClockList } from './clock-list.tsx';
import { clocksText as text } from './clocks.nl.ts';

const SHOWN = 5;

/** On the first screen: the terms that this organisation must keep, due first. Nothing when none runs. */
export function ClocksToday() {
  const { rechten, organisatie } = useSession();
  const aanZet = organisatie.soort === 'provider' ? 'aanbieder' : 'gemeente';
  const query = useQuery({
    ...listQuery<Termijn>('/termijnen', { aanZet, limit: SHOWN }),
    enabled: rechten.includes('messages.read'),
  });
  const list = query.data;
  if (!list || list.items.length === 0) return null;
  return (
    <section className="section" aria-labelledby="aan-zet">
      <BlockHeading
        id="aan-zet"
        title={text.todayTitle}
        aside={
          <AppLink href={`${paths.clocks}?aanZet=${aanZet}`}>{text.all(list.totaal ?? list.items.length)}</AppLink>
        }
      />
      <ClockList clocks={list.items} linked />
    </section>
  );
}
