import { addDays, firstDayOfMonth, type PlainDate, plainDateOf, yearOf } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { gatherOverview } from '../../../suppliers/index.ts';
import { type JudgedFlag, type ProviderFigures, type RaisedFlag, raiseFlags } from '../../domain/enforcement/flags.ts';
import type { Protocol } from '../../domain/enforcement/protocol.ts';
import { listDossiers } from '../../storage/dossiers.ts';
import { growthOfProviders } from '../../storage/provider-money.ts';
import { type ProtocolVersion, protocolOf } from './protocol.ts';

export type FlagsOfRegion = {
  readonly inForce: ProtocolVersion;
  readonly raised: readonly (RaisedFlag & {
    /** The case that was opened for it and still runs. */ readonly caseId: number | null;
  })[];
  readonly judged: readonly JudgedFlag[];
};

/** Which providers lie above which rule today, and what became of the flags before: of organisations only. */
export async function flagsOfRegion(tx: Tx, regionId: number, today: PlainDate): Promise<FlagsOfRegion> {
  const inForce = await protocolOf(tx, regionId, today);
  const cases = await listDossiers(tx, { kinds: ['enforcement'], regionId });
  const flagged = cases.flatMap(({ id, providerId, content, steps }) => {
    const { flag } = content;
    return flag ? [{ id, providerId, ruleKey: flag.key, kinds: steps.map(({ kind }) => kind) }] : [];
  });
  const raised = raiseFlags(inForce.protocol.flags, await figuresOf(tx, regionId, today), today);
  return {
    inForce,
    raised: raised.map((one) => ({
      ...one,
      caseId:
        flagged.find(
          (each) =>
            each.providerId === one.providerId && each.ruleKey === one.rule.key && !each.kinds.includes('closed'),
        )?.id ?? null,
    })),
    judged: flagged.map(({ ruleKey, kinds }) => ({
      ruleKey,
      ended: (['unfounded', 'clarified', 'established'] as const).find((kind) => kinds.includes(kind)) ?? null,
    })),
  };
}

export type FlagUnder = {
  readonly key: string;
  readonly title: string;
  /** How many providers lie above it under each protocol; null where that protocol has no such flag. */
  readonly raised: readonly (number | null)[];
};

/** How many providers lie above each flag today under several protocols: what a next version would mean. */
export async function flagsUnder(
  tx: Tx,
  regionId: number,
  today: PlainDate,
  protocols: readonly Protocol[],
): Promise<FlagUnder[]> {
  const figures = await figuresOf(tx, regionId, today);
  const titles = new Map(protocols.flatMap(({ flags }) => flags.map(({ key, title }) => [key, title] as const)));
  const raised = protocols.map(({ flags }) => raiseFlags(flags, figures, today));
  return [...titles].map(([key, title]) => ({
    key,
    title,
    raised: protocols.map(({ flags }, at) =>
      flags.some((one) => one.key === key) ? (raised[at]?.filter(({ rule }) => rule.key === key).length ?? 0) : null,
    ),
  }));
}

async function figuresOf(tx: Tx, regionId: number, today: PlainDate): Promise<ProviderFigures[]> {
  const { providers } = await gatherOverview(tx, { regionId }, today);
  // The months of this year that are over; of January none, then there is nothing to compare.
  const through = addDays(firstDayOfMonth(today), -1);
  const year = { from: plainDateOf(yearOf(today), 1, 1), through };
  const growth = new Map((await growthOfProviders(tx, regionId, year)).map((one) => [one.providerId, one.percent]));
  return providers.map(({ provider, tierFacts, conditions, actions, matters }) => ({
    providerId: provider.id,
    providerName: provider.name,
    figures: {
      'refused-share': tierFacts['refused-share'],
      growth: growth.get(provider.id) ?? null,
      'agreements-missed': actions.filter(({ folded }) => folded.state === 'not-met').length,
      'conditions-not-met': conditions.filter(({ state }) => state === 'not-met').length,
      'duties-late': matters.filter((one) => one.code === 'evidence' && one.on < today).length,
    },
  }));
}
