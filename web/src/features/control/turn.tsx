import type { Stand } from '../../../../src/modules/control/api.ts';
import { useSession } from '../../app/session.ts';
import { TwoLines } from '../../ui/table/data-table.tsx';
import { filesText as text } from './files.nl.ts';

/** The side of each kind of organisation. */
const OWN_SIDE: Readonly<Record<string, Stand['aanZet']>> = {
  provider: 'aanbieder',
  region: 'regio',
  municipality: 'gemeente',
};

/** Whose turn it is, and before when; "you" when it is one's own side. */
export function Turn({ stand }: { stand: Stand }) {
  const { soort } = useSession().organisatie;
  const own = OWN_SIDE[soort];
  return (
    <TwoLines
      first={own === stand.aanZet ? text.own : text.turnWords[stand.aanZet]}
      second={stand.uiterlijk === null ? undefined : text.before(stand.uiterlijk)}
    />
  );
}
