import { formatCents, formatFullDay } from '../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { ledgerRefusals as ledger } from '../../ledger/index.ts';
import type { StepKind } from '../domain/step-rules.ts';
import { STEP_WORDS } from './words.nl.ts';

const plain = (kind: StepKind): string => STEP_WORDS[kind].replaceAll('-', ' ');
const listed = (kinds: readonly StepKind[], between: string): string => kinds.map(plain).join(between);

/** Why a step cannot be taken; the same for every kind of file. */
export const stepRefusals = {
  'control.file-unknown': {
    title: 'Dossier niet gevonden',
    detail: 'Dit dossier bestaat niet, of u mag het niet zien.',
  },
  'control.not-yours': { title: 'Deze stap is niet aan u', detail: 'Een ander zet deze stap in dit dossier.' },
  'control.closed-file': { title: 'Het dossier is gesloten', detail: 'In een gesloten dossier gebeurt niets meer.' },
  'control.already-taken': {
    title: 'Deze stap is al gezet',
    detail: 'Deze stap gebeurt één keer. Ververs de pagina om te zien waar het dossier staat.',
  },
  'control.step-before': {
    title: 'Er gaat een stap aan vooraf',
    detail: ({ missing }: { readonly missing: readonly StepKind[] }) => `Eerst is nodig: ${listed(missing, ' of ')}.`,
  },
  'control.step-past': {
    title: 'Deze stap kan niet meer',
    detail: ({ taken }: { readonly taken: StepKind }) =>
      `Er is al een stap gezet waarna dit niet meer kan: ${plain(taken)}.`,
  },
  'control.term-runs': {
    title: 'De termijn loopt nog',
    detail: ({ until }: { readonly until: PlainDate }) =>
      `De aanbieder heeft tot en met ${formatFullDay(until)}. Daarna kan deze stap.`,
  },
  'control.term-over': {
    title: 'De termijn is voorbij',
    detail: ({ on }: { readonly on: PlainDate }) => `Dit kon tot en met ${formatFullDay(on)}.`,
  },
  'control.second-person': {
    title: 'Een tweede persoon is nodig',
    detail: 'Iemand anders dan wie de vorige stap zette, besluit hierover.',
  },
  'control.plan-not-published': {
    title: 'Het controleplan is nog niet openbaar',
    detail:
      'Controle bij één aanbieder kan pas nadat het algemene controleplan is gepubliceerd (Regeling Jeugdwet, artikel 6b.4).',
  },
  'control.text-missing': { title: 'Toelichting ontbreekt', detail: 'Schrijf op wat u besluit of vraagt, en waarom.' },
  'control.text-holds-bsn': {
    title: 'Er staat een burgerservicenummer in de tekst',
    detail:
      'Dit dossier gaat over een aanbieder, nooit over een jeugdige. Haal het nummer en andere gegevens van jeugdigen weg.',
  },
  'control.day-in-past': { title: 'Deze dag is al geweest', detail: 'Kies vandaag of een latere dag.' },
  'control.no-region': {
    title: 'Geen regio',
    detail: 'Uw organisatie hoort bij geen regio waarin dit wordt bijgehouden.',
  },
  'control.provider-unknown': {
    title: 'Aanbieder niet gevonden',
    detail: 'Deze aanbieder heeft geen contract in uw regio.',
  },
} as const;

/** What the ledger may refuse when something is ordered there. */
const orderTexts = {
  'ledger.not-yours': ledger['ledger.not-yours'],
  'ledger.order-unknown': ledger['ledger.order-unknown'],
  'ledger.contract-unknown': ledger['ledger.contract-unknown'],
  'ledger.amount-wrong': ledger['ledger.amount-wrong'],
  'ledger.set-off-missing': ledger['ledger.set-off-missing'],
  'ledger.same-person': ledger['ledger.same-person'],
  'ledger.already-decided': ledger['ledger.already-decided'],
  'ledger.closed-year': ledger['ledger.closed-year'],
} as const;

export const caseRefusals = {
  ...stepRefusals,
  'control.contract-unknown': {
    title: 'Contract niet gevonden',
    detail: 'Dit is geen contract van deze aanbieder in uw regio.',
  },
  'control.ground-unknown': {
    title: 'Grond niet gevonden',
    detail: 'Deze grond staat niet in het handhavingsprotocol van uw regio.',
  },
  'control.flag-unknown': {
    title: 'Rode vlag niet gevonden',
    detail: 'Deze vlag geldt vandaag niet voor deze aanbieder.',
  },
  'control.already-opened': {
    title: 'Er loopt al een zaak',
    detail: 'Voor deze vlag bij deze aanbieder loopt al een zaak.',
  },
  'control.measure-unknown': {
    title: 'Maatregel ontbreekt',
    detail: 'Kies een maatregel uit het handhavingsprotocol.',
  },
  'control.warning-first': {
    title: 'Eerst een waarschuwing',
    detail: 'Bij deze grond gaat een waarschuwing met een hersteltermijn vooraf.',
  },
  'control.lighter-measure-first': {
    title: 'Eerst een lichtere maatregel',
    detail: ({ measure }: { readonly measure: string }) =>
      `Deze maatregel kan pas nadat in een eerdere zaak is besloten tot: ${measure}.`,
  },
  'control.months-missing': {
    title: 'Maanden ontbreken',
    detail: 'Een korting gaat over maanden die voorbij zijn. Vul de eerste en de laatste dag in.',
  },
  'control.rule-unclear': {
    title: 'De regel is onduidelijk',
    detail:
      'Wie een onduidelijke regel verkeerd las, valt niets te verwijten. Leg uit hoe de regel gelezen moet worden.',
  },
  'control.still-withheld': {
    title: 'Er wordt nog ingehouden',
    detail: 'Hef de maatregel op, en laat elke gemeente vrijgeven wat zij inhoudt.',
  },
  'control.no-effect-on-payment': {
    title: 'Niets uit te voeren',
    detail: 'Er is geen maatregel die gevolgen heeft voor uw betaling.',
  },
  'control.nothing-granted': {
    title: 'Niets goedgekeurd',
    detail: 'Uw gemeente keurde in deze maanden niets goed van deze aanbieder. Leg vast dat u niets uitvoert.',
  },
  ...orderTexts,
  'ledger.withholding-unknown': ledger['ledger.withholding-unknown'],
  'ledger.withholding-exists': ledger['ledger.withholding-exists'],
  'ledger.period-wrong': ledger['ledger.period-wrong'],
} as const;

export const protocolRefusals = {
  'control.not-yours': {
    title: 'Dit stelt de regio vast',
    detail: 'Alleen mensen van de regio zelf stellen het protocol vast.',
  },
  'control.day-in-past': stepRefusals['control.day-in-past'],
  'control.no-region': stepRefusals['control.no-region'],
  'control.criterion-on-children': {
    title: 'Een rode vlag kijkt nooit naar jeugdigen',
    detail: ({ rule }: { readonly rule: string }) =>
      `‘${rule}’ kijkt naar kenmerken van jeugdigen of gezinnen. Kies een cijfer over wat de aanbieder zelf doet.`,
  },
  'control.criterion-without-figure': {
    title: 'Dit cijfer kennen wij niet',
    detail: ({ rule }: { readonly rule: string }) =>
      `Voor ‘${rule}’ is geen cijfer over aanbieders. Kies een van de cijfers uit de lijst.`,
  },
  'control.key-twice': {
    title: 'Twee keer dezelfde sleutel',
    detail: ({ key }: { readonly key: string }) => `De sleutel ${key} komt twee keer voor.`,
  },
  'control.measure-before-missing': {
    title: 'Lichtere maatregel ontbreekt',
    detail: ({ title }: { readonly title: string }) =>
      `‘${title}’ volgt op een maatregel die niet in het protocol staat.`,
  },
  'control.measure-circle': {
    title: 'Maatregelen wachten op elkaar',
    detail: ({ title }: { readonly title: string }) =>
      `‘${title}’ kan pas na een maatregel die zelf weer op deze maatregel wacht. Zo kan geen van beide ooit.`,
  },
  'control.protocol-changed': {
    title: 'Het protocol is intussen veranderd',
    detail: ({ version }: { readonly version: number }) =>
      `Een collega stelde versie ${version} vast. Begin opnieuw met die versie; uw ontwerp is niet vastgesteld.`,
  },
  'control.percentage-wrong': {
    title: 'Percentage klopt niet',
    detail: ({ title }: { readonly title: string }) =>
      `‘${title}’: een korting of inhouding ligt tussen 0 en 100 procent, een stop is 100 procent, en zonder gevolg voor betaling is het 0.`,
  },
  'control.period-turned': {
    title: 'Dagen omgedraaid',
    detail: 'De laatste dag ligt voor de eerste.',
  },
} as const;

/** Of red flags: read only. */
export const flagRefusals = { 'control.no-region': stepRefusals['control.no-region'] } as const;

export const controlRefusals = {
  ...stepRefusals,
  'control.programme-exists': {
    title: 'Dit programma is er al',
    detail: 'Voor dit jaar heeft uw gemeente al een controleprogramma.',
  },
  'control.plan-missing': { title: 'Plan ontbreekt', detail: 'Vul het specifieke controleplan in.' },
  'control.period-turned': protocolRefusals['control.period-turned'],
  'control.day-in-future': {
    title: 'Deze dag is nog niet geweest',
    detail: 'Controle gaat over zorg die al is geleverd.',
  },
  'control.term-missing': {
    title: 'Laatste dag ontbreekt',
    detail: 'Vul in tot en met welke dag de aanbieder de tijd heeft.',
  },
  'control.sample-unknown': {
    title: 'Geen steekproef',
    detail: 'Er is nog geen steekproef getrokken, of u leest die niet voor dit doel.',
  },
  'control.findings-missing': {
    title: 'Nog niet alles gecontroleerd',
    detail: ({ count }: { readonly count: number }) =>
      `Van ${count} ${count === 1 ? 'regel' : 'regels'} is nog niet vastgelegd wat de controle liet zien.`,
  },
  'control.findings-unknown': { title: 'Geen bevindingen', detail: 'Sluit eerst de bevindingen af.' },
  'control.amount-wrong': {
    title: 'Bedrag klopt niet',
    detail: 'Vul een bedrag van nul of meer in; een terugvordering is meer dan nul.',
  },
  'control.more-than-outcome': {
    title: 'Meer dan kan',
    detail: ({ leftCents }: { readonly leftCents: bigint }) =>
      `Volgens het plan en de uitkomst kan ten hoogste ${formatCents(leftCents)}.`,
  },
  'claims.period-turned': protocolRefusals['control.period-turned'],
  'claims.nothing-to-draw': {
    title: 'Geen regels om te controleren',
    detail: 'In deze periode keurde uw gemeente geen regels van deze aanbieder goed, of u leest ze niet voor dit doel.',
  },
  'claims.sample-unknown': {
    title: 'Geen steekproef',
    detail: 'Deze steekproef bestaat niet, of u leest die niet voor dit doel.',
  },
  'claims.not-in-sample': {
    title: 'Regel hoort niet bij de steekproef',
    detail: 'Kies een getrokken regel; er kan niet meer fout zijn dan het bedrag van de regel.',
  },
  ...orderTexts,
} as const;

/** Why a step has to wait, in a sentence. */
export const waitingText = (refusal: { readonly code: string; readonly until?: PlainDate }): string => {
  if (refusal.code === 'control.term-runs' && refusal.until)
    return stepRefusals['control.term-runs'].detail({ until: refusal.until });
  return refusal.code === 'control.second-person'
    ? stepRefusals['control.second-person'].detail
    : stepRefusals['control.plan-not-published'].detail;
};
