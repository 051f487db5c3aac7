import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import type { Vandaag } from '../../api/types.ts';
import { formatInstant } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { steeringText as text } from './steering.nl.ts';

/** What changed lately, and what of it is new since this person looked here before. */
export function ChangesToday({ changes }: { changes: Vandaag['gewijzigd'] }) {
  const since = useVisit();
  const isNew = (op: string) => since !== undefined && since !== null && op > since;
  return (
    <section className="changed" aria-labelledby="gewijzigd">
      <BlockHeading id="gewijzigd" title={text.changed} />
      {since && <p className="muted">{text.changedSince(changes.filter(({ op }) => isNew(op)).length)}</p>}
      <ul className="plain-list">
        {changes.map((change) => (
          <li key={change.op + change.link}>
            <AppLink href={change.link}>{change.tekst}</AppLink>
            <span className="muted"> {formatInstant(change.op)}</span>
            {isNew(change.op) && <span className="strong"> {text.isNew}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tells that the home is looked at, and gives when it was before; null: never. Once for as long as the page stays. */
const useVisit = (): string | null | undefined =>
  useQuery({
    queryKey: ['bezoek', 'vandaag'],
    queryFn: () => apiSend<{ vorigBezoekOp: string | null }>('PUT', '/bezoeken/vandaag', {}),
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.vorigBezoekOp;
