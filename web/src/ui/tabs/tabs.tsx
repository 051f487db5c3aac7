import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { formatCount } from '../../format/index.ts';
import { AppLink } from '../link/app-link.tsx';
import './tabs.css';

interface TabPart<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly count?: number | undefined;
  /** Shown while the tab is chosen; the others are not made. */
  readonly content: ReactNode;
}

/**
 * Parts of one thing, one at a time: arrow keys go from tab to tab, Tab goes into the part. Which one is chosen stands in
 * the address (`onSelect`), so that a part can be shared and gone back to.
 */
export function Tabs<Key extends string>({
  label,
  tabs,
  selected,
  onSelect,
}: {
  label: string;
  tabs: readonly TabPart<Key>[];
  selected: Key;
  onSelect: (key: Key) => void;
}) {
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => key !== selected && onSelect(key as Key)}>
      <TabList aria-label={label} className="tabs">
        {tabs.map((tab) => (
          <Tab key={tab.key} id={tab.key} className="tabs__tab">
            {tab.label}
            {tab.count !== undefined && <span className="tabs__count">{formatCount(tab.count)}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.key} id={tab.key} className="tabs__panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

interface TabLink {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current: boolean;
}

/** Pages that belong together, each a screen of its own: links, that only look like tabs. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <AppLink key={tab.href} href={tab.href} className="tabs__tab" aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="tabs__count">{formatCount(tab.count)}</span>}
        </AppLink>
      ))}
    </nav>
  );
}
