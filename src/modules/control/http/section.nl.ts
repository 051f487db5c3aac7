import type { FileSection } from '../../suppliers/index.ts';
import { type Dossier, listDossiers } from '../storage/dossiers.ts';
import { measureOf } from '../use-cases/enforcement/case-steps.ts';
import { standOfCase } from './enforcement/case-texts.nl.ts';
import { standOfControl } from './material/control-texts.nl.ts';

const open = ({ steps }: Dossier): boolean => !steps.some(({ kind }) => kind === 'closed');

/** Enforcement and control in the file of a provider; row security decides what of it somebody sees. */
export const controlSection: FileSection = async (tx, { providerId, regionId, today }) => {
  const files = await listDossiers(tx, { kinds: ['enforcement', 'material', 'fraud'], regionId, providerId });
  if (files.length === 0) return null;
  const running = files.filter(open).length;
  return {
    sleutel: 'handhaving',
    titel: 'Handhaving en controle',
    samenvatting:
      running === 0 ? 'Er loopt niets.' : `${running} ${running === 1 ? 'dossier loopt' : 'dossiers lopen'}.`,
    regels: files.map((file) => {
      const enforcement = file.kind === 'enforcement';
      const { zin } = enforcement ? standOfCase(file, measureOf(file), today) : standOfControl(file, today);
      return {
        dag: file.onDay,
        titel: file.title,
        tekst: zin,
        link: `/${enforcement ? 'handhaving' : 'materiele-controles'}/${file.id}`,
        status: open(file) ? 'loopt' : 'afgerond',
      };
    }),
  };
};
