import { formatCents, formatCount, formatInstant, formatNoun } from '../../format/index.ts';

const clauses = (count: number): string => formatNoun(count, 'bepaling', 'bepalingen');

/** Texts of the test of how a clause is put into practice. */
export const clauseTestsText = {
  title: 'Toets op uitvoering',
  link: 'Toets op uitvoering',
  answer: (open: number, tested: number) =>
    open === 0
      ? `Elke bepaling die geldt, is getoetst: ${clauses(tested)}.`
      : `${clauses(open)} ${open === 1 ? 'geldt' : 'gelden'} zonder dat is getoetst hoe u ze uitvoert. Getoetst: ${formatCount(tested)}.`,
  emptyTitle: 'Er zijn nog geen bepalingen',
  emptyText: 'Bepalingen komen hier zodra u contracten heeft.',
  clause: 'Bepaling',
  where: 'Waar',
  fromLibrary: (count: number) =>
    count === 0
      ? 'bibliotheek, nog nergens in gebruik'
      : `bibliotheek, in ${formatNoun(count, 'contract', 'contracten')}`,
  own: (count: number) => `eigen bepaling, in ${formatNoun(count, 'contract', 'contracten')}`,
  openContract: 'Bekijk een contract ermee',
  openContractOf: (number: string, title: string) => `Bekijk een contract ermee: bepaling ${number}, ${title}`,
  result: 'Toets',
  open: 'Nog niet getoetst',
  notUsed: 'Niet nodig zolang zij niet geldt',
  verdicts: {
    'in-verhouding': 'Inzet en resultaat zijn in verhouding',
    'niet-in-verhouding': 'Inzet en resultaat zijn niet in verhouding',
    'niet-bekend': 'Verhouding nog niet bekend',
  },
  act: 'Toets',
  again: 'Toets opnieuw',
  actOf: (number: string, title: string) => `Toets de uitvoering van bepaling ${number}, ${title}`,
  againOf: (number: string, title: string) => `Toets opnieuw de uitvoering van bepaling ${number}, ${title}`,
  made: (moment: string, by: string | null) => `${formatInstant(moment)}${by ? ` door ${by}` : ''}`,

  noteOpen: 'Nog niet getoetst hoe u deze bepaling uitvoert.',
  note: (verdict: string) => `Toets op uitvoering: ${verdict.charAt(0).toLowerCase()}${verdict.slice(1)}.`,
  show: 'Bekijk de toets',
  showOf: (number: string) => `Bekijk de toets van bepaling ${number}`,

  dialogTitle: (number: string, title: string) => `Toets bepaling ${number}, ${title}`,
  intro:
    'Schrijf kort op hoe u deze bepaling in de praktijk uitvoert en of het de inzet waard is. Schrijf niets over een kind.',
  practice: 'Hoe voert u de bepaling uit',
  agreements: 'Welke afspraken horen erbij',
  investment: 'Wat vraagt het extra',
  investmentHint: 'Van de gemeenten en van de aanbieder: tijd, geld, systemen.',
  cost: 'Extra kosten per jaar, in euro',
  costHint: 'Laat leeg als u het niet weet.',
  difference: 'Wat wordt er echt anders door',
  intended: 'Welk resultaat is de bedoeling',
  verdict: 'Is de inzet in verhouding tot het verschil en het resultaat',
  verdictOptions: [
    { value: 'in-verhouding', label: 'ja' },
    { value: 'niet-in-verhouding', label: 'nee' },
    { value: 'niet-bekend', label: 'nog niet bekend' },
  ],
  amountHint: 'Vul een bedrag in, bijvoorbeeld 1.250.000 of 1250,50.',
  submit: 'Leg de toets vast',
  done: 'De toets is vastgelegd.',
  cents: (amount: number | null) => (amount === null ? 'niet bekend' : `${formatCents(amount)} per jaar`),
  costs: 'Extra kosten',

  openHere: (count: number) =>
    count === 1
      ? 'Van een bepaling hieronder is nog niet getoetst hoe u haar uitvoert.'
      : `Van ${formatCount(count)} bepalingen hieronder is nog niet getoetst hoe u ze uitvoert.`,
  unused: (count: number) => `${clauses(count)} van de bibliotheek ${count === 1 ? 'geldt' : 'gelden'} nog nergens`,
  openForNew: (count: number) =>
    count === 1
      ? 'Van een bepaling die al geldt, is nog niet getoetst hoe u haar uitvoert.'
      : `Van ${formatCount(count)} bepalingen die al gelden, is nog niet getoetst hoe u ze uitvoert.`,
  seeOpen: 'Bekijk welke',
} as const;
