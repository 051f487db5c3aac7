const unchanged = 'Er is niets gewijzigd.';

/** What people read when a change to goals, tasks or points is refused. */
export const goalsRefusals = {
  'goals.not-yours': {
    title: 'Dit is van de regio',
    detail:
      'Doelen, inkooptaken en ontwikkelpunten zijn van de regio en haar gemeenten. Alleen iemand van de regio zelf legt ze vast.',
  },
  'goals.goal-unknown': { title: 'Doel niet gevonden', detail: 'Dit doel is niet van uw regio, of bestaat niet.' },
  'goals.task-unknown': {
    title: 'Inkooptaak niet gevonden',
    detail: 'Deze inkooptaak is niet van uw regio, of bestaat niet.',
  },
  'goals.point-unknown': {
    title: 'Ontwikkelpunt niet gevonden',
    detail: 'Dit punt is niet van uw regio, of bestaat niet.',
  },
  'goals.example-unknown': { title: 'Punt niet gevonden', detail: 'Dit punt staat niet in de bibliotheek.' },
  'goals.already-taken': {
    title: 'Al overgenomen',
    detail: 'Uw regio heeft dit punt al overgenomen uit de bibliotheek.',
  },
  'goals.product-unknown': { title: 'Product niet gevonden', detail: 'Kies een product van uw eigen regio.' },
  'goals.code-in-use': {
    title: 'Code al in gebruik',
    detail: `Uw regio heeft al een doel of taak met deze code. ${unchanged}`,
  },
  'goals.parent-unknown': {
    title: 'Hoger doel niet gevonden',
    detail: `Kies een doel van uw eigen regio. ${unchanged}`,
  },
  'goals.parent-lower': {
    title: 'Verkeerde volgorde',
    detail: `Een doel hangt onder iets van dezelfde soort of hoger: wettelijk doel, hogere ambitie, ambitie, doel. ${unchanged}`,
  },
  'goals.parent-circle': {
    title: 'Doel onder zichzelf',
    detail: `Een doel kan niet onder zichzelf hangen. ${unchanged}`,
  },
  'goals.target-before-base': {
    title: 'Streefdatum te vroeg',
    detail: `De streefdatum ligt na de basisdatum. ${unchanged}`,
  },
  'goals.value-without-unit': {
    title: 'Eenheid ontbreekt',
    detail: `Schrijf bij een basiswaarde of streefwaarde waarin u telt, zoals jeugdigen of weken. ${unchanged}`,
  },
  'goals.euros-hang-on': {
    title: 'Hier gaan nog euro’s naartoe',
    detail: (found: { readonly products: readonly string[] }) =>
      `Na deze dag gaan nog euro’s naar dit doel via ${listed(found.products)}. Geef die producten eerst een ander doel in het productenboek. ${unchanged}`,
  },
  'goals.goal-of-another': {
    title: 'Doel van een andere regio',
    detail: `Kies alleen doelen van uw eigen regio. ${unchanged}`,
  },
  'goals.pair-in-use': {
    title: 'Er hangen producten aan',
    detail: `Een product noemt deze taak samen met een doel dat u weglaat. Geef dat product eerst een ander doel. ${unchanged}`,
  },
  'goals.day-in-future': { title: 'Dag ligt in de toekomst', detail: `Kies vandaag of een dag daarvoor. ${unchanged}` },
} as const;

const MOST_NAMES = 3;

/** The first names, and how many more there are. */
function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` en nog ${more}` : '');
}
