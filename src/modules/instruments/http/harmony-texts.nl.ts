import type { HarmonyFinding } from '../domain/harmony-finding.ts';
import { OPTIONS } from '../library/index.ts';

const nameOf = (key: unknown): string => OPTIONS.find((one) => one.key === key)?.name ?? '';
const both = ({ one, other }: HarmonyFinding['seen']): string => `‘${nameOf(one)}’ en ‘${nameOf(other)}’`;
type Text = {
  readonly title: (seen: HarmonyFinding['seen']) => string;
  readonly why: string;
  readonly act: string;
};

/** What each finding says: what works against what, why, and what one can do. */
export const HARMONY_TEXTS: Readonly<Record<string, Text>> = {
  'abstract-without-guarantees': {
    title: ({ one }) => `‘${nameOf(one)}’ zonder prikkel of garantie elders`,
    why: 'Hoe abstracter het product, hoe lastiger de prijs. Dan moeten contract of leveranciersmanagement zekerheid geven.',
    act: 'Kies een prikkel of gevolg in het contract, of een zwaarder leveranciersmanagement.',
  },
  'seven-years': {
    title: ({ years, advised }) => `Een nieuwe manier van betalen voor ${years} jaar; het advies is ${advised} jaar`,
    why: 'Een ander model kost vier tot zes jaar voor het resultaat zichtbaar is.',
    act: 'Kies een langere looptijd, of schrijf op waarom korter kan. Dit houdt u niet tegen.',
  },
  'small-group-priced-as-whole': {
    title: ({ one, clients }) =>
      `‘${nameOf(one)}’ voor een kleine groep${clients ? ` (${clients} jeugdigen per jaar)` : ''}`,
    why: 'Bij kleine aantallen bepaalt één duur geval de uitkomst: het risico is niet te spreiden.',
    act: 'Betaal per uur of dag, of voeg groepen samen.',
  },
  'result-nobody-measures': {
    title: (seen) => `${both(seen)}: niemand meet het resultaat`,
    why: 'Betalen voor een resultaat vraagt dat de gemeente het resultaat meet en er gevolgen aan verbindt.',
    act: 'Versterk het leveranciersmanagement, of betaal naar inspanning.',
  },
  'trajectory-each-own-route': {
    title: (seen) => `${both(seen)}: elke gemeente vertaalt anders`,
    why: 'Een traject heeft overal dezelfde prijs. Dan moet dezelfde vraag ook overal hetzelfde traject geven.',
    act: 'Spreek één werkinstructie of één route af.',
  },
  'rare-care-each-own-route': {
    title: () => 'Zeldzame of complexe hulp via een eigen route per gemeente',
    why: 'Voor deze hulp is een gelijke route van instroom tot uitstroom nodig.',
    act: 'Kies een gezamenlijke route voor dit segment; voor de rest blijft vrijheid mogelijk.',
  },
  'population-open-contract': {
    title: (seen) => both(seen),
    why: 'Een bedrag voor de hele groep gaat naar wie de groep draagt. Bij een open contract is dat niemand.',
    act: 'Kies een gesloten contract of een consortium, of een andere manier van betalen.',
  },
  'population-assigned-per-child': {
    title: (seen) => `${both(seen)}: toewijzen per kind`,
    why: 'Bij een taak voor een populatie hoort geen toewijzing en geen verantwoording per kind.',
    act: 'Leg de voorkant bij de aanbieders, of betaal per kind.',
  },
  'own-volume-own-pay': {
    title: (seen) => `${both(seen)}: de aanbieder bepaalt zijn eigen volume`,
    why: 'Wie zelf toewijst en per eenheid betaald krijgt, heeft belang bij meer.',
    act: 'Scheid toewijzen en leveren, of betaal een vast bedrag.',
  },
  'availability-paid-by-use': {
    title: ({ one }) => `Beschikbaarheid gaat voor, maar ‘${nameOf(one)}’ betaalt alleen gebruik`,
    why: 'Wie alleen voor gebruik betaalt, betaalt geen lege plaats. Dan verdwijnt die.',
    act: 'Voeg een garantie op beschikbaarheid toe, of kies een vast budget.',
  },
  'fixed-budget-renewal': {
    title: () => 'Een vast budget terwijl vernieuwing gewenst is',
    why: 'Vaste capaciteit houdt vast wat er is.',
    act: 'Kies een andere manier van betalen, of zet vernieuwing apart.',
  },
  'fixed-budget-short-contract': {
    title: ({ years }) => `Een vast budget voor ${years} jaar`,
    why: 'Aanbieders moeten zeker zijn voor zij in capaciteit investeren.',
    act: 'Geef zekerheid voor meer jaren.',
  },
  'open-and-growth': {
    title: (seen) => `${both(seen)} bij een te groot risico op groei`,
    why: 'Niemand remt: wie wil mag leveren, en meer leveren is meer betalen.',
    act: 'Begrens het volume, kies een gesloten contract of een andere manier van betalen.',
  },
  'open-without-information': {
    title: ({ one }) => `‘${nameOf(one)}’ zonder open informatie over aanbieders`,
    why: 'Wie uit veel aanbieders kiest, moet kunnen vergelijken.',
    act: 'Maak openbaar wat aanbieders doen en hoe goed.',
  },
  'open-without-management': {
    title: (seen) => both(seen),
    why: 'Een open contract stelt hoge eisen aan leveranciersmanagement: naleving en gevolgen.',
    act: 'Regel leveranciersmanagement voor de regio.',
  },
  'closed-and-scarce': {
    title: ({ one }) => `‘${nameOf(one)}’ terwijl het aanbod schaars is`,
    why: 'U sluit aanbieders uit die u nodig hebt, of zij halen de eisen niet.',
    act: 'Laat toetreding toe, of ga eerst met deze aanbieders in gesprek.',
  },
  'closed-without-foresight': {
    title: ({ one }) => `‘${nameOf(one)}’ zonder goed zicht op de toekomst`,
    why: 'U legt zich voor jaren vast, ook op het gedrag van aanbieders.',
    act: 'Onderzoek eerst de ontwikkelingen, of spreek een moment af om bij te stellen.',
  },
  'covenant-without-selection': {
    title: (seen) => both(seen),
    why: 'Een convenant sluit u met een selectie van aanbieders; een open contract kent geen selectie.',
    act: 'Bepaal met wie u het convenant sluit en waarom, of kies een gesloten contract.',
  },
  'manager-for-unknown-number': {
    title: (seen) => both(seen),
    why: 'Bij een open contract is het aantal aanbieders vooraf niet bekend.',
    act: 'Kies een regel naar aandeel, of plan de capaciteit ruim.',
  },
  'tiers-not-in-contract': {
    title: () => 'Indelen naar prestatie, maar niet in het contract',
    why: 'Indelen werkt het best als het in het contract staat.',
    act: 'Neem de voordelen op in het contract.',
  },
  'tiers-not-needed': {
    title: () => 'Indelen naar prestatie, terwijl contract en toegang genoeg zijn',
    why: 'Indelen is ingewikkeld. Doe het alleen als het nodig is.',
    act: 'Kies iets eenvoudigers, of leg uit waarom het toch nodig is.',
  },
  'incentives-or-content': {
    title: () => 'Sturen met prikkels, of op inhoud?',
    why: 'Het ene deel van het model vraagt prikkels als het product abstract is. De vijfde gewoonte waarschuwt juist voor prikkel- en dashboarddenken.',
    act: 'Leg uit waarom u prikkels gebruikt vanuit doel en gewenst perspectief, niet alleen vanuit het effect.',
  },
  'no-goals': {
    title: () => 'Keuzes zonder doelen',
    why: 'Zonder doel is niet te zeggen of een keuze past.',
    act: 'Leg eerst de doelen vast.',
  },
  'fewer-providers-everything-open': {
    title: () => 'Minder aanbieders als ontwikkelpunt, en alle contracten open',
    why: 'Een open contract laat iedereen toe die voldoet.',
    act: 'Kies voor een of meer segmenten een gesloten contract, of laat het punt los.',
  },
  'less-use-nothing-limits': {
    title: ({ goal, segments }) => `Doel ‘${goal}’, en ${segments} wordt betaald per geleverde eenheid`,
    why: 'Minder zware hulp is het doel, maar meer leveren is meer betalen.',
    act: 'Begrens het volume, of kies een manier van betalen die minder gebruik beloont.',
  },
  'guarantee-against-reduction': {
    title: ({ goal, segments }) => `Doel ‘${goal}’, en een garantie voor ${segments}`,
    why: 'Minder gebruik moet tot lagere kosten leiden; een garantie houdt de kosten op peil.',
    act: 'Spreek af hoe de garantie meedaalt.',
  },
  'same-for-everybody': {
    title: ({ segments }) => `Alle ${segments} segmenten hebben dezelfde keuzes`,
    why: 'Segmenten verschillen. Dezelfde keuzes voor iedereen vragen een onderbouwing.',
    act: 'Leg uit waarom dit overal past, of kies per segment.',
  },
  'many-providers-no-management': {
    title: ({ providers }) => `${providers} aanbieders zonder regionaal leveranciersmanagement`,
    why: 'Bij zo veel aanbieders zijn grote verbeteringen niet te leiden.',
    act: 'Regel regionaal leveranciersmanagement, of minder aanbieders.',
  },
};
