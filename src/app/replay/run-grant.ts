import { addDays, earliest, latest, type PlainDate, parsePlainDate, plainDate } from '../../kernel/plain-date.ts';
import { flowRefusalSentence, grantChange, type LateDays, type Planned } from '../../standards/ijw/index.ts';
import { Aliases } from './aliases.ts';
import { says } from './compare.ts';
import { Office, outcomeOf } from './office.ts';
import { clientInFull, SOMEONE } from './people.ts';
import { withoutCollections } from './plan-step.ts';
import { allocate } from './run-vow.ts';
import { type Fields, fieldsOf, isFields, listOf, type Made, type Scenario } from './scenario.ts';

/** A request for a change that the municipality grants (IV093), compared with the allocations it should tell. */
export async function runGrant(scenario: Scenario): Promise<readonly Made[]> {
  const input = fieldsOf(scenario.input);
  const expected = fieldsOf(scenario.expected);
  const told = listOf(input.toewijzingen);
  const request = fieldsOf(input.verzoek);
  const aliases = new Aliases([told, request]);
  const office = new Office();
  await allocate(
    office,
    told.map((item) => aliases.meant(item)),
  );
  const reference = String(request.ReferentieAanbieder ?? 'VOW-1');
  await office.send(requestOf(request, aliases, reference), askedOn(told, request));
  const today = plainDate(String(input.grantedOn));
  const late = lateDays(input.agreement);
  if (late === undefined) {
    return [
      {
        produced: null,
        expected,
        agrees: false,
        notes: [`Deze afspraak kennen wij niet: ${String(input.agreement)}.`],
      },
    ];
  }
  const plan = grantChange(
    {
      dossier: office.dossierOf(SOMEONE),
      client: clientInFull(SOMEONE),
      now: { date: today, time: '09:00:00' },
      numbersWithApprovedLines: new Set(),
    },
    { reference, newNumbers: newNumbers(expected), late },
  );
  if (!plan.ok) return [{ produced: flowRefusalSentence(plan.refusal), expected, agrees: false }];
  const produced = listOf(withoutCollections(plan.value.body).ToegewezenProduct).map((item) => aliases.named(item));
  const delivered = await office.send(plan.value, today);
  const agrees = delivered.accepted && asExpected(produced, expected, told);
  return [{ produced: { ToegewezenProduct: produced, ...outcomeOf(delivered) }, expected, agrees }];
}

/** What was agreed about days that have passed; without an agreement the request is followed. */
function lateDays(agreement: unknown): LateDays | undefined {
  if (agreement === undefined || agreement === null) return 'as-asked';
  const text = String(agreement);
  if (/niet aansluitend|alleen (het )?nieuwe?|al gestopt/i.test(text)) return 'shift-new';
  if (/verschui|schui|opschui/i.test(text)) return 'shift';
  return /oorspronkelijk|conform|volgens (het )?verzoek|terugwerkend|zoals gevraagd/i.test(text)
    ? 'as-asked'
    : undefined;
}

function requestOf(request: Fields, aliases: Aliases, reference: string): Planned<'JW317'> {
  const unchanged = Array.isArray(request.OngewijzigdProduct) ? request.OngewijzigdProduct : [];
  const list = (outer: string, inner: string, items: readonly unknown[]) =>
    items.length === 0 ? {} : { [outer]: { [inner]: items } };
  const Verzoek = {
    ReferentieAanbieder: reference,
    RedenVerzoek: '1',
    ...list(
      'OngewijzigdeProducten',
      'OngewijzigdProduct',
      unchanged.map((item) => (isFields(item) ? item : { ToewijzingNummer: Number(item) })),
    ),
    ...list('TeWijzigenProducten', 'TeWijzigenProduct', listOf(request.TeWijzigenProduct)),
    ...list(
      'NieuweProducten',
      'NieuwProduct',
      listOf(request.NieuwProduct).map((item) => aliases.meant(item)),
    ),
  };
  return { message: 'JW317', body: { Client: { Bsn: SOMEONE, Verzoek } } } as unknown as Planned<'JW317'>;
}

/** The day of the request: the day before anything wished begins, when the allocations run. */
function askedOn(told: readonly Fields[], request: Fields): PlainDate {
  const begun = told.map((item) => plainDate(String(item.Ingangsdatum))).reduce(latest);
  const wished = [...listOf(request.TeWijzigenProduct), ...listOf(request.NieuwProduct)]
    .map((item) => parsePlainDate(String(item.GewensteIngangsdatum)))
    .filter((day) => day !== undefined && day > begun) as PlainDate[];
  return wished.length === 0 ? begun : addDays(wished.reduce(earliest), -1);
}

/** Numbers for new allocations: those that the example gives, else any. */
function newNumbers(expected: Fields): readonly number[] {
  const given = listOf(expected.ToegewezenProduct).flatMap(({ ToewijzingNummer }) => {
    const [, number] = /^nieuw\D*(\d+)/.exec(String(ToewijzingNummer)) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  return [...given, ...Array.from({ length: 20 }, (_, index) => 900_000_000 + index)];
}

/** Compares with a list of allocations, or with what is said per product: `ongewijzigd`, or some of its fields. */
function asExpected(produced: readonly Fields[], expected: Fields, told: readonly Fields[]): boolean {
  if (Array.isArray(expected.ToegewezenProduct)) {
    const list = listOf(expected.ToegewezenProduct);
    const left = [...produced];
    const all = list.every((wanted) => {
      const index = left.findIndex((one) => says(one, withNumber(wanted, one)));
      return index >= 0 && left.splice(index, 1).length === 1;
    });
    return all && left.length === 0;
  }
  return Object.entries(expected).every(([name, wanted]) => {
    const own = produced.filter((one) => one.Product === name);
    if (wanted !== 'ongewijzigd') return own.some((one) => says(one, wanted));
    const before = told.filter((one) => one.Product === name);
    return (
      own.length === before.length && own.every((one, index) => says(one, { ...before[index], RedenWijziging: null }))
    );
  });
}

/** `nieuw (…)` stands for the number that the new allocation got. */
const withNumber = (wanted: Fields, one: Fields): Fields => {
  const { ToewijzingNummer, ...rest } = wanted;
  const isNew = typeof ToewijzingNummer === 'string' && ToewijzingNummer.startsWith('nieuw');
  return isNew
    ? { ...rest, ToewijzingNummer: Number(/\d+/.exec(ToewijzingNummer)?.[0] ?? one.ToewijzingNummer) }
    : wanted;
};
