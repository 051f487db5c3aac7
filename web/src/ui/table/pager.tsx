import { formatCount } from '../../format/index.ts';
import { AppLink } from '../link/app-link.tsx';
import { uiText } from '../ui.nl.ts';
import './pager.css';

/** Which rows are shown of how many, and the way to the ones before and after. */
export function Pager({
  from,
  shown,
  total,
  firstHref,
  previousHref,
  nextHref,
}: {
  from: number;
  shown: number;
  total: number | null;
  firstHref?: string | undefined;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
}) {
  if (from === 0 && !nextHref) return null;
  return (
    <nav className="pager" aria-label={uiText.pager}>
      {from > 0 && firstHref && (
        <AppLink href={firstHref} keepSought>
          {uiText.first}
        </AppLink>
      )}
      {previousHref && (
        <AppLink href={previousHref} rel="prev" keepSought>
          {uiText.previous}
        </AppLink>
      )}
      <span className="pager__place">
        <strong>{formatCount(from + 1)}</strong> – <strong>{formatCount(from + shown)}</strong>
        <span className="visually-hidden"> {uiText.range(from + 1, from + shown, total)}</span>
      </span>
      {nextHref && (
        <AppLink href={nextHref} rel="next" keepSought>
          {uiText.next}
        </AppLink>
      )}
    </nav>
  );
}
