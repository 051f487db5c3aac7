import { no, yes } from '../../../../kernel/result.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { IdParams } from '../../../../platform/http/schema-parts.ts';
import { findDossier } from '../../storage/dossiers.ts';
import { drawForControl, findInControl, sampleOf } from '../../use-cases/material/detail-control.ts';
import { controlActorOf, type ModuleOptions } from '../context.ts';
import { controlRefusals as refusals } from '../refusals.nl.ts';
import { toRegels } from './control-json.ts';
import { Controleregels, NieuweControlebevinding } from './control-schemas.ts';

const tags = ['Materiële controle'];
const recordKind = 'material-control-lines';
/** Lines of children: the caller names the purpose, and the database shows them only where a control of that kind came so far. */
const rights = ['controls.manage', 'claims.read-lines'] as const;
const purpose = 'asked';

/** Detail control: the sample, its lines and what checking them showed. Each reading stands in the access log with its purpose. */
export const detailRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'POST',
    url: '/materiele-controles/:id/steekproeven',
    summary: 'De steekproef van het plan trekken, nadat de detailcontrole is begonnen',
    tags,
    rights,
    purpose,
    idempotent: true,
    params: IdParams,
    answer: Controleregels,
    status: 201,
    refusals,
    async handler({ params, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const drawn = await drawForControl(tx, controlActorOf(actor, today()), params.id);
      if (!drawn.ok) return drawn;
      const file = await findDossier(tx, params.id);
      const found = file && (await sampleOf(tx, file));
      return found ? yes(answer(toRegels(found), { status: 201 })) : no({ code: 'control.sample-unknown' } as const);
    },
  }),
  route({
    method: 'GET',
    url: '/materiele-controles/:id/regels',
    summary: 'De getrokken regels met wat de controle liet zien, en wat dat betekent voor het geheel',
    tags,
    rights,
    purpose,
    params: IdParams,
    answer: Controleregels,
    refusals,
    async handler({ params, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      const file = await findDossier(tx, params.id);
      if (!file) return no({ code: 'control.file-unknown' } as const);
      const found = await sampleOf(tx, file);
      return found ? yes(toRegels(found)) : no({ code: 'control.sample-unknown' } as const);
    },
  }),
  route({
    method: 'POST',
    url: '/materiele-controles/:id/bevindingen',
    summary: 'Vastleggen wat de controle van een getrokken regel liet zien, tot de bevindingen zijn afgesloten',
    tags,
    rights,
    purpose,
    idempotent: true,
    params: IdParams,
    body: NieuweControlebevinding,
    status: 204,
    refusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const { declaratieId: claimId, volgnummer: seq, foutCent: wrongCents, bevinding: note } = body;
      return await findInControl(tx, controlActorOf(actor, today()), params.id, {
        claimId,
        seq,
        wrongCents,
        note: note.trim(),
      });
    },
  }),
];
