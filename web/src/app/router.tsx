import { createRoute, createRouter, Navigate } from '@tanstack/react-router';
import { allocationActsPages } from '../features/allocation-acts/pages.ts';
import { allocationsPages } from '../features/allocations/pages.ts';
import { applicationsPages } from '../features/applications/pages.ts';
import { cataloguePages } from '../features/catalogue/pages.ts';
import { claimsPages } from '../features/claims/pages.ts';
import { clauseTestsPages } from '../features/clause-tests/pages.ts';
import { clocksPages } from '../features/clocks/pages.ts';
import { contractFormsPages } from '../features/contract-forms/pages.ts';
import { contractsPages } from '../features/contracts/pages.ts';
import { controlPages } from '../features/control/pages.ts';
import { cooperationPages } from '../features/cooperation/pages.ts';
import { deskPages } from '../features/desk/pages.ts';
import { CrashPage } from '../features/errors/error-pages.tsx';
import { estimatesPages } from '../features/estimates/pages.ts';
import { exchangePages } from '../features/exchange/pages.ts';
import { forecastPages } from '../features/forecast/pages.ts';
import { fundingPages } from '../features/funding/pages.ts';
import { goalsPages } from '../features/goals/pages.ts';
import { groupAgreementsPages } from '../features/group-agreements/pages.ts';
import { incidentsPages } from '../features/incidents/pages.ts';
import { instrumentsPages } from '../features/instruments/pages.ts';
import { laboratoryPages } from '../features/laboratory/pages.ts';
import { ledgerPages } from '../features/ledger/pages.ts';
import { marketPages } from '../features/market/pages.ts';
import { messagesPages } from '../features/messages/pages.ts';
import { partiesPages } from '../features/parties/pages.ts';
import { paymentsPages } from '../features/payments/pages.ts';
import { pricingPages } from '../features/pricing/pages.ts';
import { procurementPages } from '../features/procurement/pages.ts';
import { publicPages } from '../features/publication/pages.ts';
import { questionsPages } from '../features/questions/pages.ts';
import { replayPages } from '../features/replay/pages.ts';
import { requestsPages } from '../features/requests/pages.ts';
import { resultsPages } from '../features/results/pages.ts';
import { reviewPages } from '../features/review/pages.ts';
import { searchPages } from '../features/search/pages.ts';
import { settlementPages } from '../features/settlement/pages.ts';
import { steeringPages } from '../features/steering/pages.ts';
import { choicesPages } from '../features/strategy/choices/pages.ts';
import { strategyPages } from '../features/strategy/pages.ts';
import { suppliersPages } from '../features/suppliers/pages.ts';
import { tryPages } from '../features/try/pages.ts';
import { utilisationPages } from '../features/utilisation/pages.ts';
import { startFor } from '../shell/navigation.ts';
import { root, signedIn } from './frame.tsx';
import { useSession } from './session.ts';

function Start() {
  const { rechten, organisatie } = useSession();
  return <Navigate to={startFor(rechten, organisatie.soort)} replace />;
}

const pages = [
  createRoute({ getParentRoute: () => signedIn, path: '/', component: Start }),
  ...steeringPages,
  ...deskPages,
  ...utilisationPages,
  ...contractsPages,
  ...groupAgreementsPages,
  ...clauseTestsPages,
  ...suppliersPages,
  ...incidentsPages,
  ...controlPages,
  ...goalsPages,
  ...marketPages,
  ...strategyPages,
  ...choicesPages,
  ...instrumentsPages,
  ...cataloguePages,
  ...fundingPages,
  ...pricingPages,
  ...laboratoryPages,
  ...estimatesPages,
  ...forecastPages,
  ...procurementPages,
  ...questionsPages,
  ...contractFormsPages,
  ...allocationsPages,
  ...allocationActsPages,
  ...exchangePages,
  ...tryPages,
  ...messagesPages,
  ...requestsPages,
  ...resultsPages,
  ...clocksPages,
  ...paymentsPages,
  ...settlementPages,
  ...ledgerPages,
  ...claimsPages,
  ...reviewPages,
  ...replayPages,
  ...searchPages,
  ...partiesPages,
  ...cooperationPages,
  ...applicationsPages,
] as const;

const routeTree = root.addChildren([signedIn.addChildren([...pages]), ...publicPages]);

/** The router. The search part of an address is plain text both ways: no JSON, no guessing of numbers. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    scrollRestoration: true,
    defaultErrorComponent: CrashPage,
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const entries = Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== '');
      const text = new URLSearchParams(entries as [string, string][]).toString();
      return text ? `?${text}` : '';
    },
  });
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Opens without network as well, when it was opened with it before. */
    worksOffline?: boolean;
  }
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
