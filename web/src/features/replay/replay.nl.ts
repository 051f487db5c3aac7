import { formatCents, formatCount, formatNoun } from '../../format/index.ts';

/** Texts about deciding a period again. */
export const replayText = {
  title: 'Herberekeningen',
  sub: 'Beslis een periode opnieuw met het goede tarief, volgens een andere versie van de voorwaarden, of zonder een controle die niet gesteld had mogen worden. U ziet eerst de verschillen.',
  what: 'Herberekeningen',
  period: 'Periode',
  replaced: 'Wat er anders is',
  lines: 'Regels anders',
  ofLines: (all: number) => `van ${formatCount(all)}`,
  more: 'Meer',
  less: 'Minder',
  state: 'Stand',
  by: 'Gemaakt door',
  everyone: 'alle aanbieders',
  emptyTitle: 'Er is nog niets herberekend',
  emptyText:
    'Maak een herberekening als een tarief, een controle of de voorwaarden niet klopten. Boeken doet een collega.',
  tariff: {
    button: 'Met een ander tarief',
    title: 'Herberekenen met een ander tarief',
    intro:
      'Elke regel die op dit tarief rust, wordt opnieuw beslist met wat er bij die regel is bewaard. Er wordt nog niets geboekt.',
    tariff: 'Tarief in het contract',
    hint: 'Typ de aanbieder, het product of het contract.',
    amount: 'Het had moeten zijn (euro)',
    noAmount: 'Vul een bedrag in euro’s in, zoals 1,70.',
    option: (provider: string, product: string, contract: string, amount: string, from: string) =>
      `${provider}, ${product}, ${contract}: ${amount} vanaf ${from}`,
  },
  rule: {
    button: 'Zonder een controle',
    title: 'Herberekenen zonder een controle',
    intro: 'Regels die alleen hierom zijn afgewezen, komen dan goed uit. Er wordt nog niets geboekt.',
    rules: 'Welke controle vervalt?',
  },
  terms: {
    button: 'Met andere voorwaarden',
    title: 'Herberekenen volgens andere voorwaarden',
    intro:
      'Elke regel wordt opnieuw beslist volgens deze versie: grenzen, momenten en wat boven de periode gebeurt. Wat u daarna nog zelf zou moeten beoordelen, blijft zoals het is. Er wordt nog niets geboekt.',
    terms: 'Versie van de voorwaarden',
    option: (name: string, version: number, from: string) => `${name}, versie ${version}, vanaf ${from}`,
  },
  from: 'Eerste dag van de hulp',
  through: 'Laatste dag van de hulp',
  reason: 'Waarom',
  reasonHint: 'Bijvoorbeeld het besluit waarin dit staat.',
  submit: 'Reken uit',
  made: 'De herberekening staat klaar.',
  one: {
    title: (id: number) => `Herberekening ${id}`,
    answer: (changed: number, all: number, net: number) =>
      changed === 0
        ? `Alle ${formatCount(all)} regels komen hetzelfde uit.`
        : `${formatNoun(changed, 'regel komt', 'regels komen')} anders uit van de ${formatCount(all)}: samen ${formatCents(net)} ${net < 0 ? 'minder' : 'meer'}.`,
    facts: 'Herberekening',
    reason: 'Reden',
    sums: 'Verschil per aanbieder en product',
    provider: 'Aanbieder',
    product: 'Product',
    count: 'Regels',
    was: 'Nu',
    becomes: 'Wordt',
    difference: 'Verschil',
    total: 'Totaal',
    lines: 'Regels die anders uitkomen',
    linesWhat: 'regels',
    line: 'Regel',
    refusedFor: (titles: readonly string[]) => `voldoet dan niet aan: ${titles.join(', ')}`,
    noLinesTitle: 'Geen verschillen',
    noLinesText: 'Er is niets te boeken.',
    post: 'Boek de correcties',
    postTitle: 'Correcties boeken',
    postText: (net: number) =>
      `In het grootboek komen credits en debets bij, samen ${formatCents(net)}. De eerste beslissingen blijven staan zoals ze waren. Dit kan één keer.`,
    posted: 'De correcties zijn geboekt.',
    postedBy: (name: string, at: string) => `Geboekt door ${name}, ${at}.`,
    notYou: 'Een collega boekt: wie de herberekening maakte, doet dat niet zelf.',
    overtaken: 'Een van deze regels is na deze herberekening gecorrigeerd. Maak haar opnieuw; boeken kan niet meer.',
    cancel: 'Annuleren',
    unknownProduct: 'zonder product',
  },
} as const;
