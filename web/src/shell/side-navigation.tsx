import { IconBell, IconHome } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useSession } from '../app/session.ts';
import { AppLink } from '../ui/link/app-link.tsx';
import { isAt, type NavigationItem, type NavigationSection, navigationFor } from './navigation.ts';
import { shellText as text } from './shell.nl.ts';

/** The places that are yours, in the order of the thread; a red knot marks where you are. */
export function SideNavigation({ id, open }: { id: string; open: boolean }) {
  const { rechten, organisatie } = useSession();
  const { pathname } = useLocation();
  const sections = navigationFor(rechten, organisatie.soort);
  return (
    <nav className="side" id={id} aria-label={text.mainMenu} data-open={open || undefined}>
      {sections.map((section) => (
        <Section key={section.key} section={section} pathname={pathname} provider={organisatie.soort === 'provider'} />
      ))}
    </nav>
  );
}

function Section({ section, pathname, provider }: { section: NavigationSection; pathname: string; provider: boolean }) {
  const title = section.key === 'thread' && provider ? text.sectionForProvider : text.sections[section.key];
  return (
    <>
      {title && <h2>{title}</h2>}
      <ul className={section.key === 'thread' ? 'plain-list side__thread' : 'plain-list'}>
        {section.items.map((item) => (
          <li key={item.key}>
            <AppLink href={item.href} aria-current={isAt(pathname, item.href) ? 'page' : undefined}>
              <ItemIcon item={item} />
              {text.nav[item.key]}
            </AppLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function ItemIcon({ item }: { item: NavigationItem }) {
  if (item.key === 'today') return <IconHome size={18} aria-hidden />;
  if (item.key === 'watches') return <IconBell size={18} aria-hidden />;
  if (item.key === 'thread') return <ThreadIcon />;
  return null;
}

/** A line that rises and comes down again: the thread in the size of an icon. */
function ThreadIcon() {
  return (
    <svg width="18" height="18" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden>
      <path d="M2 15c5 0 4-10 8-10s3 10 8 10" strokeLinecap="round" />
    </svg>
  );
}
