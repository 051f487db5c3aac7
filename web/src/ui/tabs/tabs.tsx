import { formatCount } from '../../format/index.ts';
import { AppLink } from '../link/app-link.tsx';
import './tabs.css';

interface TabLink {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current: boolean;
}

/** Parts of one thing, each with its own address: links, so that a part can be shared, bookmarked and gone back to. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <AppLink key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="tabs__count">{formatCount(tab.count)}</span>}
        </AppLink>
      ))}
    </nav>
  );
}
