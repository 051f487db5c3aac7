import { no, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { isChecked } from '../domain/organisation-check.ts';
import { listChecks } from '../storage/organisation-checks.ts';
import { findOrganisation, type Organisation } from '../storage/organisations.ts';
import { recordCheck } from '../use-cases/keep-relations.ts';
import { type ModuleOptions, officialOf } from './context.ts';
import { toControles } from './cooperation-json.ts';
import { NieuweOrganisatiecontrole, Organisatiecontrole } from './cooperation-schemas.ts';
import { partiesRefusals } from './refusals.nl.ts';
import { CHECK_OUTCOME_WORDS, CHECK_WORDS, requireTerm } from './words.nl.ts';

const tags = ['Organisaties'];

async function checksOf(tx: Tx, organisation: Organisation) {
  const items = isChecked(organisation.kind) ? toControles(organisation, await listChecks(tx, organisation.id)) : [];
  return { items, volgende: null, totaal: items.length };
}

/** Checks of providers and certified bodies; one meant for the other kind does not apply, or needs a reason. */
export function checkRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/organisaties/:id/controles',
      summary: 'Controles van een aanbieder of gecertificeerde instelling',
      tags,
      rights: 'cooperation.read',
      params: IdParams,
      answer: listOf(Organisatiecontrole),
      refusals: { 'parties.organisation-unknown': partiesRefusals['parties.organisation-unknown'] },
      async handler({ params, tx, about }) {
        about({ recordKind: 'organisation-check', recordId: String(params.id) });
        const organisation = await findOrganisation(tx, params.id);
        return organisation ? yes(await checksOf(tx, organisation)) : no({ code: 'parties.organisation-unknown' });
      },
    }),
    route({
      method: 'POST',
      url: '/organisaties/:id/controles',
      summary: 'De uitkomst van een controle vastleggen',
      tags,
      rights: 'organisations.check',
      idempotent: true,
      params: IdParams,
      body: NieuweOrganisatiecontrole,
      answer: listOf(Organisatiecontrole),
      status: 201,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind: 'organisation-check', recordId: String(params.id) });
        const recorded = await recordCheck(tx, officialOf(actor, scope, today()), params.id, {
          check: requireTerm(CHECK_WORDS, body.controle),
          outcome: requireTerm(CHECK_OUTCOME_WORDS, body.uitkomst),
          reason: body.reden ?? null,
          checkedOn: body.gecontroleerdOp,
        });
        return recorded.ok ? yes(answer(await checksOf(tx, recorded.value), { status: 201 })) : recorded;
      },
    }),
  ];
}
