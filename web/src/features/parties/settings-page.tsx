import { useSession } from '../../app/session.ts';
import { PageHeading } from '../../ui/page/page.tsx';
import { CountingSettings } from './counting-settings.tsx';
import { PlaceSettings } from './place-settings.tsx';
import { settingsText as text } from './settings.nl.ts';

/** What an administrator chooses for the region and its parties, with everything that was chosen before. */
export function SettingsPage() {
  const { organisatie } = useSession();
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
      {organisatie.soort === 'region' && <CountingSettings regionId={organisatie.id} />}
      <PlaceSettings />
    </>
  );
}
