import { maskBsn } from '../../../kernel/bsn.ts';
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import { unitWord } from '../../contracts/api.ts';
import type { Toewijzing, ToewijzingRegel } from '../api.ts';
import { allocationStatus } from '../domain/allocation-status.ts';
import type { AllocationRow } from '../storage/list-allocations.ts';
import type { OpenedAllocation } from '../use-cases/gather-allocation.ts';
import { allocationText, FREQUENCY_WORDS, STATUS_WORDS, THREAD_WORDS } from './words.nl.ts';

type Child = Pick<AllocationRow, 'initials' | 'prefix' | 'surname' | 'bornOn'>;
type Content = Pick<
  AllocationRow,
  'productName' | 'productCategory' | 'productCode' | 'fromOn' | 'throughOn' | 'volume' | 'unit' | 'frequency'
>;

/** Messages write initials without points (`GY`); people read `G.Y.`. */
const initialsOf = (initials: string): string =>
  initials.includes('.') ? initials : [...initials].map((letter) => `${letter}.`).join('');

/** The name of a child as people read it. */
export const nameOfChild = (row: Pick<Child, 'initials' | 'prefix' | 'surname'>): string =>
  [initialsOf(row.initials), row.prefix, row.surname].filter((part) => part).join(' ');

/** What is needed to recognise a child and no more: initials, surname and year of birth. */
const childOf = (row: Child) => ({
  naam: nameOfChild(row),
  geboortejaar: yearOf(row.bornOn),
});

const numberOrNull = (value: bigint | null) => (value === null ? null : Number(value));

function productOf({ productName, productCategory, productCode }: Content): string {
  if (productName) return productName;
  if (productCode) return productCode;
  return productCategory ? allocationText.category(productCategory) : allocationText.anyProduct;
}

const contentOf = (row: Content) => ({
  product: productOf(row),
  van: row.fromOn,
  tot: row.throughOn,
  volume: numberOrNull(row.volume),
  eenheid: row.unit === null ? null : unitWord(row.unit),
  frequentie: row.frequency === null ? null : FREQUENCY_WORDS[row.frequency],
});

export function toToewijzingRegel(row: AllocationRow, usedVolume: bigint, today: PlainDate): ToewijzingRegel {
  return {
    id: Number(row.id),
    nummer: String(row.number),
    jeugdige: childOf(row),
    gemeente: row.municipalityName,
    aanbieder: row.providerName,
    status: STATUS_WORDS[allocationStatus({ from: row.fromOn, through: row.throughOn }, today)],
    ...contentOf(row),
    gebruiktVolume: Number(usedVolume),
  };
}

/** @param bsn the number itself, of which only the last two digits are shown */
export function toToewijzing(opened: OpenedAllocation, bsn: string, today: PlainDate): Toewijzing {
  const { head, versions, usage, thread } = opened;
  const [current] = versions;
  const used = usage.reduce((sum, month) => sum + month.volume, 0n);
  return {
    id: Number(head.id),
    nummer: String(head.number),
    jeugdige: childOf(head),
    gemeente: head.municipalityName,
    aanbieder: head.providerName,
    status: STATUS_WORDS[allocationStatus({ from: current.fromOn, through: current.throughOn }, today)],
    ...contentOf(current),
    gebruiktVolume: Number(used),
    clientId: Number(head.clientId),
    bsnGemaskeerd: maskBsn(bsn),
    geheimVerblijf: head.secretResidence,
    contract:
      thread?.contractId == null
        ? null
        : { id: thread.contractId, naam: thread.contractName ?? thread.contractNumber ?? '' },
    verwijzer: null,
    goedgekeurdCent: Number(usage.reduce((sum, month) => sum + month.cents, 0n)),
    versies: versions.map((version) => ({
      versie: version.version,
      vastgelegdOp: version.decidedAt.toISOString(),
      ...contentOf(version),
      budgetCent: numberOrNull(version.budgetCents),
      redenWijziging: version.changeReason,
    })),
    maanden: usage.map((month) => ({
      maand: month.month.slice(0, 7),
      volume: Number(month.volume),
      goedgekeurdCent: Number(month.cents),
      afgewezenCent: null,
      afgesprokenVolume: null,
    })),
    draad: threadOf(opened),
  };
}

function threadOf({ head, thread }: OpenedAllocation): Toewijzing['draad'] {
  const knot = (
    kind: keyof typeof THREAD_WORDS,
    value: string | null | undefined,
    link: string | null,
    here = false,
  ) => (value ? [{ soort: THREAD_WORDS[kind], waarde: value, link, hier: here }] : []);
  return [
    ...knot('goal', thread?.goalName, thread?.goalId == null ? null : `/draad?volg=doel-${thread.goalId}`),
    ...knot('task', thread?.taskName, null),
    ...knot('product', thread?.productName, null),
    ...knot('contract', thread?.contractNumber, thread?.contractId == null ? null : `/contracten/${thread.contractId}`),
    ...knot('allocation', allocationText.allocation(String(head.number)), null, true),
  ];
}
