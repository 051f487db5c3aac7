import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { listAnswer, listFields, parseList } from '../../../platform/http/list.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { Contract, ContractenLijst, Dossierregel, NieuweDossierregel } from '../api.ts';
import { listFile } from '../storage/contract-detail.ts';
import { contractsListed, listContracts, totalContracts } from '../storage/list-contracts.ts';
import { addToFile } from '../use-cases/add-to-file.ts';
import { gatherContract } from '../use-cases/gather-contract.ts';
import type { ModuleOptions } from './context.ts';
import { contractFilterFields, filterOf, monthText, planOf } from './list-query.ts';
import { contractRefusals } from './refusals.nl.ts';
import { toContract, toContractRegel, toDossierregel } from './to-json.ts';
import { FILE_KIND_WORDS, termOf } from './words.nl.ts';

const SORTS = {
  naam: { column: 'sortName', type: 'text' },
  nummer: { column: 'number', type: 'text' },
  aanbieder: { column: 'sortProvider', type: 'text' },
  tot: { column: 'throughOn', type: 'date' },
  budget: { column: 'budgetCents', type: 'bigint' },
  uitputting: { column: 'usedPerMille', type: 'bigint' },
} as const;
const tags = ['Contracten'];

/** Contracts of the own scope, one contract, and its file. */
export function contractRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/contracten',
      summary: 'Contracten zoeken, met budget en goedgekeurd bedrag van een jaar',
      tags,
      rights: 'contracts.read',
      query: Type.Object({ ...listFields(SORTS), ...contractFilterFields }),
      answer: ContractenLijst,
      async handler({ query, tx, about }) {
        const list = parseList(query, SORTS, 'nummer');
        if (!list.ok) return list;
        about({ recordKind: 'contract' });
        const plan = planOf(query, today());
        const listed = contractsListed(filterOf(query), today(), plan);
        const found = await listContracts(tx, listed, list.value.order, list.value.page);
        const totals = await totalContracts(tx, listed);
        const page = listAnswer(list.value, found, (row) => toContractRegel(row, plan));
        return answer(
          {
            ...page.body,
            jaar: plan.year,
            peilmaand: monthText(plan),
            budgetCent: Number(totals.budgetCents),
            goedgekeurdCent: Number(totals.approvedCents),
          },
          page.options,
        );
      },
    }),
    route({
      method: 'GET',
      url: '/contracten/:id',
      summary: 'Een contract met partijen, producten, tarieven, clausules en dossier',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      answer: Contract,
      refusals: { 'contracts.contract-unknown': contractRefusals['contracts.contract-unknown'] },
      async handler({ params, tx, about }) {
        about({ recordKind: 'contract', recordId: String(params.id) });
        const facts = await gatherContract(tx, params.id, today());
        if (!facts.ok) return facts;
        return yes(answer(toContract(facts.value, today()), { version: facts.value.head.rowVersion }));
      },
    }),
    route({
      method: 'POST',
      url: '/contracten/:id/dossierregels',
      summary: 'Iets toevoegen aan het contractdossier',
      tags,
      rights: 'contracts.read',
      idempotent: true,
      params: IdParams,
      body: NieuweDossierregel,
      answer: Dossierregel,
      status: 201,
      refusals: contractRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'contract-event', recordId: String(params.id) });
        const kind = termOf(FILE_KIND_WORDS, body.soort);
        if (!kind) throw new RangeError(`no term for ${body.soort}`);
        const by = { personId: actor.personId, role: actor.role, today: today() };
        const added = await addToFile(tx, by, params.id, {
          kind,
          onDay: body.dag,
          dueOn: body.uiterlijk ?? null,
          title: body.titel,
          text: body.tekst,
          clauseId: body.clausuleId ?? null,
          closesId: body.sluit ?? null,
        });
        if (!added.ok) return added;
        const row = (await listFile(tx, params.id)).find((one) => one.id === added.value);
        if (!row) return no({ code: 'contracts.contract-unknown' });
        return yes(answer(toDossierregel(row), { status: 201 }));
      },
    }),
  ];
}
