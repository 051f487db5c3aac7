import type { Uitnuttingsbeeld } from '../../../../src/modules/steering/api.ts';

/** One month of the year: of itself, or with all before it. Null: no plan, or no month that counts yet. */
export type CourseMonth = {
  readonly month: number;
  readonly allocated: number;
  readonly plan: number | null;
  readonly used: number | null;
};

/** The course of the year; what was used stops at the month of reference. */
export function courseOf(
  data: Pick<Uitnuttingsbeeld, 'maanden' | 'peilmaand'>,
  addedUp: boolean,
): readonly CourseMonth[] {
  let [allocated, plan, used] = [0, 0, 0];
  return data.maanden.map(({ maand, planCent, cent }, index) => {
    const own = cent.goedgekeurd + cent.vast;
    allocated = (addedUp ? allocated : 0) + cent.toegewezen;
    plan = (addedUp ? plan : 0) + (planCent ?? 0);
    used = (addedUp ? used : 0) + own;
    const counts = data.peilmaand !== null && maand <= data.peilmaand;
    return { month: index + 1, allocated, plan: planCent === null ? null : plan, used: counts ? used : null };
  });
}
