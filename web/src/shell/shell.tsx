import { IconMenu2, IconSearch, IconX } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { paths } from '../app/paths.ts';
import { useSession } from '../app/session.ts';
import { AppLink } from '../ui/link/app-link.tsx';
import { Brand } from './brand.tsx';
import { GlobalSearch } from './search-field.tsx';
import './shell.css';
import { shellText as text } from './shell.nl.ts';
import { SideNavigation } from './side-navigation.tsx';
import { UserMenu } from './user-menu.tsx';

const MENU_ID = 'hoofdmenu';

/** Head, navigation and content. Going to another page puts the focus at its content and closes the menu. */
export function Shell({ children }: { children: ReactNode }) {
  const { organisatie } = useSession();
  const { pathname } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  const main = useFocusOnNavigation(pathname, () => setMenuOpen(false));
  return (
    <>
      <SkipLink />
      <header className="head">
        <button
          type="button"
          className="menu-button"
          aria-expanded={menuOpen}
          aria-controls={MENU_ID}
          onClick={() => setMenuOpen(!menuOpen)}
        >
          {menuOpen ? <IconX size={18} aria-hidden /> : <IconMenu2 size={18} aria-hidden />}
          {text.menu}
        </button>
        <Brand href={paths.home} />
        <span className="head__organisation">{organisatie.naam}</span>
        <GlobalSearch />
        <AppLink className="head__search-link" href={paths.search} aria-label={text.search}>
          <IconSearch size={20} aria-hidden />
        </AppLink>
        <UserMenu />
      </header>
      <div className="shell">
        <SideNavigation id={MENU_ID} open={menuOpen} />
        <main className="main" id="inhoud" tabIndex={-1} ref={main}>
          {children}
        </main>
      </div>
    </>
  );
}

function SkipLink() {
  return (
    <a className="skip-link" href="#inhoud">
      {text.skip}
    </a>
  );
}

/** The frame for pages without sign-in; without links when there is no network to follow them. */
export function PublicShell({ children, links = true }: { children: ReactNode; links?: boolean }) {
  return (
    <>
      <SkipLink />
      <header className="head">
        <Brand href={paths.home} />
        <span className="head__spacer" />
        {links && (
          <>
            <AppLink href={paths.publicPage}>{text.publicLink}</AppLink>
            <AppLink href={paths.publicProcedures}>{text.publicProcedures}</AppLink>
            <a href={paths.signIn('/')}>{text.signIn}</a>
          </>
        )}
      </header>
      <main className="main main--public" id="inhoud" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function useFocusOnNavigation(pathname: string, onNavigation: () => void) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    onNavigation();
    main.current?.focus({ preventScroll: true });
  }, [pathname, onNavigation]);
  return main;
}
