import { formatCents } from '../../../../kernel/format.nl.ts';
import { singularUnit } from '../../../../kernel/unit-words.nl.ts';
import type { Gebruikttarief, Herberekening, HerberekeningItem, Herberekeningregel } from '../../api.ts';
import { ruleTitle } from '../../domain/findings.nl.ts';
import { isRule } from '../../domain/rules.ts';
import type {
  ReplayLineRow,
  ReplayRow,
  ReplaySum,
  StoredReplacement,
  UsedTariff,
} from '../../storage/replay/replays.ts';
import { presentReasons } from '../present.ts';

/** What is different, as a sentence. */
export function replacementSentence(replacement: StoredReplacement): string {
  if (replacement.kind === 'without-rules') {
    const titles = replacement.rules.map((rule) => (isRule(rule) ? `${rule} (${ruleTitle(rule)})` : rule));
    return `Zonder ${titles.length === 1 ? 'de controle' : 'de controles'} ${titles.join(', ')}`;
  }
  if (replacement.kind === 'terms') return `Volgens ${replacement.name}, versie ${replacement.version}`;
  const { contractNumber, wasCents, tariffCents, unit } = replacement;
  return `Tarief in ${contractNumber}: ${formatCents(tariffCents)} per ${singularUnit(unit)} in plaats van ${formatCents(wasCents)}`;
}

export const toReplayItem = (row: ReplayRow): HerberekeningItem => ({
  id: Number(row.id),
  periode: { van: row.fromOn, tot: row.throughOn },
  aanbieder: row.provider,
  product: row.product,
  vervangen: replacementSentence(row.replacement),
  reden: row.reason,
  aantalRegels: row.lineCount,
  aantalAnders: row.changedLines,
  meerCent: Number(row.moreCents),
  minderCent: Number(row.lessCents),
  door: row.madeBy,
  op: row.madeAt.toISOString(),
  geboektDoor: row.postedBy,
  geboektOp: row.postedAt?.toISOString() ?? null,
  stand: row.postedAt !== null ? 'geboekt' : row.changedLines === 0 ? 'geen-verschil' : 'berekend',
});

export function toReplay(
  row: ReplayRow,
  sums: readonly ReplaySum[],
  overtaken: boolean,
  personId: number,
): Herberekening {
  const item = toReplayItem(row);
  return {
    ...item,
    verschillen: sums.map((sum) => ({
      aanbieder: sum.provider,
      product: sum.product,
      aantal: sum.lines,
      wasCent: Number(sum.wasCents),
      wordtCent: Number(sum.nowCents),
    })),
    ingehaald: item.stand === 'berekend' && overtaken,
    magBoeken: item.stand === 'berekend' && !overtaken && row.madeById !== personId,
  };
}

export const toReplayLine = (row: ReplayLineRow): Herberekeningregel => ({
  declaratieId: Number(row.claimId),
  volgnummer: row.seq,
  referentie: row.reference,
  aanbieder: row.provider,
  productCode: row.productCode,
  periode: { van: row.fromOn, tot: row.throughOn },
  wasCent: Number(row.wasCents),
  wordtCent: Number(row.nowCents),
  redenen: presentReasons(Number(row.nowRules)),
});

export const toUsedTariff = (row: UsedTariff): Gebruikttarief => ({
  id: row.id,
  contract: row.contractNumber,
  aanbieder: { id: row.providerId, naam: row.provider },
  product: { id: row.productId, naam: row.product },
  van: row.fromOn,
  tot: row.throughOn,
  tariefCent: Number(row.tariffCents),
  eenheid: row.unit,
});
