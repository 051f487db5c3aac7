import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import type { Sealer } from '../../../platform/crypto/sealer.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { Id } from '../../../platform/http/schema-parts.ts';
import { contractFromAward, listAwardsToContract } from '../use-cases/contract-from-award.ts';
import { gatherRegister } from '../use-cases/gather-register.ts';
import { actorOf, type ModuleOptions } from './context.ts';
import { tariffsOf, toAgreed, toChosen, variantOf } from './new-contract-json.ts';
import { ContractUitGunning, TeMakenContracten } from './new-contract-schemas.ts';
import { toRegister } from './register-json.ts';
import { registerRefusals } from './register-refusals.nl.ts';
import { Register } from './register-schemas.ts';

const tags = ['Contractregister'];

/** Contracts from awards. `sealer` opens what was handed in, once its moment has come. */
export function contractAwardRoutes({ today, sealer }: ModuleOptions & { readonly sealer: Sealer }): Route[] {
  return [
    route({
      method: 'GET',
      url: '/contracten/_gegund',
      summary: 'Gegunde aanmeldingen van een procedure, met het contract als dat er al is',
      tags,
      rights: 'contracts.manage',
      query: Type.Object({ procedure: Id }),
      answer: TeMakenContracten,
      async handler({ query, tx, about }) {
        about({ recordKind: 'procedure', recordId: String(query.procedure) });
        const awards = await listAwardsToContract(tx, sealer, query.procedure);
        return {
          items: awards.map(({ award, contractId }) => ({
            aanmeldingId: award.applicationId,
            aanmeldingNummer: award.applicationNumber,
            aanbieder: { id: award.providerId, naam: award.providerName },
            productIds: [...award.productIds],
            magContract: award.mayContract && contractId === null,
            contractId,
          })),
        };
      },
    }),
    route({
      method: 'POST',
      url: '/contracten/_uitgunning',
      summary: 'Een contract maken van een gegunde aanmelding',
      tags,
      rights: 'contracts.manage',
      idempotent: true,
      body: ContractUitGunning,
      answer: Register,
      status: 201,
      refusals: registerRefusals,
      async handler({ body, tx, actor, about }) {
        const made = await contractFromAward(tx, sealer, actorOf(actor, today), {
          procedureId: body.procedureId,
          applicationId: body.aanmeldingId,
          number: body.nummer,
          name: body.naam,
          scope: body.reikwijdte,
          variant: variantOf(body.variant),
          purchaserId: body.opdrachtgeverId,
          municipalityIds: body.gemeenteIds,
          products: body.producten.map(toAgreed),
          from: body.van,
          through: body.tot,
          clauses: body.bepalingen.map(toChosen),
          tariffs: tariffsOf(body.producten),
        });
        if (!made.ok) return made;
        about({ recordKind: 'contract', recordId: String(made.value) });
        const facts = await gatherRegister(tx, made.value, today());
        if (!facts.ok) return facts;
        const location = `/contracten/${made.value}`;
        return yes(answer(toRegister(facts.value, today(), true), { status: 201, location }));
      },
    }),
  ];
}
