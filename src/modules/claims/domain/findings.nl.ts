import type { CreditField, Finding, NotApplicableReason, RuleFacts } from './decision.ts';
import type { Frequency } from './facts.ts';
import { FUNDING_TEXTS } from './funding/funding-findings.nl.ts';
import type { Rule } from './rules.ts';
import { count, day, euros, list, month, unitName, volume } from './words.nl.ts';

/** A finding in words: the sentence that answers, and the facts it rests on, if the sentence does not hold them. */
export type FindingText = { readonly sentence: string; readonly detail: string };

type Texts<R extends Rule> = (facts: RuleFacts[R], met: boolean) => FindingText;
const say = (sentence: string, detail = ''): FindingText => ({ sentence, detail });

/** One entry per rule; a rule without its sentence does not compile. */
const TEXTS: { readonly [R in Rule]: Texts<R> } = {
  TR333: ({ declarationNumber }, met) =>
    met
      ? say('Het declaratienummer is nieuw.', declarationNumber)
      : say(`Het declaratienummer ${declarationNumber} is al gebruikt.`),
  TR318: ({ declarationMonth, lastDeclaredMonth }, met) =>
    met
      ? say('De declaratie volgt op de vorige.', month(declarationMonth))
      : say(
          `De declaratie gaat over ${month(declarationMonth)}. ${capital(lastDeclaredMonth ? month(lastDeclaredMonth) : 'een latere maand')} is al gedeclareerd.`,
        ),
  TR304: (_facts, met) => say(met ? 'Het kind is bekend.' : 'Het burgerservicenummer is bij de gemeente niet bekend.'),
  TR338: ({ allocationNumber, reason }) =>
    reason === 'own'
      ? say('De toewijzing is bekend.', `toewijzing ${allocationNumber}`)
      : reason === 'other-client'
        ? say(`Toewijzing ${allocationNumber} is niet voor dit kind.`)
        : say(`Toewijzing ${allocationNumber} is niet bekend bij deze gemeente en aanbieder.`),
  TR384: ({ allocationNumber, changeReason }, met) =>
    met
      ? say('De toewijzing is niet verwijderd.', `reden wijziging: ${changeReason ?? 'geen'}`)
      : say(`Toewijzing ${allocationNumber} is verwijderd.`, 'reden wijziging: 13'),
  TR339: ({ claimed, allocated }, met) =>
    met
      ? say('De productcategorie is die van de toewijzing.', claimed)
      : say(`De productcategorie is ${claimed}. Toegewezen is ${allocated}.`),
  TR340: ({ claimed, allocated }, met) =>
    met
      ? say('De productcode is die van de toewijzing.', claimed)
      : say(`De productcode is ${claimed}. Toegewezen is ${allocated}.`),
  TR381: ({ claimed, agreed, productCode }, met) =>
    met
      ? say('De productcode hoort bij de categorie.', `${productCode} in ${agreed}`)
      : say(`De productcode ${productCode} hoort bij categorie ${agreed}, niet bij ${claimed}.`),
  TR341: ({ claimed, agreed, agreedIn }, met) =>
    met
      ? say('De eenheid past.', unitName(claimed))
      : say(
          `De eenheid is ${unitName(claimed)}. ${agreedIn === 'allocation' ? 'Toegewezen' : 'Afgesproken'} is ${unitName(agreed)}.`,
        ),
  TR307: ({ from, allocatedFrom }, met) =>
    met
      ? say('De periode begint niet voor de toewijzing.', `${day(from)}, toewijzing vanaf ${day(allocatedFrom)}`)
      : say(`De periode begint op ${day(from)}. De toewijzing begint pas op ${day(allocatedFrom)}.`),
  TR308: ({ through, allocatedThrough }, met) =>
    met
      ? say('De periode eindigt niet na de toewijzing.', `${day(through)}, toewijzing t/m ${day(allocatedThrough)}`)
      : say(`De periode eindigt op ${day(through)}. De toewijzing eindigt al op ${day(allocatedThrough)}.`),
  TR387: ({ from, expected }, met) =>
    met
      ? say(
          `De periode begint op de ${expected.endsWith('-01') ? 'eerste dag van de maand' : 'eerste dag van de toewijzing'}.`,
          day(from),
        )
      : say(`De periode begint op ${day(from)}. Dat moet ${day(expected)} zijn.`),
  TR388: ({ through, expected }, met) =>
    met
      ? say('De periode eindigt op de laatste dag van de maand of van de toewijzing.', day(through))
      : say(`De periode eindigt op ${day(through)}. Dat moet ${day(expected)} zijn.`),
  TR319: ({ through, declarationThrough }, met) =>
    met
      ? say(
          'De periode ligt niet na de declaratieperiode.',
          `${day(through)}, declaratie t/m ${day(declarationThrough)}`,
        )
      : say(`De periode eindigt op ${day(through)}. De declaratie gaat maar t/m ${day(declarationThrough)}.`),
  TR418: tariffText,
  TR346: amountText,
  TR321: (f, met) => {
    const agreed = `${volume(f.allocatedVolume, f.unit)} ${PER[f.frequency]}`;
    const times =
      f.times === 1 ? '' : `, ${count(f.times)} × ${volume(f.allocatedVolume, f.unit)} = ${volume(f.limit, f.unit)}`;
    const already = f.used === 0 ? '' : `Al goedgekeurd in deze periode: ${volume(f.used, f.unit)}. `;
    return met
      ? say('Het volume past in deze periode.', `${volume(f.used + f.volume, f.unit)} van ${volume(f.limit, f.unit)}`)
      : say(`${already}Geleverd: ${volume(f.volume, f.unit)}. Toegewezen: ${agreed}${times}.`);
  },
  TR322: (f, met) => {
    const sum = `${sumTerm(f.used, f.unit)} + ${sumTerm(f.volume, f.unit)} = ${sumTerm(f.used + f.volume, f.unit)} van ${volume(f.limit, f.unit)}`;
    return met
      ? say('Alles samen past binnen de hele toewijzing.', sum)
      : say(`Alles samen is meer dan de hele toewijzing: ${sum}.`);
  },
  TR369: ({ usedCents, claimedCents, budgetCents }, met) => {
    const total = Number(usedCents) + Number(claimedCents);
    const sum = `${euros(usedCents)} + ${euros(claimedCents)} = ${euros(total)} van ${euros(budgetCents)}`;
    return met ? say('Alles samen past binnen het budget.', sum) : say(`Alles samen is meer dan het budget: ${sum}.`);
  },
  ...FUNDING_TEXTS,
  TR389: ({ earlierReference }, met) =>
    met
      ? say('Dit product is in deze periode nog niet betaald.')
      : say(`Dit product is in deze periode al goedgekeurd met regel ${earlierReference ?? ''}. Crediteer die eerst.`),
  TR314: ({ reference }, met) =>
    met ? say('Het referentienummer is nieuw.', reference) : say(`Het referentienummer ${reference} is al gebruikt.`),
  TR323: ({ previousReference, reason }) =>
    reason === 'approved'
      ? say('De regel die wordt teruggedraaid is bekend en goedgekeurd.', previousReference ?? '')
      : reason === 'refused'
        ? say(`Regel ${previousReference ?? ''} was afgewezen. Er is niets om terug te draaien.`)
        : say(`Er is geen goedgekeurde regel ${previousReference ?? ''} om terug te draaien.`),
  TR390: ({ previousReference, creditedBy }, met) =>
    met
      ? say('De regel is niet eerder teruggedraaid.', previousReference)
      : say(`Regel ${previousReference} is al teruggedraaid met regel ${creditedBy ?? ''}.`),
  IV091: ({ previousReference, differs }, met) =>
    met
      ? say('De creditregel is gelijk aan de eerdere regel.', previousReference)
      : say(`De creditregel wijkt af van regel ${previousReference}: ${list(differs.map((field) => FIELDS[field]))}.`),
};

const PER: Record<Frequency, string> = { '1': 'per dag', '2': 'per week', '4': 'per maand', '6': 'in totaal' };

const FIELDS: Record<CreditField, string> = {
  clientId: 'kind',
  allocationNumber: 'toewijzing',
  productCategory: 'productcategorie',
  productCode: 'productcode',
  period: 'periode',
  volume: 'volume',
  unit: 'eenheid',
  tariffCents: 'tarief',
  amountCents: 'bedrag',
};

function tariffText(f: RuleFacts['TR418']): FindingText {
  const claimed = f.claimedCents === null ? '' : euros(f.claimedCents);
  switch (f.reason) {
    case 'equal':
      return say('Het tarief is het afgesproken tarief.', claimed || 'geen tarief bij bedragen in euro');
    case 'below-maximum':
      return say(
        'Het tarief is niet hoger dan het hoogste tarief dat is afgesproken.',
        `${claimed} van ${f.agreedCents === null ? '' : euros(f.agreedCents)}`,
      );
    case 'tariff-differs':
      return say(
        `Het tarief is ${claimed}. Afgesproken is ${f.agreedCents === null ? 'een ander tarief' : euros(f.agreedCents)}.`,
      );
    case 'unit-differs':
      return say(
        `Het tarief is per ${unitName(f.unit)}. Het contract heeft ${f.productCode} in ${f.agreedUnit ? unitName(f.agreedUnit) : 'een andere eenheid'}.`,
      );
    case 'no-tariff-on-day':
      return say(`Voor ${f.productCode} is op ${day(f.day)} geen tarief afgesproken.`);
    case 'not-in-contract':
      return say(`Product ${f.productCode} staat niet in het contract.`);
  }
}

function amountText(f: RuleFacts['TR346'], met: boolean): FindingText {
  if (f.unit === '83')
    return met
      ? say('Het bedrag is het volume in euro.', euros(f.claimedCents))
      : say(`Het bedrag is ${euros(f.claimedCents)}. Het volume is ${euros(f.expectedCents)}.`);
  const perHour = f.hourTariffCents !== null && Number(f.hourTariffCents) !== Number(f.tariffCents ?? 0) * 60;
  const sum = perHour
    ? `${count(f.volume)} × ${euros(f.hourTariffCents ?? 0)} : 60 = ${euros(f.expectedCents)}`
    : `${count(f.volume)} × ${euros(f.tariffCents ?? 0)} = ${euros(f.expectedCents)}`;
  return met
    ? say('Het bedrag is volume maal tarief.', sum)
    : say(`Het bedrag is ${euros(f.claimedCents)}. Dat moet zijn: ${sum}.`);
}

const sumTerm = (value: number, unit: Parameters<typeof volume>[1]): string =>
  unit === '83' ? euros(value) : count(value);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NOT_APPLICABLE: Record<NotApplicableReason, string> = {
  'credit-line': 'Geldt niet voor een creditregel.',
  'debit-line': 'Geldt alleen voor een creditregel.',
  'no-client': 'Niet te beoordelen: het kind is niet bekend.',
  'no-allocation': 'Niet te beoordelen: er is geen toewijzing bij deze regel.',
  'no-contract-tariff': 'Niet te beoordelen: het product heeft geen afgesproken tarief.',
  'no-category-agreed': 'Geldt niet: er is geen productcategorie afgesproken.',
  'no-code-allocated': 'Geldt niet: de toewijzing noemt geen productcode.',
  'no-unit-agreed': 'Niet te beoordelen: er is geen eenheid afgesproken.',
  'no-volume-allocated': 'Geldt niet: de toewijzing noemt geen volume.',
  'no-end-date': 'Geldt niet: de toewijzing heeft geen einddatum.',
  'no-budget': 'Geldt niet: de toewijzing heeft geen budget.',
  'total-frequency': 'Geldt niet: het volume is toegewezen voor de hele looptijd.',
  'outside-allocation': 'Niet te beoordelen: de toewijzing geldt niet in deze maand.',
  'unit-not-comparable': 'Niet te beoordelen: de eenheid past niet bij de toewijzing.',
  'no-approved-debit': 'Niet te beoordelen: er is geen goedgekeurde regel om terug te draaien.',
  'no-funding-terms': 'Geldt niet: er zijn geen bekostigingsvoorwaarden voor dit product.',
  'no-moments': 'Geldt niet: elke geleverde eenheid wordt betaald.',
  'no-bound': 'Geldt niet: er is hiervoor geen grens afgesproken.',
  'stacking-allowed': 'Geldt niet: ander aanbod in dezelfde maand is hiervoor geen reden om af te wijzen.',
  'nothing-to-review': 'Geldt niet: er is niets afgesproken waar een medewerker naar moet kijken.',
  'agreed-otherwise': 'Geldt niet: voor meer volume in een periode is iets anders afgesproken.',
};

/** The finding in Dutch (B1), with its facts beside it. Also reads findings that came through JSON. */
export function findingText(finding: Finding): FindingText {
  if (finding.outcome === 'not-applicable') return say(NOT_APPLICABLE[finding.reason]);
  const texts = TEXTS[finding.rule] as (facts: unknown, met: boolean) => FindingText;
  return texts(finding.facts, finding.outcome === 'met');
}

export const findingSentence = (finding: Finding): string => findingText(finding).sentence;

/** The other Dutch of a decision, so that one file opens all of it. */
export { partLabel, repairSentence, repairTitle } from './repair.nl.ts';
export { ruleTitle } from './rules.nl.ts';
