import type { Vandaag } from '../../api/types.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { steeringText as text } from './steering.nl.ts';

/** Where somebody else must move before one's own work goes on. */
export function WaitsToday({ waits }: { waits: Vandaag['wachtOp'] }) {
  return (
    <section className="changed" aria-labelledby="wacht-op">
      <BlockHeading id="wacht-op" title={text.waits} />
      <ul className="plain-list">
        {waits.map((wait) => (
          <li key={wait.link + wait.wat}>
            <AppLink href={wait.link}>{`${wait.wie}: ${wait.wat}`}</AppLink>
            {wait.uiterlijk && <span className="muted"> {text.waitBefore(wait.uiterlijk, wait.teLaat)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
