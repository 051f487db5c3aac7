import { addDays } from '../../../kernel/plain-date.ts';
import { stopsMistyped } from './by-file.ts';
import type { Running } from './cast.ts';
import { stopsUnanswered, throughMailbox } from './held-back.ts';
import { type Plot, storyOf } from './plot.ts';
import { answers, grants, type Scene, type Story, startsGranted, stops, wishes } from './scenes.ts';
import { dayBefore } from './stage.ts';

/** JZ588: ended early, in agreement. */
const ENDED_TOGETHER = '34';
/** JZ588: for a time. */
const FOR_A_TIME = '20';

/** What waits for the access team of one municipality: two late, three for the next days, one looked into, two just in. */
export function waitingFor(plot: Plot, municipalityId: number, known: number): readonly Story[] {
  const { cast } = plot;
  const rank = (at: number) => cast.providerIn(municipalityId, at, known);
  const [first, second, third] = [rank(0), rank(1), rank(2)];
  return [
    plot.asked('te laat', municipalityId, first, 8),
    plot.asked('te laat bij bekende aanbieder', municipalityId, known, 7),
    plot.asked('deze week', municipalityId, second, 5),
    storyOf(
      'houdt het ene, wijzigt het andere',
      plot.pair(municipalityId, known) ?? plot.pair(municipalityId, first),
      (of) => [
        wishes(4, of, plot.reference('VOW'), [{ kind: 'change', number: of.number, through: addDays(of.through, 92) }]),
      ],
    ),
    plot.asked('deze week', municipalityId, third, 3),
    plot.askedThen('in onderzoek', municipalityId, known, 9, (reference) => [
      answers(6, municipalityId, reference, { kind: 'in-research' }),
    ]),
    plot.askedForStranger('onbekend kind', municipalityId, second, 2),
    storyOf('wil langer', plot.goingOn(municipalityId, first), (of) => [
      wishes(1, of, plot.reference('VOW'), [{ kind: 'change', number: of.number, through: addDays(of.through, 61) }]),
    ]),
  ];
}

/** What the care administration of one provider looks back on: granted, refused, turned down, held back. */
export function toldBy(plot: Plot, providerId: number, places: readonly number[]): readonly Story[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = places;
  const { cast, today } = plot;
  const mine = (municipalityId: number, fits: (one: Running) => boolean) =>
    cast.running({ municipalityId, providerId, stopped: false }, fits);
  return [
    plot.askedThen('toegewezen en begonnen', a, providerId, 24, (reference, from) => [
      grants(21, a, reference),
      startsGranted(12, providerId, reference, from),
    ]),
    plot.askedThen('afgewezen', b, providerId, 15, (reference) => [
      answers(12, b, reference, { kind: 'refuse', reason: '7' }),
    ]),
    plot.askedThen('andere gemeente', c, providerId, 13, (reference) => [
      answers(9, c, reference, { kind: 'residence-principle', municipality: plot.codeOf(a) }),
    ]),
    plot.askedThen('toegewezen', d, providerId, 10, (reference) => [grants(6, d, reference)]),
    changed(plot, 'verlengd', plot.goingOn(d, providerId), 18, (reference) => [grants(15, d, reference)]),
    changed(plot, 'verlenging afgewezen', plot.goingOn(e, providerId), 16, (reference) => [
      answers(13, e, reference, { kind: 'refuse', reason: '2' }),
    ]),
    storyOf('nummer verkeerd overgenomen', plot.goingOn(a, providerId), (of) => [
      stopsMistyped(3, of, { through: dayBefore(today, 5), reason: ENDED_TOGETHER }, 'D00000000001'),
    ]),
    storyOf('nummer verbeterd', plot.goingOn(b, providerId), (of) => [
      stopsMistyped(8, of, { through: dayBefore(today, 9), reason: ENDED_TOGETHER }, 'D00000000002'),
      stops(7, of, dayBefore(today, 9), ENDED_TOGETHER),
    ]),
    storyOf(
      'wacht op het antwoord',
      mine(e, (one) => one.begins !== null && one.begins < dayBefore(today, 20) && one.through > addDays(today, 30)),
      (of) => [
        stopsUnanswered(6, of, dayBefore(today, 7), FOR_A_TIME),
        throughMailbox(
          wishes(2, of, plot.reference('VOW'), [
            { kind: 'change', number: of.number, through: addDays(of.through, 90) },
          ]),
        ),
      ],
    ),
  ];
}

const changed = (
  plot: Plot,
  name: string,
  of: Running | undefined,
  daysAgo: number,
  then: (reference: string) => readonly Scene[],
): Story => {
  const reference = plot.reference('VOW');
  return storyOf(name, of, (one) => [
    wishes(daysAgo, one, reference, [{ kind: 'change', number: one.number, through: addDays(one.through, 92) }]),
    ...then(reference),
  ]);
};
