import { formatCount, formatDay } from '../../format/index.ts';

const option = (value: string, label: string) => ({ value, label });
const yesNo = (value: boolean) => (value ? 'ja' : 'nee');

export const settingsText = {
  title: 'Instellingen',
  sub: 'Hoe uw regio termijnen telt, en welke partijen in deze installatie werken. Elke keuze wordt bewaard met haar reden.',
  counting: {
    title: 'Zo tellen wij termijnen',
    intro:
      'De standaard laat deze keuzes open. Lopende termijnen houden hun dag; een keuze geldt voor termijnen die daarna beginnen.',
    setting: 'Instelling',
    now: 'Bij u',
    standard: 'Zonder keuze',
    change: 'Wijzig',
    changeTitle: 'Wijzigen hoe termijnen tellen',
    save: 'Leg vast',
    saved: 'De keuze is vastgelegd.',
    noRegion: 'Alleen een regio kiest hoe termijnen tellen.',
    goedeVrijdag: 'Goede Vrijdag is een vrije dag',
    bevrijdingsdag: '5 mei is een vrije dag',
    geslotenDagen: 'Andere dagen waarop de regio gesloten is',
    geslotenHint: 'Dagen als dd-mm-jjjj, met een komma ertussen.',
    ontvangstdagTelt: 'De dag van ontvangst telt mee',
    weekSchuiftOp: 'Een termijn in weken loopt door tot een werkdag',
    dagEindigtOm: 'Vanaf dit uur telt ontvangst als de volgende dag',
    dagEindigtHint: 'Als uu:mm; 24:00 is middernacht.',
    reason: 'Waarom kiest u dit?',
    days: (count: number) => `Vrije dagen dit jaar en volgend jaar (${formatCount(count)})`,
    yesNo,
    yesNoOptions: [option('ja', 'Ja'), option('nee', 'Nee')],
    liberation: [
      option('elk-jaar', 'elk jaar'),
      option('elk-vijfde-jaar', 'elk vijfde jaar'),
      option('nooit', 'nooit'),
    ],
    listOfDays: (days: readonly string[]) =>
      days.length === 0 ? 'geen' : days.map((day) => formatDay(day)).join(', '),
    none: 'geen',
  },
  history: {
    title: 'Wat is gekozen, en waarom',
    empty: 'Er is nog niets gekozen: alles telt zoals de wet het zegt.',
    what: 'Instelling',
    from: 'Was',
    to: 'Werd',
    reason: 'Reden',
    by: 'Door',
    at: 'Op',
  },
  places: {
    title: 'Wie werkt hier',
    intro:
      'Berichten aan wie hier werkt, komen meteen aan. Berichten aan wie in een ander systeem werkt, gaan langs het knooppunt of als bestand.',
    what: 'Organisaties',
    name: 'Organisatie',
    codes: 'Code',
    works: 'Werkt',
    here: 'in deze installatie',
    elsewhere: 'in een ander systeem',
    kind: 'Soort',
    kinds: [option('gemeente', 'gemeente'), option('aanbieder', 'aanbieder')],
    change: 'Wijzig',
    changeOne: (name: string) => `Wijzig waar ${name} werkt`,
    changeIntro: (elsewhere: boolean) =>
      elsewhere
        ? 'Nieuwe berichten gaan voortaan langs het knooppunt of als bestand. Wat al verstuurd is, verandert niet.'
        : 'Nieuwe berichten komen voortaan meteen aan. Wat al verstuurd is, verandert niet.',
    where: 'Waar werkt deze organisatie?',
    options: [option('hier', 'In deze installatie'), option('elders', 'In een ander systeem')],
    save: 'Leg vast',
    saved: 'De keuze is vastgelegd.',
    emptyTitle: 'Geen organisaties gevonden',
    emptyText: 'Pas de selectie aan.',
    search: 'Zoek op naam of code',
    historyEmpty: 'Er is nog niets gekozen: iedereen werkt hier.',
  },
} as const;
