import { addDays } from '../../../kernel/plain-date.ts';
import type { Running } from './cast.ts';
import { type Plot, storyOf } from './plot.ts';
import { answers, decides, grants, type Story, starts, stops, wishes } from './scenes.ts';
import { dayBefore } from './stage.ts';

/** JZ002: lengthened and shortened after review. */
const LENGTHENED = '04';
const SHORTENED = '05';

/** What happens between a municipality and its largest providers in some weeks: a little of everything. */
export function dailyLife(plot: Plot, municipalityId: number, place: number): readonly Story[] {
  const { cast, today } = plot;
  const providerId = cast.providerIn(municipalityId, place % 3);
  const other = cast.providerIn(municipalityId, (place % 3) + 1);
  const often = (every: number, story: () => Story): readonly Story[] => (place % every === 0 ? [story()] : []);
  return [
    storyOf('herbeoordeeld: langer', plot.goingOn(municipalityId, providerId), (of) => [
      decides(5 + place, of, {
        kind: 'lengthen',
        number: of.number,
        through: addDays(of.through, 92),
        reason: LENGTHENED,
      }),
    ]),
    plot.asked('wacht op besluit', municipalityId, other, 1 + (place % 5)),
    ...often(2, () =>
      plot.askedThen('toegewezen', municipalityId, providerId, 11 + place, (reference) => [
        grants(7 + place, municipalityId, reference),
      ]),
    ),
    ...often(3, () =>
      plot.askedThen('in onderzoek', municipalityId, other, 15 + place, (reference) => [
        answers(12 + place, municipalityId, reference, { kind: 'in-research' }),
      ]),
    ),
    ...often(2, () =>
      storyOf('begonnen', plot.notBegun(municipalityId, dayBefore(today, 2)), (of) => [
        starts(2, of, startOf(plot, of)),
      ]),
    ),
    ...often(3, () =>
      storyOf('herbeoordeeld: korter', plot.goingOn(municipalityId, other), (of) => [
        decides(4 + place, of, {
          kind: 'shorten',
          number: of.number,
          through: addDays(today, 14),
          reason: SHORTENED,
        }),
      ]),
    ),
    ...often(2, () =>
      storyOf('even gestopt en weer begonnen', plot.goingOn(municipalityId, other), (of) => [
        stops(12, of, dayBefore(today, 14), '20'),
        starts(4, of, dayBefore(today, 5)),
      ]),
    ),
    ...often(3, () => {
      const reference = plot.reference('VOW');
      return storyOf('wilde langer', plot.goingOn(municipalityId, providerId), (of) => [
        wishes(13, of, reference, [{ kind: 'change', number: of.number, through: addDays(of.through, 61) }]),
        grants(10, municipalityId, reference),
      ]);
    }),
    ...often(4, () =>
      storyOf('eerder klaar', plot.goingOn(municipalityId, providerId), (of) => [
        stops(3, of, dayBefore(today, 5), '34'),
      ]),
    ),
  ];
}

const startOf = ({ today }: Plot, { from }: Running) => (from > dayBefore(today, 4) ? from : dayBefore(today, 4));
