import { Type } from 'typebox';
import { cents } from '../../../../kernel/money.ts';
import { no } from '../../../../kernel/result.ts';
import type { Actor } from '../../../../platform/auth/actor.ts';
import { PURPOSES_OF_ROLE, type Purpose } from '../../../../platform/auth/roles.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../../platform/http/index.ts';
import { choice } from '../../../../platform/http/schema-parts.ts';
import { Uitnuttingsbeeld, type Uitnuttingsregel } from '../../api.ts';
import { chooseLevels } from '../../use-cases/choose-levels.ts';
import { gatherUtilisation } from '../../use-cases/gather-utilisation.ts';
import type { ModuleOptions } from '../context.ts';
import { askedOf, Filters } from './asked.ts';
import { presentUtilisation } from './present.ts';
import { purposeLabel } from './purpose-label.ts';
import { exportWords, LEVEL_REFUSALS } from './words.nl.ts';

/** Utilisation (uitnutting) of what was agreed, along any axis. Totals only, never a child. */
export function utilisationRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/uitnutting',
      summary: 'Toegewezen, gestart, geleverd, gedeclareerd, goedgekeurd en betaald, naast wat is afgesproken',
      tags: ['Uitnutting'],
      rights: 'claims.read',
      query: Filters,
      answer: Uitnuttingsbeeld,
      async handler({ query, tx, actor, scope, about }) {
        about({ recordKind: 'utilisation' });
        const found = await gatherUtilisation(tx, { actor, scope }, askedOf(query, today()));
        return presentUtilisation(found, purposeLabel(actor));
      },
    }),
    route({
      method: 'GET',
      url: '/uitnutting/_exporteer',
      summary: 'De uitnutting als bestand, een regel per rij van het scherm',
      tags: ['Uitnutting'],
      rights: ['claims.read', 'contracts.export'],
      purpose: (actor: Actor): Purpose | undefined => PURPOSES_OF_ROLE[actor.role][0],
      query: Type.Object({ ...Filters.properties, formaat: choice(['xlsx', 'csv']) }),
      produces: [XLSX_TYPE, CSV_TYPE],
      async handler({ query, tx, actor, scope, about }) {
        about({ recordKind: 'utilisation-export' });
        const found = await gatherUtilisation(tx, { actor, scope }, askedOf(query, today()));
        const { jaar, regels } = presentUtilisation(found, purposeLabel(actor));
        const name = `${exportWords.fileName}-${jaar}`;
        return query.formaat === 'csv'
          ? file(`${name}.csv`, CSV_TYPE, writeCsv(regels, COLUMNS))
          : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: exportWords.name, columns: COLUMNS, rows: regels }));
      },
    }),
    route({
      method: 'POST',
      url: '/uitnutting/signaalpercentages',
      summary: 'Kies bij welke percentages van het afgesprokene de regio een signaal krijgt',
      tags: ['Uitnutting'],
      rights: 'contracts.manage',
      idempotent: true,
      body: Type.Object(
        {
          percentages: Type.Array(Type.Integer({ minimum: 1, maximum: 200 }), { minItems: 1, maxItems: 6 }),
          reden: Type.String({ minLength: 1, maxLength: 500 }),
          versie: Type.Integer({ minimum: 0 }),
        },
        { additionalProperties: false },
      ),
      answer: Type.Object({ percentages: Type.Array(Type.Integer()) }),
      refusals: LEVEL_REFUSALS,
      async handler({ body, tx, actor, about }) {
        about({ recordKind: 'setting', recordId: 'signal-levels' });
        const region = actor.organisation;
        if (region.kind !== 'region' || actor.role !== 'contract-manager')
          return no({ code: 'steering.not-of-the-region' as const });
        const wanted = { regionId: region.id, levels: body.percentages, rowVersion: body.versie, reason: body.reden };
        const kept = await chooseLevels(tx, actor, wanted);
        return kept.ok ? { ok: true as const, value: { percentages: [...kept.value] } } : kept;
      },
    }),
  ];
}

const { volume, cents: amounts, agreed } = exportWords;
const amount = (header: string, of: (row: Uitnuttingsregel) => number | null): Column<Uitnuttingsregel> => ({
  header,
  kind: 'cents',
  value: (row) => {
    const value = of(row);
    return value === null ? null : cents(value);
  },
});
const COLUMNS: readonly Column<Uitnuttingsregel>[] = [
  { header: exportWords.row, kind: 'text', value: (row) => row.naam },
  { header: exportWords.about, kind: 'text', value: (row) => row.over ?? '' },
  { header: exportWords.unit, kind: 'text', value: (row) => row.eenheid ?? '' },
  ...(Object.keys(volume) as (keyof typeof volume)[]).map(
    (key): Column<Uitnuttingsregel> => ({
      header: volume[key],
      kind: 'integer',
      value: (row) => row.volume?.[key] ?? null,
    }),
  ),
  ...(Object.keys(amounts) as (keyof typeof amounts)[]).map((key) => amount(amounts[key], (row) => row.cent[key])),
  ...(Object.keys(agreed) as (keyof typeof agreed)[]).map((key) => amount(agreed[key], (row) => row[key])),
];
