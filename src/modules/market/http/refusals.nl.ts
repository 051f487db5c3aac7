/** What people read when the homework of a region is not theirs, or cannot be changed so. */
export const marketRefusals = {
  'market.not-yours': {
    title: 'Dit is van de regio',
    detail: 'De marktanalyse is van een regio en haar gemeenten. Alleen iemand van de regio zelf legt er iets in vast.',
  },
  'market.goal-unknown': { title: 'Doel niet gevonden', detail: 'Dit doel is niet van uw regio, of bestaat niet.' },
  'market.clause-unknown': {
    title: 'Bepaling niet gevonden',
    detail: 'Deze bepaling staat in geen lopend contract van uw regio.',
  },
  'market.subject-unknown': {
    title: 'Niet van uw regio',
    detail: 'Kies een aanbieder met een contract in uw regio, een gemeente van uw regio of een product van uw regio.',
  },
  'market.day-in-future': { title: 'Dag ligt in de toekomst', detail: 'Kies vandaag of een dag daarvoor.' },
  'market.holds-number': {
    title: 'Negen cijfers achter elkaar',
    detail:
      'Dit lijkt op een burgerservicenummer. Zet geen gegevens van jeugdigen in de marktanalyse. Er is niets vastgelegd.',
  },
} as const;
