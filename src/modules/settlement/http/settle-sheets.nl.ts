import { cents } from '../../../kernel/money.ts';
import { sheetOf, writeWorkbook } from '../../../platform/documents/index.ts';
import type { Afrekening } from '../api.ts';
import { STATUS_TEXTS } from './settle-texts.nl.ts';

/** A settlement as a workbook: what it comes to, each line with its sum, and what each municipality pays or gets back. */
export const settlementWorkbook = (found: Afrekening): Promise<Uint8Array> =>
  writeWorkbook([
    sheetOf({
      name: 'Afrekening',
      columns: [
        { header: 'Wat', kind: 'text', value: ([name]) => name },
        { header: 'Bedrag', kind: 'cents', value: ([, amount]) => (amount === null ? null : cents(amount)) },
        { header: 'Toelichting', kind: 'text', value: ([, , told]) => told },
      ],
      rows: summary(found),
    }),
    sheetOf({
      name: 'Regels',
      columns: [
        { header: 'Regel', kind: 'text', value: ({ line }) => line.titel },
        { header: 'Contract', kind: 'text', value: ({ line }) => line.contract?.nummer ?? null },
        { header: 'Onderdeel', kind: 'text', value: ({ line }) => line.onderdeel },
        { header: 'Product', kind: 'text', value: ({ line }) => line.product },
        { header: 'Som', kind: 'text', value: ({ term }) => term.wat },
        { header: 'Bedrag', kind: 'cents', value: ({ term }) => cents(term.bedragCent) },
        { header: 'Uitleg', kind: 'text', value: ({ term }) => term.uitleg },
      ],
      rows: found.regels.flatMap((line) => [
        ...line.som.map((term) => ({ line, term })),
        { line, term: { wat: 'Samen', bedragCent: line.bedragCent, uitleg: line.zin } },
      ]),
    }),
    sheetOf({
      name: 'Gemeenten',
      columns: [
        { header: 'Gemeente', kind: 'text', value: ({ share }) => share.gemeente.naam },
        { header: 'Regel', kind: 'text', value: ({ line }) => line.titel },
        { header: 'Contract', kind: 'text', value: ({ share }) => share.contract.nummer },
        { header: 'Verschuldigd', kind: 'cents', value: ({ share }) => cents(share.verschuldigdCent) },
        { header: 'Eerder geboekt', kind: 'cents', value: ({ share }) => cents(share.eerderCent) },
        { header: 'Nu', kind: 'cents', value: ({ share }) => cents(share.nuCent) },
      ],
      rows: found.regels.flatMap((line) => line.bijdragen.map((share) => ({ line, share }))),
    }),
    sheetOf({
      name: 'Nog nodig',
      columns: [{ header: 'Nog nodig of gevonden', kind: 'text', value: (sentence) => sentence }],
      rows: [...found.nogNodig.map(({ zin }) => zin), ...found.bevindingen],
    }),
  ]);

type Summed = readonly [name: string, amount: number | null, told: string | null];

function summary(found: Afrekening): Summed[] {
  const { betaald } = found;
  return [
    ['Aanbieder', null, found.aanbieder.naam],
    ['Jaar', null, String(found.jaar)],
    ['Status', null, STATUS_TEXTS[found.status]],
    ['Betaald voor hulp', betaald.hulpCent, null],
    ['Vaste bedragen', betaald.vasteBedragenCent, null],
    ['Voorschotten', betaald.voorschottenCent, null],
    ['Buiten dit systeem betaald', betaald.eldersCent, null],
    ['Afrekening', found.verschuldigdCent, null],
    ['Eerder afgerekend', found.eerderCent, null],
    ['Nu te boeken', found.nuCent, null],
    ['Over het hele jaar', found.eindtotaalCent, null],
    ['Vingerafdruk', null, found.vingerafdruk],
  ];
}
