import { Type } from 'typebox';
import { cents } from '../../../kernel/money.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { Gemeentewijziging, NieuweRaming, Raming, Ramingwijziging, Regelwijziging } from '../api.ts';
import { adoptEstimate } from '../use-cases/adopt-estimate.ts';
import { changeHead, changeMunicipality, changeOneLine, refreshTariffs } from '../use-cases/change-estimate.ts';
import { gatherEstimate } from '../use-cases/gather-estimate.ts';
import { makeEstimate, type NewEstimate } from '../use-cases/make-estimate.ts';
import { estimatorOf, type ModuleOptions } from './context.ts';
import { refusals } from './refusals.nl.ts';
import { toRaming } from './to-json.ts';
import { lineChangeOf, municipalityChangeOf } from './wish.ts';

const tags = ['Ramingen'];
const recordKind = 'estimate';
const LineParams = Type.Object({ id: Id, product: Id });
const MunicipalityParams = Type.Object({ id: Id, gemeente: Id });
const DEFAULT_SPREAD = '5';

/** Making, changing and adopting estimates: by the region itself, each change on the version that was seen. */
export function writeRoutes({ today }: ModuleOptions): Route[] {
  /** The estimate as it stands after a change, with its version as ETag. */
  const shown = async (tx: Tx, id: number, status: 200 | 201 = 200) => {
    const view = await gatherEstimate(tx, id, today());
    if (!view.ok) return view;
    const { version } = view.value.estimate;
    const made = status === 201 ? { status, location: `/ramingen/${id}` } : {};
    return yes(answer(toRaming(view.value, true), { version, ...made }));
  };
  return [
    route({
      method: 'POST',
      url: '/ramingen',
      summary: 'Een raming maken uit het gebruik, de laatste begroting of een andere raming',
      tags,
      rights: 'estimates.manage',
      idempotent: true,
      body: NieuweRaming,
      answer: Raming,
      status: 201,
      refusals,
      async handler({ body, tx, actor, about }) {
        const wanted = wantedOf(body);
        if (!wanted.ok) return wanted;
        const made = await makeEstimate(tx, estimatorOf(actor, today()), wanted.value);
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value) });
        return shown(tx, made.value, 201);
      },
    }),
    route({
      method: 'PATCH',
      url: '/ramingen/:id',
      summary: 'Naam, kader of LTA-pot van een raming wijzigen',
      tags,
      rights: 'estimates.manage',
      ifMatch: true,
      params: IdParams,
      body: Ramingwijziging,
      answer: Raming,
      refusals,
      async handler({ params, body, tx, actor, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const { naam, kaderCent, kaderBron, ltaCent, ltaBron } = body;
        const change = {
          ...(naam !== undefined && { name: naam }),
          ...(kaderCent !== undefined && { frameCents: cents(kaderCent) }),
          ...(kaderBron !== undefined && { frameSource: kaderBron }),
          ...(ltaCent !== undefined && { ltaCents: ltaCent === null ? null : cents(ltaCent) }),
          ...(ltaBron !== undefined && { ltaSource: ltaBron }),
        };
        const done = await changeHead(tx, estimatorOf(actor, today()), params.id, change, ifMatch);
        return done.ok ? shown(tx, params.id) : done;
      },
    }),
    route({
      method: 'PATCH',
      url: '/ramingen/:id/regels/:product',
      summary: 'Grondslag, tarief, niveau of pot van een product in een raming wijzigen',
      description: 'If-Match noemt de versie van de regel.',
      tags,
      rights: 'estimates.manage',
      ifMatch: true,
      params: LineParams,
      body: Regelwijziging,
      answer: Raming,
      refusals,
      async handler({ params, body, tx, actor, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const change = lineChangeOf(params.product, body);
        if (!change.ok) return change;
        const texts = { note: body.toelichting, priceSource: body.prijsbron };
        const by = estimatorOf(actor, today());
        const done = await changeOneLine(tx, by, params.id, { ...change.value, ...texts }, ifMatch);
        return done.ok ? shown(tx, params.id) : done;
      },
    }),
    route({
      method: 'PATCH',
      url: '/ramingen/:id/gemeenten/:gemeente',
      summary: 'Gewichten of fictief plafond van een gemeente in een raming wijzigen',
      description: 'If-Match noemt de versie van het deel van deze gemeente.',
      tags,
      rights: 'estimates.manage',
      ifMatch: true,
      params: MunicipalityParams,
      body: Gemeentewijziging,
      answer: Raming,
      refusals,
      async handler({ params, body, tx, actor, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const change = municipalityChangeOf(params.gemeente, body);
        const done = await changeMunicipality(tx, estimatorOf(actor, today()), params.id, change, ifMatch);
        return done.ok ? shown(tx, params.id) : done;
      },
    }),
    route({
      method: 'POST',
      url: '/ramingen/:id/tariefverversingen',
      summary: 'De tarieven overnemen die nu voor het jaar gelden, bijvoorbeeld na een indexering',
      tags,
      rights: 'estimates.manage',
      ifMatch: true,
      params: IdParams,
      answer: Raming,
      refusals,
      async handler({ params, tx, actor, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const done = await refreshTariffs(tx, estimatorOf(actor, today()), params.id, ifMatch);
        return done.ok ? shown(tx, params.id) : done;
      },
    }),
    route({
      method: 'POST',
      url: '/ramingen/:id/vaststellingen',
      summary: 'Een raming vaststellen: zij verandert niet meer en is de begroting van het jaar',
      tags,
      rights: 'estimates.manage',
      idempotent: true,
      ifMatch: true,
      params: IdParams,
      answer: Raming,
      refusals,
      async handler({ params, tx, actor, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const done = await adoptEstimate(tx, estimatorOf(actor, today()), params.id, ifMatch);
        return done.ok ? shown(tx, params.id) : done;
      },
    }),
  ];
}

const STARTS = { gebruik: 'past-use', begroting: 'budget' } as const;

function wantedOf(body: NieuweRaming): Result<NewEstimate, { readonly code: 'estimates.copy-missing' }> {
  const start = startOf(body);
  if (start === undefined) return no({ code: 'estimates.copy-missing' });
  return yes({
    year: body.jaar,
    name: body.naam,
    frameCents: cents(body.kaderCent),
    frameSource: body.kaderBron,
    ltaCents: body.ltaCent === undefined ? null : cents(body.ltaCent),
    ltaSource: body.ltaBron ?? null,
    start,
    spreadPercentage: body.spreidingPercentage ?? DEFAULT_SPREAD,
  });
}

function startOf({ begin, vanRaming }: NieuweRaming): NewEstimate['start'] | undefined {
  if (begin !== 'raming') return STARTS[begin];
  return vanRaming === undefined ? undefined : { copyOf: vanRaming };
}
