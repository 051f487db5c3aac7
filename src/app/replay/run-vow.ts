import { addDays, earliest, latest, type PlainDate, plainDate } from '../../kernel/plain-date.ts';
import { flowRefusalSentence, planChange, type Wish } from '../../standards/ijw/index.ts';
import { Aliases } from './aliases.ts';
import { says } from './compare.ts';
import { Office, outcomeOf } from './office.ts';
import { SOMEONE } from './people.ts';
import { planDecision } from './plan-decision.ts';
import { withoutCollections } from './plan-step.ts';
import { type Fields, fieldsOf, listOf, type Made, type Scenario } from './scenario.ts';
import { namesIn, wishesIn } from './wishes.ts';
import { daysIn, withPlainDays } from './words.ts';

const CLASSES = ['OngewijzigdProduct', 'TeWijzigenProduct', 'NieuwProduct'] as const;

/** What a provider wishes, in words, becomes the request that asks for it (IV092); the municipality then judges it. */
export async function runVow(scenario: Scenario): Promise<readonly Made[]> {
  const input = fieldsOf(scenario.input);
  const expected = fieldsOf(scenario.expected);
  const text = withPlainDays(String(input.wens ?? ''));
  const told = listOf(input.toewijzingen);
  const aliases = new Aliases([told, expected], namesIn(text));
  const office = new Office();
  await allocate(
    office,
    told.map((item) => aliases.meant(item)),
  );
  const dossier = office.dossierOf(SOMEONE);
  const wishes: readonly Wish[] = wishesIn(text, told, aliases);
  const today = todayOf(input, text);
  const plan = planChange(
    { dossier, today, referencesUsed: new Set() },
    { bsn: SOMEONE, reference: 'VOW-1', reason: '1', wishes },
  );
  if (!plan.ok) return [{ produced: flowRefusalSentence(plan.refusal), expected, agrees: false }];
  const asked = withoutCollections(plan.value.body);
  const produced = Object.fromEntries(
    CLASSES.flatMap((name) => (asked[name] ? [[name, listOf(asked[name]).map((item) => aliases.named(item))]] : [])),
  );
  const delivered = await office.send(plan.value, today);
  const agrees = CLASSES.every((name) => says(produced[name] ?? null, expected[name] ?? null)) && delivered.accepted;
  return [{ produced: { ...produced, ...outcomeOf(delivered) }, expected, agrees }];
}

/** The allocations that run, each told on its first day. */
export async function allocate(office: Office, items: readonly Fields[]): Promise<void> {
  const inOrder = [...items].sort((a, b) => (String(a.Ingangsdatum) < String(b.Ingangsdatum) ? -1 : 1));
  for (const [day, ofDay] of Map.groupBy(inOrder, (item) => String(item.Ingangsdatum))) {
    const plan = planDecision(office.dossierOf(SOMEONE), SOMEONE, ofDay, plainDate(day));
    if (plan.ok) await office.send(plan.value, plainDate(day));
  }
}

/** The day on which is asked: as told (a month counts from its first day), else the day before anything is to change. */
function todayOf(input: Fields, text: string): PlainDate {
  if (typeof input.today === 'string') return plainDate(input.today.length === 7 ? `${input.today}-01` : input.today);
  const begun = listOf(input.toewijzingen).map((item) => plainDate(String(item.Ingangsdatum)));
  const wished = daysIn(text);
  const first = wished.length > 0 ? addDays(wished.reduce(earliest), -1) : undefined;
  return begun.reduce(latest, first ?? plainDate('2000-01-01'));
}
