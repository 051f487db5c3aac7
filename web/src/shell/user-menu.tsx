import { IconUser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { apiSend } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import type { Rolplaats, Sessie } from '../api/types.ts';
import { forgetOffline } from '../app/offline/forget-offline.ts';
import { paths } from '../app/paths.ts';
import { useSession } from '../app/session.ts';
import { roleWord } from '../app/words.nl.ts';
import { useLive } from '../ui/live/live-region.tsx';
import { shellText as text } from './shell.nl.ts';

const SIGN_OUT = 'afmelden';

/** Who you are, the other roles you may take, and signing out. */
export function UserMenu() {
  const session = useSession();
  const others = session.rollen.filter((place) => keyOf(place) !== keyOf(session));
  const switchRole = useSwitchRole();
  const choose = (key: string) => {
    if (key === SIGN_OUT) void signOut();
    const place = others.find((other) => keyOf(other) === key);
    if (place) void switchRole(place);
  };
  return (
    <MenuTrigger>
      <Button className="user-button">
        <IconUser size={20} aria-hidden />
        <span>
          <span className="strong">{session.persoon.naam}</span>
          <span className="muted small">{roleWord(session.rol)}</span>
        </span>
        <span className="visually-hidden">{text.userMenu}</span>
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={session.persoon.naam} onAction={(key) => choose(String(key))}>
          {others.length > 0 && (
            <MenuSection>
              <Header className="menu__header">{text.switchTo}</Header>
              {others.map((place) => (
                <MenuItem key={keyOf(place)} id={keyOf(place)} className="menu__item" textValue={roleWord(place.rol)}>
                  {roleWord(place.rol)}
                  <span className="muted small">{place.organisatie.naam}</span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuItem id={SIGN_OUT} className="menu__item">
            {text.signOut}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const keyOf = (place: Rolplaats): string => `${place.rol}@${place.organisatie.id}`;

/** Ends the session here and, when the sign-in service has a page for that, there too. */
async function signOut() {
  const answer = await apiSend<{ afmeldenBij: string | null }>('DELETE', '/sessies/huidige');
  await forgetOffline();
  window.location.assign(answer.afmeldenBij ?? paths.home);
}

function useSwitchRole() {
  const client = useQueryClient();
  const router = useRouter();
  const { notify } = useLive();
  return async (place: Rolplaats) => {
    await apiSend<Sessie>('PUT', '/sessies/huidige/rol', {
      rol: place.rol,
      organisatieId: place.organisatie.id,
    });
    await forgetOffline();
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    notify(text.switched(roleWord(place.rol), place.organisatie.naam));
    router.history.push(paths.home);
  };
}
