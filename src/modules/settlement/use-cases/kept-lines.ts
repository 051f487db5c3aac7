import { type Cents, cents, ZERO_CENTS } from '../../../kernel/money.ts';
import { type DecidedCell, divideBy, type SettlementLine } from '../../funding/index.ts';
import { formatFraction } from '../domain/fraction-text.ts';
import { type KeptLine, type KeptShare, lineKey } from '../domain/settled-year.ts';
import type { SettlingTerms } from '../domain/settling.ts';
import type { SettledBefore } from '../storage/year-settlements.ts';

/** A line of the engine with the names that people read, still without its shares. */
export const lineOf = (
  line: SettlementLine,
  { termsId, terms }: SettlingTerms,
  productNames: ReadonlyMap<string, string>,
): Omit<KeptLine, 'shares'> => ({
  rule: line.rule,
  termsId,
  contractId: line.contractId === null ? null : Number(line.contractId),
  partKey: line.partKey,
  partName: terms.parts.find(({ key }) => key === line.partKey)?.name ?? null,
  productKey: line.productKey,
  productName: line.productKey === null ? null : (productNames.get(line.productKey) ?? line.productKey),
  amountCents: line.amountCents,
  sum: line.sum.map(({ what, cents: amount, of }) => ({
    what,
    cents: amount,
    of: of && { share: formatFraction(of.share), cents: of.cents },
  })),
});

/**
 * What each municipality pays or gets back of a line, per contract. A line on the total of a provider is divided over its contracts by
 * what that municipality paid under each; nothing was paid: on the first of them. Null when no municipality can be told.
 */
export function shareOut(
  line: SettlementLine,
  cells: readonly DecidedCell[],
  productOf: ReadonlyMap<string, number>,
  contractIds: readonly string[],
): KeptShare[] | null {
  if (line.perMunicipality.some(({ municipalityId }) => municipalityId === null)) return null;
  const own = cells.filter(({ providerId }) => providerId === line.providerId);
  return line.perMunicipality.flatMap(({ municipalityId, cents: amount }) => {
    const there = own.filter((cell) => cell.municipalityId === municipalityId);
    return contractsOf(line, amount, there, own, contractIds).map(
      ([contractId, dueCents]): KeptShare => ({
        municipalityId: Number(municipalityId),
        contractId: Number(contractId),
        productId: (line.productKey && productOf.get(`${contractId}|${line.productKey}`)) || null,
        dueCents,
        beforeCents: ZERO_CENTS,
        advanceCents: advanceOf(
          line,
          dueCents,
          there.filter((cell) => cell.contractId === contractId),
        ),
      }),
    );
  });
}

const paidOf = ({ careCents, dueCents, advanceCents }: DecidedCell): number =>
  Math.max(0, Number(careCents + dueCents + advanceCents));

function contractsOf(
  { contractId }: SettlementLine,
  amount: Cents,
  there: readonly DecidedCell[],
  own: readonly DecidedCell[],
  contractIds: readonly string[],
): [string, Cents][] {
  if (contractId !== null) return [[contractId, amount]];
  const source = there.some((cell) => paidOf(cell) > 0) ? there : own;
  const paid = new Map<string, number>();
  for (const cell of source) paid.set(cell.contractId, (paid.get(cell.contractId) ?? 0) + paidOf(cell));
  const bearing = [...paid].filter(([, weight]) => weight > 0).sort(([a], [b]) => Number(a) - Number(b));
  if (bearing.length === 0) return contractIds.slice(0, 1).map((id) => [id, amount]);
  const parts = divideBy(
    Number(amount),
    bearing.map(([, weight]) => weight),
  );
  return bearing.map(([id], n) => [id, cents(parts[n] ?? 0)]);
}

/** Advances that a line takes back, or turns into cost: they leave the account of advances. */
function advanceOf({ rule }: SettlementLine, dueCents: Cents, cells: readonly DecidedCell[]): Cents {
  if (rule === 'advance-set-off') return cents(-dueCents);
  if (rule !== 'after-calculation') return ZERO_CENTS;
  return cents(cells.reduce((sum, cell) => sum + cell.advanceCents, 0n));
}

/** Lines with what earlier settlements posted of them. What is no longer due stands as a line of nothing, so that it is taken back. */
export function withEarlier(lines: readonly KeptLine[], before: readonly SettledBefore[]): KeptLine[] {
  const left = new Map(before.map((one) => [placeKey(lineKey(one.line), one), one]));
  const kept = lines.map((line) => {
    const shares = line.shares.map((share) => {
      const key = placeKey(lineKey(line), share);
      const earlier = left.get(key);
      left.delete(key);
      if (earlier === undefined) return share;
      const { postedCents, advanceCents } = earlier;
      return { ...share, beforeCents: postedCents, advanceCents: cents(share.advanceCents - advanceCents) };
    });
    return { ...line, shares };
  });
  for (const gone of left.values()) {
    if (gone.postedCents === 0n) continue;
    const share: KeptShare = {
      municipalityId: gone.municipalityId,
      contractId: gone.contractId,
      productId: gone.productId,
      dueCents: ZERO_CENTS,
      beforeCents: gone.postedCents,
      advanceCents: cents(-gone.advanceCents),
    };
    const at = kept.findIndex((line) => lineKey(line) === lineKey(gone.line));
    const line = kept[at];
    if (line === undefined) kept.push({ ...gone.line, amountCents: ZERO_CENTS, sum: [], shares: [share] });
    else kept[at] = { ...line, shares: [...line.shares, share] };
  }
  return kept;
}

const placeKey = (
  line: string,
  { municipalityId, contractId }: Pick<KeptShare, 'municipalityId' | 'contractId'>,
): string => `${line}|${municipalityId}|${contractId}`;
