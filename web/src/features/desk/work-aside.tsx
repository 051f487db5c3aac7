import type { ListedWork } from '../../../../src/modules/desk/api.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import './work-bulk.css';
import { worklistActsText as text } from './worklist.nl.ts';

const PLACES = ['postponed', 'assigned', 'seen'] as const;

/** What is off the list for now, folded away: nothing is lost, and each says when or why it comes back. */
export function WorkAside({ listed }: { listed: readonly ListedWork[] }) {
  return PLACES.map((place) => {
    const own = listed.filter(({ state }) => state === place);
    if (own.length === 0) return null;
    return (
      <details key={place} className="work-aside">
        <summary>{text.aside[place](own.length)}</summary>
        <ul className="plain-list">
          {own.map((one) => (
            <li key={one.key}>
              <AppLink href={one.line.link}>{one.line.titel}</AppLink>{' '}
              <span className="muted">{one.line.onderwerp}</span>
              <span className="table__second">{text.whereNow(one)}</span>
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
