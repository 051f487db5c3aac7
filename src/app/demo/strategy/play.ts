/** The strategies of the demonstration: one adopted from the region's own papers, one in the making. */
import { addDays, type PlainDate, plainDate } from '../../../kernel/plain-date.ts';
import {
  type Author,
  addItem,
  BLOCK_NAMES,
  beginStrategy,
  changeItem,
  decideStrategy,
  emptyItem,
  HABITS,
  keepSelfTest,
  listReactions,
  reactToStrategy,
  readItems,
  type Step,
  type StoredItem,
  takeOverLibrary,
  takeStep,
  weighReaction,
  writeStrategy,
} from '../../../modules/strategy/index.ts';
import { type ActorScope, asOwner, type Database, type Tx, withScope } from '../../../platform/db/index.ts';
import {
  choicesInTheMaking,
  choicesOfRegions,
  demoRegionFolder,
  type StrategyData,
  strategyDataOf,
} from '../../../regions/index.ts';
import { strategySources } from '../../compose/strategy-sources.ts';
import { agreed } from '../suppliers/cast.ts';
import { enterChoices } from './choices.ts';
import { enterStrategy } from './enter.ts';
import { STRATEGY_WORDS as words } from './words.nl.ts';

type Person = { readonly personId: number; readonly organisationId: number };
type Act = <Done>(act: (tx: Tx, by: Author) => Promise<Done>) => Promise<Done>;
type Cast = {
  readonly adviser: Act;
  readonly board: Act;
  readonly access: Act;
  readonly provider: Act;
  readonly owner: number;
};

/** Writes both strategies by the use cases themselves; gives whether there was anybody to do so. */
export async function playStrategies(db: Database, today: PlainDate): Promise<boolean> {
  const cast = await findCast(db, today);
  const data = strategyDataOf(demoRegionFolder());
  if (!cast || !data) return false;
  await adopted(cast, data, today);
  await inTheMaking(cast, today);
  return true;
}

/** The round that stands: put out to municipalities, then to everybody, with reactions that were weighed. */
async function adopted(cast: Cast, data: StrategyData, today: PlainDate): Promise<void> {
  const choices = choicesOfRegions().find(({ region }) => region === demoRegionFolder());
  const id = await cast.adviser((tx, by) =>
    enterStrategy(tx, by, data, { ownerId: cast.owner, noScore: words.noScore, choices }),
  );
  const until = addDays(today, 30);
  await step(cast, id, 'sent-internal', words.internal, until);
  await cast.access(async (tx, by) => agreed(await reactToStrategy(tx, by, id, words.municipality)));
  await step(cast, id, 'sent-external', words.external, until);
  await cast.provider(async (tx, by) => agreed(await reactToStrategy(tx, by, id, words.provider)));
  await cast.adviser(async (tx, by) => {
    for (const { id: reactionId, paragraph } of await listReactions(tx, id)) {
      const { outcome, reason } = paragraph === words.provider.paragraph ? words.provider : words.municipality;
      agreed(await weighReaction(tx, by, id, { reactionId, outcome, reason }));
    }
  });
  await step(cast, id, 'proposed', words.proposed, null);
  await cast.board(async (tx, by) =>
    agreed(await decideStrategy(tx, by, id, { act: 'adopted', text: words.adopted, dueOn: null })),
  );
}

const step = (cast: Cast, id: number, act: Step['act'], text: string, dueOn: PlainDate | null): Promise<void> =>
  cast.adviser(async (tx, by) => {
    agreed(await takeStep(tx, by, id, { act, text, dueOn }, { sources: strategySources, write: writeStrategy }));
  });

/** The next round: sessions held and planned, the present scored, a risk that asks for attention, two self-tests. */
async function inTheMaking({ adviser, owner }: Cast, today: PlainDate): Promise<void> {
  const { next } = words;
  await adviser(async (tx, by) => {
    const head = { title: next.title, fromOn: plainDate('2028-01-01'), throughOn: plainDate('2031-12-31') };
    const { id } = agreed(
      await beginStrategy(tx, { ...by, isRegion: true }, { ...head, ownerId: owner, fromId: null }),
    );
    for (const section of ['session', 'risk', 'readiness', 'starting-point'] as const)
      agreed(await takeOverLibrary(tx, by, id, section));
    for (const item of next.core) agreed(await addItem(tx, by, id, { ...emptyItem('core'), ...item }));
    for (const item of next.participants) agreed(await addItem(tx, by, id, { ...emptyItem('participant'), ...item }));
    const decision = { ...emptyItem('decision'), ...next.decision, onDay: addDays(today, -40) };
    agreed(await addItem(tx, by, id, decision));
    for (const { kind, score, wanted, reason } of next.scores) {
      const title = BLOCK_NAMES[kind];
      agreed(await addItem(tx, by, id, { ...emptyItem('score-present'), kind, title, score, reason }));
      agreed(await addItem(tx, by, id, { ...emptyItem('score-new'), kind, title, score: wanted, reason }));
    }
    const items = await readItems(tx, id, ['session', 'risk']);
    const change = async (key: string, to: Partial<StoredItem>) => {
      const item = items.find((one) => one.key === key);
      if (item) agreed(await changeItem(tx, by, id, item.id, { ...item, ...to }, () => true));
    };
    for (const { key, days, state, text } of next.sessions)
      await change(key, { onDay: addDays(today, days), state, text });
    const { key, days, likelihood, effect } = next.risk;
    await change(key, { likelihood, effect, ownerId: owner, onDay: addDays(today, days) });
    const choices = choicesInTheMaking().find(({ region }) => region === demoRegionFolder());
    if (choices) await enterChoices(tx, by, id, choices);
    await selfTests(tx, by, id, today);
  });
}

/** Spreads the answers over the habits: a habit is seldom all good or all bad. */
function answerAt(at: number, yes: number, partly: number): 'yes' | 'partly' | 'no' {
  const place = (at * 12) % 31;
  return place < yes ? 'yes' : place < yes + partly ? 'partly' : 'no';
}

/** Two times, so that the trend shows. */
async function selfTests(tx: Tx, by: Author, id: number, today: PlainDate): Promise<void> {
  const points = HABITS.flatMap((habit) => habit.points.map(({ key }) => key));
  for (const { days, yes, partly, note } of words.tests) {
    const answers = Object.fromEntries(points.map((key, at) => [key, { answer: answerAt(at, yes, partly), note: '' }]));
    agreed(await keepSelfTest(tx, { ...by, today: addDays(today, -days) }, id, { answers, note }));
  }
}

/** Who adopts, advises and reacts, each in the scope that sign-in would give; undefined when one of them is not there. */
async function findCast(db: Database, today: PlainDate): Promise<Cast | undefined> {
  const people = await asOwner(db, (tx) =>
    tx.query<Person & { readonly role: string; readonly kind: string }>(
      `select r.person_id as "personId", r.organisation_id as "organisationId", r.role, o.kind
         from person_role r join organisation o on o.id = r.organisation_id
        where r.from_on <= $1 and (r.through_on is null or r.through_on >= $1) order by r.person_id`,
      [today],
    ),
  );
  const find = (role: string) => people.find((one) => one.role === role);
  const [adviser, board, access] = [find('policy-adviser'), find('alderman'), find('access-worker')];
  const provider = people.find(({ kind }) => kind === 'provider');
  if (!adviser || !board || !access || !provider) return undefined;
  const as = (who: Person & { readonly role: string }, sees: Partial<ActorScope>): Act => {
    const { personId, organisationId, role } = who;
    const scope: ActorScope = {
      personId,
      organisationId,
      role,
      purpose: null,
      regionIds: [],
      municipalityIds: [],
      providerIds: [],
      ...sees,
    };
    return (act) => withScope(db, scope, (tx) => act(tx, { personId, organisationId, today }));
  };
  const regionIds = [adviser.organisationId];
  return {
    adviser: as(adviser, { regionIds }),
    board: as(board, { regionIds }),
    access: as(access, { regionIds }),
    provider: as(provider, { providerIds: [provider.organisationId] }),
    owner: adviser.personId,
  };
}
