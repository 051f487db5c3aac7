import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { TabLinks } from '../../ui/tabs/tabs.tsx';
import { enforcementText } from './enforcement.nl.ts';

const text = enforcementText.tabs;
const PLACES = { cases: paths.enforcement, flags: paths.redFlags, protocol: paths.enforcementProtocol } as const;
type Place = keyof typeof PLACES;

/** The pages of enforcement, for who carries it out. */
export function EnforcementTabs({ current }: { current: Place }) {
  const mayManage = useMay('enforcement.manage');
  if (!mayManage) return null;
  return (
    <TabLinks
      label={text.label}
      tabs={(Object.keys(PLACES) as Place[]).map((place) => ({
        href: PLACES[place],
        label: text[place],
        current: place === current,
      }))}
    />
  );
}
