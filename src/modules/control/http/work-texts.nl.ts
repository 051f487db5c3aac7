import { addDays } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { WorkToShow } from '../../suppliers/index.ts';
import { decideStep } from '../domain/next-step.ts';
import { type Dossier, listDossiers } from '../storage/dossiers.ts';
import { type ControlActor, takerOf } from '../use-cases/control-actor.ts';
import { measureOf } from '../use-cases/enforcement/case-steps.ts';
import { standOfCase } from './enforcement/case-texts.nl.ts';
import { standOfControl, standOfProgramme } from './material/control-texts.nl.ts';

/** Without a term of its own, something on the list is due within this many days after the last step, in a control after its term. */
const USUAL_DAYS = 14;

type Worker = Omit<ControlActor, 'name'>;

/** What somebody must do in enforcement and control: where the own side is to move. */
export async function controlWorkOf(tx: Tx, by: Worker): Promise<readonly WorkToShow[]> {
  const files = (await listDossiers(tx, {})).filter(({ steps }) => !steps.some(({ kind }) => kind === 'closed'));
  return files.flatMap((file) => workOf(file, by) ?? []);
}

function workOf(file: Dossier, by: Worker): WorkToShow | undefined {
  const as = takerOf(by)?.as;
  const last = file.steps.at(-1);
  const lastTerm = file.kind === 'enforcement' ? null : last?.dueOn;
  const usual = addDays(lastTerm ?? last?.onDay ?? file.onDay, USUAL_DAYS);
  if (file.kind !== 'enforcement') {
    const stand = file.kind === 'programme' ? standOfProgramme(file) : standOfControl(file, by.today);
    const link =
      file.kind === 'programme' ? `/materiele-controles/programmas/${file.id}` : `/materiele-controles/${file.id}`;
    const about = file.providerName ?? file.title;
    if (as === 'provider' && stand.aanZet === 'aanbieder')
      return {
        dueOn: stand.uiterlijk ?? usual,
        title: 'Reageer op de bevindingen',
        about: file.title,
        why: stand.zin,
        link,
      };
    const mine = as === 'payer' && file.municipalityId === by.organisationId && stand.aanZet === 'gemeente';
    // A published programme asks for nothing by itself.
    if (!mine || (file.kind === 'programme' && file.steps.some(({ kind }) => kind === 'published'))) return undefined;
    return { dueOn: stand.uiterlijk ?? usual, title: 'Ga verder met de controle', about, why: stand.zin, link };
  }
  const measure = measureOf(file);
  const stand = standOfCase(file, measure, by.today);
  const link = `/handhaving/${file.id}`;
  if (as === 'provider' && stand.aanZet === 'aanbieder' && stand.uiterlijk !== null)
    return { dueOn: stand.uiterlijk, title: 'Reageer in een handhavingszaak', about: file.title, why: stand.zin, link };
  if (as === 'manager' && stand.aanZet === 'regio')
    return {
      dueOn: stand.uiterlijk ?? usual,
      title: 'Ga verder met de handhavingszaak',
      about: `${file.providerName} · ${file.title}`,
      why: stand.zin,
      link,
    };
  if (as === 'payer' && measure && measure.kind !== 'none') {
    const about = `${file.providerName} · ${file.title}`;
    if (mayTake(file, by, 'released'))
      return { dueOn: usual, title: 'Geef vrij wat u inhoudt', about, why: stand.zin, link };
    if (mayTake(file, by, 'carried-out'))
      return { dueOn: usual, title: 'Voer het besluit uit', about, why: stand.zin, link };
  }
  return undefined;
}

function mayTake(file: Dossier, by: Worker, kind: 'released' | 'carried-out'): boolean {
  const taker = takerOf(by);
  const held = file.steps.some(
    (step) => step.kind === 'carried-out' && step.municipalityId === by.organisationId && step.withholdingId !== null,
  );
  if (!taker || (kind === 'released' && !held)) return false;
  return decideStep({ kind: file.kind, taken: file.steps, programme: file.programme }, kind, taker, by.today).ok;
}
