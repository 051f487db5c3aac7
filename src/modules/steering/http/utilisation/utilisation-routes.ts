import { type Static, Type } from 'typebox';
import { cents } from '../../../../kernel/money.ts';
import { lastDayOfMonth, type PlainDate, plainDateOf } from '../../../../kernel/plain-date.ts';
import { no } from '../../../../kernel/result.ts';
import type { Actor } from '../../../../platform/auth/actor.ts';
import { PURPOSES_OF_ROLE, type Purpose } from '../../../../platform/auth/roles.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../../platform/http/index.ts';
import { choice, Id } from '../../../../platform/http/schema-parts.ts';
import { planYearOf, planYearOn } from '../../../contracts/api.ts';
import { ASSEN, Uitnuttingsbeeld, type Uitnuttingsregel, VroegOp } from '../../api.ts';
import { AXES, type Axis } from '../../domain/utilisation/use.ts';
import type { UseFilter } from '../../storage/utilisation/use-rows.ts';
import { chooseLevels } from '../../use-cases/choose-levels.ts';
import { gatherEarly } from '../../use-cases/gather-early.ts';
import { gatherUtilisation } from '../../use-cases/gather-utilisation.ts';
import type { ModuleOptions } from '../context.ts';
import { presentUtilisation } from './present.ts';
import { purposeLabel } from './purpose-label.ts';
import { AXIS_WORDS, exportWords, LEVEL_REFUSALS, SEGMENT_CODES } from './words.nl.ts';

const filterFields = {
  jaar: Type.Optional(Type.Integer({ minimum: 2015, maximum: 2100 })),
  as: Type.Optional(choice(ASSEN)),
  contract: Type.Optional(Id),
  product: Type.Optional(Id),
  aanbieder: Type.Optional(Id),
  gemeente: Type.Optional(Id),
  segment: Type.Optional(choice(['licht', 'zwaar'])),
  niveau: Type.Optional(choice(['regionaal', 'lokaal'])),
};
const Filters = Type.Object(filterFields);
type Filters = Static<typeof Filters>;

/** What was asked: the axis, the filters and the year with the month that figures are as of. */
function askedOf(query: Filters, today: PlainDate) {
  const plan = query.jaar === undefined ? planYearOn(today) : planYearOf(query.jaar, today);
  const axis: Axis = AXES.find((one) => AXIS_WORDS[one] === query.as) ?? 'contract';
  const filter: UseFilter = {
    year: plan.year,
    contractId: query.contract,
    productId: query.product,
    providerId: query.aanbieder,
    municipalityId: query.gemeente,
    segment: query.segment === undefined ? undefined : SEGMENT_CODES[query.segment],
    level: query.niveau === undefined ? undefined : query.niveau === 'lokaal' ? 'local' : 'regional',
  };
  return { axis, filter, plan };
}

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
      query: Type.Object({ ...filterFields, formaat: choice(['xlsx', 'csv']) }),
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
      method: 'GET',
      url: '/uitnutting/vroeg-op',
      summary: 'Hoeveel lopende toewijzingen eerder op zijn dan zij eindigen, per aanbieder',
      tags: ['Uitnutting'],
      rights: 'claims.read',
      query: Filters,
      answer: VroegOp,
      async handler({ query, tx, actor, scope, about }) {
        about({ recordKind: 'utilisation' });
        const { filter, plan } = askedOf(query, today());
        const asOf = plan.throughMonth === 0 ? null : lastDayOfMonth(plainDateOf(plan.year, plan.throughMonth, 1));
        return gatherEarly(tx, { actor, scope }, filter, asOf);
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
