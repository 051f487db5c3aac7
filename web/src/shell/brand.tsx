import { AppLink } from '../ui/link/app-link.tsx';
import { shellText as text } from './shell.nl.ts';

/** The mark: a red line through an open knot. */
export function Brand({ href }: { href: string }) {
  return (
    <AppLink className="brand" href={href}>
      <svg width="30" height="22" viewBox="0 0 30 22" fill="none" aria-hidden>
        <path className="brand__thread" d="M1 16.5C8 16.5 8 11 15 11s7-5.5 14-5.5" />
        <path className="brand__knot" d="M15 2.5c3 0 4.8 3.8 4.8 8.5s-1.8 8.500-4.8 8.5" />
        <path className="brand__knot" d="M15 19.5c-3 0-4.8-3.8-4.8-8.5S12 2.500 15 2.5" strokeDasharray="5.5 4.5 20" />
      </svg>
      {text.brand}
    </AppLink>
  );
}
