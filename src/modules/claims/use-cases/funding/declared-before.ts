import { firstDayOfMonth, lastDayOfMonth, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { loadNotices, loadResults } from '../../../delivery/index.ts';
import { type FundingWorld, stackKey, volumeKey } from '../../domain/funding/funding-world.ts';
import { trajectoryOf } from '../../domain/funding/trajectory-of.ts';
import type { IncomingClaim } from '../../domain/incoming-claim.ts';
import { codesOfChildren, declaredOn } from '../../storage/funding/declared-before.ts';
import type { Intake } from '../intake.ts';
import type { MentionedUnderTerms } from './mentioned.ts';

/** What is known of the trajectories in a declaration that are due at moments, and what was declared on them. */
export async function trajectoriesBefore(
  tx: Tx,
  { municipalityId, providerId }: Pick<IncomingClaim, 'municipalityId' | 'providerId'>,
  { facts }: Pick<Intake, 'facts'>,
  { allocationNumbers, trajectoryClients }: Pick<MentionedUnderTerms, 'allocationNumbers' | 'trajectoryClients'>,
): Promise<Pick<FundingWorld, 'trajectories' | 'declared'>> {
  if (allocationNumbers.size === 0) return { trajectories: new Map(), declared: new Map() };
  const clientIds = [...trajectoryClients].map(BigInt);
  const notices = await loadNotices(tx, { municipalityId, providerId, clientIds });
  const told = Map.groupBy(notices, ({ allocationNumber }) => allocationNumber);
  const agreed = Map.groupBy(
    await loadResults(tx, { municipalityId, providerId, clientIds }),
    ({ allocationNumber }) => allocationNumber,
  );
  const trajectories = new Map(
    [...allocationNumbers].flatMap((number) => {
      const [own, results] = [told.get(number), agreed.get(number)];
      return own || results ? [[number, trajectoryOf(own ?? [], results)] as const] : [];
    }),
  );
  const allocationIds = [...allocationNumbers].flatMap((number) => facts.allocations.get(number)?.allocationId ?? []);
  const declared = await declaredOn(tx, allocationIds);
  return {
    trajectories,
    declared: new Map(
      declared.map(({ allocationNumber, productCode, volume }) => [
        volumeKey({ allocationNumber: Number(allocationNumber), productCode }),
        Number(volume),
      ]),
    ),
  };
}

/** Other care of the children in a declaration, by child, month and the part that pays it. */
export async function codesBefore(
  tx: Tx,
  { stackedClients }: Pick<MentionedUnderTerms, 'stackedClients'>,
  days: { readonly from: PlainDate; readonly through: PlainDate },
  partKeys: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<FundingWorld['products']> {
  const codes = new Map<string, string[]>();
  if (stackedClients.size === 0) return codes;
  const rows = await codesOfChildren(tx, {
    clientIds: [...stackedClients],
    from: firstDayOfMonth(days.from),
    through: lastDayOfMonth(days.through),
  });
  for (const { clientId, month, productCode } of rows)
    for (const partKey of partKeys.get(productCode) ?? []) {
      const key = stackKey(String(clientId), month, partKey);
      const known = codes.get(key);
      if (known) known.push(productCode);
      else codes.set(key, [productCode]);
    }
  return codes;
}
