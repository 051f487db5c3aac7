import { formatDay, formatInstant, formatNoun } from '../../format/index.ts';

/** Texts of the public pages about procurement. */
export const proceduresText = {
  title: 'Openbare inkoop van jeugdhulp',
  sub: 'Wat regio’s nu inkopen of hebben ingekocht. U hoeft zich niet aan te melden om te lezen.',
  empty: 'Er is nu geen openbare inkoop',
  emptyText: 'Zodra een regio iets publiceert, staat het hier.',
  procedure: 'Inkoop',
  region: 'Regio',
  phase: 'Nu',
  joining: 'Meedoen',
  closesOn: (phase: string, moment: string) => `${phase}: tot ${formatInstant(moment)}`,
  closedOn: (phase: string, moment: string) => `${phase}: gesloten op ${formatInstant(moment)}`,
  numbered: (number: string, region: string) => `${number}, ${region}`,
  kind: 'Soort inkoop',
  ground: 'Grondslag',
  segment: 'Segment',
  publicSince: 'Openbaar sinds',
  contracts: 'Contracten',
  contractsFrom: (from: string, through: string | null) =>
    through ? `${formatDay(from)} tot en met ${formatDay(through)}` : `vanaf ${formatDay(from)}`,
  unknown: 'nog niet bekend',
  join: 'Doe mee als aanbieder',
  all: 'Alle openbare inkoop',
  about: 'Waar gaat het over',
  noDescription: 'Er is geen omschrijving.',
  products: 'Producten',
  requirements: 'Eisen',
  noRequirements: 'Er zijn nog geen eisen gepubliceerd.',
  requirementCount: (theme: string, count: number) => `${theme} (${formatNoun(count, 'eis', 'eisen')})`,
  requirementMeta: (version: number, published: string | null, weight: string | null) =>
    [
      `versie ${version}`,
      published && `gepubliceerd ${formatDay(published)}`,
      weight && `weegt ${weight.replace('.', ',')}`,
    ]
      .filter(Boolean)
      .join(', '),
  evidence: 'Met bewijs.',
  course: 'Verloop',
  notes: 'Nota’s van inlichtingen',
  noNotes: 'Er is nog geen nota van inlichtingen.',
  note: (number: number, answers: number, moment: string) =>
    `Nota ${number}, ${formatNoun(answers, 'antwoord', 'antwoorden')}, ${formatInstant(moment)}`,
  pdf: 'PDF',
  docx: 'Word',
  noteAs: (number: number, format: string) => `Nota ${number} als ${format}`,
  check: 'Zelf nagaan',
  checkText:
    'Elke stap staat in een logboek waarvan elke regel de vorige vastlegt. Met het controleprogramma gaat u na dat er achteraf niets is gewijzigd. Wie meedeed, staat er niet in.',
  log: 'Download het logboek',
  program: 'Download het controleprogramma',
  openData: 'Open gegevens',
  openDataText: (moment: string) => `Bijgewerkt op ${formatInstant(moment)}.`,
  readOpenData: 'Lees of download wat is gepubliceerd',
} as const;
