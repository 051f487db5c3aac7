import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { wholeList } from '../../../../platform/http/list.ts';
import { IdParams } from '../../../../platform/http/schema-parts.ts';
import { termOf } from '../../../../platform/http/terms.ts';
import type { ProgrammeStep } from '../../domain/step-rules.ts';
import { type Dossier, findDossier, listDossiers } from '../../storage/dossiers.ts';
import type { ControlActor } from '../../use-cases/control-actor.ts';
import { beginProgramme, takeProgrammeStep } from '../../use-cases/material/programme.ts';
import { controlActorOf, type ModuleOptions, regionActorOf } from '../context.ts';
import { controlRefusals as refusals, stepRefusals } from '../refusals.nl.ts';
import { STEP_WORDS } from '../words.nl.ts';
import { toProgramma, toProgrammaDetail } from './control-json.ts';
import {
  ControleprogrammaDetail,
  ControleprogrammaLijst,
  NieuwControleprogramma,
  Programmastap,
} from './control-schemas.ts';

const tags = ['Materiële controle'];
const recordKind = 'control-programme';

const belongingTo = (programme: Dossier, files: readonly Dossier[]): number =>
  files.filter(({ programmeId }) => programmeId === programme.id).length;

async function shown(tx: Tx, by: ControlActor, id: number, may: boolean) {
  const file = await findDossier(tx, id);
  if (file?.kind !== 'programme') return no({ code: 'control.file-unknown' } as const);
  const files = await listDossiers(tx, { kinds: ['material', 'fraud'] });
  return yes(toProgrammaDetail(file, belongingTo(file, files), by, may));
}

async function after<No extends { readonly code: string }>(
  tx: Tx,
  by: ControlActor,
  id: number,
  done: Result<unknown, No>,
) {
  return done.ok ? made(tx, by, id) : done;
}

async function made(tx: Tx, by: ControlActor, id: number) {
  const seen = await shown(tx, by, id, true);
  return seen.ok ? yes(answer(seen.value, { status: 201 })) : seen;
}

/** The control programme of a municipality: goal, general risk analysis, general plan, publication (Regeling Jeugdwet 6b.2 to 6b.4). */
export const programmeRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/controleprogrammas',
    summary: 'Controleprogramma’s per gemeente en jaar, met waar zij staan',
    tags,
    rights: 'controls.read',
    answer: ControleprogrammaLijst,
    async handler({ tx, about }) {
      about({ recordKind });
      const programmes = await listDossiers(tx, { kinds: ['programme'] });
      const files = await listDossiers(tx, { kinds: ['material', 'fraud'] });
      return wholeList(programmes, (one) => toProgramma(one, belongingTo(one, files)));
    },
  }),
  route({
    method: 'POST',
    url: '/controleprogrammas',
    summary: 'Een controleprogramma voor een jaar beginnen',
    tags,
    rights: 'controls.manage',
    idempotent: true,
    body: NieuwControleprogramma,
    answer: ControleprogrammaDetail,
    status: 201,
    refusals,
    async handler({ body, tx, actor, scope, about }) {
      about({ recordKind });
      const by = regionActorOf(actor, scope, today());
      if (!by.ok) return by;
      const begun = await beginProgramme(tx, by.value, { year: body.jaar, title: body.titel });
      if (!begun.ok) return begun;
      about({ recordKind, recordId: String(begun.value) });
      return made(tx, by.value, begun.value);
    },
  }),
  route({
    method: 'GET',
    url: '/controleprogrammas/:id',
    summary: 'Een controleprogramma met elke stap en wat nu kan',
    tags,
    rights: 'controls.read',
    params: IdParams,
    answer: ControleprogrammaDetail,
    refusals: stepRefusals,
    async handler({ params, tx, actor, can, about }) {
      about({ recordKind, recordId: String(params.id) });
      return shown(tx, controlActorOf(actor, today()), params.id, can('controls.manage'));
    },
  }),
  route({
    method: 'POST',
    url: '/controleprogrammas/:id/stappen',
    summary: 'De volgende stap van een programma; met publicatie kan iedereen doel en plan lezen, zonder aan te melden',
    tags,
    rights: 'controls.manage',
    idempotent: true,
    params: IdParams,
    body: Programmastap,
    answer: ControleprogrammaDetail,
    status: 201,
    refusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const by = controlActorOf(actor, today());
      const kind = termOf(STEP_WORDS, body.soort) as ProgrammeStep;
      return after(
        tx,
        by,
        params.id,
        await takeProgrammeStep(tx, by, params.id, { kind, text: body.tekst, place: body.vindplaats }),
      );
    },
  }),
];
