import { paths } from '../../app/paths.ts';
import { TabLinks } from '../../ui/tabs/tabs.tsx';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.tabs;
const PLACES = {
  providers: paths.providers,
  accounts: paths.accounts,
  talks: paths.supplierTalks,
  conditions: paths.supplierConditions,
  continuity: paths.continuity,
  tiers: paths.supplierTiers,
} as const;
type Place = keyof typeof PLACES;

/** The pages of supplier management, each a screen of its own. */
export function SupplierTabs({ current }: { current: Place }) {
  return (
    <TabLinks
      label={suppliersText.parts}
      tabs={(Object.keys(PLACES) as Place[]).map((place) => ({
        href: PLACES[place],
        label: text[place],
        current: place === current,
      }))}
    />
  );
}
