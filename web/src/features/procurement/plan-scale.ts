import { daysBetween } from '../../format/index.ts';

type Days = { readonly van: string | null; readonly totEnMet: string | null };

/** The line of days under a planning, from its first to its last day. Places and widths are per cents of that line. */
export function timelineOf({ vanaf, onderdelen }: { readonly vanaf: string; readonly onderdelen: readonly Days[] }): {
  place: (day: string) => number;
  width: (from: string, through: string) => number;
} {
  const known = onderdelen.flatMap(({ van, totEnMet }) => [van, totEnMet]).filter((day) => day !== null);
  const days = [vanaf, ...known].toSorted();
  const first = days.at(0) ?? vanaf;
  const last = days.at(-1) ?? vanaf;
  const whole = daysBetween(first, last) + 1;
  const share = (count: number) => (100 * count) / whole;
  return {
    place: (day) => share(daysBetween(first, day)),
    width: (from, through) => share(daysBetween(from, through) + 1),
  };
}
