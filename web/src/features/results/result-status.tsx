import type { ResultaatItem } from '../../api/types.ts';
import { toneOf } from '../../app/status-tone.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { Status } from '../../ui/status/status.tsx';

/** Where a result stands; one that is confirmed as not reached is no good news. */
export function ResultStatus({ result: { status, uitkomst } }: { result: Pick<ResultaatItem, 'status' | 'uitkomst'> }) {
  const missed = status === 'bevestigd' && uitkomst !== 'bereikt';
  return <Status tone={missed ? 'warning' : toneOf(status)}>{capitalised(plainWord(status))}</Status>;
}
