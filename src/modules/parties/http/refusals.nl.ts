const manage = 'U kunt alleen wijzigen wat bij uw eigen organisatie hoort.';

/** What people read when a change to the registers is refused. */
export const partiesRefusals = {
  'parties.not-yours': { title: 'Hoort niet bij uw organisatie', detail: manage },
  'parties.organisation-unknown': { title: 'Organisatie niet gevonden', detail: 'Deze organisatie bestaat niet.' },
  'parties.person-unknown': {
    title: 'Persoon niet gevonden',
    detail: 'Deze persoon bestaat niet, of hoort niet bij uw organisatie.',
  },
  'parties.role-unknown': { title: 'Rol niet gevonden', detail: 'Deze persoon heeft deze rol niet.' },
  'parties.mandate-unknown': { title: 'Mandaat niet gevonden', detail: 'Dit mandaat bestaat niet.' },
  'parties.member-unknown': {
    title: 'Geen lid van de regio',
    detail: 'Deze gemeente is op de eerste dag geen lid van de regio.',
  },
  'parties.already-member': { title: 'Al lid', detail: 'Deze gemeente is op deze dag al lid van de regio.' },
  'parties.code-in-use': {
    title: 'Code al in gebruik',
    detail: 'Er is al een organisatie met deze AGB-code of CBS-code.',
  },
  'parties.code-missing': {
    title: 'Code ontbreekt',
    detail: 'Een gemeente heeft een CBS-code nodig en een aanbieder een AGB-code.',
  },
  'parties.municipality-missing': {
    title: 'Gemeente ontbreekt',
    detail: 'Geef aan bij welke gemeente deze organisatie hoort.',
  },
  'parties.subject-in-use': {
    title: 'Aanmeldnaam al in gebruik',
    detail: 'Er is al een persoon met dit kenmerk van de aanmelddienst.',
  },
  'parties.role-not-here': {
    title: 'Rol past niet bij organisatie',
    detail: 'Deze rol bestaat niet bij dit soort organisatie.',
  },
  'parties.own-role': {
    title: 'Niet uw eigen rollen',
    detail: 'U kunt uw eigen rollen niet wijzigen. Vraag een andere beheerder.',
  },
  'parties.role-overlaps': {
    title: 'Heeft deze rol al',
    detail: 'Deze persoon heeft deze rol al in (een deel van) deze periode.',
  },
  'parties.mandate-overlaps': {
    title: 'Er is al een mandaat',
    detail: (no: { readonly otherFrom: string }) =>
      `Voor deze gemeente en taak geldt in deze periode al een mandaat, vanaf ${no.otherFrom}. Beëindig dat eerst.`,
  },
  'parties.end-before-start': {
    title: 'Einde voor begin',
    detail: 'De laatste dag ligt voor de eerste dag.',
  },
  'parties.already-ended': { title: 'Al beëindigd', detail: 'Dit is al beëindigd.' },
} as const;
