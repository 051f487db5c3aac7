import { type Static, Type } from 'typebox';
import type { ImportPreview } from '../documents/import-preview.ts';
import type { TableFault } from '../documents/table-fault.ts';
import { nullable } from './schema-parts.ts';

/** The answer of every import, first as a trial and then for real; the browser reads this too. */

export const Importfout = Type.Object({
  plaats: Type.String({ description: 'Blad en cel, zoals Producten!D17.' }),
  blad: nullable(Type.String()),
  cel: nullable(Type.String()),
  kolom: nullable(Type.String()),
  gevonden: nullable(Type.String()),
  verwacht: Type.String(),
});
export type Importfout = Static<typeof Importfout>;

export const Importvoorbeeld = Type.Object({
  toegevoegd: Type.Array(Type.String()),
  gewijzigd: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      velden: Type.Array(Type.Object({ naam: Type.String(), van: Type.String(), naar: Type.String() })),
    }),
  ),
  ongewijzigd: Type.Integer({ minimum: 0 }),
  ontbreekt: Type.Array(Type.String({ description: 'Staat hier wel, maar niet in het bestand; blijft zoals het is.' })),
  fouten: Type.Array(Importfout),
  geschreven: Type.Boolean({ description: 'Is het bestand verwerkt? Bij een proef of bij een fout niet.' }),
});
export type Importvoorbeeld = Static<typeof Importvoorbeeld>;

/** Query of an import: a trial unless told otherwise. */
export const importQuery = { proef: Type.Boolean({ default: true }) };

const NOTHING: ImportPreview = { added: [], changed: [], unchanged: 0, missing: [] };

/** What an import would do or did; with any fault nothing is written. */
export const toImportJson = (
  preview: ImportPreview | undefined,
  faults: readonly TableFault[],
  written: boolean,
): Importvoorbeeld => {
  const { added, changed, unchanged, missing } = preview ?? NOTHING;
  return {
    toegevoegd: [...added],
    gewijzigd: changed.map(({ key, fields }) => ({
      sleutel: key,
      velden: fields.map(({ name, before, after }) => ({ naam: name, van: before, naar: after })),
    })),
    ongewijzigd: unchanged,
    ontbreekt: [...missing],
    fouten: faults.map(({ place, sheet, cell, header, found, expected }) => ({
      plaats: place,
      blad: sheet,
      cel: cell,
      kolom: header,
      gevonden: found,
      verwacht: expected,
    })),
    geschreven: written,
  };
};
