import type { Static } from 'typebox';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { IdParams } from '../../../../platform/http/schema-parts.ts';
import type { TermRefusal } from '../../domain/clauses/term-values.ts';
import type { ClauseRecord } from '../../domain/register/contract-record.ts';
import { findGroupAgreement, listGroupAgreements, listGroupContracts } from '../../storage/group/group-agreements.ts';
import { adoptGroup } from '../../use-cases/group/adopt-group.ts';
import { findSharedClauses, type GroupToPlan, planGroup } from '../../use-cases/group/plan-group.ts';
import { fromBepalingswens, reasonOf } from '../change-json.ts';
import { actorOf, type ModuleOptions } from '../context.ts';
import { toBepaling } from '../register-json.ts';
import {
  GedeeldeBepalingen,
  Groepsafspraak,
  Groepsafspraken,
  Groepsvoorbeeld,
  NieuweGroepsafspraak,
  TeBerekenenGroepsafspraak,
  TeVergelijkenContracten,
} from './group-schemas.ts';
import { groupRefusals } from './group-words.nl.ts';
import { toGroepsafspraak, toGroepsregel, toGroepsvoorbeeld } from './to-group.ts';

const tags = ['Contractregister'];
const recordKind = 'group-agreement';

/** One agreement with several providers: previewed per contract, adopted in all of them or in none. */
export function groupRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/groepsafspraken',
      summary: 'Afspraken die in meer contracten gelijk gelden, de nieuwste eerst',
      tags,
      rights: 'contracts.read',
      answer: Groepsafspraken,
      async handler({ tx, about }) {
        about({ recordKind });
        return { items: (await listGroupAgreements(tx)).map(toGroepsregel) };
      },
    }),
    route({
      method: 'GET',
      url: '/groepsafspraken/:id',
      summary: 'Een groepsafspraak met haar bepalingen en contracten',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      answer: Groepsafspraak,
      refusals: groupRefusals,
      async handler({ params, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        return showGroup(tx, params.id);
      },
    }),
    route({
      method: 'POST',
      url: '/groepsafspraken/_gedeeld',
      summary: 'De bepalingen die in elk van deze contracten staan; slaat niets op',
      tags,
      rights: 'contracts.manage',
      body: TeVergelijkenContracten,
      answer: GedeeldeBepalingen,
      async handler({ body, tx, about }) {
        about({ recordKind });
        const shared = await findSharedClauses(tx, body.contractIds, today());
        return { items: shared.map(({ clause, alike }) => ({ ...toBepaling(clause), gelijk: alike })) };
      },
    }),
    route({
      method: 'POST',
      url: '/groepsafspraken/_bereken',
      summary: 'Wat dezelfde bepalingen in elk contract veranderen; slaat niets op',
      tags,
      rights: 'contracts.manage',
      body: TeBerekenenGroepsafspraak,
      answer: Groepsvoorbeeld,
      refusals: groupRefusals,
      async handler({ body, tx, actor, about }) {
        about({ recordKind });
        const asked = fromAsked(body);
        if (!asked.ok) return asked;
        const planned = await planGroup(tx, actorOf(actor, today), asked.value);
        return planned.ok ? yes(toGroepsvoorbeeld(planned.value)) : planned;
      },
    }),
    route({
      method: 'POST',
      url: '/groepsafspraken',
      summary: 'Een groepsafspraak vaststellen die in een voorbeeld is bekeken: in alle contracten, of in geen',
      tags,
      rights: 'contracts.manage',
      idempotent: true,
      body: NieuweGroepsafspraak,
      answer: Groepsafspraak,
      status: 201,
      refusals: groupRefusals,
      async handler({ body, tx, actor, about }) {
        about({ recordKind });
        const asked = fromAsked(body);
        if (!asked.ok) return asked;
        const made = await adoptGroup(tx, actorOf(actor, today), {
          ...asked.value,
          name: body.naam,
          reason: reasonOf(body.reden),
          explanation: body.toelichting,
          fingerprint: body.vingerafdruk,
        });
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value) });
        const shown = await showGroup(tx, made.value);
        return shown.ok ? yes(answer(shown.value, { status: 201, location: `/groepsafspraken/${made.value}` })) : shown;
      },
    }),
  ];
}

function fromAsked(body: Static<typeof TeBerekenenGroepsafspraak>): Result<GroupToPlan, TermRefusal> {
  const clauses: ClauseRecord[] = [];
  for (const said of body.bepalingen) {
    const clause = fromBepalingswens(said);
    if (!clause.ok) return clause;
    clauses.push(clause.value);
  }
  return yes({ contractIds: body.contractIds, clauses, effectiveOn: body.ingang, updatesId: body.werktBij });
}

async function showGroup(tx: Tx, id: number) {
  const found = await findGroupAgreement(tx, id);
  if (!found) return no({ code: 'contracts.group-agreement-unknown' });
  return yes(toGroepsafspraak(found, await listGroupContracts(tx, id)));
}
