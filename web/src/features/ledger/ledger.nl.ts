/** What people read about the ledger. */
import { formatCents, formatCount } from '../../format/index.ts';

export const ledgerText = {
  title: 'Grootboek',
  conclusion: (cost: number, owed: number, year: number): string =>
    `Jeugdhulp kostte in ${year} tot nu toe ${formatCents(cost)}. Daarvan is ${formatCents(owed)} nog te betalen.`,
  empty: 'Er is nog niets geboekt',
  emptyText: 'Elke beslissing over een declaratie en elke betaling komt hier vanzelf in.',
  account: 'Rekening',
  opening: 'Beginstand',
  debit: 'Debet',
  credit: 'Credit',
  balance: 'Saldo',
  together: 'Samen',
  year: 'Jaar',
  closes: 'Debet en credit zijn gelijk: het grootboek sluit.',
  along: 'Verdeling',
  axes: {
    aanbieder: 'Per aanbieder',
    contract: 'Per contract',
    gemeente: 'Per gemeente',
    maand: 'Per maand',
    product: 'Per product',
  },
  name: 'Naam',
  none: 'zonder',
  entries: 'Boekingsregels',
  entriesShown: (shown: number, all: number): string =>
    shown < all
      ? `De nieuwste ${formatCount(shown)} van ${formatCount(all)}. De export bevat ze alle.`
      : `${formatCount(all)} regels`,
  posting: (id: number): string => `Boeking ${id}`,
  kind: 'Soort',
  day: 'Dag',
  about: 'Aanbieder en contract',
  claim: 'Declaratie',
  payment: 'Betaling',
  product: 'Product en maand',
  note: 'Toelichting',
  years: 'Boekjaren',
  cost: 'Kosten',
  closed: 'Afgesloten',
  closedBy: (who: string | null, day: string): string => `${who ?? ''} op ${day}`,
  open: 'open',
  obstacles: 'Wat eerst moet',
  close: {
    button: 'Sluit af',
    label: (year: number): string => `Sluit af: ${year}`,
    title: (year: number): string => `${year} afsluiten`,
    intro:
      'De kosten gaan naar het resultaat. Wat nog te betalen, ingehouden of vooruitbetaald is gaat mee naar het volgende jaar. In een afgesloten jaar wordt niets meer geboekt.',
    done: 'Het jaar is afgesloten.',
  },
  ready: 'kan worden afgesloten',
  running: 'loopt nog',
  help: [
    'Elke boeking heeft een debet- en een creditkant van gelijke hoogte. De database weigert een boeking die niet sluit.',
    'Een boeking verandert nooit. Een correctie is een nieuwe boeking.',
    'Open een rekening om te zien bij wie het bedrag hoort, en vandaar de declaratie of betaling.',
  ],
} as const;
