import { procedureRefusals } from './refusals.nl.ts';

/** What people read when a document, question, answer, nota, objection or complaint is refused. */
const documentRefusals = {
  'procurement.document-unknown': { title: 'Document niet gevonden', detail: 'Dit document is er niet.' },
  'procurement.document-exists': {
    title: 'Deze naam is al in gebruik',
    detail: 'De procedure heeft al een document met deze naam. Maak daarvan een volgende versie.',
  },
  'procurement.document-empty': { title: 'Er staat geen tekst in', detail: 'Vul de tekst van het document in.' },
  'procurement.document-same': {
    title: 'Er is niets veranderd',
    detail: 'Deze tekst is gelijk aan de vorige versie. Een nieuwe versie is niet nodig.',
  },
  'procurement.document-reason-missing': {
    title: 'De reden ontbreekt',
    detail: 'Dit document is gepubliceerd. Zeg waarom de tekst verandert.',
  },
  'procurement.document-published': {
    title: 'Al gepubliceerd',
    detail: 'De nieuwste versie van dit document is al openbaar.',
  },
} as const;

const questionRefusals = {
  'procurement.question-unknown': { title: 'Vraag niet gevonden', detail: 'Deze vraag is er niet.' },
  'procurement.round-missing': {
    title: 'Er is geen vragenronde',
    detail: 'Er is nog geen vragenronde begonnen in deze procedure.',
  },
  'procurement.paragraph-not-in-document': {
    title: 'Paragraaf niet gevonden',
    detail: 'Deze paragraaf staat niet in het document. Kies een paragraaf uit de lijst.',
  },
  'procurement.same-as-impossible': {
    title: 'Deze vragen gaan niet samen',
    detail: 'Kies een andere vraag van deze procedure, die zelf een eigen antwoord krijgt.',
  },
  'procurement.answered-by-another': {
    title: 'Deze vraag heeft geen eigen antwoord',
    detail: ({ number }: { readonly number: number }) => `Het antwoord staat bij vraag ${number}. Wijzig het daar.`,
  },
  'procurement.answer-missing': { title: 'Er is nog geen antwoord', detail: 'Schrijf eerst een antwoord.' },
  'procurement.reviewed-already': {
    title: 'Al nagekeken',
    detail: 'Dit antwoord is nagekeken. Een nieuw antwoord kan opnieuw worden nagekeken.',
  },
  'procurement.review-of-own-answer': {
    title: 'Een ander kijkt na',
    detail: 'U schreef dit antwoord zelf. Vraag een collega om het na te kijken.',
  },
  'procurement.review-note-missing': { title: 'De opmerking ontbreekt', detail: 'Zeg wat er beter moet.' },
  'procurement.nothing-to-publish': {
    title: 'Er is niets te publiceren',
    detail: 'Er zijn geen nagekeken antwoorden die nog niet in een nota staan.',
  },
  'procurement.nota-contradicts': {
    title: 'Antwoorden spreken elkaar tegen',
    detail: ({ numbers }: { readonly numbers: readonly number[] }) =>
      `Het gaat om de vragen ${numbers.join(', ')}. Pas een antwoord aan, of geef een reden om toch te publiceren.`,
  },
} as const;

export const complaintRefusals = {
  ...procedureRefusals,
  'procurement.complaint-unknown': { title: 'Niet gevonden', detail: 'Dit bezwaar of deze klacht is er niet.' },
  'procurement.complaint-decided': {
    title: 'Er is al beslist',
    detail: 'Na de beslissing kan hier niets meer bij.',
  },
  'procurement.not-heard': {
    title: 'Er is nog niet gehoord',
    detail: 'Leg eerst het verslag van de hoorzitting vast, of dat de aanbieder daarvan afziet.',
  },
  'procurement.not-taking-part': {
    title: 'U doet niet mee in deze ronde',
    detail: 'Bezwaar maken kan wie in deze ronde iets heeft ingediend. Een klacht kan altijd.',
  },
} as const;

export const deskRefusals = { ...procedureRefusals, ...documentRefusals, ...questionRefusals };
