import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { contractQuery } from '../../api/queries.ts';
import type { Contract } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatEuros, formatPeriod } from '../../format/index.ts';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { TabLinks } from '../../ui/tabs/tabs.tsx';
import { ThreadPath } from '../../ui/thread-path/thread-path.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { ContractAllocations } from './contract-allocations.tsx';
import { ContractFile } from './contract-file.tsx';
import { ContractOverview } from './contract-overview.tsx';
import { ContractTariffs } from './contract-tariffs.tsx';
import { ContractUtilisation } from './contract-utilisation.tsx';
import { contractsText as text } from './contracts.nl.ts';
import { threadOfContract } from './thread-of-contract.ts';

/** Does this agreement run to plan, and what does it serve? */
export function ContractPage() {
  const { id } = useParams({ from: '/aangemeld/contracten/$id' });
  return (
    <PageQuery query={useQuery(contractQuery(id))}>{(contract) => <ContractView contract={contract} />}</PageQuery>
  );
}

const TABS = ['overzicht', 'tarieven', 'uitputting', 'dossier', 'toewijzingen'] as const;
type Tab = (typeof TABS)[number];

function ContractView({ contract }: { contract: Contract }) {
  const { state } = useListPlace();
  const mayReadAllocations = useMay('allocations.read');
  const tabs = TABS.filter((each) => each !== 'toewijzingen' || mayReadAllocations);
  const tab = tabs.find((each) => each === state.deel) ?? 'overzicht';
  return (
    <>
      <ThreadPath knots={threadOfContract(contract)} />
      <PageHeading
        title={text.heading(providerOf(contract), contract.naam)}
        windowTitle={contract.nummer}
        sub={
          <>
            <span>{`Contract ${contract.nummer}`}</span>
            <StatusWord status={contract.status} />
          </>
        }
      />
      <Facts contract={contract} />
      <TabLinks label={text.tabs} tabs={tabs.map((each) => tabLink(contract, each, tab))} />
      {tab === 'overzicht' && <ContractOverview contract={contract} />}
      {tab === 'tarieven' && <ContractTariffs contract={contract} />}
      {tab === 'uitputting' && <ContractUtilisation contract={contract} />}
      {tab === 'dossier' && <ContractFile contract={contract} />}
      {tab === 'toewijzingen' && <ContractAllocations contract={contract} />}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

function tabLink(contract: Contract, tab: Tab, current: Tab) {
  const labels = {
    overzicht: text.overview,
    tarieven: text.tariffs,
    uitputting: text.utilisation,
    dossier: text.file.title,
    toewijzingen: text.allocations,
  };
  return {
    href: paths.contract(contract.id, tab === 'overzicht' ? undefined : tab),
    label: labels[tab],
    current: tab === current,
    ...(tab === 'tarieven' && { count: contract.tarieven.length }),
    ...(tab === 'dossier' && { count: contract.dossier.length }),
  };
}

function Facts({ contract }: { contract: Contract }) {
  const budget = sumOf(contract.producten.map((product) => product.budgetCent));
  const ceiling = sumOf(contract.producten.map((product) => product.plafondCent));
  return (
    <FactStrip
      facts={[
        { label: text.parties, lines: partyLines(contract) },
        { label: text.term, lines: [formatPeriod(contract.van, contract.tot)] },
        {
          label: text.variant,
          lines: [`${contract.variant}, ${contract.segment}`, text.paymentTerm(contract.betaaltermijnDagen)],
        },
        { label: text.budget, lines: [budget === null ? text.noBudget : formatEuros(budget)] },
        { label: text.limit, lines: [ceiling === null ? text.noLimit : formatEuros(ceiling)] },
      ]}
    />
  );
}

const sumOf = (amounts: readonly (number | null)[]): number | null =>
  amounts.every((amount) => amount === null) ? null : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

const providerOf = (contract: Contract): string =>
  contract.partijen.find((party) => party.rol === 'aanbieder')?.naam ?? contract.nummer;

/** Buyer with the number of municipalities it buys for, then provider and subcontractors: two lines to read, not twelve. */
function partyLines({ partijen }: Contract): string[] {
  const onBehalfOf = partijen.filter((party) => party.rol === 'namens').length;
  return partijen.flatMap((party) => {
    if (party.rol === 'namens') return [];
    return party.rol === 'opdrachtgever' && onBehalfOf > 0
      ? [text.onBehalfOf(party.naam, onBehalfOf)]
      : [text.party(party.naam, party.rol)];
  });
}
