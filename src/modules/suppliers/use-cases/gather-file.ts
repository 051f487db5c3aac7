import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { PlanYear } from '../../contracts/api.ts';
import type { Matter } from '../domain/priority.ts';
import { type Companion, listCompanions, listProviderRelations } from '../storage/contracts-of-provider.ts';
import { regionsOfProvider } from '../storage/region-providers.ts';
import { listReports, type SupplierReport } from '../storage/reports.ts';
import { listShared, type SignalStep } from '../storage/signals.ts';
import { gatherOverview, type ProviderView } from './overview.ts';
import type { SupplierActor } from './supplier-actor.ts';

/** What a provider itself can do something about; the rest is the work of who manages it. */
const OWN_MATTERS: readonly Matter['code'][] = [
  'actions-late',
  'actions-open',
  'limit-near',
  'ahead-of-plan',
  'behind-plan',
  'contract-ends',
  'evidence',
  'conditions-not-met',
];

export type ProviderFile = {
  readonly view: ProviderView;
  readonly plan: PlanYear;
  readonly matters: readonly Matter[];
  readonly regions: readonly { readonly id: number; readonly name: string }[];
  readonly shared: readonly SignalStep[];
  readonly reports: readonly SupplierReport[];
  readonly companions: readonly Companion[];
  readonly relations: Awaited<ReturnType<typeof listProviderRelations>>;
};

/** Everything about one provider in one place, as far as the scope shows it; `own`: the provider reads it itself. */
export async function gatherFile(
  tx: Tx,
  by: SupplierActor,
  providerId: number,
  own: boolean,
): Promise<Result<ProviderFile, { readonly code: 'suppliers.provider-unknown' }>> {
  const { regionId, today } = by;
  const { providers, plan } = await gatherOverview(tx, { regionId, providerId }, today);
  const [view] = providers;
  if (!view) return no({ code: 'suppliers.provider-unknown' });
  return yes({
    view,
    plan,
    matters: own ? view.matters.filter(({ code }) => OWN_MATTERS.includes(code)) : view.matters,
    regions: await regionsOfProvider(tx, providerId),
    shared: await listShared(tx, regionId, providerId),
    reports: await listReports(tx, regionId, providerId),
    companions: await listCompanions(tx, regionId, providerId),
    relations: await listProviderRelations(tx, providerId, today),
  });
}
