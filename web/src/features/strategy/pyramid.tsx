import type { Strategie } from '../../../../src/modules/strategy/api.ts';
import { paths } from '../../app/paths.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { strategyText } from './strategy.nl.ts';
import { STRATEGY_TABS } from './strategy-tabs.ts';

const text = strategyText.pyramid;
type Block = Strategie['piramide'][number];

/** Which page a block opens; a page that is not there opens nothing. */
const TAB_OF: Readonly<Record<Block['blok'], string>> = {
  mandaat: 'opdracht',
  gezamenlijkheid: 'aanpak',
  doelen: 'doelen',
  marktanalyse: 'marktanalyse',
  ontwikkelpunten: 'ontwikkelpunten',
  bekostiging: 'keuzes',
  toegang: 'keuzes',
  aanbieders: 'keuzes',
  contract: 'keuzes',
  contracteercyclus: '#uitvoering',
  leveranciersmanagement: '#uitvoering',
  'materiele-controle': '#uitvoering',
  'prestaties-en-rapportage': '#uitvoering',
  'management-van-de-toegang': '#uitvoering',
  projecten: '#uitvoering',
};

/** The pyramid as the way in: each layer rests on the one below it, and each block says how far it is and opens. */
export function Pyramid({ strategy }: { strategy: Strategie }) {
  const layers = [...Map.groupBy(strategy.piramide, ({ laag }) => laag).values()];
  return (
    <ol className="pyramid plain-list">
      {layers.map((blocks, at) => (
        <li key={blocks[0]?.laag} className={`pyramid__layer pyramid__layer--${at + 1}`}>
          <h3 className="pyramid__name">{blocks[0]?.laagnaam}</h3>
          <ul className="pyramid__blocks plain-list">
            {blocks.map((block) => (
              <li key={block.blok} className={`pyramid__block pyramid__block--${block.stand}`}>
                <BlockName strategy={strategy} block={block} />
                <span className="pyramid__state">{text.states[block.stand]}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function BlockName({ strategy, block }: { strategy: Strategie; block: Block }) {
  const tab = TAB_OF[block.blok];
  if (tab.startsWith('#')) return <a href={tab}>{block.naam}</a>;
  return STRATEGY_TABS.some(({ key }) => key === tab) ? (
    <AppLink href={paths.strategy(strategy.id, tab)}>{block.naam}</AppLink>
  ) : (
    <span>{block.naam}</span>
  );
}
