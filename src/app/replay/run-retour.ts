import { plainDate } from '../../kernel/plain-date.ts';
import {
  ALL_RULES,
  type ChainFinding,
  type ChainMessageId,
  type ChainPlace,
  LEVEL2_CHECK_VERSION,
  makeReturnMessage,
  named,
  RETURN_OF,
} from '../../standards/ijw/index.ts';
import { codesOf, says } from './compare.ts';
import { exampleOf } from './example.ts';
import { isChainMessage, Office } from './office.ts';
import { withoutCollections } from './plan-step.ts';
import { answerDeclaration } from './retour-declaration.ts';
import { type Fields, fieldsOf, isFields, listOf, type Made, type Scenario } from './scenario.ts';

/** What comes back on a message, code by code at its class (IV028, IV032, IV087, IV088). */
export async function runRetour(scenario: Scenario): Promise<readonly Made[]> {
  const input = fieldsOf(scenario.input);
  const expected = fieldsOf(scenario.expected);
  const message = String(input.message);
  const produced =
    input.xsdValid === false
      ? { retour: null, foutmelding: TRANSPORT }
      : message === 'JW323'
        ? await answerDeclaration(input)
        : isChainMessage(message)
          ? await answerMessage(message, input)
          : undefined;
  if (produced === undefined) {
    return [{ produced: null, expected, agrees: false, notes: [`Op ${message} geven wij geen retourbericht.`] }];
  }
  const agrees = Object.entries(expected).every(([name, wanted]) => codesAgree(produced[name], wanted));
  return [
    { produced: Object.fromEntries(Object.keys(expected).map((name) => [name, produced[name]])), expected, agrees },
  ];
}

/** A message that the schema refuses gets no return message (IV032): the transport reports it. */
const TRANSPORT = 'transport (StUF055 of melding van VECOZO)';

/** Codes of a class that comes once are told as one list, of a class that repeats as a list per item. */
function codesAgree(produced: unknown, wanted: unknown): boolean {
  if (!Array.isArray(wanted) || !Array.isArray(produced)) return says(produced, wanted);
  const perItem = produced.every((one) => Array.isArray(one));
  if (!perItem || wanted.some((one) => Array.isArray(one))) return says(produced, wanted);
  return says(produced.length === 1 ? produced[0] : produced.flat(), wanted);
}

async function answerMessage(message: ChainMessageId, input: Fields): Promise<Fields> {
  const today = plainDate('2025-06-02');
  const office = new Office();
  const example = await exampleOf(office, message, input, today);
  const bericht = named(example, office.naming(message, today));
  const level2 = Array.isArray(input.level2Errors) && input.level2Errors.length > 0;
  const told = level2 ? [] : findingsOf(message, input);
  const really = level2 || told.length > 0 ? undefined : (await office.receive(message, bericht, today)).answer;
  const answer =
    really ??
    makeReturnMessage(
      message,
      bericht,
      level2 ? { outcome: 'level-2', xsltVersie: LEVEL2_CHECK_VERSION } : { outcome: 'judged', findings: told },
      { IdentificatieRetour: 'RETOUR', DagtekeningRetour: today, XsdVersieRetour: bericht.Header.XsdVersie },
    );
  const { Header, ...classes } = withoutCollections(answer);
  const header = fieldsOf(codesOf(Header));
  return {
    retour: RETURN_OF[message],
    ...header,
    Header: header.RetourCodes ?? [],
    ...Object.fromEntries(Object.entries(classes).map(([name, value]) => [name, codesIn(value)])),
  };
}

const codesIn = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item) => fieldsOf(codesOf(item)).RetourCodes)
    : (fieldsOf(codesOf(value)).RetourCodes ?? undefined);

/** Errors that a scenario names instead of making: by code or rule, on the class where the rule stands. */
function findingsOf(message: ChainMessageId, input: Fields): readonly ChainFinding[] {
  const general = errorsIn(input.errors).map((error) => findingOf(message, error));
  const perClass = Object.entries(input).flatMap(([name, value]) => {
    const own = name.endsWith('Errors') && name !== 'level2Errors' ? classOf(name) : undefined;
    if (own) return errorsIn(value).map((error) => findingOf(message, error, own));
    return listOf(value).flatMap((item, index) =>
      errorsIn(item.errors).map((error) => findingOf(message, error, name, index)),
    );
  });
  const stated = conditionsIn(input).map((rule) => findingOf(message, rule));
  const ofItems = Object.entries(input).flatMap(([name, value]) =>
    listOf(value).flatMap((item, index) => conditionsIn(item).map((rule) => findingOf(message, rule, name, index))),
  );
  return [...general, ...perClass, ...stated, ...ofItems].filter((finding) => finding !== undefined);
}

/** What a scenario may state about a message instead of an error, with the rule that it breaks. */
const CONDITIONS: readonly (readonly [name: RegExp, value: boolean, rule: string])[] = [
  [/^(client|bsn)(Known|Bekend)$/i, false, 'TR304'],
  [/^Identificatie(AlreadyUsed|Used)$/i, true, 'TR056'],
  [/^Dagtekening(InFuture|InToekomst)$/i, true, 'TR135'],
  [/^ReferentieAanbieder(AlreadyUsed|Used)$/i, true, 'TR347'],
  [/^(allocation|toewijzing|ToewijzingNummer)(Known|Bekend)$/i, false, 'TR019'],
  [/^(request|verzoek)(Running|Loopt)$/i, true, 'TR374'],
];

const conditionsIn = (told: Fields): readonly string[] =>
  CONDITIONS.filter(([name, value]) => Object.entries(told).some(([key, is]) => name.test(key) && is === value)).map(
    ([, , rule]) => rule,
  );

const errorsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const classOf = (name: string): string => {
  const plain = name.slice(0, -'Errors'.length);
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

function findingOf(message: ChainMessageId, error: unknown, at?: string, index = 0): ChainFinding | undefined {
  const told = isFields(error) ? Object.values(error).map(String) : [String(error)];
  const rule = ALL_RULES.find(
    ({ id, retourcode, messages }) =>
      messages.some((one) => one === message) && told.some((word) => word === id || word === retourcode),
  );
  if (!rule || (rule.level !== 3 && rule.level !== 4)) return undefined;
  const place = at ?? told.find((word) => /^[A-Z]\p{L}+$/u.test(word)) ?? placeOf(rule, message);
  return {
    rule: rule.id,
    level: rule.level,
    retourcode: rule.retourcode ?? '',
    place: { at: place, index } as ChainPlace,
  };
}

/** The class in which the published rule stands. */
function placeOf(rule: (typeof ALL_RULES)[number], message: ChainMessageId): string {
  const path = rule.locations?.find((location) => location.message === message)?.path ?? 'Header';
  return path.split('/')[0] ?? 'Header';
}
