import { dutchDay } from '../../kernel/dutch-day.ts';
import { allocationsRoutes } from '../../modules/allocations/index.ts';
import { catalogueRoutes } from '../../modules/catalogue/index.ts';
import { claimsRoutes, reviewRoutes } from '../../modules/claims/index.ts';
import { contractAwardRoutes, contractsRoutes } from '../../modules/contracts/index.ts';
import { controlRoutes, controlSection } from '../../modules/control/index.ts';
import { deliveryRoutes } from '../../modules/delivery/index.ts';
import { deskRoutes, findMore } from '../../modules/desk/index.ts';
import { estimatesRoutes } from '../../modules/estimates/index.ts';
import { exchangeRoutes, type Routing } from '../../modules/exchange/index.ts';
import { forecastModuleRoutes } from '../../modules/forecast/index.ts';
import { fundingRoutes } from '../../modules/funding/index.ts';
import { goalsRoutes } from '../../modules/goals/index.ts';
import { continuitySection, incidentSection, incidentsRoutes } from '../../modules/incidents/index.ts';
import { instrumentsRoutes } from '../../modules/instruments/index.ts';
import { laboratoryRoutes } from '../../modules/laboratory/index.ts';
import { ledgerRoutes } from '../../modules/ledger/index.ts';
import { gatherStanding, marketRoutes } from '../../modules/market/index.ts';
import { partiesRoutes } from '../../modules/parties/index.ts';
import { pricingRoutes } from '../../modules/pricing/index.ts';
import { procurementRoutes } from '../../modules/procurement/index.ts';
import { publicationRoutes } from '../../modules/publication/index.ts';
import { settlementRoutes } from '../../modules/settlement/index.ts';
import { steeringRoutes } from '../../modules/steering/index.ts';
import { choiceRoutes, strategyRoutes, strategyWorkOf } from '../../modules/strategy/index.ts';
import { counterSection, suppliersRoutes } from '../../modules/suppliers/index.ts';
import { type OidcClient, sessionRoutes } from '../../platform/auth/index.ts';
import type { BsnVault } from '../../platform/crypto/bsn-vault.ts';
import type { Sealer } from '../../platform/crypto/sealer.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Route } from '../../platform/http/index.ts';
import { purchaseModels, regionalModels } from '../../regions/index.ts';
import { afterCorrection, afterReview } from '../compose/job-handlers.ts';
import { keepPaid } from '../compose/keep-paid.ts';
import { strategySources } from '../compose/strategy-sources.ts';
import { exampleRoutes } from '../demo/examples/routes.ts';

export type RouteParts = {
  readonly db: Database;
  readonly oidc: OidcClient;
  readonly vault: BsnVault;
  /** Keeps what is handed in to a procedure closed until its opening. */
  readonly sealer: Sealer;
  readonly now: () => Date;
  /** Address under which people and machines reach this installation; absent: that of a machine of its own. */
  readonly publicUrl?: string;
  /** How messages leave; absent: directly, or as files. */
  readonly routing?: Routing;
  /** Does this installation send mail? */
  readonly sendsMail?: boolean;
  /** Is this the demonstration, with example files to try? */
  readonly demo?: boolean;
};

/** Every address below /v1. */
export function apiRoutes({
  db,
  oidc,
  vault,
  sealer,
  now,
  publicUrl = 'http://localhost',
  routing,
  sendsMail = false,
  demo = false,
}: RouteParts): readonly Route[] {
  const today = () => dutchDay(now());
  return [
    ...sessionRoutes({ oidc, now }),
    ...partiesRoutes({ today }),
    ...goalsRoutes({ today, standing: gatherStanding }),
    ...catalogueRoutes({ today }),
    ...fundingRoutes({ today }),
    ...pricingRoutes({ today }),
    ...contractsRoutes({ today, findMore }),
    ...contractAwardRoutes({ today, sealer }),
    ...allocationsRoutes({ today, vault }),
    ...deliveryRoutes({ today }),
    ...claimsRoutes({ vault, today }),
    ...reviewRoutes({ today, afterReview, afterCorrection }),
    ...ledgerRoutes({ today, now, onPaid: keepPaid }),
    ...exchangeRoutes({ db, now, vault, ...(routing ? { routing } : {}) }),
    ...procurementRoutes({ now, sealer }),
    ...publicationRoutes({ now, sealer, publicUrl }),
    ...settlementRoutes({ today }),
    ...steeringRoutes({ today, moreWork: strategyWorkOf }),
    ...estimatesRoutes({ today }),
    ...laboratoryRoutes({ today, models: regionalModels() }),
    ...forecastModuleRoutes({ today }),
    ...instrumentsRoutes(),
    ...marketRoutes({ today }),
    ...suppliersRoutes({ today, sections: [incidentSection, continuitySection, controlSection, counterSection] }),
    ...controlRoutes({ today }),
    ...incidentsRoutes({ today }),
    ...strategyRoutes({ today, sources: strategySources }),
    ...choiceRoutes({ today, models: purchaseModels() }),
    ...deskRoutes({ today, now, sendsMail, moreWork: strategyWorkOf }),
    ...exampleRoutes({ demo, vault, today }),
  ];
}
