/** What people read about requirement sets and the library. */

import type { EisensetItem, Eisversie } from '../../api/types.ts';
import { formatCount, formatInstant } from '../../format/index.ts';
import { typedWeight } from './weight.ts';

const requirements = (count: number) => (count === 1 ? '1 eis' : `${formatCount(count)} eisen`);

export const requirementsText = {
  setsTitle: 'Eisensets',
  setsSub: 'Wat vraagt de regio van aanbieders? Een set kan bij meer procedures horen.',
  set: 'Eisenset',
  usedBy: 'Procedures',
  count: 'Eisen',
  unpublished: 'Nog te publiceren',
  none: 'geen',
  emptyTitle: 'Er is nog geen eisenset',
  emptyText: 'Begin met eisen uit de bibliotheek, of met een lege set.',
  emptySetTitle: 'In deze set staat nog geen eis',
  emptySetText: 'Neem eisen uit de bibliotheek, of voeg er zelf een toe.',
  make: 'Maak een eisenset',
  made: 'De eisenset is gemaakt.',
  name: 'Naam',
  themes: 'Thema’s uit de bibliotheek om mee te beginnen',
  conclusion: ({ eisen, nogTePubliceren, procedures }: EisensetItem): string =>
    [
      eisen === 0 ? 'Er staan nog geen eisen in.' : `${requirements(eisen)}.`,
      eisen > 0 &&
        (nogTePubliceren === 0 ? 'Alles is gepubliceerd.' : `${requirements(nogTePubliceren)} nog te publiceren.`),
      procedures.length > 0 && `Gebruikt in: ${procedures.map(({ naam }) => naam).join(', ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
  kinds: {
    uitsluiting: 'Uitsluiting',
    geschiktheid: 'Geschiktheid',
    selectie: 'Selectie',
    dienstverlening: 'Dienstverlening',
    randvoorwaarde: 'Randvoorwaarde',
  },
  statuses: { voorbeeld: 'voorbeeld', concept: 'concept', definitief: 'definitief' },
  evidence: {
    kvk: 'Uittreksel KvK',
    agb: 'AGB-registratie',
    iban: 'Bankrekening',
    'verklaring-uitsluiting': 'Verklaring over uitsluiting',
    'vog-beleid': 'Beleid over VOG',
    belastingdienst: 'Verklaring Belastingdienst',
    verzekering: 'Verzekering',
    jaarrekening: 'Jaarrekening',
    kwaliteitskeurmerk: 'Kwaliteitskeurmerk',
    skj: 'Registratie SKJ',
    referentie: 'Referentie',
    overig: 'Ander bewijs',
  },
  forSegments: { licht: 'lichte hulp', zwaar: 'zware hulp', beide: 'lichte en zware hulp' },
  requirement: 'Eis',
  kind: 'Soort',
  version: (one: Eisversie): string =>
    [
      `versie ${one.versie}`,
      requirementsText.statuses[one.status],
      one.gepubliceerd ? `gepubliceerd op ${formatInstant(one.gepubliceerd)}` : 'nog niet gepubliceerd',
    ].join(', '),
  withdrawn: 'Vervallen',
  asks: (evidence: string) => `Bewijs: ${evidence}`,
  weighs: (weight: string) => `weegt ${typedWeight(weight)}%`,
  serves: (goal: string) => `dient: ${goal}`,
  earlier: (count: number) => (count === 1 ? '1 eerdere versie' : `${formatCount(count)} eerdere versies`),
  reason: (text: string) => `Reden: ${text}`,
  add: 'Voeg een eis toe',
  added: 'De eis staat in de set.',
  addFromLibrary: 'Neem eisen uit de bibliotheek',
  addedFromLibrary: 'De eisen staan in de set.',
  publish: 'Publiceer',
  publishTitle: 'Nieuwe versies publiceren',
  publishIntro: (count: number) =>
    `${requirements(count)} ${count === 1 ? 'wordt' : 'worden'} zichtbaar voor aanbieders, in elke procedure waar deze set bij hoort.`,
  published: 'De nieuwe versies zijn gepubliceerd.',
  change: 'Wijzig',
  changeOf: (code: string) => `Wijzig ${code}`,
  changeIntro:
    'Een wijziging is een nieuwe versie. De oude blijft te lezen. Aanbieders zien de nieuwe versie na publicatie.',
  changed: 'De nieuwe versie is vastgelegd.',
  withdraw: 'Laat vervallen',
  withdrawOf: (code: string) => `Laat vervallen: ${code}`,
  withdrawIntro: 'De eis wordt niet meer gesteld. Wat er stond blijft te lezen.',
  bind: 'Koppel aan doel',
  bindOf: (code: string) => `Koppel aan doel: ${code}`,
  bindIntro: 'Zo is later te volgen waarom deze eis er staat. De tekst van de eis verandert niet.',
  bound: 'De eis is gekoppeld.',
  save: 'Sla op',
  fields: {
    code: 'Code',
    codeError: 'Een code heeft letters, cijfers, punten of streepjes.',
    theme: 'Thema',
    title: 'Titel',
    body: 'Tekst',
    status: 'Status',
    evidence: 'Welk bewijs?',
    weight: 'Weging in procent',
    weightHint: 'Alleen bij een eis die meetelt in de beoordeling.',
    weightError: 'Vul een percentage van 0 tot 100 in.',
    goal: 'Welk doel dient deze eis?',
    task: 'Welke inkooptaak dient deze eis?',
    reason: 'Reden van de wijziging',
    reasonHint: 'Verplicht als een eerdere versie is gepubliceerd.',
  },
  readyRequirements: {
    title: 'Eisenbibliotheek',
    sub: (count: number) => `${requirements(count)} per thema, klaar om in een eisenset te gebruiken.`,
    for: (segment: string) => `Voor ${segment}`,
    choose: 'Kies eisen',
    nothingLeft: 'Alle eisen uit de bibliotheek staan al in deze set.',
  },
  help: [
    'Een eis heeft versies. Aanbieders zien alleen wat gepubliceerd is, met datum en tijd.',
    'Een set die bij meer procedures hoort wijzigt u op een plek. Elke procedure ziet dezelfde eis.',
  ],
} as const;
