import type { Aanmelding } from '../../api/types.ts';
import { Status, type StatusTone } from '../../ui/status/status.tsx';
import { applicationsText } from './applications.nl.ts';

const TONES: Readonly<Record<Aanmelding['stand'], StatusTone>> = {
  concept: 'proposal',
  ingediend: 'positive',
  geopend: 'waiting',
  ingetrokken: 'closed',
  besloten: 'positive',
};

export function ApplicationState({ state }: { state: Aanmelding['stand'] }) {
  return <Status tone={TONES[state]}>{applicationsText.states[state]}</Status>;
}
