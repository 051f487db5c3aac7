import { toneOf } from '../../app/status-tone.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { Status } from './status.tsx';

/** A status of the API: its own word, with the shape and colour that belong to it. */
export function StatusWord({ status }: { status: string }) {
  return <Status tone={toneOf(status)}>{capitalised(plainWord(status))}</Status>;
}
