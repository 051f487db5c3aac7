import { addDays, earliest, type PlainDate } from '../../../kernel/plain-date.ts';
import {
  agreeToResult,
  answerResult,
  proposeResult,
  type ResultActor,
  type ResultParties,
  reportResult,
} from '../../../modules/delivery/index.ts';
import { asOwner, type Database, type Tx } from '../../../platform/db/index.ts';
import { actors, agreed, findCast } from '../suppliers/cast.ts';
import { RESULT_WORDS as words } from './words.nl.ts';

/** Providers that play, and how many allocations each has results for. */
const PROVIDERS = 2;
const ENDED = 18;
const RUNNING = 6;

type Care = ResultParties & { readonly from: PlainDate; readonly through: PlainDate; readonly ended: boolean };
type Side = <Done>(act: (tx: Tx, by: ResultActor) => Promise<Done>) => Promise<Done>;
type Players = { readonly provider: Side; readonly access: Side; readonly today: PlainDate };

/** How a story of ended care goes on after both sides agreed; the stories follow each other. */
const ENDINGS = ['confirmed', 'confirmed', 'waits', 'not-reached', 'contradicted', 'corrected'] as const;

/**
 * Lets two providers and the access to care of a municipality agree on results, report and answer them, by the use cases themselves:
 * some are confirmed, some wait, one side was contradicted. Gives whether there was anybody to play with.
 */
export async function playResults(db: Database, today: PlainDate): Promise<boolean> {
  const cast = await findCast(db, today);
  const municipalityId = cast?.access?.organisationId;
  if (!cast || municipalityId === undefined) return false;
  const stage = actors(db, cast, today);
  const { access } = stage;
  if (!access) return false;
  for (const providerId of [...cast.carers.keys()].slice(0, PROVIDERS)) {
    const carer = stage.carer(providerId);
    if (!carer) continue;
    const players: Players = {
      provider: (act) => carer((tx, { personId }) => act(tx, { side: 'provider', personId, today })),
      access: (act) => access((tx, { personId }) => act(tx, { side: 'municipality', personId, today })),
      today,
    };
    const found = await careBetween(db, { municipalityId, providerId, today });
    const [ended, running] = [found.filter((one) => one.ended), found.filter((one) => !one.ended)];
    for (const [at, care] of ended.slice(0, ENDED).entries()) await playEnded(players, care, at);
    for (const [at, care] of running.slice(0, RUNNING).entries()) await playRunning(players, care, at);
  }
  return true;
}

async function playEnded(players: Players, care: Care, at: number): Promise<void> {
  const { provider, access } = players;
  const id = await agreedOn(players, care, goal(at));
  const ending = ENDINGS[at % ENDINGS.length] ?? 'waits';
  const outcome = ending === 'not-reached' ? 'not-reached' : 'reached';
  const tell = async (text: string) => {
    const report = { outcome, onDay: earliest(care.through, players.today), saidBy: 'together', text } as const;
    return Number(agreed(await provider((tx, by) => reportResult(tx, by, id, report))).reportId);
  };
  const answer = async (reportId: number, kind: 'confirmed' | 'contradicted', text = '') =>
    agreed(await access((tx, by) => answerResult(tx, by, id, { kind, reportId, text })));
  const first = await tell(words.evidence);
  if (ending === 'waits') return;
  if (ending === 'confirmed' || ending === 'not-reached') await answer(first, 'confirmed');
  else await answer(first, 'contradicted', words.doubt);
  if (ending === 'corrected') await answer(await tell(words.better), 'confirmed');
}

/** Care that runs: most is agreed, some waits for the other side. */
async function playRunning(players: Players, care: Care, at: number): Promise<void> {
  const kind = at % 3;
  if (kind === 0) await agreedOn(players, care, goal(at));
  else if (kind === 1) await proposed(players.provider, players, care, goal(at));
  else await proposed(players.access, players, care, words.second);
}

/** Goals shift along the endings, so that one ending has more than one goal. */
const goal = (at: number): string =>
  words.goals[(at + Math.floor(at / ENDINGS.length)) % words.goals.length] ?? words.second;

async function proposed(side: Side, { today }: Players, care: Care, text: string): Promise<number> {
  const agreedOnDay = earliest(addDays(care.from, 7), today);
  const wanted = {
    text,
    agreedOn: agreedOnDay,
    dueOn: care.through,
    family: 'both',
  } as const;
  const made = agreed(await side((tx, by) => proposeResult(tx, by, care, wanted)));
  return Number(made.id);
}

async function agreedOn(players: Players, care: Care, text: string): Promise<number> {
  const id = await proposed(players.provider, players, care, text);
  agreed(await players.access((tx, by) => agreeToResult(tx, by, id)));
  return id;
}

/** Allocations of a provider at a municipality that began more than a month ago; a child whose residence is secret stays out. */
const careBetween = (
  db: Database,
  { municipalityId, providerId, today }: { municipalityId: number; providerId: number; today: PlainDate },
): Promise<Care[]> =>
  asOwner(db, (tx) =>
    tx.query<Care>(
      `select a.id as "allocationId", a.municipality_id as "municipalityId", a.provider_id as "providerId", v.from_on as "from",
              v.through_on as "through", v.through_on < $3 as ended
         from allocation a join allocation_current w on w.allocation_id = a.id
         join allocation_version v on v.allocation_id = a.id and v.version = w.version
         join client c on c.id = a.client_id
        where a.municipality_id = $1 and a.provider_id = $2 and not c.secret_residence
          and v.from_on < $3::date - 30 and v.through_on > v.from_on + 30 and v.through_on is not null
        order by a.id`,
      [municipalityId, providerId, today],
    ),
  );
