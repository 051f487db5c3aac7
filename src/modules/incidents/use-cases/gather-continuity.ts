import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { dutiesOfScope } from '../../contracts/index.ts';
import { listDutyReports, listRegionProviders, type RegionProvider } from '../../suppliers/index.ts';
import { type ContinuityFacts, type Indicator, indicatorsOf } from '../domain/continuity.ts';
import { listContinuityFacts } from '../storage/continuity-facts.ts';

export type ProviderWarning = { readonly provider: RegionProvider; readonly indicators: readonly Indicator[] };

const NOTHING: Pick<ContinuityFacts, 'claimedNowCents' | 'claimedBeforeCents' | 'advances' | 'incidents'> = {
  claimedNowCents: 0n,
  claimedBeforeCents: 0n,
  advances: { count: 0, cents: 0n, lastOn: null },
  incidents: { count: 0, open: 0 },
};

/** Every provider of a region, or one, with the indicators that count today; those with most first. */
export async function gatherContinuity(
  tx: Tx,
  asked: { readonly regionId: number; readonly providerId?: number | undefined },
  today: PlainDate,
): Promise<readonly ProviderWarning[]> {
  const { regionId, providerId } = asked;
  const providers = await listRegionProviders(tx, regionId, today);
  const facts = new Map((await listContinuityFacts(tx, asked, today)).map((one) => [one.providerId, one]));
  const reported = new Map((await listDutyReports(tx, regionId)).map((one) => [one.providerId, one.onDay]));
  const duties = Map.groupBy(
    (await dutiesOfScope(tx, today)).filter(({ code, on }) => code === 'evidence-ends' && on < today),
    (duty) => duty.providerId,
  );
  return providers
    .filter(({ id }) => providerId === undefined || id === providerId)
    .map((provider) => ({
      provider,
      indicators: indicatorsOf(
        {
          ...NOTHING,
          ...facts.get(provider.id),
          runningContracts: provider.runningContracts,
          lastMonth: provider.lastMonth,
          reportedOn: reported.get(provider.id) ?? null,
          expired: distinct(duties.get(provider.id) ?? []),
        },
        today,
      ),
    }))
    .toSorted((a, b) => b.indicators.length - a.indicators.length);
}

/** The same evidence under several contracts counts once. */
const distinct = (duties: readonly { readonly title: string; readonly on: PlainDate }[]) => [
  ...new Map(duties.map(({ title, on }) => [`${title}|${on}`, { title, on }])).values(),
];
