import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import { CrashPage, NotFoundPage } from '../features/errors/error-pages.tsx';
import { startFor } from '../shell/navigation.ts';
import { listSearch } from '../ui/table/list-search.ts';
import { useSession } from './session.ts';
import { SignedIn } from './signed-in.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundInShell });

function NotFoundInShell() {
  return (
    <SignedIn>
      <NotFoundPage />
    </SignedIn>
  );
}

/** Everything below asks for a session; without one the sign-in page stands in its place, at the same address. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'aangemeld',
  component: () => (
    <SignedIn>
      <Outlet />
    </SignedIn>
  ),
});

function Start() {
  const { rechten, organisatie } = useSession();
  return <Navigate to={startFor(rechten, organisatie.soort)} replace />;
}

const noSearch = listSearch([]);
const threadSearch = listSearch([
  'volg',
  'doel',
  'taak',
  'product',
  'contract',
  'aanbieder',
  'jaar',
  'gemeente',
  'weergave',
]);

const pages = [
  createRoute({ getParentRoute: () => signedIn, path: '/', component: Start }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/vandaag',
    component: lazyRouteComponent(() => import('../features/steering/today-page.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/draad',
    validateSearch: threadSearch,
    component: lazyRouteComponent(() => import('../features/steering/thread-page.tsx'), 'ThreadPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten',
    validateSearch: listSearch(['status', 'niveau', 'segment', 'variant', 'gemeente', 'aanbieder', 'product']),
    component: lazyRouteComponent(() => import('../features/contracts/contracts-page.tsx'), 'ContractsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/$id',
    validateSearch: listSearch(['deel', 'jaar', 'status', 'maand', 'product']),
    component: lazyRouteComponent(() => import('../features/contracts/contract-page.tsx'), 'ContractPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/nieuw',
    validateSearch: listSearch(['procedure', 'aanmelding']),
    component: lazyRouteComponent(() => import('../features/contracts/new-contract-page.tsx'), 'NewContractPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/verplichtingen',
    validateSearch: listSearch(['van', 'tot']),
    component: lazyRouteComponent(
      () => import('../features/contracts/obligations-page.tsx'),
      'ContractObligationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/$id/wijziging',
    validateSearch: listSearch(['bepaling']),
    component: lazyRouteComponent(() => import('../features/contracts/change-contract-page.tsx'), 'ChangeContractPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/productenboeken',
    validateSearch: listSearch(['deel', 'segment', 'met']),
    component: lazyRouteComponent(() => import('../features/catalogue/books-page.tsx'), 'BooksPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/productenboeken/$id',
    validateSearch: listSearch(['deel', 'segment', 'met']),
    component: lazyRouteComponent(() => import('../features/catalogue/book-page.tsx'), 'BookPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/productenboeken/$id/producten/$sleutel',
    component: lazyRouteComponent(() => import('../features/catalogue/book-product-page.tsx'), 'BookProductPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingsvoorwaarden',
    component: lazyRouteComponent(() => import('../features/funding/funding-list-page.tsx'), 'FundingListPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingsvoorwaarden/nieuw',
    component: lazyRouteComponent(() => import('../features/funding/edit-terms-page.tsx'), 'NewTermsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingsvoorwaarden/$id',
    validateSearch: listSearch(['deel', 'met']),
    component: lazyRouteComponent(() => import('../features/funding/funding-page.tsx'), 'FundingPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingsvoorwaarden/$id/bewerken',
    component: lazyRouteComponent(() => import('../features/funding/edit-terms-page.tsx'), 'EditTermsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tarieven',
    validateSearch: listSearch(['product']),
    component: lazyRouteComponent(() => import('../features/pricing/tariffs-page.tsx'), 'TariffsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tarieven/$id',
    validateSearch: listSearch(['deel']),
    component: lazyRouteComponent(() => import('../features/pricing/tariff-page.tsx'), 'TariffPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tariefberekeningen/nieuw',
    validateSearch: listSearch(['product']),
    component: lazyRouteComponent(() => import('../features/pricing/new-calculation-page.tsx'), 'NewCalculationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tariefberekeningen/$id/bewerken',
    component: lazyRouteComponent(() => import('../features/pricing/edit-calculation-page.tsx'), 'EditCalculationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tariefberekeningen/$id',
    component: lazyRouteComponent(() => import('../features/pricing/calculation-page.tsx'), 'CalculationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kostprijzen',
    validateSearch: listSearch(['product']),
    component: lazyRouteComponent(() => import('../features/pricing/cost-prices-page.tsx'), 'CostPricesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/indexeringen',
    component: lazyRouteComponent(() => import('../features/pricing/indexations-page.tsx'), 'IndexationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/indexeringen/$id',
    component: lazyRouteComponent(() => import('../features/pricing/indexation-page.tsx'), 'IndexationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingslab',
    validateSearch: listSearch(['jaar', 'voorwaarden', 'per']),
    component: lazyRouteComponent(() => import('../features/laboratory/laboratory-page.tsx'), 'LaboratoryPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/ramingen',
    validateSearch: noSearch,
    component: lazyRouteComponent(() => import('../features/estimates/estimates-page.tsx'), 'EstimatesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/ramingen/$id',
    validateSearch: listSearch(['deel']),
    component: lazyRouteComponent(() => import('../features/estimates/estimate-page.tsx'), 'EstimatePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bevolking',
    validateSearch: noSearch,
    component: lazyRouteComponent(() => import('../features/estimates/population-page.tsx'), 'PopulationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inkoopprocedures',
    validateSearch: noSearch,
    component: lazyRouteComponent(() => import('../features/procurement/procedures-page.tsx'), 'ProceduresPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inkoopprocedures/$id',
    validateSearch: listSearch(['deel', 'ronde']),
    component: lazyRouteComponent(() => import('../features/procurement/procedure-page.tsx'), 'ProcedurePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inkoopprocedures/$id/aanmeldingen/$aanmelding',
    component: lazyRouteComponent(
      () => import('../features/procurement/application-page.tsx'),
      'OpenedApplicationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inkoopprocedures/$id/beoordelingen/$beoordeling',
    component: lazyRouteComponent(() => import('../features/procurement/assessment-page.tsx'), 'AssessmentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inkoopprocedures/$id/vragen',
    validateSearch: listSearch(['deel', 'stand']),
    component: lazyRouteComponent(() => import('../features/questions/questions-page.tsx'), 'QuestionsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/eisensets',
    validateSearch: noSearch,
    component: lazyRouteComponent(
      () => import('../features/procurement/requirement-sets-page.tsx'),
      'RequirementSetsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/eisensets/$id',
    component: lazyRouteComponent(
      () => import('../features/procurement/requirement-set-page.tsx'),
      'RequirementSetPage',
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/eisenbibliotheek',
    component: lazyRouteComponent(
      () => import('../features/procurement/requirement-library-page.tsx'),
      'RequirementLibraryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contractvormen',
    validateSearch: listSearch(['antwoorden', 'punten']),
    component: lazyRouteComponent(
      () => import('../features/contract-forms/contract-forms-page.tsx'),
      'ContractFormsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/toewijzingen',
    validateSearch: listSearch(['status', 'maand', 'product', 'gemeente', 'aanbieder']),
    component: lazyRouteComponent(() => import('../features/allocations/allocations-page.tsx'), 'AllocationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/toewijzingen/nieuw',
    component: lazyRouteComponent(() => import('../features/allocation-acts/allocate-page.tsx'), 'AllocatePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/toewijzingen/$id/wijziging',
    component: lazyRouteComponent(() => import('../features/allocation-acts/change-page.tsx'), 'ChangePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/toewijzingen/$id',
    component: lazyRouteComponent(() => import('../features/allocations/allocation-page.tsx'), 'AllocationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/declareren',
    component: lazyRouteComponent(() => import('../features/exchange/declare-page.tsx'), 'DeclarePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/declareren/vooraf',
    component: lazyRouteComponent(() => import('../features/try/try-page.tsx'), 'TryPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/berichten',
    validateSearch: listSearch(['richting', 'soort', 'bezorging', 'klok', 'gemeente', 'aanbieder']),
    component: lazyRouteComponent(() => import('../features/messages/messages-page.tsx'), 'MessagesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/berichten/$id',
    validateSearch: listSearch(['deel']),
    component: lazyRouteComponent(() => import('../features/messages/message-page.tsx'), 'MessagePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/verzoeken',
    validateSearch: listSearch(['fase', 'gemeente', 'aanbieder']),
    component: lazyRouteComponent(() => import('../features/requests/requests-page.tsx'), 'RequestsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/verzoeken/nieuw',
    component: lazyRouteComponent(() => import('../features/requests/ask-page.tsx'), 'AskPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/verzoeken/$id',
    component: lazyRouteComponent(() => import('../features/requests/request-page.tsx'), 'RequestPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/termijnen',
    validateSearch: listSearch(['stand', 'aanZet']),
    component: lazyRouteComponent(() => import('../features/clocks/clocks-page.tsx'), 'ClocksPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen',
    component: lazyRouteComponent(() => import('../features/payments/payments-page.tsx'), 'PaymentsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/rondes/$id',
    component: lazyRouteComponent(() => import('../features/payments/batch-page.tsx'), 'BatchPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/opdrachten/$id',
    component: lazyRouteComponent(() => import('../features/payments/payment-page.tsx'), 'PaymentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/bank',
    component: lazyRouteComponent(() => import('../features/payments/bank-page.tsx'), 'BankPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/rekeningen',
    component: lazyRouteComponent(() => import('../features/payments/accounts-page.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/afspraken',
    component: lazyRouteComponent(() => import('../features/payments/agreements-page.tsx'), 'AgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/vaste-bedragen',
    validateSearch: listSearch(['jaar']),
    component: lazyRouteComponent(() => import('../features/settlement/fixed-amounts-page.tsx'), 'FixedAmountsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/liquiditeit',
    component: lazyRouteComponent(() => import('../features/payments/liquidity-page.tsx'), 'LiquidityPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/grootboek',
    validateSearch: listSearch(['jaar']),
    component: lazyRouteComponent(() => import('../features/ledger/ledger-page.tsx'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/grootboek/$rekening',
    validateSearch: listSearch(['jaar', 'as']),
    component: lazyRouteComponent(() => import('../features/ledger/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/boekingen/$id',
    component: lazyRouteComponent(() => import('../features/ledger/posting-page.tsx'), 'PostingPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/declaraties',
    validateSearch: listSearch([
      'maand',
      'status',
      'betaald',
      'gemeente',
      'aanbieder',
      'afgewezen',
      'vanafCent',
      'totCent',
    ]),
    component: lazyRouteComponent(() => import('../features/claims/claims-page.tsx'), 'ClaimsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/declaraties/$id',
    validateSearch: listSearch(['oordeel', 'regel', 'soort', 'vanafCent', 'totCent']),
    component: lazyRouteComponent(() => import('../features/claims/claim-page.tsx'), 'ClaimPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/declaraties/$id/regels/$volgnummer',
    component: lazyRouteComponent(() => import('../features/claims/claim-line-page.tsx'), 'ClaimLinePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/controle',
    validateSearch: noSearch,
    component: lazyRouteComponent(() => import('../features/review/review-page.tsx'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/controle/$id',
    validateSearch: listSearch(['regel', 'open']),
    component: lazyRouteComponent(() => import('../features/review/dossier-page.tsx'), 'DossierPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/geschillen',
    validateSearch: noSearch,
    component: lazyRouteComponent(() => import('../features/review/disputes-page.tsx'), 'DisputesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/geschillen/$id',
    component: lazyRouteComponent(() => import('../features/review/dispute-page.tsx'), 'DisputePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/steekproeven',
    validateSearch: noSearch,
    component: lazyRouteComponent(() => import('../features/review/samples-page.tsx'), 'SamplesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/steekproeven/$id',
    component: lazyRouteComponent(() => import('../features/review/sample-page.tsx'), 'SamplePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/herberekeningen',
    validateSearch: noSearch,
    component: lazyRouteComponent(() => import('../features/replay/replays-page.tsx'), 'ReplaysPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/herberekeningen/$id',
    validateSearch: noSearch,
    component: lazyRouteComponent(() => import('../features/replay/replay-page.tsx'), 'ReplayPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/zoeken',
    validateSearch: noSearch,
    component: lazyRouteComponent(() => import('../features/search/search-page.tsx'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/organisaties',
    validateSearch: listSearch(['soort']),
    component: lazyRouteComponent(() => import('../features/parties/organisations-page.tsx'), 'OrganisationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/organisaties/$id',
    component: lazyRouteComponent(() => import('../features/parties/organisation-page.tsx'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/samenwerking',
    validateSearch: listSearch(['gemeente']),
    component: lazyRouteComponent(() => import('../features/cooperation/cooperation-page.tsx'), 'CooperationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/overleg',
    validateSearch: listSearch(['deel', 'kanaal', 'aard', 'aanbieder', 'gemeente']),
    component: lazyRouteComponent(() => import('../features/cooperation/consultation-page.tsx'), 'ConsultationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/instellingen',
    validateSearch: listSearch(['soort']),
    component: lazyRouteComponent(() => import('../features/parties/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/regio',
    validateSearch: noSearch,
    component: lazyRouteComponent(() => import('../features/parties/region-page.tsx'), 'RegionPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/personen',
    validateSearch: listSearch(['rol']),
    component: lazyRouteComponent(() => import('../features/parties/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/personen/$id',
    component: lazyRouteComponent(() => import('../features/parties/person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mandaten',
    validateSearch: listSearch(['taak']),
    component: lazyRouteComponent(() => import('../features/parties/mandates-page.tsx'), 'MandatesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/toegangslogboek',
    validateSearch: listSearch(['dag', 'handeling']),
    component: lazyRouteComponent(() => import('../features/parties/access-log-page.tsx'), 'AccessLogPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inschrijven',
    component: lazyRouteComponent(() => import('../features/applications/desk-page.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bewijsstukken',
    component: lazyRouteComponent(() => import('../features/applications/evidence-page.tsx'), 'EvidencePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/aanmeldingen/$id',
    component: lazyRouteComponent(() => import('../features/applications/application-page.tsx'), 'ApplicationPage'),
  }),
] as const;

const publicProcedures = createRoute({
  getParentRoute: () => root,
  path: '/openbaar/inkoop',
  component: lazyRouteComponent(
    () => import('../features/publication/public-procedures-page.tsx'),
    'PublicProceduresPage',
  ),
});

const publicProcedure = createRoute({
  getParentRoute: () => root,
  path: '/openbaar/inkoop/$id',
  component: lazyRouteComponent(
    () => import('../features/publication/public-procedure-page.tsx'),
    'PublicProcedurePage',
  ),
});

const publicDataList = createRoute({
  getParentRoute: () => root,
  path: '/openbaar/open-gegevens',
  component: lazyRouteComponent(() => import('../features/publication/open-data-list-page.tsx'), 'OpenDataListPage'),
});

const publicData = createRoute({
  getParentRoute: () => root,
  path: '/openbaar/open-gegevens/$id',
  component: lazyRouteComponent(() => import('../features/publication/open-data-page.tsx'), 'OpenDataPage'),
});

const publicPage = createRoute({
  getParentRoute: () => root,
  path: '/openbaar',
  validateSearch: listSearch(['groep', 'gemeente']),
  component: lazyRouteComponent(() => import('../features/publication/public-page.tsx'), 'PublicPage'),
});

const routeTree = root.addChildren([
  signedIn.addChildren([...pages]),
  publicPage,
  publicProcedures,
  publicProcedure,
  publicDataList,
  publicData,
]);

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
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
