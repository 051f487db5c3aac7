import { Status, type StatusTone } from '../../ui/status/status.tsx';
import type { Aanmelding } from './application-types.ts';
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
