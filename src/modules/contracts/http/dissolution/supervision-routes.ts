import { Type } from 'typebox';
import { no, yes } from '../../../../kernel/result.ts';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { buildDocx, buildPdf, DOCX_TYPE, PDF_TYPE } from '../../../../platform/documents/index.ts';
import { answer, file, type Route, route } from '../../../../platform/http/index.ts';
import { choice, IdParams } from '../../../../platform/http/schema-parts.ts';
import { findDissolution } from '../../storage/dissolution/supervision.ts';
import {
  gatherSupervision,
  prepareDissolution,
  recordCheck,
  settleDissolution,
} from '../../use-cases/dissolution/supervise.ts';
import { actorOf, type ModuleOptions } from '../context.ts';
import { termOf } from '../words.nl.ts';
import { Contracttoezicht, EindeOntbinding, NieuweContracttoets, NieuweOntbinding } from './supervision-schemas.ts';
import { GROUND_KIND_WORDS, supervisionRefusals as refusals } from './supervision-words.nl.ts';
import { letterOf, toToezicht } from './to-supervision.ts';

const tags = ['Contracten'];
const recordKind = 'contract-supervision';

/** What must keep holding during a contract, and dissolution as an act that is prepared first. */
export function supervisionRoutes({ today }: ModuleOptions): Route[] {
  const seen = async (tx: Tx, actor: Actor, contractId: number) => {
    const found = await gatherSupervision(tx, actorOf(actor, today), contractId);
    return found.ok ? yes(answer(toToezicht(found.value), { status: 201 })) : found;
  };
  return [
    route({
      method: 'GET',
      url: '/contracten/:id/toezicht',
      summary: 'Waaraan een aanbieder moet blijven voldoen, met toetsen, bewijs en ontbinding',
      tags,
      rights: 'contracts.manage',
      params: IdParams,
      answer: Contracttoezicht,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await gatherSupervision(tx, actorOf(actor, today), params.id);
        return found.ok ? yes(toToezicht(found.value)) : found;
      },
    }),
    route({
      method: 'POST',
      url: '/contracten/:id/toetsen',
      summary: 'Een toets op uitsluiting of geschiktheid vastleggen',
      tags,
      rights: 'contracts.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweContracttoets,
      answer: Contracttoezicht,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const kind = termOf(GROUND_KIND_WORDS, body.soort);
        if (!kind) throw new RangeError(`no term for ${body.soort}`);
        const { sleutel: key, titel: title, dag: onDay, voldoet: met, reden: reason } = body;
        const recorded = await recordCheck(tx, actorOf(actor, today), params.id, {
          kind,
          key,
          title,
          onDay,
          met,
          reason,
        });
        return recorded.ok ? await seen(tx, actor, params.id) : recorded;
      },
    }),
    route({
      method: 'POST',
      url: '/contracten/:id/ontbindingen',
      summary: 'Een onmiddellijke ontbinding voorbereiden op wat niet meer voldoet',
      description: 'Het contract verandert nog niet; uitvoeren is een besluit van een mens.',
      tags,
      rights: 'contracts.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweOntbinding,
      answer: Contracttoezicht,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const asked = { effectiveOn: body.per, explanation: body.toelichting };
        const prepared = await prepareDissolution(tx, actorOf(actor, today), params.id, asked);
        return prepared.ok ? await seen(tx, actor, params.id) : prepared;
      },
    }),
    ...(['carried-out', 'withdrawn'] as const).map((outcome) =>
      route({
        method: 'POST',
        url:
          outcome === 'carried-out'
            ? '/contractontbindingen/:id/uitvoeringen'
            : '/contractontbindingen/:id/intrekkingen',
        summary:
          outcome === 'carried-out' ? 'Een voorbereide ontbinding uitvoeren' : 'Een voorbereide ontbinding intrekken',
        tags,
        rights: 'contracts.manage',
        idempotent: true,
        params: IdParams,
        body: EindeOntbinding,
        answer: Contracttoezicht,
        status: 201,
        refusals,
        async handler({ params, body, tx, actor, about }) {
          about({ recordKind, recordId: String(params.id) });
          const settled = await settleDissolution(tx, actorOf(actor, today), params.id, {
            outcome,
            reason: body.reden,
          });
          return settled.ok ? await seen(tx, actor, settled.value) : settled;
        },
      }),
    ),
    route({
      method: 'GET',
      url: '/contractontbindingen/:id/brief',
      summary: 'De brief bij een ontbinding, als PDF of als DOCX om te bewerken',
      tags,
      rights: 'contracts.manage',
      params: IdParams,
      query: Type.Object({ formaat: choice(['pdf', 'docx']) }),
      produces: [PDF_TYPE, DOCX_TYPE],
      refusals,
      async handler({ params, query, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const dissolution = await findDissolution(tx, params.id);
        if (!dissolution) return no({ code: 'contracts.dissolution-unknown' });
        const found = await gatherSupervision(tx, actorOf(actor, today), dissolution.contractId);
        if (!found.ok) return found;
        const { head, blocks, name } = letterOf(found.value, dissolution, today());
        return yes(
          query.formaat === 'docx'
            ? file(`${name}.docx`, DOCX_TYPE, await buildDocx(head, blocks))
            : file(`${name}.pdf`, PDF_TYPE, await buildPdf(head, blocks)),
        );
      },
    }),
  ];
}
