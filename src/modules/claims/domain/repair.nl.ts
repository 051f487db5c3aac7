import type { Repair, RepairPart, RepairStep } from './decision.ts';
import type { Unit } from './facts.ts';
import { type Amount, count, days, euros, month, unitName, volume } from './words.nl.ts';

type StepOf<K extends RepairStep['kind']> = Extract<RepairStep, { kind: K }>;

const ASK: Record<StepOf<'ask-municipality'>['what'], string> = {
  client: 'Controleer het burgerservicenummer. Klopt het? Vraag de gemeente dan een toewijzing.',
  allocation: 'Controleer het toewijzingsnummer. Klopt het? Vraag de gemeente dan een toewijzing (JW315).',
  product: 'Vraag de gemeente of zij dit product toewijst (JW317).',
  period: 'Vraag de gemeente een toewijzing voor deze maand (JW317).',
  volume: 'Er is geen volume meer over. Vraag eerst een hogere omvang aan (JW317).',
  budget: 'Er is geen budget meer over. Vraag eerst een hoger budget aan (JW317).',
  contract: 'Vraag de contractmanager of dit product op deze dag in het contract staat.',
  task: 'Declareer deze hulp niet per kind. Ze wordt betaald uit het afgesproken bedrag.',
  moment: 'Overleg met de gemeente: aan de voorwaarde voor dit deel van de prijs is niet voldaan.',
  bound: 'De afgesproken grens is bereikt. Overleg met de contractmanager.',
  stacking: 'Overleg met de gemeente welke hulp in deze maand wordt betaald.',
};

const ORMORE: Record<StepOf<'declare-volume'>['because'], string> = {
  period: 'of vraag eerst een hogere omvang aan (JW317)',
  total: 'of vraag eerst een hogere omvang aan (JW317)',
  budget: 'of vraag eerst een hoger budget aan (JW317)',
  bound: 'of overleg met de contractmanager over de afgesproken grens',
  moment: 'de rest later, als die betaald mag worden',
};

const WHEN: Record<StepOf<'declare-when-due'>['at'], string> = {
  start: 'nadat de hulp is begonnen',
  end: 'nadat de hulp is geëindigd zoals gepland',
  'after-days': 'nadat de afgesproken tijd voorbij is',
};

const WHAT: Record<StepOf<'check-product'>['what'], string> = {
  category: 'productcategorie',
  code: 'productcode',
  unit: 'eenheid',
};

const SETTLE: Record<StepOf<'settle-results'>['what'], string> = {
  agree: 'Spreek met de toegang af welk resultaat moet worden bereikt, en meld het bij de toewijzing.',
  report: 'Meld bij de toewijzing of de afgesproken resultaten zijn bereikt. De toegang bevestigt dat.',
  confirm: 'De toegang van de gemeente bevestigt het gemelde resultaat, of spreekt het tegen.',
  correct:
    'Een resultaat is niet bevestigd. Klopt dat niet? Meld het opnieuw met onderbouwing, en laat het bevestigen.',
};

/** One entry per kind of step; a step without its sentence does not compile. */
const STEPS: { readonly [K in RepairStep['kind']]: (step: StepOf<K>) => string } = {
  'use-claim-number': ({ used }) => `Gebruik een nieuw declaratienummer in plaats van ${used}.`,
  'declare-in-month': (step) => `Dien de regel in met een declaratie over ${month(step.month)}.`,
  'use-reference': ({ used }) => `Gebruik een nieuw referentienummer in plaats van ${used}.`,
  'use-period': ({ from, to }) => `Gebruik de periode ${days(to)} in plaats van ${days(from)}.`,
  'use-category': ({ from, to }) => `Gebruik productcategorie ${to} in plaats van ${from}.`,
  'declare-in-minutes': ({ fromVolume, toVolume, toTariffCents }) =>
    `Declareer ${volume(toVolume, '01')} van ${euros(toTariffCents)} in plaats van ${volume(fromVolume, '04')}.`,
  'use-tariff': ({ fromCents, toCents }) => `Gebruik tarief ${euros(toCents)} in plaats van ${euros(fromCents)}.`,
  'use-amount': ({ fromCents, toCents }) => `Gebruik bedrag ${euros(toCents)} in plaats van ${euros(fromCents)}.`,
  'declare-volume': ({ from, to, unit, because }) =>
    `Declareer ${volume(to, unit)} in plaats van ${unit === '83' ? euros(from) : count(from)}, ${ORMORE[because]}.`,
  'declare-when-due': ({ at }) => `Dien de regel in ${WHEN[at]}.`,
  'settle-results': ({ what }) => SETTLE[what],
  'await-review': () => 'De gemeente bekijkt de regel en beslist.',
  'credit-earlier-first': ({ reference }) => `Crediteer eerst regel ${reference} en dien deze regel dan opnieuw in.`,
  'copy-debit': () => 'Neem alle gegevens van de eerdere regel over.',
  'ask-municipality': ({ what }) => ASK[what],
  'check-product': ({ what, claimed, agreed }) =>
    `Controleer de ${WHAT[what]}: ${named(what, agreed)} in plaats van ${named(what, claimed)}, of vraag de gemeente een andere toewijzing.`,
  'nothing-to-repair': ({ why }) =>
    why === 'already-credited'
      ? 'U hoeft niets te doen: de regel is al teruggedraaid.'
      : 'U hoeft niets te doen: er is geen goedgekeurde regel om terug te draaien.',
};

const named = (what: StepOf<'check-product'>['what'], value: string): string =>
  what === 'unit' ? unitName(value as Unit) : value;

export const repairSentence = (step: RepairStep): string => (STEPS[step.kind] as (s: RepairStep) => string)(step);

type PartOf<C extends RepairPart['cause']> = Extract<RepairPart, { cause: C }>;
/** "600 × € 1,64"; without a tariff the unit is euros and the volume is the amount. */
const times = (quantity: number, price: Amount | null): string =>
  price === null ? volume(quantity, '83') : `${count(quantity)} × ${euros(price)}`;

const PARTS: { readonly [C in RepairPart['cause']]: (part: PartOf<C>) => string } = {
  payable: (part) => `Betaalbaar: ${times(part.volume, part.tariffCents)}`,
  calculation: () => 'Door het bedrag',
  tariff: (part) => `Door tarief: ${times(part.volume, part.differenceCents)}`,
  volume: (part) => `Door volume: ${times(part.volume, part.tariffCents)}`,
  blocked: () => 'Nu niet betaalbaar',
};

/** "Betaalbaar: 600 × € 1,64". The amount itself stands beside it. */
export const partLabel = (part: RepairPart): string => (PARTS[part.cause] as (p: RepairPart) => string)(part);

export const repairTitle = (repair: Repair): string =>
  repair.selfApplicable ? 'Zo was de regel wel betaald' : 'Wat er nodig is om deze regel te betalen';
