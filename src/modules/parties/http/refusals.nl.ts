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
  'parties.phone-not-dutch': {
    title: 'Geen Nederlands telefoonnummer',
    detail:
      'Vul een Nederlands telefoonnummer in: tien cijfers, zoals 0412 629 911, of een kort nummer, zoals 14 0412. Er is niets gewijzigd.',
  },
  'parties.sends-no-messages': {
    title: 'Deze organisatie stuurt geen berichten',
    detail: 'Alleen van een gemeente of aanbieder wordt vastgelegd waar zij werkt. Er is niets gewijzigd.',
  },
  'parties.already-so': { title: 'Er is niets gewijzigd', detail: 'Zo is het al vastgelegd.' },
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
  'parties.task-unknown': { title: 'Taak niet gevonden', detail: 'Deze samenwerkingstaak bestaat niet in uw regio.' },
  'parties.purchase-scope-unknown': {
    title: 'Hulpvorm niet gevonden',
    detail: 'Deze hulpvorm bestaat niet in uw regio.',
  },
  'parties.form-exists': {
    title: 'Hulpvorm staat er al',
    detail: 'Wijzig het niveau van deze hulpvorm in de lijst.',
  },
  'parties.deviation-unknown': {
    title: 'Afwijking niet gevonden',
    detail: 'Deze afwijking bestaat niet of is al voorbij.',
  },
  'parties.deviation-not-agreed': {
    title: 'Afwijken is niet afgesproken',
    detail: 'Bij deze taak mag een gemeente niet afwijken. Wijzig eerst de afspraak bij de taak.',
  },
  'parties.deviation-overlaps': {
    title: 'Er is al een afwijking',
    detail: 'Voor deze gemeente geldt in deze periode al een afwijking bij deze taak. Beëindig die eerst.',
  },
  'parties.frame-unknown': { title: 'Besluit niet gevonden', detail: 'Dit besluit bestaat niet in uw regio.' },
  'parties.decision-in-future': {
    title: 'Besluit in de toekomst',
    detail: 'Leg een besluit vast als het genomen is.',
  },
  'parties.goal-of-another': {
    title: 'Doel van een andere regio',
    detail: 'Een besluit kan alleen doelen van de eigen regio binden.',
  },
  'parties.group-member-unknown': {
    title: 'Niet in de werkgroep',
    detail: 'Deze persoon zit niet in de werkgroep van uw regio.',
  },
  'parties.contact-unknown': {
    title: 'Contactmoment niet gevonden',
    detail: 'Dit contactmoment bestaat niet in uw regio.',
  },
  'parties.contact-in-future': {
    title: 'Dag ligt in de toekomst',
    detail: 'Leg een gesprek vast als het geweest is.',
  },
  'parties.contact-holds-bsn': {
    title: 'Hier hoort geen BSN',
    detail: 'Dit logboek gaat over organisaties. Haal het nummer weg en schrijf niets over een kind.',
  },
  'parties.link-not-a-provider': {
    title: 'Geen aanbieder of GI',
    detail: 'Kies een aanbieder of een gecertificeerde instelling.',
  },
  'parties.link-not-a-member': {
    title: 'Geen gemeente van deze regio',
    detail: 'Kies een gemeente die lid is of was van de regio.',
  },
  'parties.link-not-a-contract': { title: 'Contract niet gevonden', detail: 'Kies een contract van uw regio.' },
  'parties.contract-of-another': {
    title: 'Contract hoort bij een andere aanbieder',
    detail: 'Kies een contract van deze aanbieder, of laat de aanbieder leeg.',
  },
  'parties.problem-without-provider': {
    title: 'Bij wie speelt het?',
    detail: 'Kies bij een inkoopprobleem de aanbieder, de gecertificeerde instelling of het contract.',
  },
  'parties.relation-unknown': {
    title: 'Relatie niet gevonden',
    detail: 'Deze relatie bestaat niet, of is al eerder beëindigd.',
  },
  'parties.relation-with-itself': {
    title: 'Twee keer dezelfde organisatie',
    detail: 'Een relatie loopt tussen twee verschillende organisaties.',
  },
  'parties.relation-not-for-kinds': {
    title: 'Relatie past niet bij deze organisaties',
    detail: 'Alleen een gemeente of regio contracteert en betaalt; alleen wie toeleidt of verwijst, neemt hulp af.',
  },
  'parties.payer-is-user': {
    title: 'Wie betaalt, neemt niet af',
    detail: 'Tussen deze twee geldt al een andere relatie. Wie betaalt is nooit ook de afnemer.',
  },
  'parties.relation-exists': { title: 'Relatie bestaat al', detail: 'Deze relatie geldt al in deze periode.' },
  'parties.check-not-for-kind': {
    title: 'Geen controle voor deze organisatie',
    detail: 'Alleen aanbieders en gecertificeerde instellingen worden gecontroleerd.',
  },
  'parties.check-in-future': { title: 'Dag ligt in de toekomst', detail: 'Vul de dag in waarop is gecontroleerd.' },
  'parties.check-without-reason': {
    title: 'Reden ontbreekt',
    detail:
      'Geef een reden als iets niet in orde of niet van toepassing is, of als de controle niet voor dit soort organisatie bedoeld is.',
  },
  'parties.already-ended': { title: 'Al beëindigd', detail: 'Dit is al beëindigd.' },
} as const;
