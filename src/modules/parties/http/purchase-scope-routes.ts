import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { listPurchaseScope } from '../storage/purchase-scope.ts';
import { addPurchaseScope, changePurchaseScope } from '../use-cases/keep-cooperation.ts';
import { type ModuleOptions, officialOf } from './context.ts';
import { toInkoopniveau } from './cooperation-json.ts';
import { Inkoopniveau, InkoopniveauWijziging, NieuwInkoopniveau } from './cooperation-schemas.ts';
import { partiesRefusals } from './refusals.nl.ts';
import { LEVEL_WORDS, requireTerm } from './words.nl.ts';

const tags = ['Samenwerking'];
const recordKind = 'purchase-scope';

/** Per form of help: bought locally, regionally, supraregionally or nationally. */
export function purchaseScopeRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/inkoopniveaus',
      summary: 'Op welk niveau elke hulpvorm wordt ingekocht',
      tags,
      rights: 'cooperation.read',
      answer: listOf(Inkoopniveau),
      async handler({ tx, scope, about }) {
        about({ recordKind });
        return wholeList(await listPurchaseScope(tx, scope.regionIds), toInkoopniveau);
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopniveaus',
      summary: 'Vastleggen op welk niveau een hulpvorm wordt ingekocht',
      tags,
      rights: 'cooperation.manage',
      idempotent: true,
      body: NieuwInkoopniveau,
      answer: Inkoopniveau,
      status: 201,
      refusals: partiesRefusals,
      async handler({ body, tx, actor, scope, about }) {
        const made = await addPurchaseScope(tx, officialOf(actor, scope, today()), {
          formOfHelp: body.hulpvorm,
          level: requireTerm(LEVEL_WORDS, body.niveau),
          reason: body.reden,
        });
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value.id) });
        return yes(answer(toInkoopniveau(made.value), { status: 201, version: made.value.rowVersion }));
      },
    }),
    route({
      method: 'PATCH',
      url: '/inkoopniveaus/:id',
      summary: 'Het niveau van een hulpvorm wijzigen',
      tags,
      rights: 'cooperation.manage',
      ifMatch: true,
      params: IdParams,
      body: InkoopniveauWijziging,
      answer: Inkoopniveau,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, scope, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const change = {
          ...(body.hulpvorm !== undefined && { formOfHelp: body.hulpvorm }),
          ...(body.niveau !== undefined && { level: requireTerm(LEVEL_WORDS, body.niveau) }),
          ...(body.reden !== undefined && { reason: body.reden }),
        };
        const by = officialOf(actor, scope, today());
        const changed = await changePurchaseScope(tx, by, params.id, change, ifMatch);
        return changed.ok ? yes(answer(toInkoopniveau(changed.value), { version: changed.value.rowVersion })) : changed;
      },
    }),
  ];
}
