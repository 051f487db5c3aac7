import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { CLAUSE_KINDS } from '../domain/clauses/term-fields.ts';
import { CHANGE_REASONS } from '../domain/register/reasons.ts';
import { CLAUSE_LIBRARY } from '../library/index.ts';
import { loadMakingChoices } from '../storage/making-facts.ts';
import { changeContract, planChange } from '../use-cases/change-contract.ts';
import { mayChange } from '../use-cases/contract-actor.ts';
import { gatherRegister } from '../use-cases/gather-register.ts';
import { recordFact } from '../use-cases/record-fact.ts';
import { registerContract } from '../use-cases/register-contract.ts';
import { fromVeranderingen, known, reasonOf, toVoorbeeld } from './change-json.ts';
import { toBepalingSoort, toBibliotheekbepaling } from './clause-json.ts';
import { FACT_WORDS, REASON_WORDS } from './clause-words.nl.ts';
import { actorOf, type ModuleOptions } from './context.ts';
import { fromNieuwContract } from './new-contract-json.ts';
import { Contractkeuzes, NieuwContract } from './new-contract-schemas.ts';
import { toRegister, toWijziging } from './register-json.ts';
import { registerRefusals } from './register-refusals.nl.ts';
import {
  Contractbepalingen,
  NieuweWijziging,
  NieuwFeit,
  Register,
  TeBerekenenWijziging,
  Wijziging,
  Wijzigingsvoorbeeld,
} from './register-schemas.ts';
import { termOf, unitWord } from './words.nl.ts';

const tags = ['Contractregister'];
const recordKind = 'contract';

/** The register: contracts made and changed, with clauses that execute themselves. */
export function registerRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/contractbepalingen',
      summary: 'De bibliotheek van bepalingen, met wat elke soort vraagt en de redenen om te wijzigen',
      tags,
      rights: 'contracts.read',
      answer: Contractbepalingen,
      async handler() {
        return {
          items: CLAUSE_LIBRARY.map(toBibliotheekbepaling),
          soorten: CLAUSE_KINDS.map(toBepalingSoort),
          redenen: CHANGE_REASONS.map((reason) => {
            const { word, name, ground } = REASON_WORDS[reason];
            return { sleutel: word, naam: name, grond: ground };
          }),
        };
      },
    }),
    route({
      method: 'GET',
      url: '/contracten/_nieuw',
      summary: 'Waaruit u kiest bij een nieuw contract',
      tags,
      rights: 'contracts.manage',
      answer: Contractkeuzes,
      async handler({ tx, actor, about }) {
        about({ recordKind });
        const found = await loadMakingChoices(tx, actor.organisation.id, today());
        const named = (one: { id: number; name: string }) => ({ id: one.id, naam: one.name });
        return {
          opdrachtgevers: found.purchasers.map(named),
          gemeenten: found.municipalities.map(named),
          aanbieders: found.providers.map(named),
          producten: found.products.map((one) => ({ ...named(one), code: one.code, eenheid: unitWord(one.unit) })),
          raamcontracten: found.frameworks.map(named),
        };
      },
    }),
    route({
      method: 'POST',
      url: '/contracten',
      summary: 'Een contract maken met bepalingen uit de bibliotheek',
      tags,
      rights: 'contracts.manage',
      idempotent: true,
      body: NieuwContract,
      answer: Register,
      status: 201,
      refusals: registerRefusals,
      async handler({ body, tx, actor, about }) {
        const by = actorOf(actor, today);
        const made = await registerContract(tx, by, { ...fromNieuwContract(body), origin: null });
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value) });
        const facts = await gatherRegister(tx, made.value, today());
        if (!facts.ok) return facts;
        const location = `/contracten/${made.value}`;
        return yes(answer(toRegister(facts.value, today(), true), { status: 201, location }));
      },
    }),
    route({
      method: 'GET',
      url: '/contracten/:id/register',
      summary: 'Een contract met zijn bepalingen, wat die deden en zullen doen, en zijn wijzigingen',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      answer: Register,
      refusals: registerRefusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const facts = await gatherRegister(tx, params.id, today());
        if (!facts.ok) return facts;
        const { regionId, record, version } = facts.value.contract;
        const may = mayChange(actorOf(actor, today), { regionId, purchaserId: record.purchaserId });
        return yes(answer(toRegister(facts.value, today(), may), { version }));
      },
    }),
    route({
      method: 'POST',
      url: '/contracten/:id/wijzigingen/_bereken',
      summary: 'Elke dag en elk bedrag dat door een wijziging verandert; slaat niets op',
      tags,
      rights: 'contracts.manage',
      params: IdParams,
      body: TeBerekenenWijziging,
      answer: Wijzigingsvoorbeeld,
      refusals: registerRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const changes = fromVeranderingen(body.veranderingen, body.ingang);
        if (!changes.ok) return changes;
        const planned = await planChange(tx, actorOf(actor, today), params.id, changes.value, body.ingang);
        return planned.ok ? yes(toVoorbeeld(planned.value)) : planned;
      },
    }),
    route({
      method: 'POST',
      url: '/contracten/:id/wijzigingen',
      summary: 'Een wijziging vaststellen die in een voorbeeld is bekeken',
      tags,
      rights: 'contracts.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweWijziging,
      answer: Wijziging,
      status: 201,
      refusals: registerRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const changes = fromVeranderingen(body.veranderingen, body.ingang);
        if (!changes.ok) return changes;
        const changed = await changeContract(tx, actorOf(actor, today), params.id, {
          changes: changes.value,
          reason: reasonOf(body.reden),
          explanation: body.toelichting,
          effectiveOn: body.ingang,
          updatesVersion: body.werktBij ?? null,
          fingerprint: body.vingerafdruk,
        });
        if (!changed.ok) return changed;
        const facts = await gatherRegister(tx, params.id, today());
        if (!facts.ok) return facts;
        const made = known(facts.value.amendments.find((one) => one.version === changed.value));
        return yes(answer(toWijziging(made, facts.value), { status: 201 }));
      },
    }),
    route({
      method: 'POST',
      url: '/contracten/:id/feiten',
      summary: 'Vastleggen wat er onder een contract gebeurde en waar een bepaling naar kijkt',
      tags,
      rights: 'contracts.manage',
      idempotent: true,
      params: IdParams,
      body: NieuwFeit,
      answer: Register,
      status: 201,
      refusals: registerRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const said = await recordFact(tx, actorOf(actor, today), params.id, {
          kind: known(termOf(FACT_WORDS, body.soort)),
          on: body.dag,
          year: body.jaar,
          amountCents: body.bedragCent,
          mark: body.cijfer === null ? null : String(body.cijfer),
          holds: body.ja,
          name: body.naam,
          clause: body.bepaling,
          effectCode: body.code,
          note: body.toelichting,
        });
        if (!said.ok) return said;
        const facts = await gatherRegister(tx, params.id, today());
        return facts.ok ? yes(answer(toRegister(facts.value, today(), true), { status: 201 })) : facts;
      },
    }),
  ];
}
