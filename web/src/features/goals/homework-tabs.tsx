import { paths } from '../../app/paths.ts';
import { TabLinks } from '../../ui/tabs/tabs.tsx';
import { goalsText } from './goals.nl.ts';

const PLACES = {
  strategies: paths.strategies,
  market: paths.marketAnalysis,
  points: paths.developmentPoints,
  goals: paths.goals,
} as const;
type Place = keyof typeof PLACES;

/** The homework of a region and its goals: what every strategy of the region rests on. */
export function HomeworkTabs({ current }: { current: Place }) {
  return (
    <TabLinks
      label={goalsText.parts}
      tabs={(Object.keys(PLACES) as Place[]).map((place) => ({
        href: PLACES[place],
        label: goalsText.tabs[place],
        current: place === current,
      }))}
    />
  );
}
