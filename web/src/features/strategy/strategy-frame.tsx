import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Strategie } from '../../../../src/modules/strategy/api.ts';
import { paths } from '../../app/paths.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { TabLinks } from '../../ui/tabs/tabs.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { strategyText as text } from './strategy.nl.ts';
import { ChangeHead, StrategyActs } from './strategy-acts.tsx';
import './strategy.css';
import { strategyQuery } from './strategy-queries.ts';
import { OUTSIDE_TABS, STRATEGY_TABS } from './strategy-tabs.ts';

/** What every page of a strategy has in common: its heading, where it stands, what may be done, and its other pages. */
export function StrategyFrame({
  id,
  tab,
  actions,
  children,
}: {
  id: string;
  /** Key in `STRATEGY_TABS`. */
  tab: string;
  actions?: ReactNode;
  children: (strategy: Strategie) => ReactNode;
}) {
  return (
    <PageQuery query={useQuery(strategyQuery(id))}>
      {(strategy) => (
        <>
          <Breadcrumbs trail={[{ href: paths.strategies, label: text.title }]} here={strategy.titel} />
          <PageHeading
            title={strategy.titel}
            windowTitle={`${labelOf(tab)}, ${strategy.titel}`}
            sub={
              <>
                <p>{text.subOf(strategy)}</p>
                <StatusWord status={strategy.status} />
              </>
            }
            actions={
              <>
                {actions}
                {strategy.bijhouden && <ChangeHead strategy={strategy} />}
                <StrategyActs strategy={strategy} />
              </>
            }
          />
          <div className="strategy-tabs">
            <TabLinks
              label={text.parts}
              tabs={STRATEGY_TABS.filter(({ key }) => strategy.intern || OUTSIDE_TABS.includes(key)).map(
                ({ key, label }) => ({ href: paths.strategy(strategy.id, key), label, current: key === tab }),
              )}
            />
          </div>
          {children(strategy)}
        </>
      )}
    </PageQuery>
  );
}

const labelOf = (tab: string): string => STRATEGY_TABS.find(({ key }) => key === tab)?.label ?? '';
