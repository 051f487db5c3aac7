import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Marktanalyse } from '../../../../src/modules/market/api.ts';
import { useMay } from '../../app/session.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { HomeworkTabs } from '../goals/homework-tabs.tsx';
import { StrategyFrame } from '../strategy/strategy-frame.tsx';
import './market.css';
import { marketText as text } from './market.nl.ts';
import { marketQuery } from './market-queries.ts';
import { MoneyPart } from './money-part.tsx';
import { ProvidersPart } from './providers-part.tsx';
import { SourcesPart } from './sources-part.tsx';
import { SpreadPart } from './spread-part.tsx';
import { SupplyPart } from './supply-part.tsx';

export type PartProps = { readonly market: Marktanalyse; readonly mayKeep: boolean };

const PARTS = {
  aanbieders: ProvidersPart,
  aanbod: SupplyPart,
  spreiding: SpreadPart,
  geld: MoneyPart,
  bronnen: SourcesPart,
} as const;
type Part = keyof typeof PARTS;
const KEYS = Object.keys(PARTS) as readonly Part[];

/** Who sells care here, is it the right supply, is it everywhere, and what does it cost beside what there is? */
export function MarketPage() {
  return <PageQuery query={useQuery(marketQuery)}>{(market) => <Market market={market} />}</PageQuery>;
}

function Market({ market }: { market: Marktanalyse }) {
  return (
    <>
      <PageHeading title={text.title} sub={<p>{answerOf(market)}</p>} />
      <HomeworkTabs current="market" />
      <MarketContent market={market} />
    </>
  );
}

/** The same as a page of one strategy: the market is the region's. */
export function StrategyMarketPage() {
  const { id = '' } = useParams({ strict: false });
  return (
    <StrategyFrame id={id} tab="marktanalyse">
      {() => <MarketOfStrategy />}
    </StrategyFrame>
  );
}

function MarketOfStrategy() {
  return (
    <Loaded query={useQuery(marketQuery)}>
      {(market) => (
        <>
          <BlockHeading id="markt" title={text.title} />
          <p>{answerOf(market)}</p>
          <MarketContent market={market} />
        </>
      )}
    </Loaded>
  );
}

function answerOf({ aanbieders, jaar, totEnMet, concentratie: [top3] }: Marktanalyse): string {
  return text.answer(aanbieders.length, jaar, totEnMet, top3?.cent ? top3.deelVanUitgaven : undefined);
}

function MarketContent({ market }: { market: Marktanalyse }) {
  const mayKeep = useMay('strategy.manage') && market.magWijzigen;
  const { state, change } = useListPlace();
  const chosen = KEYS.find((key) => key === state.deel) ?? 'aanbieders';
  return (
    <>
      <Tabs
        label={text.parts}
        selected={chosen}
        onSelect={(key) => change({ deel: key })}
        tabs={KEYS.map((key) => {
          const Content = PARTS[key];
          return { key, label: text.tabs[key], content: <Content market={market} mayKeep={mayKeep} /> };
        })}
      />
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}
