/** Texts of the demonstration of enforcement and control. Invented; likeness to anybody is chance. */
export const CONTROL_WORDS = {
  late: {
    title: 'Accountantsverklaring 2025 ontbreekt',
    facts: 'De verklaring over 2025 was op 1 april nodig. Op twee herinneringen kwam geen antwoord.',
    question:
      'Wij hebben uw accountantsverklaring over 2025 niet ontvangen. Kunt u uitleggen waarom, en wanneer wij haar krijgen?',
    answer:
      'Onze accountant is gestopt. De nieuwe accountant begint in september en verwacht de verklaring in november.',
    established:
      'De verklaring is er niet en uw antwoord noemt geen vaste dag. De afspraak uit het contract is niet nagekomen.',
    warning: 'Lever de accountantsverklaring over 2025 aan, of een brief van uw accountant met een vaste dag.',
    intention:
      'De hersteltermijn is voorbij en er is niets aangeleverd. Wij willen een kwart van de betaling inhouden tot de verklaring er is.',
  },
  unclear: {
    title: 'Telt overleg met school mee als directe tijd?',
    facts: 'Een deel van de minuten lijkt overleg zonder de jeugdige. Het contract noemt overleg niet.',
    question: 'U declareert overleg met school als directe tijd. Hoe leest u de productbeschrijving?',
    answer: 'Wij lezen dat overleg over de uitvoering meetelt. Graag horen wij het als dat anders is.',
  },
  programme: {
    title: 'Controleprogramma jeugdhulp',
    goal: 'Zekerheid dat de begeleiding die is betaald ook is geleverd, en dat zij paste bij de toewijzing.',
    risk: 'Risico: minuten zonder contact, en ophoging van de intensiteit kort voor het einde van de toewijzing. Alleen cijfers per product en aanbieder zijn gebruikt.',
    plan: 'Eerst vergelijken wij totalen met toewijzingen en met vorig jaar. Geeft dat geen zekerheid, dan volgt controle bij een aanbieder.',
    published: 'Bekendgemaakt in het gemeenteblad en gemeld aan alle aanbieders.',
    place: 'Gemeenteblad 2026, 104221',
    measure: 'Totalen per aanbieder vergeleken met de toewijzingen. Bij één aanbieder verklaart dat het verschil niet.',
  },
  control: {
    title: 'Begeleiding: geleverde minuten',
    risk: 'De gedeclareerde minuten per toewijzing liggen hier hoger dan bij andere aanbieders met dezelfde toewijzingen. De totalen verklaren dat niet.',
    plan: 'Vaststellen of de gedeclareerde minuten zijn geleverd.',
    necessity:
      'Totalen en een vraag aan de aanbieder gaven geen zekerheid. Alleen de urenverantwoording bij een steekproef laat zien of de minuten zijn geleverd.',
    data: 'Declaratieregels en de urenverantwoording daarbij; geen dossiers en geen diagnoses.',
    reader: 'J. Verhoeven, geheimhoudingsverklaring van 12 januari 2026',
    talk: 'Besproken waarom wij controleren en wat wij vragen. De aanbieder werkt mee en wijst een contactpersoon aan.',
    notice:
      'Wij controleren een steekproef van 25 regels begeleiding. Houd de urenverantwoording van de maanden in het plan beschikbaar.',
  },
} as const;
