import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { contractQuery } from '../../api/queries.ts';
import type { Contract } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatEuros, formatPeriod } from '../../format/index.ts';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { ThreadPath } from '../../ui/thread-path/thread-path.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { ContractAgreements } from './contract-agreements.tsx';
import { ContractAllocations } from './contract-allocations.tsx';
import { ContractChanges } from './contract-changes.tsx';
import { ContractClauses } from './contract-clauses.tsx';
import { ContractDocument } from './contract-document.tsx';
import { ContractFile } from './contract-file.tsx';
import { ContractOverview } from './contract-overview.tsx';
import { ContractSupervision } from './contract-supervision.tsx';
import { ContractTariffs } from './contract-tariffs.tsx';
import { ContractTransfer } from './contract-transfer.tsx';
import { ContractUtilisation } from './contract-utilisation.tsx';
import { contractsText as text } from './contracts.nl.ts';
import { documentText } from './document.nl.ts';
import { registerText } from './register.nl.ts';
import { supervisionText } from './supervision.nl.ts';
import { threadOfContract } from './thread-of-contract.ts';
import { transferText } from './transfer.nl.ts';
import { WaitingChanges } from './waiting-changes.tsx';

/** Does this agreement run to plan, and what does it serve? */
export function ContractPage() {
  const { id } = useParams({ from: '/aangemeld/contracten/$id' });
  return (
    <PageQuery query={useQuery(contractQuery(id))}>{(contract) => <ContractView contract={contract} />}</PageQuery>
  );
}

const TABS = [
  'overzicht',
  'bepalingen',
  'afspraken',
  'tarieven',
  'uitputting',
  'toezicht',
  'overdracht',
  'wijzigingen',
  'document',
  'dossier',
  'toewijzingen',
] as const;
type Tab = (typeof TABS)[number];

function ContractView({ contract }: { contract: Contract }) {
  const router = useRouter();
  const { state } = useListPlace();
  const mayReadAllocations = useMay('allocations.read');
  const mayManage = useMay('contracts.manage');
  const tabs = TABS.filter(
    (each) => (each !== 'toewijzingen' || mayReadAllocations) && (each !== 'toezicht' || mayManage),
  );
  const tab = tabs.find((each) => each === state.deel) ?? 'overzicht';
  return (
    <>
      <ThreadPath knots={threadOfContract(contract)} />
      <PageHeading
        title={text.heading(providerOf(contract), contract.naam)}
        windowTitle={contract.nummer}
        sub={
          <>
            <span>{text.numbered(contract.nummer, contract.niveau)}</span>
            <StatusWord status={contract.status} />
          </>
        }
      />
      <Facts contract={contract} />
      <WaitingChanges contractId={contract.id} />
      <Tabs
        label={text.tabs}
        tabs={tabs.map((each) => tabOf(contract, each))}
        selected={tab}
        onSelect={(next) => router.history.push(paths.contract(contract.id, next === 'overzicht' ? undefined : next))}
      />
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

function tabOf(contract: Contract, tab: Tab) {
  const parts = {
    overzicht: { label: text.overview, content: <ContractOverview contract={contract} /> },
    bepalingen: {
      label: registerText.tabs.clauses,
      count: contract.clausules.length,
      content: <ContractClauses contract={contract} />,
    },
    afspraken: { label: registerText.tabs.agreements, content: <ContractAgreements contract={contract} /> },
    document: { label: documentText.tab, content: <ContractDocument contract={contract} /> },
    wijzigingen: { label: registerText.tabs.changes, content: <ContractChanges contract={contract} /> },
    tarieven: {
      label: text.tariffs,
      count: contract.tarieven.length,
      content: <ContractTariffs contract={contract} />,
    },
    toezicht: { label: supervisionText.tab, content: <ContractSupervision contractId={contract.id} /> },
    overdracht: { label: transferText.tab, content: <ContractTransfer contractId={contract.id} /> },
    uitputting: { label: text.utilisation, content: <ContractUtilisation contract={contract} /> },
    dossier: { label: text.file.title, count: contract.dossier.length, content: <ContractFile contract={contract} /> },
    toewijzingen: { label: text.allocations, content: <ContractAllocations contract={contract} /> },
  };
  return { key: tab, ...parts[tab] };
}

function Facts({ contract }: { contract: Contract }) {
  const budget = sumOf(contract.producten.map((product) => product.budgetCent));
  const ceiling = sumOf(contract.producten.map((product) => product.plafondCent));
  return (
    <FactStrip
      facts={[
        { label: text.parties, lines: partyLines(contract) },
        {
          label: text.term,
          lines: [
            formatPeriod(contract.van, contract.tot),
            ...(contract.opgezegdPer ? [text.endsEarlier(contract.opgezegdPer)] : []),
          ],
        },
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
