import { AppLink } from '../ui/link/app-link.tsx';
import './breadcrumbs.css';
import { shellText as text } from './shell.nl.ts';

/** The way back up. The last one is the page itself. */
export function Breadcrumbs({ trail, here }: { trail: readonly { href: string; label: string }[]; here: string }) {
  return (
    <nav className="breadcrumbs" aria-label={text.breadcrumbs}>
      <ol>
        {trail.map((step) => (
          <li key={step.href}>
            <AppLink href={step.href}>{step.label}</AppLink>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
