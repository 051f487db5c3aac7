/** Invented texts of the demonstration about providers; likeness to anybody is chance. */
export const SUPPLIER_WORDS = {
  style: 'Groeit snel in lichte hulp en vraagt daarom vaker een gesprek.',
  assigned: 'Verdeling van het werk voor dit jaar.',
  signals: [
    {
      at: 0,
      tone: 'negative',
      topic: 'waiting',
      days: 16,
      text: 'Gezinnen horen bij aanmelding dat de wachttijd nu ongeveer tien weken is.',
    },
    {
      at: 1,
      tone: 'negative',
      topic: 'more-care-asked',
      days: 9,
      text: 'Bij bijna elke herbeoordeling vraagt de aanbieder meer uren, zonder dat de onderbouwing verandert.',
    },
    {
      at: 0,
      tone: 'positive',
      topic: 'cooperation',
      days: 30,
      text: 'De overdracht naar het lokale team verliep bij het afronden van hulp steeds goed en op tijd.',
    },
    {
      at: 2,
      tone: 'negative',
      topic: 'promotion',
      days: 3,
      text: 'De aanbieder bezocht twee huisartsenpraktijken om het eigen aanbod aan te prijzen.',
    },
  ],
  shared: 'De toegang hoort van gezinnen dat zij ongeveer tien weken wachten. Klopt dat, en wat doet u eraan?',
  reply:
    'Het klopt voor ambulante hulp in Oss. Vanaf december werken twee nieuwe begeleiders; wij verwachten eind januari vier weken.',
  praise: 'Dank u. Dit is gedeeld met de aanbieder en besproken in het gesprek van deze maand.',
  talk: 'Accountgesprek oktober',
  participants: 'Accountmanager, regiomanager aanbieder',
  minutes:
    'Gebruik en wachttijd besproken. De aanbieder verwacht dat de wachttijd voor ambulante hulp in januari onder de norm komt. Over de opgave van social return is afgesproken wanneer die komt.',
  nextTalk: 'Accountgesprek december',
  coreGroup: 'Kerngroep regio',
  coreParticipants: 'Aanbieders, toegang, gecertificeerde instelling en gemeenten',
  coreMinutes: 'Ervaringen met de nieuwe verwijsroute gedeeld. Volgende keer: hulp dichter bij huis.',
  agreements: [
    {
      kind: 'agreement',
      title: 'Wachttijd ambulante hulp onder vier weken',
      due: 70,
      consequence: 'Geen nieuwe aanmeldingen voor ambulante hulp tot de wachttijd onder de norm is',
    },
    { kind: 'action', title: 'Opgave social return over het vorige jaar aanleveren', due: -6, consequence: null },
    {
      kind: 'development',
      title: 'Proef met hulp thuis in plaats van verblijf in twee gemeenten',
      due: 120,
      consequence: null,
    },
  ],
  /** Places in the list by size of those who kept an agreement; of some also one to develop. */
  keepers: [1, 6, 19, 33, 48, 71],
  developers: [1, 33],
  kept: { title: 'Telefoonnummer voor spoed delen met alle lokale teams', note: 'Gedeeld op de afgesproken dag.' },
  missed: {
    title: 'Kwartaalrapportage kwaliteit aanleveren',
    consequence: 'Voortaan eerst de rapportage, dan het gesprek over volume',
    note: 'Niet ontvangen, ook niet na een herinnering.',
    waived: 'Eenmalig niet toegepast: het systeem van de aanbieder lag stil.',
  },
  report:
    'De bank verlaagt per januari het rekening-courantkrediet. Wij maken een liquiditeitsplan en delen dat voor 15 december.',
  socialReturn: 'Twee leerwerkplekken en een stageplek, samen 1,4 fte.',
  complaints: 'Klachten over bereikbaarheid; alle afgehandeld.',
  conditions: [
    { at: 0, condition: 'social-return', state: 'not-met', evidence: 'Opgave over het vorige jaar ontbreekt nog.' },
    { at: 0, condition: 'casusoverleg', state: 'met', evidence: 'Volgens de toegang steeds aanwezig.' },
    {
      at: 0,
      condition: 'accountantsverklaring',
      state: 'met',
      evidence: 'Verklaring volgens het landelijke protocol ontvangen.',
    },
    { at: 1, condition: 'social-return', state: 'met', evidence: 'Opgave ontvangen: 1,4 fte.' },
    { at: 1, condition: 'samenwerking-keten', state: 'met', evidence: 'Afspraken met de toegang ondertekend.' },
    {
      at: 2,
      condition: 'samenwerking-keten',
      state: 'not-met',
      evidence: 'Bezoekt verwijzers zonder de toegang daarin te kennen.',
    },
  ],
  criteria: 'Criteria uit het inkoopplan, besproken in de kerngroep.',
} as const;
