import type { Termijn } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { clocksText as text } from './clocks.nl.ts';

/** Terms in words: who must do what, at the latest when; with `linked` each leads to what it is about. */
export function ClockList({ clocks, linked = false }: { clocks: readonly Termijn[]; linked?: boolean }) {
  return (
    <ul className="plain-list small">
      {clocks.map((clock) => {
        const sentence = text.sentence(clock.aanZet, clock.taak, clock.uiterlijk, clock.stand);
        const href = linked ? hrefOf(clock) : undefined;
        return (
          <li key={clock.id} className={clock.teLaat ? 'negative' : ''}>
            {href ? <AppLink href={href}>{sentence}</AppLink> : sentence}
          </li>
        );
      })}
    </ul>
  );
}

/** The request, allocation or message that a term is about. */
export function hrefOf({ verzoekId, toewijzing, berichtId }: Termijn): string | undefined {
  if (verzoekId !== null) return paths.request(verzoekId);
  if (toewijzing !== null) return paths.allocation(toewijzing.id);
  return berichtId === null ? undefined : paths.message(berichtId);
}
