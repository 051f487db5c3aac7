import { type DemoMonth, dayOf } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import { type DraftLine, draftFor } from './draft-line.ts';
import type { Random } from './random.ts';
import { allocatedRoomIn, leftIn } from './room.ts';

/** How often a provider makes each mistake; together about three in a hundred lines. */
const CHANCES = {
  oldTariff: 0.006,
  tooMuch: 0.009,
  wrongNumber: 0.004,
  wrongAmount: 0.003,
  wrongProduct: 0.002,
} as const;
const PAST_THE_END = 0.05;
const SENT_TWICE = 0.004;
const AFTER_THE_END = 0.06;
const ON_A_DELETED_ONE = 0.6;
const STRANGER = 0.0004;
const SENDS_AGAIN = 0.85;

/** Turns some right lines into the mistakes that providers make. The right line is kept as what is sent afterwards. */
export function spoil(region: DemoRegion, month: DemoMonth, drafts: readonly DraftLine[], random: Random): DraftLine[] {
  const incidents = openIncidents(region, month);
  return drafts.map((right) => {
    const wrong = incidents(right) ?? oneMistake(month, right, random);
    return wrong === null ? right : { ...wrong, repair: random.chance(SENDS_AGAIN) ? right : null };
  });
}

function oneMistake(month: DemoMonth, right: DraftLine, random: Random): DraftLine | null {
  const { allocation } = right;
  if (allocation === null) return null;
  if (allocation.through < month.lastEpoch && random.chance(PAST_THE_END))
    return { ...right, through: month.lastEpoch };
  const kinds = Object.values(CHANCES);
  let turn = random.next();
  const kind = kinds.findIndex((chance) => {
    turn -= chance;
    return turn < 0;
  });
  if (kind === 0) return withOldTariff(right);
  if (kind === 1) return tooMuch(right, month, random);
  if (kind === 2) return { ...right, allocationNumber: right.allocationNumber * 10 + random.int(0, 9) };
  if (kind === 3) return { ...right, amountCents: right.amountCents + random.int(1, 40) * 5 };
  return kind === 4 ? otherProduct(right, random) : null;
}

/** Last year's tariff, most often because the software was not told (TR418). */
function withOldTariff(right: DraftLine): DraftLine | null {
  const year = Number(dayOf(right.from).slice(0, 4)) - 1;
  const old = right.allocation?.product.tariffCents?.[String(year)];
  if (old === undefined || old === right.tariffCents) return null;
  return { ...right, tariffCents: old, amountCents: right.volume * old };
}

/** More than is allocated for the period (TR321), or for all of the allocation (TR322). */
function tooMuch(right: DraftLine, month: DemoMonth, random: Random): DraftLine | null {
  if (right.allocation === null) return null;
  const room = allocatedRoomIn(right.allocation, month);
  const step = right.unit === '01' ? 15 : 1;
  const volume = room + step * random.int(1, 8);
  if (right.allocation.frequency === '6' && volume > right.volume * 2.5) return null;
  return { ...right, volume, amountCents: volume * right.tariffCents };
}

/** About a seventh more than is allocated for the period, where the allocation as a whole still has it. */
function moreThanPeriod(right: DraftLine, month: DemoMonth): DraftLine | null {
  const { allocation } = right;
  if (allocation === null || allocation.frequency === '6') return null;
  const room = allocatedRoomIn(allocation, month);
  const volume = room + Math.max(1, Math.round(room / 7));
  if (volume > leftIn(allocation)) return null;
  return { ...right, volume, amountCents: volume * right.tariffCents };
}

/** Another product of the same contract than the one allocated (TR340). */
function otherProduct(right: DraftLine, random: Random): DraftLine | null {
  const others = right.allocation?.contract.lines.filter(
    (line) => line.product.code !== right.productCode && line.product.unit === right.unit,
  );
  if (!others || others.length === 0) return null;
  const { product } = random.pick(others);
  const tariffCents = product.tariffCents?.[dayOf(right.from).slice(0, 4)] ?? right.tariffCents;
  return {
    ...right,
    productCategory: product.category,
    productCode: product.code,
    tariffCents,
    amountCents: right.volume * tariffCents,
  };
}

/** Lines that should not have been sent at all. */
export function uncalledFor(
  region: DemoRegion,
  month: DemoMonth,
  before: DemoMonth | undefined,
  random: Random,
): DraftLine[] {
  const extra: DraftLine[] = [];
  for (const allocation of region.allocations) {
    const bsn = region.clients[allocation.client - 1]?.bsn ?? '';
    const usual = Math.max(1, Math.round(allocation.meanPerMonth * random.around(0.2)));
    if (allocation.deletedOn > 0) {
      if (allocation.from >= month.firstEpoch && allocation.from <= month.lastEpoch && random.chance(ON_A_DELETED_ONE))
        extra.push(draftFor(allocation, bsn, month, usual));
      continue;
    }
    const sent = before && allocation.months.get(before.from);
    if (before && sent && sent.openReference !== '' && random.chance(SENT_TWICE))
      extra.push(draftFor(allocation, bsn, before, sent.openVolume));
    if (
      before &&
      allocation.through < month.firstEpoch &&
      allocation.through >= before.firstEpoch &&
      random.chance(AFTER_THE_END)
    )
      extra.push({ ...draftFor(allocation, bsn, before, usual), from: month.firstEpoch, through: month.lastEpoch });
    if (allocation.from <= month.lastEpoch && allocation.through >= month.lastEpoch && random.chance(STRANGER))
      extra.push(aboutStranger(region, draftFor(allocation, bsn, month, usual), random));
  }
  return extra;
}

/** A child that the municipality does not know (TR304). */
const aboutStranger = (region: DemoRegion, draft: DraftLine, random: Random): DraftLine => ({
  ...draft,
  allocation: null,
  client: 0,
  bsn: random.pick(region.strangers),
  allocationNumber: 900_000 + random.int(1, 90_000),
});

/** Bursts that the data asks for, of last year's tariff or of more care than a period allows: gives the other line, or null. */
function openIncidents(region: DemoRegion, month: DemoMonth): (right: DraftLine) => DraftLine | null {
  const last = region.months.length - 1;
  const codes = region.data.municipalities.municipalities.map(({ cbsCode }) => cbsCode);
  const open = region.data.shapes.incidents
    .filter((incident) => incident.monthsAgo === last - month.index)
    .map((incident) => ({ ...incident, left: Math.round(incident.lines * Math.min(1, region.parameters.scale)) }));
  return (right) => {
    const hit = open.find(
      (incident) =>
        incident.left > 0 &&
        incident.product === right.allocation?.product.key &&
        incident.provider === right.allocation.contract.provider.name &&
        (incident.municipality === undefined || incident.municipality === codes[right.allocation.municipality]),
    );
    if (!hit) return null;
    const other = hit.what === 'old-tariff' ? withOldTariff(right) : moreThanPeriod(right, month);
    if (other !== null) hit.left -= 1;
    return other;
  };
}
