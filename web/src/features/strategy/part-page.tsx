import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Strategie } from '../../../../src/modules/strategy/api.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { SectionView } from './section-view.tsx';
import { strategyText } from './strategy.nl.ts';
import { StrategyFrame } from './strategy-frame.tsx';
import { sectionsQuery } from './strategy-queries.ts';

type Part = 'opdracht' | 'aanpak' | 'risicos';

/** What the strategy is about: core question, starting points, scope, what becomes otherwise, who does what. */
export const AssignmentPage = () => (
  <PartPage id={useParams({ from: '/aangemeld/strategie/$id/opdracht' }).id} part="opdracht" />
);

/** How it comes about: who take part, five work sessions, decisions with their reasons, and whether one is ready. */
export const ApproachPage = () => (
  <PartPage id={useParams({ from: '/aangemeld/strategie/$id/aanpak' }).id} part="aanpak" />
);

/** What may go wrong and what it rests on, with who minds it and when it is looked at again. */
export const RisksPage = () => (
  <PartPage id={useParams({ from: '/aangemeld/strategie/$id/risicos' }).id} part="risicos" />
);

function PartPage({ id, part }: { id: string; part: Part }) {
  return (
    <StrategyFrame id={id} tab={part}>
      {(strategy) => (
        <>
          <Links part={part} />
          <Sections strategy={strategy} part={part} />
        </>
      )}
    </StrategyFrame>
  );
}

/** All sections of a part, in order. */
export function Sections({ strategy, part, only }: { strategy: Strategie; part: string; only?: string }) {
  return (
    <Loaded query={useQuery(sectionsQuery(strategy.id, part))}>
      {({ secties, eigenaren }) =>
        secties
          .filter(({ sectie }) => only === undefined || sectie === only)
          .map((section) => (
            <SectionView
              key={section.sectie}
              strategyId={strategy.id}
              section={section}
              owners={eigenaren}
              removable={strategy.bewerkbaar}
            />
          ))
      }
    </Loaded>
  );
}

function Links({ part }: { part: Part }) {
  const links = strategyText.links[part];
  if (links.length === 0) return null;
  return (
    <p className="small strategy-links">
      {strategyText.links.lead}{' '}
      {links.map(({ href, label }) => (
        <AppLink key={href} href={href}>
          {label}
        </AppLink>
      ))}
    </p>
  );
}
