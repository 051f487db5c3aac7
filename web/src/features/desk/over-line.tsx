import { useQuery } from '@tanstack/react-query';
import { paths } from '../../app/paths.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { deskText } from './desk.nl.ts';
import { watchesQuery } from './desk-queries.ts';

const text = deskText.onHome;

/** On the home: the figures one follows that are past their line; nothing when there are none. */
export function OverLine() {
  const beyond = (useQuery(watchesQuery).data?.items ?? []).filter(({ overGrens }) => overGrens);
  if (beyond.length === 0) return null;
  return (
    <section aria-labelledby="over-grens">
      <BlockHeading id="over-grens" title={text.title} aside={<AppLink href={paths.watches}>{text.all}</AppLink>} />
      <ul className="plain-list">
        {beyond.map((watch) => (
          <li key={watch.id}>
            <span className="strong">{watch.naam}</span> <span className="muted">{text.line(watch)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
