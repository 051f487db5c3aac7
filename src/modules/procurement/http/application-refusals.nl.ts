import type { Missing } from '../domain/application/progress.ts';
import { procedureRefusals } from './refusals.nl.ts';

type Facts = Readonly<Record<string, unknown>>;

/** What people read when something about taking part is refused. */
export const applicationRefusals = {
  ...procedureRefusals,
  'procurement.application-unknown': {
    title: 'Aanmelding niet gevonden',
    detail: 'Deze aanmelding is er niet, is van een ander, of ligt nog gesloten.',
  },
  'procurement.not-invited': {
    title: 'U bent hiervoor niet uitgenodigd',
    detail: 'In deze fase dienen alleen aanmelders in die eerder zijn geselecteerd.',
  },
  'procurement.application-incomplete': {
    title: 'De aanmelding is nog niet compleet',
    detail: ({ missing }: Facts) =>
      `Er ontbreekt nog ${(missing as readonly Missing[]).length === 1 ? '1 onderdeel' : `${(missing as readonly Missing[]).length} onderdelen`}. Bekijk de lijst bij uw aanmelding. In een ronde kunt u ook onvolledig indienen; dan loopt u het risico dat uw aanmelding wordt afgewezen.`,
  },
  'procurement.evidence-unknown': {
    title: 'Bewijsstuk niet gevonden',
    detail: 'Dit bewijsstuk staat niet in uw map.',
  },
  'procurement.already-has-file': {
    title: 'Er staat al een bestand bij',
    detail: 'Een bestand bij een bewijsstuk wordt niet vervangen. Leg het nieuwe vast als nieuw bewijsstuk.',
  },
  'procurement.end-before-start': { title: 'Einde voor begin', detail: 'De laatste dag ligt voor de eerste dag.' },
  'procurement.file-empty': { title: 'Leeg bestand', detail: 'Het bestand heeft geen inhoud.' },
  'procurement.file-not-its-type': {
    title: 'Dit bestand is niet wat het zegt te zijn',
    detail:
      'U kunt een PDF, een Word-document of een afbeelding (PNG, JPEG) toevoegen. Bewaar het bestand opnieuw als een daarvan.',
  },
  'procurement.file-unknown': { title: 'Bestand niet gevonden', detail: 'Dit bestand staat niet bij deze aanmelding.' },
  'procurement.not-decided-yet': {
    title: 'Nog geen besluit',
    detail: 'Over deze aanmelding is nog niet beslist. De brief komt met het besluit.',
  },
} as const;

/** What people read when something about assessing is refused. */
export const assessmentRefusals = {
  ...applicationRefusals,
  'procurement.ground-unknown': {
    title: 'Deze toets hoort niet bij de procedure',
    detail: 'Kies een toets uit de lijst van deze aanmelding.',
  },
  'procurement.panel-unknown': { title: 'Beoordeling niet gevonden', detail: 'Deze beoordeling is er niet.' },
  'procurement.panel-exists': {
    title: 'Er is al een beoordeling met deze naam',
    detail: 'Kies in deze fase een andere naam.',
  },
  'procurement.panel-phase-not-scored': {
    title: 'In deze fase worden geen punten gegeven',
    detail: 'Punten geven kan in de fase waarvoor de beoordeling is gemaakt.',
  },
  'procurement.formula-missing': {
    title: 'De formule is nog niet vastgelegd',
    detail: 'Leg eerst vast met welke criteria, wegingen en formule deze fase wordt beoordeeld.',
  },
  'procurement.formula-stands': {
    title: 'De formule ligt nu vast',
    detail:
      'Sinds de sluiting van de ronde, of sinds de beoordelaars zijn benoemd, verandert niet meer hoe wordt beoordeeld.',
  },
  'procurement.formula-reason-missing': {
    title: 'Reden ontbreekt',
    detail: 'De procedure is bekendgemaakt. Schrijf op waarom de formule verandert; aanbieders lezen dat mee.',
  },
  'procurement.weights-not-one': {
    title: 'De wegingen zijn samen geen 100%',
    detail: 'De wegingen van de criteria en van de prijs zijn samen precies 1.',
  },
  'procurement.bounds-turned': {
    title: 'De grenzen van de prijs kloppen niet',
    detail: 'De laagste prijs ligt onder de hoogste.',
  },
  'procurement.assessor-unknown': {
    title: 'Geen beoordelaar',
    detail: 'Alleen wie als beoordelaar is benoemd geeft punten; benoem mensen van de regio of van haar gemeenten.',
  },
  'procurement.application-not-in-panel': {
    title: 'Deze aanmelding wordt hier niet beoordeeld',
    detail: 'Beoordeeld worden de aanmeldingen die de toetsen hebben doorstaan.',
  },
  'procurement.statement-missing': {
    title: 'Zeg eerst of u een belang hebt',
    detail: 'Verklaar voor deze aanmelding of u een belang hebt. Daarna kunt u punten geven.',
  },
  'procurement.statement-reason-missing': {
    title: 'Toelichting ontbreekt',
    detail: 'Schrijf welk belang u hebt.',
  },
  'procurement.interest-stated': {
    title: 'U hebt een belang gemeld',
    detail: 'Wie een belang heeft bij een aanmelding, beoordeelt die niet.',
  },
  'procurement.already-final': {
    title: 'Dit staat vast',
    detail: 'U hebt deze punten definitief gemaakt. Na het onthullen leggen de beoordelaars samen een punt vast.',
  },
  'procurement.already-revealed': {
    title: 'Al onthuld',
    detail: 'De punten zijn al zichtbaar voor iedereen die beoordeelt.',
  },
  'procurement.not-revealed-yet': {
    title: 'Nog niet onthuld',
    detail: 'Een gezamenlijk punt komt na het onthullen van alle punten.',
  },
  'procurement.nobody-scored': { title: 'Er zijn nog geen punten', detail: 'Er is nog niets om te onthullen.' },
  'procurement.scores-missing': {
    title: 'Nog niet alle punten zijn binnen',
    detail: ({ missing }: Facts) =>
      `Er ontbreken nog ${String(missing)} formulieren. Pas als alles binnen is, wordt alles tegelijk zichtbaar.`,
  },
  'procurement.criterion-unknown': {
    title: 'Onbekend criterium',
    detail: 'Geef punten op de criteria van deze beoordeling.',
  },
  'procurement.points-out-of-range': {
    title: 'Dit aantal punten kan niet',
    detail: ({ maximum }: Facts) => `Geef hele of halve punten van 0 tot en met ${String(maximum)}.`,
  },
  'procurement.sheet-incomplete': {
    title: 'Nog niet op alles een punt met motivering',
    detail: ({ missing }: Facts) => `Vul nog in: ${(missing as readonly string[]).join(', ')}.`,
  },
  'procurement.ranking-missing': {
    title: 'Er is nog geen rangorde',
    detail: 'Leg eerst bij elke aanmelding het gezamenlijke punt vast. Daarna is te zien wie er voor staat.',
  },
  'procurement.revision-reason-missing': {
    title: 'Reden van de herziening ontbreekt',
    detail: 'Er is al een besluit. Schrijf waarom u opnieuw beslist.',
  },
  'procurement.award-incomplete': {
    title: 'Nog niet over iedereen beslist',
    detail: 'Een besluit gaat over alle aanmeldingen van de ronde tegelijk.',
  },
  'procurement.award-not-of-run': {
    title: 'Een aanmelding hoort niet bij deze ronde',
    detail:
      'Vernieuw het voorstel; iemand kan zijn aanmelding hebben ingetrokken, of een aanmelding staat er dubbel in.',
  },
  'procurement.award-against-test': {
    title: 'Deze aanmelding heeft een toets niet doorstaan',
    detail: 'Gunnen of selecteren kan alleen wie alle toetsen heeft doorstaan. Wijzig eerst de bevinding, met reden.',
  },
  'procurement.award-outcome-not-here': {
    title: 'Deze uitkomst kan hier niet',
    detail: 'Kies een uitkomst die bij deze fase hoort.',
  },
  'procurement.award-reason-missing': {
    title: 'Reden ontbreekt',
    detail: 'Geef bij elke aanmelding de reden van de uitkomst.',
  },
} as const;
