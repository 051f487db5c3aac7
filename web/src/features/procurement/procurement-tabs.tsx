import { paths } from '../../app/paths.ts';
import { TabLinks } from '../../ui/tabs/tabs.tsx';
import { procurementText as text } from './procurement.nl.ts';

const PAGES = [
  { key: 'procedures', href: paths.procedures, label: text.procedures },
  { key: 'sets', href: paths.requirementSets, label: text.requirementSets },
  { key: 'library', href: paths.requirementLibrary, label: text.readyRequirements },
  { key: 'forms', href: paths.contractForms, label: text.contractForms },
] as const;

/** The pages of procurement beside each other. */
export function ProcurementTabs({ current }: { current: (typeof PAGES)[number]['key'] }) {
  return (
    <TabLinks
      label={text.tabs}
      tabs={PAGES.map(({ key, href, label }) => ({ href, label, current: key === current }))}
    />
  );
}
