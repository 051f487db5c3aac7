import { Type } from 'typebox';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { DOCX_TYPE, PDF_TYPE } from '../../../../platform/documents/index.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { wholeList } from '../../../../platform/http/list.ts';
import { choice, Id, IdParams } from '../../../../platform/http/schema-parts.ts';
import { termOf } from '../../../../platform/http/terms.ts';
import { findDossier, listDossiers } from '../../storage/dossiers.ts';
import { contractsOfProvider } from '../../storage/provider-money.ts';
import type { ControlActor } from '../../use-cases/control-actor.ts';
import {
  CONTROL_KINDS,
  type ControlRefusal,
  openControl,
  replyInControl,
  takeControlStep,
  type WantedControlStep,
} from '../../use-cases/material/control-steps.ts';
import { closeFindings, type DetailRefusal } from '../../use-cases/material/detail-control.ts';
import { giveOutcome, type OutcomeRefusal, recover } from '../../use-cases/material/outcome.ts';
import { controlActorOf, type ModuleOptions } from '../context.ts';
import { FORMATS, letterOf } from '../letter.nl.ts';
import { controlRefusals as refusals, stepRefusals } from '../refusals.nl.ts';
import { CONTROL_KIND_WORDS, STEP_WORDS } from '../words.nl.ts';
import { fromPlan, toControle, toControleDetail } from './control-json.ts';
import {
  Controlereactie,
  Controlestap,
  MaterieleControleDetail,
  MaterieleControleLijst,
  NieuweControleterugvordering,
  NieuweMaterieleControle,
} from './control-schemas.ts';
import { detailsOfControlStep } from './control-texts.nl.ts';

const tags = ['Materiële controle'];
const recordKind = 'material-control';

type Rights = { readonly own: boolean; readonly may: boolean };
const asOfficer: Rights = { own: false, may: true };

async function shown(tx: Tx, by: ControlActor, id: number, { own, may }: Rights) {
  const file = await findDossier(tx, id);
  if (!file || !CONTROL_KINDS.some((kind) => kind === file.kind)) return no({ code: 'control.file-unknown' } as const);
  const contracts =
    own || file.providerId === null ? [] : await contractsOfProvider(tx, file.regionId, file.providerId);
  const shownContracts = contracts.map(({ id: contractId, number: nummer, name: naam }) => ({
    id: contractId,
    nummer,
    naam,
  }));
  return yes(toControleDetail(file, { by, may, own, contracts: shownContracts }));
}

/** The control after something was done in it. */
async function after<No extends { readonly code: string }>(
  tx: Tx,
  by: ControlActor,
  id: number,
  done: Result<unknown, No>,
  rights: Rights,
) {
  return done.ok ? made(tx, by, id, rights) : done;
}

async function made(tx: Tx, by: ControlActor, id: number, rights: Rights) {
  const seen = await shown(tx, by, id, rights);
  return seen.ok ? yes(answer(seen.value, { status: 201 })) : seen;
}

async function take(
  tx: Tx,
  by: ControlActor,
  id: number,
  body: Controlestap,
): Promise<Result<undefined, ControlRefusal | DetailRefusal | OutcomeRefusal>> {
  const { soort, tekst: text, uiterlijk: dueOn, plan } = body;
  if (soort === 'bevindingen') return closeFindings(tx, by, id, text);
  if (soort === 'uitkomst') return giveOutcome(tx, by, id, { text, dueCents: body.terugTeVorderenCent ?? 0 });
  const kind = termOf(STEP_WORDS, soort) as WantedControlStep['kind'];
  return takeControlStep(tx, by, id, { kind, text, dueOn, plan: plan && fromPlan(plan) });
}

/** Material control and investigation into fraud at one provider, in the order of Regeling Jeugdwet 6b. */
export const controlRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/materiele-controles',
    summary: 'Controles bij aanbieders; een aanbieder ziet de eigen, zodra er iets aan hem is verteld',
    tags,
    rights: 'controls.read',
    query: Type.Object({ aanbieder: Type.Optional(Id) }),
    answer: MaterieleControleLijst,
    async handler({ query, tx, about }) {
      about({ recordKind });
      return wholeList(
        await listDossiers(tx, { kinds: CONTROL_KINDS, providerId: query.aanbieder }),
        toControle(today()),
      );
    },
  }),
  route({
    method: 'POST',
    url: '/materiele-controles',
    summary: 'Een controle bij een aanbieder openen, binnen een programma waarvan het plan openbaar is',
    tags,
    rights: 'controls.manage',
    idempotent: true,
    body: NieuweMaterieleControle,
    answer: MaterieleControleDetail,
    status: 201,
    refusals,
    async handler({ body, tx, actor, about }) {
      about({ recordKind });
      const by = controlActorOf(actor, today());
      const { programmaId: programmeId, aanbiederId: providerId, titel: title } = body;
      const opened = await openControl(tx, by, {
        programmeId,
        providerId,
        title,
        kind: termOf(CONTROL_KIND_WORDS, body.soort),
      });
      if (!opened.ok) return opened;
      about({ recordKind, recordId: String(opened.value) });
      return made(tx, by, opened.value, asOfficer);
    },
  }),
  route({
    method: 'GET',
    url: '/materiele-controles/:id',
    summary: 'Een controle met elke stap, wat nu kan en waarop gewacht wordt; zonder regels van jeugdigen',
    tags,
    rights: 'controls.read',
    params: IdParams,
    answer: MaterieleControleDetail,
    refusals: stepRefusals,
    async handler({ params, tx, actor, can, about }) {
      about({ recordKind, recordId: String(params.id) });
      const own = can('controls.own');
      return shown(tx, controlActorOf(actor, today()), params.id, { own, may: own || can('controls.manage') });
    },
  }),
  route({
    method: 'POST',
    url: '/materiele-controles/:id/stappen',
    summary: 'De volgende stap van een controle; de volgorde staat vast en geen stap wordt overgeslagen',
    tags,
    rights: 'controls.manage',
    purpose: 'asked',
    idempotent: true,
    params: IdParams,
    body: Controlestap,
    answer: MaterieleControleDetail,
    status: 201,
    refusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const by = controlActorOf(actor, today());
      return after(tx, by, params.id, await take(tx, by, params.id, body), asOfficer);
    },
  }),
  route({
    method: 'POST',
    url: '/materiele-controles/:id/reacties',
    summary: 'Als aanbieder reageren op de bevindingen, voordat er een uitkomst is',
    tags,
    rights: 'controls.own',
    idempotent: true,
    params: IdParams,
    body: Controlereactie,
    answer: MaterieleControleDetail,
    status: 201,
    refusals: stepRefusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const by = controlActorOf(actor, today());
      return after(tx, by, params.id, await replyInControl(tx, by, params.id, body.tekst), { own: true, may: true });
    },
  }),
  route({
    method: 'POST',
    url: '/materiele-controles/:id/terugvorderingen',
    summary: 'Terugvorderen wat de uitkomst zegt; een tweede persoon besluit erover bij de betalingen',
    tags,
    rights: ['controls.manage', 'payments.manage'],
    idempotent: true,
    params: IdParams,
    body: NieuweControleterugvordering,
    answer: MaterieleControleDetail,
    status: 201,
    refusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const by = controlActorOf(actor, today());
      const { contractId, bedragCent: cents, reden: reason } = body;
      return after(tx, by, params.id, await recover(tx, by, params.id, { contractId, cents, reason }), asOfficer);
    },
  }),
  route({
    method: 'GET',
    url: '/materiele-controles/:id/stappen/:stap/brief',
    summary: 'De brief bij een stap, als PDF of DOCX',
    tags,
    rights: 'controls.read',
    params: Type.Object({ id: Id, stap: Id }),
    query: Type.Object({ formaat: choice(FORMATS) }),
    produces: [PDF_TYPE, DOCX_TYPE],
    refusals: stepRefusals,
    async handler({ params, query, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      const file = await findDossier(tx, params.id);
      const step = file?.steps.find(({ id }) => Number(id) === params.stap);
      if (!file || !step || file.kind === 'enforcement') return no({ code: 'control.file-unknown' } as const);
      const letter = await letterOf(
        file,
        step,
        detailsOfControlStep(step),
        'Regeling Jeugdwet, paragraaf 6b',
        query.formaat,
      );
      return letter ? yes(letter) : no({ code: 'control.file-unknown' } as const);
    },
  }),
];
