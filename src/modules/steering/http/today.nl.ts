/** What people read on their home screen. */

import {
  formatCount,
  formatFullDay,
  formatList,
  formatMillions,
  formatMonthYear,
  formatPercentage,
} from '../../../kernel/format.nl.ts';
import type { ChangeFacts } from '../domain/today.ts';
import type { DutyOfContract, Work } from '../domain/worklist.ts';

/** The question each role arrives with. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  purchaser: 'Wat loopt af, en wat moet deze week?',
  'contract-manager': 'Welke afspraken lopen voor of achter op plan, en wie heeft mij nodig?',
  'policy-adviser': 'Komen onze doelen dichterbij, en wat kost dat?',
  'access-worker': 'Welke toewijzingen vragen een besluit?',
  'financial-officer': 'Wat kwam er binnen, wat is afgewezen en waar eindigt het jaar?',
  alderman: 'Waarom veranderen de kosten, en wat krijgen wij ervoor?',
  'care-administrator': 'Wat is goedgekeurd, wat is afgewezen en wat moet ik herstellen?',
  'sales-adviser': 'Hoe lopen onze contracten?',
  supervisor: 'Wat is er beslist, en waar is het bewijs?',
  administrator: 'Wie mag wat, en klopt dat nog?',
};

type TextOf<Code extends Work['code']> = (work: Extract<Work, { readonly code: Code }>) => {
  readonly title: string;
  readonly about: string;
  readonly why: string;
  readonly link: string;
};

const contractAbout = ({
  contract,
}: {
  readonly contract: { readonly providerName: string; readonly number: string };
}) => `${contract.providerName} · ${contract.number}`;
const contractLink = ({ contract }: { readonly contract: { readonly id: number } }) => `/contracten/${contract.id}`;

const DUTY_REASONS: { readonly [Code in DutyOfContract['code']]: string } = {
  'checks-due': 'Een toets geldt 12 maanden; de oudste is verlopen.',
  'ground-not-met': 'Toets opnieuw, of bereid een ontbinding voor.',
  'evidence-ends': 'Zonder geldig bewijs is niet te zeggen of de aanbieder nog voldoet.',
  'consent-asked': 'De aanbieder vroeg toestemming om op deze dag te beginnen.',
};

/** One text per reason: verb first, then about whom, then why now. */
export const WORK_TEXTS: { readonly [Code in Work['code']]: TextOf<Code> } = {
  'obligation-due': ({ obligation }) => ({
    title: obligation.title,
    about: `${obligation.providerName} · ${obligation.number}`,
    why: obligation.text || 'Deze verplichting staat open in het contractdossier.',
    link: `/contracten/${obligation.contractId}?deel=dossier`,
  }),
  'extension-to-decide': (work) => ({
    title: 'Beslis over de verlenging',
    about: contractAbout(work),
    why: work.dueOn
      ? `De optie${work.contract.extensionOptions ? ` (${work.contract.extensionOptions})` : ''} vervalt op ${formatFullDay(work.dueOn)}.`
      : 'De optie vervalt.',
    link: contractLink(work),
  }),
  'extension-awaited': (work) => ({
    title: 'Laat weten of u wilt verlengen',
    about: contractAbout(work),
    why: work.dueOn
      ? `De regio beslist uiterlijk op ${formatFullDay(work.dueOn)} over de optie${work.contract.extensionOptions ? ` (${work.contract.extensionOptions})` : ''}.`
      : 'De regio beslist over de optie.',
    link: contractLink(work),
  }),
  'contract-duty': ({ duty }) => ({
    title: duty.title,
    about: `${duty.providerName} · ${duty.contractName}`,
    why: DUTY_REASONS[duty.code],
    link: `/contracten/${duty.contractId}?deel=${duty.part}`,
  }),
  'own-evidence-ends': ({ title }) => ({
    title,
    about: 'uw bewijsstukken',
    why: 'Een regio vraagt bij elke aanmelding en elk contract om geldig bewijs.',
    link: '/bewijsstukken',
  }),
  'bound-passed': ({ bound, percentage }) => ({
    title: bound.used >= bound.limit ? 'Bespreek de grens die vol is' : 'Bespreek de grens die bijna vol is',
    about: [bound.providerName, bound.contractNumber, bound.productName].filter((part) => part !== null).join(' · '),
    why: `${bound.name}: op ${formatFullDay(bound.toldOn)} was ${formatPercentage(percentage)} gebruikt.`,
    link: bound.contractId === null ? '/bekostigingsvoorwaarden' : `/contracten/${bound.contractId}`,
  }),
  'expected-over': ({ over, toAct }) => ({
    title: toAct ? 'Grijp in voordat een grens wordt bereikt' : 'Bespreek met de regio welke grens in zicht komt',
    about: over.count === 1 ? over.firstName : `${formatCount(over.count)} afspraken, het eerst ${over.firstName}`,
    why: `Naar verwachting is de grens op ${formatFullDay(over.firstOn)} bereikt; de kans dat het jaar erboven eindigt, is ${formatPercentage(100 * over.probability, 0)}.`,
    link: toAct ? '/prognose' : '/prognose?heleRegio=true',
  }),
  'limit-near': (work) => ({
    title: 'Beslis over de grens',
    about: contractAbout(work),
    why: `${formatPercentage(work.percentage)} van de grens is gebruikt.`,
    link: contractLink(work),
  }),
  'levels-reached': ({ level, count, lower }) => ({
    title: `Bekijk wat ${level}% van het afgesprokene bereikte`,
    about: `${formatCount(count)} ${count === 1 ? 'contract' : 'contracten'}`,
    why:
      lower === 0
        ? 'Een percentage waarbij de regio een signaal wil.'
        : `Een percentage waarbij de regio een signaal wil; ook ${formatCount(lower)} ${lower === 1 ? 'contract bereikte' : 'contracten bereikten'} een lager percentage.`,
    link: '/uitnutting',
  }),
  'ahead-of-plan': (work) => ({
    title: 'Bespreek het hogere gebruik',
    about: contractAbout(work),
    why: `${formatPercentage(work.percentage)} van het budget is goedgekeurd; volgens plan was dat ${formatPercentage(work.planPercentage)}.`,
    link: contractLink(work),
  }),
  'behind-plan': (work) => ({
    title: 'Bespreek het lagere gebruik',
    about: contractAbout(work),
    why: `${formatPercentage(work.percentage)} van het budget is goedgekeurd; volgens plan was dat ${formatPercentage(work.planPercentage)}.`,
    link: contractLink(work),
  }),
  'contract-ends': (work) => ({
    title: 'Regel wat na het contract komt',
    about: contractAbout(work),
    why: `Het contract eindigt op ${formatFullDay(work.contract.lastDay)}.`,
    link: contractLink(work),
  }),
  'answer-declaration': ({ message }) => ({
    title: 'Volg het antwoord op de declaratie',
    about: message.providerName,
    why: `Ontvangen op ${formatFullDay(message.receivedOn)}. Het antwoord moet er binnen 10 werkdagen zijn.`,
    link: `/berichten/${message.id}`,
  }),
  'decide-held': ({ count }) => ({
    title: 'Beslis over regels die wachten',
    about: `${formatCount(count)} ${count === 1 ? 'regel' : 'regels'} in beoordeling`,
    why: 'Tot dan kan de declaratie op tijd worden beantwoord.',
    link: '/controle',
  }),
  'release-batches': ({ count }) => ({
    title: 'Geef een betaalronde vrij',
    about: `${formatCount(count)} ${count === 1 ? 'betaalronde' : 'betaalrondes'} van een collega`,
    why: 'De bank voert de ronde op deze dag uit.',
    link: '/betalingen',
  }),
  'pay-claims': ({ count }) => ({
    title: 'Betaal wat is goedgekeurd',
    about: `${formatCount(count)} ${count === 1 ? 'declaratie' : 'declaraties'}`,
    why: 'De eerste betaaltermijn loopt op deze dag af.',
    link: '/betalingen',
  }),
  'mandates-without-staffing': ({ count }) => ({
    title: 'Vul de bezetting in',
    about: `${formatCount(count)} ${count === 1 ? 'mandaat' : 'mandaten'}`,
    why: 'Zonder mensen is een mandaat niet volledig.',
    link: '/mandaten',
  }),
  'people-without-role': ({ count }) => ({
    title: 'Geef een rol, of sluit af',
    about: `${formatCount(count)} ${count === 1 ? 'persoon' : 'personen'}`,
    why: 'Wie geen rol heeft, kan niets doen.',
    link: '/personen',
  }),
  'declare-month': ({ month, municipalityNames }) => ({
    title: `Declareer ${formatMonthYear(month)}`,
    about: formatList(municipalityNames),
    why: 'Aan deze gemeenten declareerde u de maand ervoor wel.',
    link: '/declareren',
  }),
  'repair-claim': ({ claim }) => ({
    title: 'Herstel de afgewezen regels',
    about: `${claim.municipalityName} · declaratie ${claim.number}`,
    why: `${formatCount(claim.refusedLines)} ${claim.refusedLines === 1 ? 'regel is' : 'regels zijn'} afgewezen op ${formatFullDay(claim.decidedOn)}.`,
    link: `/declaraties/${claim.id}?oordeel=afgewezen`,
  }),
  'allocations-end': ({ count }) => ({
    title: 'Beslis over het vervolg',
    about: `${formatCount(count)} ${count === 1 ? 'toewijzing' : 'toewijzingen'}`,
    why: 'Deze lopen binnen 30 dagen af.',
    link: '/toewijzingen?status=loopt&sorteer=tot',
  }),
  'results-to-agree': ({ count }) => ({
    title: 'Ga akkoord met voorgestelde resultaten, of trek ze in',
    about: `${formatCount(count)} ${count === 1 ? 'resultaat' : 'resultaten'}`,
    why: 'Een resultaat telt pas als beide partijen akkoord zijn.',
    link: '/resultaten?status=voorgesteld',
  }),
  'results-to-answer': ({ count, firstOn }) => ({
    title: 'Bevestig gemelde resultaten, of spreek ze tegen',
    about: `${formatCount(count)} ${count === 1 ? 'resultaat wacht' : 'resultaten wachten'} op uw bevestiging`,
    why: firstOn === null ? 'De aanbieder wacht erop.' : `De eerste melding kwam op ${formatFullDay(firstOn)}.`,
    link: '/resultaten?status=wacht-op-bevestiging',
  }),
  'results-contradicted': ({ count }) => ({
    title: 'Meld resultaten opnieuw die de toegang tegensprak',
    about: `${formatCount(count)} ${count === 1 ? 'resultaat' : 'resultaten'}`,
    why: 'Zolang dat niet gebeurt, wordt een deel dat resultaten vraagt niet betaald.',
    link: '/resultaten?status=tegengesproken',
  }),
  'supplier-work': ({ title, about, why, link }) => ({ title, about, why, link }),
  'product-without-goal': ({ productName }) => ({
    title: 'Koppel het product aan een doel',
    about: productName,
    why: 'Voor dit product is geld afgesproken, maar het dient vandaag geen doel.',
    link: '/draad',
  }),
};

export const workText = (work: Work) => (WORK_TEXTS[work.code] as TextOf<Work['code']>)(work);

export function changeText(change: ChangeFacts): { readonly tekst: string; readonly link: string } {
  if (change.kind === 'claim') {
    const lines = formatCount(change.lines ?? 0);
    return {
      tekst: `${change.about}: declaratie ${change.what} beoordeeld, ${lines} regels, ${formatMillions(change.cents ?? 0n)} goedgekeurd.`,
      link: `/declaraties/${change.id}`,
    };
  }
  if (change.kind === 'incident')
    return { tekst: `${change.about}: een stap bij een incident.`, link: `/calamiteiten/${change.id}` };
  if (change.kind === 'signal')
    return { tekst: `${change.about}: een stap bij een signaal.`, link: `/signalen/${change.id}` };
  return { tekst: `${change.about}: ${change.what}`, link: `/contracten/${change.id}?deel=dossier` };
}

/** The conclusion in words: how much is late, how much comes this week. */
export function summaryText(late: number, thisWeek: number, other: number): string {
  if (late + thisWeek + other === 0) return 'Er staat niets op uw werklijst.';
  if (late + thisWeek === 0) {
    return `${formatCount(other)} ${other === 1 ? 'zaak staat' : 'zaken staan'} op uw werklijst, niets moet deze week.`;
  }
  // The noun stands in the first part only.
  const noun = (count: number, first: boolean) => (first ? (count === 1 ? ' zaak' : ' zaken') : '');
  const parts = [
    late > 0 ? `${formatCount(late)}${noun(late, true)} ${late === 1 ? 'is' : 'zijn'} te laat` : '',
    thisWeek > 0
      ? `${formatCount(thisWeek)}${noun(thisWeek, late === 0)} ${thisWeek === 1 ? 'moet' : 'moeten'} deze week`
      : '',
    other > 0 ? `${formatCount(other)} ${other === 1 ? 'komt' : 'komen'} daarna` : '',
  ].filter((part) => part !== '');
  const text = parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export const figureText = {
  anyProduct: 'Product naar keuze van de aanbieder',
  approved: (month: string) => `Goedgekeurd tot en met ${month}`,
  ofBudget: (share: string, budget: string, plan: string) => `${share} van ${budget}; volgens plan ${plan}`,
  asLastYear: (difference: string, lastYear: string) =>
    `${difference} dan in dezelfde maanden van vorig jaar (${lastYear})`,
  more: (amount: string) => `${amount} meer`,
  less: (amount: string) => `${amount} minder`,
  noLastYear: 'Van vorig jaar is niets bekend',
  forecast: (year: number) => `Verwacht over heel ${year}`,
  over: (amount: string) => `${amount} boven budget`,
  under: (amount: string) => `${amount} onder budget`,
  refused: 'Afgewezen',
  ofClaimed: (share: string, lines: string) => `${share} van wat is gevraagd; ${lines} regels`,
  toPay: 'Nog te betalen',
  ofApproved: (share: string) => `${share} van wat is goedgekeurd`,
  claimed: 'Gevraagd door aanbieders',
  approvedPart: 'Goedgekeurd',
  paid: 'Betaald',
  budget: 'Budget',
  planned: 'Volgens plan tot nu toe',
  knownAlready: 'Goedgekeurd en vast',
  stillToCome: 'Nog te verwachten',
  people: 'Mensen met toegang',
  withRole: 'met een rol',
  withoutRole: 'zonder rol',
  mandates: 'Mandaten van kracht',
  staffed: 'met bezetting',
  notStaffed: 'zonder bezetting',
  ofThem: (count: string, what: string) => `${count} daarvan ${what}`,
  rules: {
    approved:
      'Gevraagd min afgewezen is goedgekeurd. Het plan verdeelt het budget gelijk over de maanden van het contract.',
    forecast:
      'Goedgekeurd, gedeeld door het deel van het plan dat voorbij is. Zo eindigt het jaar als de rest gaat zoals tot nu toe.',
    nowcast:
      'De prognose: wat bekend is, en wat volgens toewijzingen, startberichten en eerdere maanden nog komt. Onder Prognose leest u de band en de rekenwijze.',
    refused: 'Regels die volgens de controles niet betaald worden.',
    toPay: 'Goedgekeurd min betaald.',
    rounding: 'Afgerond op hele centen, halve naar boven.',
    people: 'Mensen van uw organisatie en van de gemeenten in de regio die niet zijn afgesloten.',
    mandates: 'Vastgestelde mandaten die vandaag gelden. Zonder bezetting is een mandaat niet volledig.',
    counted: 'Geteld, niet afgerond.',
    exact: 'Niet afgerond: een optelling van hele centen.',
  },
} as const;
