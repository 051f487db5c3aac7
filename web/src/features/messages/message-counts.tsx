import { useQuery } from '@tanstack/react-query';
import { messageCountsQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { formatCount } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import '../../ui/key-figure/key-figures.css';
import { messagesText as text } from './messages.nl.ts';

/** What asks for attention now; each number opens the list behind it. */
export function MessageCounts() {
  const { data } = useQuery(messageCountsQuery);
  if (!data) return null;
  const shown = [
    { label: text.late, sub: text.lateSub, count: data.teLaat, href: `${paths.messages}?klok=te-laat` },
    {
      label: text.waiting,
      sub: text.waitingSub,
      count: data.wachtOpAntwoord,
      href: `${paths.messages}?richting=uit&klok=loopt`,
    },
    {
      label: text.rejected,
      sub: text.rejectedSub,
      count: data.afgekeurd,
      href: `${paths.messages}?bezorging=afgekeurd`,
    },
    {
      label: text.failed,
      sub: text.failedSub,
      count: data.mislukt,
      href: `${paths.messages}?richting=uit&bezorging=mislukt`,
    },
  ];
  return (
    <dl className="key-figures" aria-label={text.counts}>
      {shown.map(({ label, sub, count, href }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="key-figures__value">
            {count === 0 ? (
              '0'
            ) : (
              <AppLink href={href} aria-label={`${label}: ${formatCount(count)}`}>
                {formatCount(count)}
              </AppLink>
            )}
          </dd>
          <dd className="key-figures__context">{sub}</dd>
        </div>
      ))}
    </dl>
  );
}
