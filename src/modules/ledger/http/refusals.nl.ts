import { formatCents, formatList } from '../../../kernel/format.nl.ts';

/** What people read when something with money is refused. */
export const ledgerRefusals = {
  'ledger.not-yours': {
    title: 'Niet uw gemeente',
    detail: 'Alleen de gemeente zelf betaalt en boekt. Er is niets gewijzigd.',
  },
  'ledger.batch-unknown': {
    title: 'Betaalronde niet gevonden',
    detail: 'Deze betaalronde bestaat niet, of u mag haar niet zien.',
  },
  'ledger.closed-batch': {
    title: 'Deze betaalronde staat vast',
    detail: 'Zij is al vrijgegeven of ingetrokken, of de aanbieder was al uitgesloten. Er is niets gewijzigd.',
  },
  'ledger.nothing-due': {
    title: 'Er is niets te betalen',
    detail: 'Tot en met die dag is er niets verschuldigd. Er is geen betaalronde gemaakt.',
  },
  'ledger.execute-in-past': {
    title: 'De dag is voorbij',
    detail: 'Kies als dag van uitvoering vandaag of later. Er is niets gewijzigd.',
  },
  'ledger.same-person': {
    title: 'Dat doet iemand anders',
    detail: 'Wie het voorstel maakte, beslist er niet over. Vraag een collega. Er is niets gewijzigd.',
  },
  'ledger.own-account-missing': {
    title: 'Geen rekening om van te betalen',
    detail:
      'Uw gemeente heeft geen bevestigde bankrekening. Voeg die toe bij Rekeningen en laat een collega haar bevestigen.',
  },
  'ledger.accounts-missing': {
    title: 'Niet elke rekening is bevestigd',
    detail: ({ providers }: { readonly providers: readonly string[] }) =>
      `Geen bevestigde of een gewijzigde rekening: ${formatList(providers)}. Sluit hen uit, of bevestig de rekening en maak een nieuwe ronde.`,
  },
  'ledger.file-refused': {
    title: 'De bank zou het bestand weigeren',
    detail:
      'Een naam, rekening of bedrag past niet in een betaalbestand. Controleer de rekeningen. Er is niets vrijgegeven.',
  },
  'ledger.account-unknown': {
    title: 'Rekening niet gevonden',
    detail: 'Deze rekening bestaat niet, of hoort niet bij uw gemeente of een aanbieder.',
  },
  'ledger.iban-wrong': {
    title: 'Het rekeningnummer klopt niet',
    detail: 'Controleer het IBAN: de controlecijfers passen niet. Er is niets opgeslagen.',
  },
  'ledger.already-decided': {
    title: 'Hierover is al beslist',
    detail: 'Een collega was u voor. Er is niets gewijzigd.',
  },
  'ledger.order-unknown': { title: 'Niet gevonden', detail: 'Dit bestaat niet, of u mag het niet zien.' },
  'ledger.contract-unknown': {
    title: 'Contract niet gevonden',
    detail: 'Dit contract bestaat niet bij deze aanbieder, of u mag het niet zien.',
  },
  'ledger.amount-wrong': {
    title: 'Het bedrag kan niet',
    detail: 'Vul een bedrag boven nul in. Alleen een afrekening mag onder nul zijn.',
  },
  'ledger.set-off-missing': {
    title: 'Wanneer wordt het verrekend?',
    detail: 'Vul bij een voorschot in vanaf welke dag en in hoeveel termijnen u het verrekent.',
  },
  'ledger.closed-year': { title: 'Het jaar is afgesloten', detail: 'In een afgesloten jaar wordt niets meer geboekt.' },
  'ledger.withholding-unknown': {
    title: 'Inhouding niet gevonden',
    detail: 'Deze inhouding bestaat niet, of u mag haar niet zien.',
  },
  'ledger.withholding-exists': {
    title: 'Er loopt al een inhouding',
    detail: 'Geef eerst de lopende inhouding van dit contract of deze aanbieder vrij.',
  },
  'ledger.period-wrong': { title: 'De periode klopt niet', detail: 'De laatste dag ligt voor de eerste.' },
  'ledger.year-not-over': {
    title: 'Het jaar is nog niet voorbij',
    detail: 'U kunt een jaar afsluiten als het voorbij is.',
  },
  'ledger.already-closed': { title: 'Het jaar is al afgesloten', detail: 'Er is niets gewijzigd.' },
  'ledger.year-has-obstacles': {
    title: 'Er staat nog iets open',
    detail: 'Rond eerst af wat bij het jaar staat. Er is niets afgesloten.',
  },
  'ledger.other-account': {
    title: 'Een andere rekening',
    detail: ({ iban }: { readonly iban: string }) =>
      `Dit afschrift is van rekening ${iban}. Dat is niet de rekening waarvan uw gemeente betaalt.`,
  },
  'ledger.statement-exists': {
    title: 'Dit afschrift is er al, met een andere inhoud',
    detail: ({ reference }: { readonly reference: string }) =>
      `Afschrift ${reference} is eerder ingelezen en was anders. Vraag uw bank om uitleg. Er is niets ingelezen.`,
  },
  'ledger.line-unknown': {
    title: 'Bankregel niet gevonden',
    detail: 'Deze regel bestaat niet, of u mag haar niet zien.',
  },
  'sepa.not-xml': {
    title: 'Het bestand is niet te lezen',
    detail: 'Dit is geen XML-bestand. Kies het bestand camt.053 van uw bank.',
  },
  'sepa.not-a-statement': {
    title: 'Geen afschrift',
    detail: 'Dit is geen dagafschrift camt.053 (versie 02 tot en met 08).',
  },
  'sepa.incomplete': {
    title: 'Het afschrift is niet volledig',
    detail: ({ line, element }: { readonly line: number; readonly element: string }) =>
      `Op regel ${line} ontbreekt ${element}, of het is niet te lezen. Er is niets ingelezen.`,
  },
  'sepa.currency': {
    title: 'Geen euro',
    detail: ({ line, currency }: { readonly line: number; readonly currency: string }) =>
      `Op regel ${line} staat een bedrag in ${currency}. Er is niets ingelezen.`,
  },
  'sepa.does-not-close': {
    title: 'Het afschrift sluit niet',
    detail: ({ differenceCents }: { readonly differenceCents: bigint }) =>
      `Beginsaldo en regels samen verschillen ${formatCents(differenceCents)} van het eindsaldo. Vraag uw bank om een nieuw bestand.`,
  },
} as const;
