/** The figures of the system that a goal can be measured by. Pure. */
import type { LiveValue } from '../../goals/api.ts';

/** Counted in the goal's own products. */
export const OWN_MEASURES = ['own-help', 'own-share-of-residence'] as const;
/** Of the region as a whole: the monitors of the same name. */
export const MONITOR_MEASURES = [
  'light-heavy',
  'residence',
  'waiting',
  'duration',
  'long-help',
  'stacking',
  'referral',
  'mix',
  'concentration',
] as const;
export const MEASURES = [...OWN_MEASURES, ...MONITOR_MEASURES] as const;
export type Measure = (typeof MEASURES)[number];
export const isMeasure = (code: string | null): code is Measure => MEASURES.some((one) => one === code);

export type HelpOfMonth = {
  readonly goalId: number;
  readonly month: number;
  readonly inHelp: number;
  readonly inResidence: number;
};
/** What a monitor shows of the region; small numbers have been left out already. */
export type MonitorLine = {
  readonly code: string;
  readonly headline: number | null;
  readonly measure: string;
  readonly series: readonly { readonly points: readonly { readonly month: number; readonly value: number | null }[] }[];
};

type Facts = {
  readonly help: readonly HelpOfMonth[];
  readonly monitors: readonly MonitorLine[];
  readonly year: number;
  readonly throughMonth: number;
  readonly isSmall: (count: number) => boolean;
};

/** Where a goal stands by its measure: the months of the year that count, the first of them and the last. */
export function liveValueOf(goalId: number, measure: Measure, facts: Facts): LiveValue | null {
  const monitor = facts.monitors.find(({ code }) => code === measure);
  const points = monitor ? pointsOf(monitor, facts) : ownPoints(goalId, measure, facts);
  const now = monitor && points.length === 0 ? monitor.headline : (points.at(-1)?.value ?? null);
  const unit = monitor ? unitOf(monitor.measure) : measure === 'own-help' ? 'count' : 'percentage';
  return { measure, unit, first: points[0]?.value ?? null, now, points };
}

const pointsOf = ({ series }: MonitorLine, { year }: Facts) =>
  (series[0]?.points ?? []).map(({ month, value }) => ({ month: monthName(year, month), value }));

function ownPoints(goalId: number, measure: Measure, { help, year, throughMonth, isSmall }: Facts) {
  return Array.from({ length: throughMonth }, (_, at) => {
    const month = at + 1;
    const ofMonth = help.filter((one) => one.month === month);
    const own = ofMonth.filter((one) => one.goalId === goalId);
    const residence = sum(ofMonth, ({ inResidence }) => inResidence);
    const value =
      measure === 'own-help'
        ? countOf(
            sum(own, ({ inHelp }) => inHelp),
            isSmall,
          )
        : shareOf(
            sum(own, ({ inResidence }) => inResidence),
            residence,
            isSmall,
          );
    return { month: monthName(year, month), value };
  });
}

const countOf = (count: number, isSmall: Facts['isSmall']) => (isSmall(count) ? null : count);
/** Neither the part nor what is left of the whole may be a few young people. */
const shareOf = (part: number, whole: number, isSmall: Facts['isSmall']) =>
  whole === 0 || isSmall(part) || isSmall(whole - part) ? null : Math.round((1000 * part) / whole) / 10;
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
const monthName = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;
const unitOf = (measure: string): LiveValue['unit'] =>
  measure === 'days' || measure === 'count' || measure === 'cents' ? measure : 'percentage';
