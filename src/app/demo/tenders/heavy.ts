import {
  type Points,
  recordConsensus,
  revealScores,
  type StatedFormula,
  scoreApplication,
  stateFormula,
  stateInterest,
  statePanel,
  takeStep,
} from '../../../modules/procurement/index.ts';
import { announce, apply, begin, check, decide, decideToGo } from './acts.ts';
import type { Person } from './cast.ts';
import type { Passports } from './play.ts';
import { asRegion, momentAgo, type Stage } from './stage.ts';
import { tell } from './tell.ts';
import { AGREED, HEAVY, PANEL, QUALITY, SCORED, SELECTION } from './words.nl.ts';

const RUN = 'round:1';
const FORMULAS: Readonly<Record<string, { readonly formula: StatedFormula; readonly places: number }>> = {
  selection: { formula: { criteria: SELECTION, price: { kind: 'none' } }, places: 3 },
  assessment: { formula: { criteria: QUALITY, price: { kind: 'relative', weight: '0.2' } }, places: 2 },
};
const PRICES = [2_410_000_00n, 2_265_000_00n, 2_540_000_00n] as const;

/**
 * A tender with dialogue: four requests, three selected, a dialogue, three bids. One assessor has scored them finally and
 * one is waited for.
 */
export async function playHeavy(stage: Stage, passports: Passports): Promise<void> {
  const { bidders, heavy, assessors } = stage.cast;
  const [inTime] = assessors;
  const id = await announce(stage, 300, {
    ...HEAVY,
    kind: 'european-tender-dialogue',
    segment: 'heavy',
    products: heavy,
  });
  await begin(stage, id, 299, null, 'preparation');
  await decideToGo(stage, id, 285);
  for (const [phase, stated] of Object.entries(FORMULAS))
    await asRegion(stage, momentAgo(stage, 281), (tx, actor) =>
      stateFormula(tx, actor, { procedureId: id, phase, reason: null, ...stated }),
    );
  await begin(stage, id, 280, null, 'questions');
  await tell(stage, id, 279);
  await asRegion(stage, momentAgo(stage, 250), (tx, actor) => takeStep(tx, actor, id, { step: 'begin-round' }));
  await begin(stage, id, 250, RUN, 'request', 210);
  await tell(stage, id, 249);
  const applications: number[] = [];
  for (const bidder of bidders)
    applications.push(
      await apply(stage, 215, bidder, {
        procedureId: id,
        run: RUN,
        passport: passports(bidder),
        productIds: heavy,
      }),
    );
  await open(stage, id, 210);
  await begin(stage, id, 209, RUN, 'checking');
  for (const application of applications) await check(stage, 205, id, application);
  const selection = await name(stage, id, 200, 'selection', PANEL.selection);
  await begin(stage, id, 199, RUN, 'selection');
  for (const [at, application] of applications.entries())
    for (const person of assessors)
      await score(stage, 195, selection, person, application, sheetOf(SELECTION, 8.5 - at, SCORED));
  await asRegion(stage, momentAgo(stage, 190), (tx, actor) => revealScores(tx, actor, stage.sealer, selection));
  for (const [at, application] of applications.entries())
    await asRegion(stage, momentAgo(stage, 189), (tx, actor) =>
      recordConsensus(tx, actor, selection, {
        applicationId: application,
        sheet: sheetOf(SELECTION, 8.5 - at, AGREED),
      }),
    );
  await decide(stage, 185, id, RUN);
  await tell(stage, id, 184);

  await begin(stage, id, 180, RUN, 'dialogue');
  await begin(stage, id, 60, RUN, 'bid', 15);
  for (const [at, cents] of PRICES.entries()) {
    const [bidder, application] = [bidders[at], applications[at]];
    if (bidder && application !== undefined)
      await apply(stage, 18, bidder, {
        procedureId: id,
        run: RUN,
        id: application,
        seen: 1,
        passport: passports(bidder),
        productIds: heavy,
        cents,
      });
  }
  await open(stage, id, 15);
  const bids = await name(stage, id, 14, 'assessment', PANEL.bids);
  await begin(stage, id, 14, RUN, 'assessment');
  for (const [at, application] of applications.slice(0, PRICES.length).entries())
    await score(stage, 6, bids, inTime, application, sheetOf(QUALITY, 8 - at, SCORED));
}

const open = (stage: Stage, id: number, daysAgo: number) =>
  asRegion(stage, momentAgo(stage, daysAgo, 12), (tx, actor) => takeStep(tx, actor, id, { step: 'open', run: RUN }));

const name = (stage: Stage, procedureId: number, daysAgo: number, phase: string, called: string) =>
  asRegion(stage, momentAgo(stage, daysAgo), (tx, actor) =>
    statePanel(tx, actor, {
      procedureId,
      run: RUN,
      phase,
      name: called,
      assessors: stage.cast.assessors.map(({ personId }) => personId),
    }),
  );

const score = (
  stage: Stage,
  daysAgo: number,
  panelId: number,
  person: Person,
  applicationId: number,
  sheet: readonly Points[],
) =>
  asRegion(
    stage,
    momentAgo(stage, daysAgo),
    async (tx, actor) => {
      const stated = { applicationId, conflict: false, explanation: '' };
      const done = await stateInterest(tx, actor, stage.sealer, panelId, stated);
      return done.ok ? scoreApplication(tx, actor, stage.sealer, panelId, { applicationId, final: true, sheet }) : done;
    },
    person,
  );

const sheetOf = (criteria: readonly { readonly key: string }[], points: number, motivation: string): Points[] =>
  criteria.map(({ key }, at) => ({ key, points: points - at * 0.5, motivation }));
