import { useSession } from '../../app/session.ts';
import { useOrganisationOptions } from '../parties/use-organisations.ts';

/** For whom somebody may record decisions and people: a region for itself and its members, a municipality for itself. */
export function useDecidingOrganisations(): readonly { value: string; label: string }[] {
  const { organisatie } = useSession();
  const municipalities = useOrganisationOptions('gemeente');
  const own = { value: String(organisatie.id), label: organisatie.naam };
  return organisatie.soort === 'region' ? [own, ...municipalities] : [own];
}
